import { francAll } from 'franc'

/** Languages that documents of a case may be in, by the code franc has for each. */
const CODES: Readonly<Record<string, string>> = {
  arb: 'ar',
  pes: 'fa',
  prs: 'fa',
  urd: 'ur',
  pbu: 'ps',
  uig: 'ug',
  tur: 'tr',
  eng: 'en',
  fra: 'fr',
  rus: 'ru',
  heb: 'he',
  spa: 'es',
  deu: 'de',
}

/** Letters of Persian, Urdu, Kurdish, Pashto and Uighur that Arabic does not write, but for names and slips. */
const FOREIGN_LETTERS = /[پچژگکیےټډړږښڼڕڵۆێەۇۈۋٹڈںھۀۂ]/gu
/** Letters of central Kurdish alone, which the statistics below do not know. */
const KURDISH_LETTERS = /[ێڕڵ]/gu
const ARABIC_LETTERS = /[\u0621-\u064a\u0671-\u06d3]/gu
const LETTERS = /\p{L}/gu

/** What is looked at: a text's language shows in its first lines. In UTF-16 units. */
const SAMPLE = 3000
/** Of a text's Arabic-script letters, the share of other languages' letters that Arabic stays below. */
const FOREIGN_SHARE = 0.02
/** Of a Kurdish text's letters its own make some 8 %; no other language writes them. */
const KURDISH_SHARE = 0.01
/** Of all letters, the share that must be of Arabic script. */
const ARABIC_SHARE = 0.5
/** Fewer letters than this tell nothing. */
const LEAST = 20

/**
 * The language a text is written in, as BCP 47; null where nothing can be told. Most documents are Arabic and known as such by
 * their letters alone; only the others are given to the (slower) statistics of trigrams.
 * @example writtenLanguage('وقال المتحدث إن الجسر أُغلق مساء الأحد') // 'ar'
 */
export function writtenLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const letters = count(sample, LETTERS)
  if (letters < LEAST) return null
  const arabic = count(sample, ARABIC_LETTERS)
  const foreign = count(sample, FOREIGN_LETTERS)
  if (arabic >= letters * ARABIC_SHARE && foreign <= arabic * FOREIGN_SHARE) return 'ar'
  if (count(sample, KURDISH_LETTERS) > letters * KURDISH_SHARE) return 'ckb'
  const [best] = francAll(sample, { only: Object.keys(CODES) })[0] ?? []
  return best === undefined || best === 'und' ? null : (CODES[best] ?? null)
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
