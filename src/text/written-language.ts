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
const FOREIGN_LETTERS = 'پچژگکیےټډړږښڼڕڵۆێەۇۈۋٹڈںھۀۂ'
/** Letters of central Kurdish alone, which the statistics below do not know. */
const KURDISH_LETTERS = 'ێڕڵ'

/** Vowels of northern Kurdish in the Latin (Hawar) alphabet; French and Turkish write them too, beside letters it has not. */
const KURMANJI_LETTERS = 'êîûÊÎÛ'
const NOT_KURMANJI_LETTERS = 'éèàâôùëïœğıöüäßñáíóúÉÈÀÂĞİÖÜ'

const LETTER = 1
const ARABIC = 2
const FOREIGN = 4
const KURDISH = 8
const KURMANJI = 16
const NOT_KURMANJI = 32
/** What every code unit up to the end of the Arabic block is; those above are asked one by one. */
const KNOWN = 0x700
const KINDS = Uint8Array.from({ length: KNOWN }, (_, unit) => kindOf(String.fromCharCode(unit)))

function kindOf(character: string): number {
  return (
    (/\p{L}/u.test(character) ? LETTER : 0) |
    (/[\u0621-\u064a\u0671-\u06d3]/u.test(character) ? ARABIC : 0) |
    (FOREIGN_LETTERS.includes(character) ? FOREIGN : 0) |
    (KURDISH_LETTERS.includes(character) ? KURDISH : 0) |
    (KURMANJI_LETTERS.includes(character) ? KURMANJI : 0) |
    (NOT_KURMANJI_LETTERS.includes(character) ? NOT_KURMANJI : 0)
  )
}

/** What is looked at: a text's language shows in its first lines. In UTF-16 units. */
const SAMPLE = 3000
/** Of a text's Arabic-script letters, the share of other languages' letters that Arabic stays below. */
const FOREIGN_SHARE = 0.02
/** Of a Kurdish text's letters its own make some 8 %; no other language writes them. */
const KURDISH_SHARE = 0.01
/** Of the letters of northern Kurdish those vowels make some 10 %; for each of them less than a quarter of a letter it has not. */
const KURMANJI_SHARE = 0.04
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
  const { letters, arabic, foreign, kurdish, kurmanji, others } = count(sample)
  if (letters < LEAST) return null
  if (arabic >= letters * ARABIC_SHARE && foreign <= arabic * FOREIGN_SHARE) return 'ar'
  if (kurdish > letters * KURDISH_SHARE) return 'ckb'
  if (kurmanji > letters * KURMANJI_SHARE && others * 4 < kurmanji) return 'kmr'
  const [best] = francAll(sample, { only: Object.keys(CODES) })[0] ?? []
  return best === undefined || best === 'und' ? null : (CODES[best] ?? null)
}

/** How many letters a text has, and how many of them are of one kind. */
interface Letters {
  readonly letters: number
  readonly arabic: number
  readonly foreign: number
  readonly kurdish: number
  readonly kurmanji: number
  /** Letters of other languages in Latin script that northern Kurdish does not write. */
  readonly others: number
}

/** A character of two code units counts as one letter by its first. */
function count(text: string): Letters {
  let [letters, arabic, foreign, kurdish, kurmanji, others] = [0, 0, 0, 0, 0, 0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const kind =
      unit < KNOWN ? (KINDS[unit] ?? 0) : /^\p{L}/u.test(String.fromCodePoint(text.codePointAt(i) ?? 0)) ? LETTER : 0
    if (kind === 0) continue
    letters += kind & LETTER
    arabic += (kind & ARABIC) >> 1
    foreign += (kind & FOREIGN) >> 2
    kurdish += (kind & KURDISH) >> 3
    kurmanji += (kind & KURMANJI) >> 4
    others += (kind & NOT_KURMANJI) >> 5
  }
  return { letters, arabic, foreign, kurdish, kurmanji, others }
}
