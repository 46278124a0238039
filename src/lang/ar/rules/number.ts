import { ARTICLE, LAM } from '../../../text/clitic.js'
import type { NumberSpan, NumeralClass, TimeView } from '../../../text/date-language.js'
import { NUMBER, WORD } from '../../../text/token.js'

/** One part of a numeral: a word of the table or a run of digits. */
interface Part {
  readonly token: number
  readonly start: number
  readonly value: number
  readonly class: NumeralClass | 'digits' | 'ordinal'
  readonly only: 'teen' | 'compound' | null
  readonly definite: boolean
  readonly prefix: string
  /** Joined to the part before by "and". */
  readonly and: boolean
}

const AND = 'و'

/**
 * The value of digits as printed; null where they are an address, a version or a date. A comma before exactly three
 * digits parts thousands, else it is a decimal comma; a full stop parts thousands only when it stands more than once.
 */
export function digitsValue(text: string): number | null {
  const plain = text.replaceAll('٬', ',')
  if (/^\d+$/u.test(plain)) return Number(plain)
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(plain)) return Number(plain.replaceAll(',', ''))
  if (/^\d{1,3}(?:\.\d{3}){2,}$/u.test(plain)) return Number(plain.replaceAll('.', ''))
  if (/^\d+[.,]\d+$/u.test(plain)) return Number(plain.replace(',', '.'))
  return null
}

function partAt(view: TimeView, token: number, and: boolean): Part | null {
  const { tokens } = view
  const start = tokens.start[token] ?? 0
  if (tokens.kind[token] === NUMBER) {
    const value = digitsValue(view.text.slice(start, tokens.end[token]))
    if (value === null) return null
    return { token, start, value, class: 'digits', only: null, definite: false, prefix: '', and }
  }
  for (const hit of view.hits(token)) {
    const { value } = hit
    if ((value.kind !== 'numeral' && value.kind !== 'ordinal') || hit.last !== token) continue
    if ((hit.prefix === '' && isAndOne(view, token)) || isOtherWord(view, token, hit.prefix)) continue
    return {
      token,
      start: hit.start - (hit.proclitics & LAM ? 1 : hit.proclitics & ARTICLE ? 2 : 0),
      value: value.value,
      class: value.kind === 'ordinal' ? 'ordinal' : value.class,
      only: value.only,
      definite: (hit.proclitics & (ARTICLE | LAM)) !== 0,
      prefix: hit.prefix.replace(/(?:ال|(?<=ل)ل)$/u, ''),
      and: and || hit.prefix.startsWith(AND),
    }
  }
  return null
}

/** "كمية" is a quantity, no "like a hundred"; "لست" is "you are not". */
function isOtherWord(view: TimeView, token: number, prefix: string): boolean {
  if (prefix.endsWith('ك')) return true
  const { start, end } = view.tokens
  return prefix.endsWith('ل') && view.text.slice(start[token], end[token]).endsWith('لست')
}

/** "وأحد عشر" is folded to the same letters as "واحد"; the hamza or the ten after it tells. */
function isAndOne(view: TimeView, token: number): boolean {
  const { start, end } = view.tokens
  if (view.text.slice(start[token], end[token]) !== 'واحد') return false
  return view.raw(token).includes('أ') || /^عشره?$/u.test(view.text.slice(start[token + 1], end[token + 1]))
}

/** The part that follows a token, over an "and" that stands apart ("مئة و ستون") or is joined to digits ("و300"). */
function partAfter(view: TimeView, token: number): Part | null {
  const next = token + 1
  const apart = view.tokens.kind[next] === WORD && isAnd(view, next)
  const part = partAt(view, apart ? next + 1 : next, apart)
  // "10 بالمئة": a preposition begins something else.
  return part && /^و?$/u.test(part.prefix) ? part : null
}

function isAnd(view: TimeView, token: number): boolean {
  const start = view.tokens.start[token] ?? 0
  return view.tokens.end[token] === start + 1 && view.text.charAt(start) === AND
}

/** What has been read of a numeral: whole thousands, and the group below a thousand in its three places. */
interface Sum {
  total: number
  scale: number
  hundreds: number
  tens: number
  units: number
  digits: number
  any: boolean
}

const group = (sum: Sum): number => sum.hundreds + sum.tens + sum.units + Math.max(sum.digits, 0)
const isEmpty = (sum: Sum): boolean => group(sum) === 0 && sum.digits < 0
const below = (sum: Sum): boolean => sum.tens === 0 && sum.units === 0 && sum.digits < 0

/** Adds a part to a sum; false where Arabic does not go on so. The first part is always joined. */
function join(sum: Sum, part: Part): boolean {
  const first = !sum.any
  switch (part.class) {
    case 'digits':
      // "3 آلاف و500"، "3 مئة و21": digits go on only below what they are joined to.
      if (
        !below(sum) ||
        (!first && (!part.and || part.value === 0 || part.value >= (sum.hundreds > 0 ? 100 : sum.scale)))
      )
        return false
      sum.digits = part.value
      break
    case 'unit':
      if (!below(sum) || (!first && (!part.and || part.value === 0))) return false
      sum.units = part.value
      break
    case 'ten':
      if (sum.tens !== 0 || sum.digits >= 0) return false
      // ثلاثة عشر: thirteen; مئة وعشرة: a hundred and ten.
      if (sum.units > 0 ? part.and : !first && !part.and) return false
      sum.tens = 10
      break
    case 'tens':
      if (sum.tens !== 0 || sum.digits >= 0 || (!first && !part.and)) return false
      sum.tens = part.value
      break
    case 'hundred':
      return joinHundred(sum, part, first)
    case 'scale':
      return joinScale(sum, part, first)
    case 'whole':
      return joinWhole(sum, part, first)
    case 'ordinal':
      return false
  }
  sum.any = true
  return true
}

function joinHundred(sum: Sum, part: Part, first: boolean): boolean {
  if (sum.hundreds !== 0 || sum.tens !== 0) return false
  const times = Math.max(sum.units, sum.digits)
  if (times > 0) {
    if (part.and) return false
    sum.hundreds = times * 100
    sum.units = 0
    sum.digits = -1
  } else {
    if (!first && !part.and) return false
    sum.hundreds = 100
  }
  sum.any = true
  return true
}

function joinScale(sum: Sum, part: Part, first: boolean): boolean {
  if (part.value >= sum.scale) return false
  const times = isEmpty(sum) ? 1 : group(sum)
  if (isEmpty(sum) ? !first && !part.and : part.and) return false
  sum.total += times * part.value
  sum.scale = part.value
  Object.assign(sum, { hundreds: 0, tens: 0, units: 0, digits: -1 })
  sum.any = true
  return true
}

function joinWhole(sum: Sum, part: Part, first: boolean): boolean {
  if (!first && !part.and) return false
  if (part.value >= 2000) {
    if (!isEmpty(sum) || part.value / 2 >= sum.scale) return false
    sum.total += part.value
    sum.scale = part.value / 2
  } else if (part.value >= 100) {
    if (!isEmpty(sum)) return false
    sum.hundreds = part.value
  } else {
    if (!below(sum)) return false
    sum.tens = part.value
  }
  sum.any = true
  return true
}

/**
 * Reads the number that begins at a token: digits, cardinals in words, both together ("3 آلاف و500"), ordinals.
 * The longest that Arabic grammar joins; "ثلاثة وخمسة" are two numbers.
 */
export function readNumber(view: TimeView, token: number): NumberSpan | null {
  const first = partAt(view, token, false)
  if (!first) return null
  if (first.class === 'ordinal') return readOrdinal(view, first)
  const sum: Sum = { total: 0, scale: Infinity, hundreds: 0, tens: 0, units: 0, digits: -1, any: false }
  if (!join(sum, first)) return null
  let last = token
  let ordinalTail = false
  for (let part = partAfter(view, last); part; part = partAfter(view, last)) {
    // A teen's "one" or "two" may not end a number: مئة وأحد is no number, مئة وأحد عشر is.
    if (part.only === 'teen' && !isTeenTail(view, part)) break
    if (!join(sum, part)) break
    // الواحد والعشرون is the 21st; الخمسة والعشرون are the 25, whose ordinal is الخامس والعشرون.
    if (first.definite && first.value === 1 && part.definite && part.class === 'tens') ordinalTail = true
    last = part.token
  }
  if (first.only === 'teen' && last === token) return null
  return {
    first: token,
    last,
    start: first.start,
    end: view.tokens.end[last] ?? 0,
    value: (sum.total + group(sum)) * (isDualConstruct(view, first, last) ? 2 : 1),
    ordinal: ordinalTail,
    definite: first.definite || isArticleBefore(view, first),
    prefix: first.prefix,
    digits: first.class === 'digits',
  }
}

/**
 * "مليونا نازح" are two million: before the noun it counts the dual loses its nun. "بلغوا مليونا" and "ألفًا" are one, and
 * so is what follows a number ("20 ألفا").
 */
function isDualConstruct(view: TimeView, first: Part, last: number): boolean {
  if (first.class !== 'scale' || last !== first.token || !/(?:الفا|ليونا|ليارا)$/u.test(textOf(view, last)))
    return false
  const next = last + 1
  if (/[\u064B\u064E]/u.test(view.raw(last)) || view.tokens.kind[next] !== WORD) return false
  return !textOf(view, next).startsWith('و') && view.hits(next).every(({ value }) => value.kind !== 'particle')
}

const textOf = (view: TimeView, i: number): string =>
  view.text.slice(view.tokens.start[i] ?? 0, view.tokens.end[i] ?? 0)

function isTeenTail(view: TimeView, part: Part): boolean {
  const next = partAt(view, part.token + 1, false)
  return next !== null && next.class === 'ten' && !next.and
}

/** "الـ 22": the article stands before the digits by itself. */
function isArticleBefore(view: TimeView, part: Part): boolean {
  if (part.class !== 'digits' || part.token === 0) return false
  const { start, end, kind } = view.tokens
  const before = part.token - 1
  if (kind[before] !== WORD) return false
  const length = (end[before] ?? 0) - (start[before] ?? 0)
  return length <= 3 && view.text.endsWith('ال', end[before])
}

/** العاشر، الحادي عشر، الخامس والعشرون. */
function readOrdinal(view: TimeView, first: Part): NumberSpan | null {
  let value = first.value
  let last = first.token
  const next = partAfter(view, last)
  if (next?.class === 'ten' && !next.and && value < 10) {
    value += 10
    last = next.token
  } else if (next?.class === 'tens' && next.and && value < 10) {
    value += next.value
    last = next.token
  } else if (first.only === 'compound') return null
  return {
    first: first.token,
    last,
    start: first.start,
    end: view.tokens.end[last] ?? 0,
    value,
    ordinal: true,
    definite: first.definite,
    prefix: first.prefix,
    digits: false,
  }
}
