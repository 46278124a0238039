import type { NumberExpression, TimeView } from '../../../text/date-language.js'
import { NUMBER, PUNCTUATION, WORD } from '../../../text/token.js'
import { digitsValue } from './number.js'

/** A value with the token after it; offsets are folded. */
interface Value {
  readonly value: number
  readonly start: number
  readonly next: number
  readonly ordinal: boolean
  readonly words: boolean
}

/** Folded. */
const FRACTIONS: Readonly<Record<string, number>> = {
  نصف: 1 / 2,
  ثلث: 1 / 3,
  اثلاث: 1 / 3,
  ثلثان: 2 / 3,
  ثلثين: 2 / 3,
  ثلثا: 2 / 3,
  ثلثي: 2 / 3,
  ربع: 1 / 4,
  ارباع: 1 / 4,
  خمس: 1 / 5,
  اخماس: 1 / 5,
  سدس: 1 / 6,
  اسداس: 1 / 6,
  سبع: 1 / 7,
  اسباع: 1 / 7,
  ثمن: 1 / 8,
  اثمان: 1 / 8,
  تسع: 1 / 9,
  اتساع: 1 / 9,
  عشر: 1 / 10,
  اعشار: 1 / 10,
  خمسين: 2 / 5,
  خمسان: 2 / 5,
}

const DOZENS: Readonly<Record<string, number>> = { دزينه: 12, دسته: 12, دستات: 12, دزينات: 12, دزينتين: 24, دستتين: 24 }

/** They are the feminine cardinals as well: before an indefinite noun they count it. */
const HOMOGRAPHS = new Set(['خمس', 'سبع', 'تسع', 'عشر', 'خمسين'])
const MINUS = new Set(['سالب', 'ناقص', 'السالب'])

const textAt = (view: TimeView, i: number): string =>
  view.text.slice(view.tokens.start[i] ?? 0, view.tokens.end[i] ?? 0)
const startAt = (view: TimeView, i: number): number => view.tokens.start[i] ?? 0
const endAt = (view: TimeView, i: number): number => view.tokens.end[i] ?? 0
const touches = (view: TimeView, i: number): boolean =>
  i + 1 < view.tokens.count && endAt(view, i) === startAt(view, i + 1)
const isWord = (view: TimeView, i: number): boolean => view.tokens.kind[i] === WORD
const isDigits = (view: TimeView, i: number): boolean => view.tokens.kind[i] === NUMBER

/** Signs and words that may open a number without being one. */
export function opensNumber(view: TimeView, i: number): boolean {
  const text = textAt(view, i)
  if (view.tokens.kind[i] === PUNCTUATION) return text === '-' || text === '.'
  return (
    isWord(view, i) &&
    (MINUS.has(text) || fractionOf(text) !== undefined || dozenOf(text) !== undefined || PART.test(text))
  )
}

const fractionOf = (text: string): number | undefined =>
  FRACTIONS[text.replace(/^و?(?:ال)?(?=..)/u, '')] ?? FRACTIONS[text]
const dozenOf = (text: string): number | undefined => DOZENS[text.replace(/^و/u, '')]
/** "جزء من مئة": a part of so many. */
const PART = /^(?:جزءا?|اجزاء)$/u

/** A number at a token, with all that belongs to it; null where there is none. */
export function readExpression(view: TimeView, i: number): NumberExpression | null {
  const address = readAddress(view, i)
  if (address) return address
  const signed = readSigned(view, i)
  if (!signed) return null
  const { start, value, next, ordinal } = signed
  const percent = readPercent(view, next)
  const end = endAt(view, (percent ?? next) - 1)
  const kind = percent !== null ? 'percent' : ordinal ? 'ordinal' : 'cardinal'
  return { last: (percent ?? next) - 1, numbers: [{ start, end, value, kind }] }
}

/** "192.168.1.2": each run of digits by itself. */
function readAddress(view: TimeView, i: number): NumberExpression | null {
  if (!isDigits(view, i)) return null
  const text = textAt(view, i)
  if (digitsValue(text) !== null || !/^\d{1,3}(?:\.\d{1,3}){2,}$/u.test(text)) return null
  let start = startAt(view, i)
  const numbers = text.split('.').map((part) => {
    const at = start
    start += part.length + 1
    return { start: at, end: at + part.length, value: Number(part), kind: 'cardinal' as const }
  })
  return { last: i, numbers }
}

function readPercent(view: TimeView, i: number): number | null {
  const text = textAt(view, i)
  if (text === '%' || text === '٪') return i + 1
  if (/^(?:بالميه|بالمايه)$/u.test(text)) return i + 1
  return text === 'في' && /^(?:الميه|المايه)$/u.test(textAt(view, i + 1)) ? i + 2 : null
}

function readSigned(view: TimeView, i: number): Value | null {
  const text = textAt(view, i)
  const bySign = text === '-' && !followsNumber(view, i)
  if (!bySign && !(isWord(view, i) && MINUS.has(text))) return readMixed(view, i)
  const value = readMixed(view, i + 1)
  return value && !value.ordinal ? { ...value, value: -value.value, start: startAt(view, i) } : null
}

/** In "5-6" and "90 - 500" the sign joins two numbers. */
const followsNumber = (view: TimeView, i: number): boolean => i > 0 && isDigits(view, i - 1)

/** A number with what may be joined to it: a fraction, a divisor, a decimal. */
function readMixed(view: TimeView, i: number): Value | null {
  const first = readSimple(view, i)
  if (!first) return null
  if (first.ordinal) return first
  return readDivided(view, readWithFraction(view, first))
}

function readSimple(view: TimeView, i: number): Value | null {
  if (textAt(view, i) === '.' && isDigits(view, i + 1) && touches(view, i) && /^\d+$/u.test(textAt(view, i + 1))) {
    if (isGlued(view, i + 1)) return null
    return {
      value: Number(`0.${textAt(view, i + 1)}`),
      start: startAt(view, i),
      next: i + 2,
      ordinal: false,
      words: false,
    }
  }
  if (isDigits(view, i)) return readDigits(view, i)
  return isWord(view, i) ? readWords(view, i) : null
}

/** Digits written together with a word are that word's ("20دولار"), but for the thousands ("4آلاف") and the exponent. */
function isGlued(view: TimeView, i: number): boolean {
  return touches(view, i) && isWord(view, i + 1) && !/^(?:الاف|e)$/u.test(textAt(view, i + 1))
}

function readDigits(view: TimeView, i: number): Value | null {
  const grouped = readGrouped(view, i)
  if (grouped) return grouped
  if (isGlued(view, i)) return null
  const power = readPower(view, i)
  if (power) return power
  const slashed = readSlashed(view, i)
  if (slashed) return slashed
  const number = view.number(i)
  if (!number) return null
  const dozen = DOZENS[textAt(view, number.last + 1)]
  const next = number.last + (dozen === undefined ? 1 : 2)
  return { value: number.value * (dozen ?? 1), start: number.start, next, ordinal: false, words: false }
}

/** "1 234 567"، "26،013,94": thousands parted by blanks or by the Arabic comma. */
function readGrouped(view: TimeView, i: number): Value | null {
  if (!/^\d{1,3}$/u.test(textAt(view, i))) return null
  let text = textAt(view, i)
  let next = i + 1
  for (;;) {
    const at = textAt(view, next) === '،' && touches(view, next - 1) && touches(view, next) ? next + 1 : next
    const part = textAt(view, at)
    if (!isDigits(view, at) || !/^\d{3}(?:[.,]\d+)?$/u.test(part) || isGlued(view, at)) break
    if (at === next && touches(view, next - 1)) break
    text += part
    next = at + 1
  }
  if (next === i + 1) return null
  return { value: Number(text.replace(',', '.')), start: startAt(view, i), next, ordinal: false, words: false }
}

/** "1.1^23"، "12e-1". */
function readPower(view: TimeView, i: number): Value | null {
  const mark = textAt(view, i + 1)
  if ((mark !== '^' && mark !== 'e') || !touches(view, i)) return null
  const sign = /^[+-]$/u.test(textAt(view, i + 2)) ? textAt(view, i + 2) : ''
  const at = sign === '' ? i + 2 : i + 3
  const base = digitsValue(textAt(view, i))
  if (base === null || !isDigits(view, at)) return null
  const exponent = Number(textAt(view, at)) * (sign === '-' ? -1 : 1)
  const value = mark === 'e' ? Number(`${base}e${exponent}`) : base ** exponent
  return { value, start: startAt(view, i), next: at + 1, ordinal: false, words: false }
}

/** "3/4"، "2 1/4", and as some write from the right "1/4 2". A third part makes it a date: each number by itself. */
function readSlashed(view: TimeView, i: number): Value | null {
  const simple = fractionAt(view, i)
  if (simple !== null) {
    const whole =
      isDigits(view, i + 3) && fractionAt(view, i + 3) === null && simple < 1 ? digitsValue(textAt(view, i + 3)) : null
    const value = simple + (whole ?? 0)
    return { value, start: startAt(view, i), next: whole === null ? i + 3 : i + 4, ordinal: false, words: false }
  }
  const after = fractionAt(view, i + 1)
  const whole = digitsValue(textAt(view, i))
  if (after === null || whole === null || after >= 1) return null
  return { value: whole + after, start: startAt(view, i), next: i + 4, ordinal: false, words: false }
}

function fractionAt(view: TimeView, i: number): number | null {
  if (!isDigits(view, i) || !isDigits(view, i + 2) || textAt(view, i + 1) !== '/') return null
  if (textAt(view, i + 3) === '/' || textAt(view, i - 1) === '/') return null
  const [a, b] = [digitsValue(textAt(view, i)), digitsValue(textAt(view, i + 2))]
  return a === null || b === null || b === 0 ? null : a / b
}

function readWords(view: TimeView, i: number): Value | null {
  const text = textAt(view, i)
  if (i > 0 && isDigits(view, i - 1) && touches(view, i - 1)) return null
  if (PART.test(text)) return readPartOf(view, i, 1)
  const alone = readFractionWord(view, i)
  if (alone) return alone
  const dozen = dozenOf(text)
  if (dozen !== undefined) return { value: dozen, start: startAt(view, i), next: i + 1, ordinal: false, words: true }
  const number = view.number(i)
  if (!number || /^(?:اي|احد)$/u.test(textAt(view, i - 1)) || (number.last === i && isWeekday(view, i))) return null
  const dozens = DOZENS[textAt(view, number.last + 1)]
  const next = number.last + (dozens === undefined ? 1 : 2)
  return { value: number.value * (dozens ?? 1), start: number.start, next, ordinal: number.ordinal, words: true }
}

/** "الاثنين" with its article is Monday. */
const isWeekday = (view: TimeView, i: number): boolean =>
  view.hits(i).some(({ value }) => value.kind === 'weekday' && !value.bare)

/** "نصف"، "ثلثان"، "خمس الفطيرة", and so much of a number: "نصف دزينة"، "خمس العشرين". */
function readFractionWord(view: TimeView, i: number): Value | null {
  const text = textAt(view, i)
  const part = fractionOf(text)
  if (part === undefined || text.startsWith('و')) return null
  const next = textAt(view, i + 1)
  if (HOMOGRAPHS.has(text) && !isFractionHere(view, i)) return null
  const dozen = DOZENS[next]
  const of = dozen === undefined && next.startsWith('ال') ? view.number(i + 1) : null
  const times = dozen ?? (of && !of.ordinal ? of.value : 1)
  const end = dozen === undefined ? (of && !of.ordinal ? of.last + 1 : i + 1) : i + 2
  return { value: part * times, start: startAt(view, i), next: end, ordinal: false, words: true }
}

/** "خمس الساعة" and "خمس" alone are a fifth; "خمس ساعات", "خمس مئة" and "خمس فاصلة خمسة" are five. */
function isFractionHere(view: TimeView, i: number): boolean {
  if (textAt(view, i) === 'خمسين') return false
  if (!isWord(view, i + 1)) return !isDigits(view, i + 1)
  return textAt(view, i + 1).startsWith('ال')
}

/** "واحد وربع"، "ثلاث وعشرون خمس"، "ثلاثة وعشرون وثلاثة أخماس"، "خمسة أثمان". */
function readWithFraction(view: TimeView, first: Value): Value {
  const text = textAt(view, first.next)
  const apart = text === 'و'
  const at = apart ? first.next + 1 : first.next
  const word = textAt(view, at)
  const joined = apart || word.startsWith('و')
  const part = first.words || joined ? fractionOf(word) : FRACTIONS[word]
  if (part !== undefined) {
    const value = joined ? first.value + part : timesFraction(first.value, word, part)
    return { ...first, value, next: at + 1 }
  }
  if (!joined) return first
  const dozen = dozenOf(word)
  if (dozen !== undefined) return { ...first, value: first.value + dozen, next: at + 1 }
  const count = view.number(at)
  const tail = count && !count.ordinal ? FRACTIONS[textAt(view, count.last + 1)] : undefined
  return count && tail !== undefined
    ? { ...first, value: first.value + count.value * tail, next: count.last + 2 }
    : first
}

/** "مئة وثلاثة أرباع" is a hundred and three quarters; "ثلاثة وعشرون خمسا" is 23 fifths. */
function timesFraction(value: number, word: string, part: number): number {
  const units = value % 10
  const isPlural = word.startsWith('ا')
  return isPlural && value > 100 && units > 0 && value % 100 < 10 ? value - units + units * part : value * part
}

/** "مائة على ألف"، "واحد من ثلاثة"، "واحد جزء من مئة"، "مائتين فاصلة ثلاثة". */
function readDivided(view: TimeView, first: Value): Value {
  const text = textAt(view, first.next)
  if (PART.test(text)) return readPartOf(view, first.next, first.value, first.start) ?? first
  if (text === 'فاصله') return readDecimal(view, first)
  if (text !== 'علي' && text !== 'من') return first
  const by = view.number(first.next + 1)
  if (!by || by.ordinal || by.value === 0 || (text === 'من' && (by.definite || !first.words))) return first
  return { ...first, value: first.value / by.value, next: by.last + 1 }
}

function readPartOf(view: TimeView, i: number, count: number, start = startAt(view, i)): Value | null {
  const by = textAt(view, i + 1) === 'من' ? view.number(i + 2) : null
  if (!by || by.ordinal || by.value === 0) return null
  // "مئتان وواحد وسبعون جزءا من مئة": nobody counts 271 hundredths; hundreds are whole and the rest is the part.
  const part = count > by.value && count > 100 ? count % 100 : count
  return { value: count - part + part / by.value, start, next: by.last + 1, ordinal: false, words: true }
}

function readDecimal(view: TimeView, first: Value): Value {
  const after = view.number(first.next + 1)
  if (!after || after.ordinal || !Number.isInteger(after.value)) return first
  const of = textAt(view, after.last + 1) === 'من' ? view.number(after.last + 2) : null
  if (of && of.value > 0) return { ...first, value: first.value + after.value / of.value, next: of.last + 1 }
  return { ...first, value: Number(`${first.value}.${after.value}`), next: after.last + 1 }
}
