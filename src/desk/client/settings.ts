/** What a reader chose; it stays in this browser and reaches no document. */
export interface Settings {
  readonly lang: 'ar' | 'en'
  readonly digits: 'latn' | 'arab'
  readonly scheme: 'light' | 'dark' | 'auto'
}

const KEY = 'isnad.desk'

const CHOICES: { readonly [K in keyof Settings]: readonly Settings[K][] } = {
  lang: ['ar', 'en'],
  digits: ['latn', 'arab'],
  scheme: ['auto', 'light', 'dark'],
}

/** What is kept, as far as it is still understood; else what the browser asks for. */
export function readSettings(): Settings {
  const kept = parsed(safely(() => localStorage.getItem(KEY)))
  return {
    lang: choice('lang', kept) ?? (navigator.language.startsWith('en') ? 'en' : 'ar'),
    digits: choice('digits', kept) ?? 'latn',
    scheme: choice('scheme', kept) ?? 'auto',
  }
}

/** A browser that keeps nothing shows the same, until it is closed. */
export function keepSettings(settings: Settings): void {
  safely(() => {
    localStorage.setItem(KEY, JSON.stringify(settings))
    return null
  })
}

function choice<K extends keyof Settings>(key: K, kept: Readonly<Record<string, unknown>>): Settings[K] | undefined {
  const known: readonly Settings[K][] = CHOICES[key]
  return known.find((value) => value === kept[key])
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  const value: unknown = text === null ? {} : (safely(() => JSON.parse(text)) ?? {})
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function safely<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
