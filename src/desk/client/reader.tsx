import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { DirectionProvider, MantineProvider } from '@mantine/core'
import type { Messages } from '../../messages/index.js'
import { inDigits, withDigits } from './digits.js'
import { type DayStyle, dayIn } from './days.js'
import { keepSettings, readSettings, type Settings } from './settings.js'
import { theme } from './theme.js'

/** The one who reads: what they chose, and how numbers, days and sentences are written for them. */
export interface Reader {
  readonly settings: Settings
  readonly messages: Messages
  readonly comma: string
  change(settings: Partial<Settings>): void
  number(n: number): string
  day(edtf: string, style?: DayStyle): string
}

const Given = createContext<Reader | null>(null)

export function useReader(): Reader {
  const reader = use(Given)
  if (!reader) throw new Error('outside of ReaderProvider')
  return reader
}

/** A language is loaded when it is first read. */
const LOADED: Readonly<Record<Settings['lang'], () => Promise<Messages>>> = {
  ar: () => import('../../messages/ar.js').then(({ ar }) => ar),
  en: () => import('../../messages/en.js').then(({ en }) => en),
}

/** Fetches the words of the reader before anything is drawn. */
export const fetchWords = (): void => void LOADED[readSettings().lang]()

export function ReaderProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [settings, setSettings] = useState(readSettings)
  const [messages, setMessages] = useState<Messages | null>(null)
  const scheme = useScheme(settings.scheme)
  const { lang } = settings
  useEffect(() => {
    let wanted = true
    void LOADED[lang]().then((loaded) => wanted && setMessages(loaded))
    return () => void (wanted = false)
  }, [lang])
  const change = useCallback((changed: Partial<Settings>) => {
    setSettings((before) => {
      const after = { ...before, ...changed }
      keepSettings(after)
      return after
    })
  }, [])
  const shown = messages?.lang
  useEffect(() => {
    if (shown === undefined) return
    document.documentElement.lang = shown
    document.documentElement.dir = shown === 'ar' ? 'rtl' : 'ltr'
  }, [shown])
  const reader = useMemo(
    () => (messages ? readerOf({ ...settings, lang: messages.lang }, messages, change) : null),
    [settings, messages, change],
  )
  if (!reader) return null
  return (
    <DirectionProvider
      initialDirection={lang === 'ar' ? 'rtl' : 'ltr'}
      key={reader.messages.lang}
      detectDirection={false}
    >
      <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
        <Given value={reader}>{children}</Given>
      </MantineProvider>
    </DirectionProvider>
  )
}

function readerOf(settings: Settings, messages: Messages, change: Reader['change']): Reader {
  const { lang, digits } = settings
  const numbers = new Intl.NumberFormat(`${lang}-u-nu-${digits}`, { useGrouping: 'min2' })
  return {
    settings,
    messages: withDigits(messages, digits),
    comma: lang === 'ar' ? '، ' : ', ',
    change,
    number: (n) => inDigits(numbers.format(n), settings),
    day: (edtf, style = 'short') => dayIn(edtf, { lang, digits, style }),
  }
}

const DARK = '(prefers-color-scheme: dark)'

/** The scheme in force; paper is always light. */
function useScheme(wanted: Settings['scheme']): 'light' | 'dark' {
  const [dark, setDark] = useState(() => matchMedia(DARK).matches)
  useEffect(() => {
    const media = matchMedia(DARK)
    const follow = (): void => setDark(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])
  return wanted === 'auto' ? (dark ? 'dark' : 'light') : wanted
}
