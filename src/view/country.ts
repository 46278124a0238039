/** Names of the outlines that `Intl` writes otherwise, by their two-letter code. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'Turkey': 'TR',
  'Palestine': 'PS',
  'W. Sahara': 'EH',
  'S. Sudan': 'SS',
  'Dem. Rep. Congo': 'CD',
  'Congo': 'CG',
  'Central African Rep.': 'CF',
  'Bosnia and Herz.': 'BA',
  'Macedonia': 'MK',
  "Côte d'Ivoire": 'CI',
  'Eq. Guinea': 'GQ',
  'Myanmar': 'MM',
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const names: Partial<Record<'ar' | 'en', ReadonlyMap<string, string>>> = {}

/** The name of an outline in the language of the page; null where it is not known. */
export function countryName(english: string, lang: 'ar' | 'en'): string | null {
  return (names[lang] ??= namesIn(lang)).get(english) ?? null
}

function namesIn(lang: 'ar' | 'en'): ReadonlyMap<string, string> {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const own = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })
  const codes = LETTERS.flatMap((a) => LETTERS.map((b) => a + b))
  const pairs = codes.flatMap((code) => {
    const [from, to] = [english.of(code), own.of(code)]
    return from === undefined || to === undefined ? [] : [[from, to] as const]
  })
  const others = Object.entries(OTHERWISE).map(([name, code]) => [name, own.of(code) ?? name] as const)
  return new Map([...pairs, ...others])
}
