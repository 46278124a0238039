import type { NumberSpan } from '../../../text/date-language.js'
import type { Bound, FigurePhrase, FigureRule, FigureView } from '../../../text/figure-language.js'
import { NUMBER } from '../../../text/token.js'
import {
  type Counted,
  findEnding,
  findWord,
  isDefiniteHit,
  isDefiniteText,
  isMark,
  isCountWord,
  isWord,
  readCounted,
  textAt,
  touches,
} from './figure-noun.js'

interface Amount {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly min: number | null
  readonly max: number | null
}

/** "117 شخصا"، "ثلاثة من العاملين"، "أكثر من 20 جثة"، "بين 20 و30"، "تسعة آخرون". */
function readNumberFigure(view: FigureView, i: number): FigurePhrase | null {
  const number = view.number(i)
  if (!number || number.ordinal || number.value < 1 || holdsDate(view, number)) return null
  if (number.definite && !isLooseArticle(view, number)) return null
  if (isPartOfMore(view, number)) return null
  const plain = readRange(view, number)
  const lastNumber = plain?.last ?? number.last
  const half = plain ? null : readHalf(view, number)
  const value = wholeValue(view, number) + (half?.add ?? 0)
  const counted = readCounted(view, (half?.last ?? lastNumber) + 1, false)
  const named = plain ? null : readNamedRange(view, number, counted)
  const range = plain ?? named
  if (counted.kind === 'measure' || !Number.isInteger(value)) return null
  if (isNamed(view, number, counted) || (value === 1 && counted.kind !== 'elided')) return null
  const last = named?.last ?? (counted.kind === 'none' ? (half?.last ?? lastNumber) : counted.last)
  const amount = { first: i, last, start: number.start, min: value, max: range?.value ?? value }
  const opened = range && findOpener(view, i)
  const whole = opened ? { ...amount, first: i - 1, start: opened } : bounded(view, amount)
  return figure(view, whole, counted, range ? 'figure.range' : 'figure.number')
}

const holdsDate = (view: FigureView, number: NumberSpan): boolean =>
  view.isDate(number.first) || view.isDate(number.last)

/** "الـ 12 شخصا"، "الخمسة والعشرون عاملا": a noun without article follows; "الثلاثة" alone refers back. */
function isLooseArticle(view: FigureView, number: NumberSpan): boolean {
  return (number.digits || number.value > 10) && findWord(view, number.last + 1, 'noun')?.value.class === 'person'
}

/** Times, scores, addresses, versions, hyphened names: digits that belong to something longer. */
function isPartOfMore(view: FigureView, number: NumberSpan): boolean {
  const { first, last } = number
  const before = first - 1
  if (isMark(view, last + 1, ':/') && view.tokens.kind[last + 2] === NUMBER) return true
  if (isMark(view, last + 1, '+') || isMark(view, before, '+#@$€')) return true
  if (isMark(view, before, ':/') && view.tokens.kind[before - 1] === NUMBER) return true
  if (!number.digits) return false
  if (isScore(view, number)) return true
  if (number.value > 99_999_999 && number.last === first) return true
  if (isMark(view, before, '-–_') && touches(view, before) && touches(view, before - 1) && isWord(view, before - 1))
    return true
  return isWord(view, before) && touches(view, before) && !/^(?:[وفبلك]?(?:ال)?|[ء-ي]{3,})$/u.test(textAt(view, before))
}

/** "3-2": two numbers that fall, or stand level; a range rises. */
function isScore(view: FigureView, { first, last, value }: NumberSpan): boolean {
  const next = isMark(view, last + 1, '-–') ? view.number(last + 2) : null
  const before = isMark(view, first - 1, '-–') ? view.number(first - 2) : null
  return (next !== null && next.value <= value) || (before !== null && before.digits)
}

/** A number of people cannot be broken: "4.800 شخص" parts thousands by a full stop. */
function wholeValue(view: FigureView, number: NumberSpan): number {
  if (Number.isInteger(number.value) || !/^\d+\.\d{3}$/u.test(textAt(view, number.first))) return number.value
  return number.last === number.first ? Math.round(number.value * 1000) : number.value
}

/** "مليون ونصف المليون": half of the last scale. */
function readHalf(view: FigureView, number: NumberSpan): { add: number; last: number } | null {
  if (textAt(view, number.last + 1) !== 'ونصف') return null
  const scale = [1e9, 1e6, 1e3].find((one) => number.value % one === 0)
  if (scale === undefined) return null
  const named = /^(?:ال)?(?:مليون|الف|مليار)$/u.test(textAt(view, number.last + 2))
  return { add: scale / 2, last: number.last + (named ? 2 : 1) }
}

/** "بين 20 و30"، "20 أو 30"، "من 20 إلى 30"، "20-30". */
function readRange(view: FigureView, number: NumberSpan): { value: number; last: number } | null {
  const at = number.last + 1
  const joint = textAt(view, at)
  const opened = textAt(view, number.first - 1)
  const isBetween = opened === 'بين' || opened === 'مابين'
  if (!(joint === 'او' || joint === 'الي' || ((joint === '-' || joint === '–') && number.digits))) {
    const apart = joint === 'و' ? at + 1 : at
    const next = isBetween ? view.number(apart) : null
    if (!next || (apart === at && next.prefix !== 'و')) return null
    return next.value > number.value ? { value: next.value, last: next.last } : null
  }
  const next = view.number(at + 1)
  if (!next || next.ordinal || next.value <= number.value || view.isDate(next.first)) return null
  return { value: next.value, last: next.last }
}

/** "بين 160 ألف صاروخ و200 ألف صاروخ": the noun is said at both ends; "بين 5 جنود و7 مدنيين" are two. */
function readNamedRange(
  view: FigureView,
  number: NumberSpan,
  counted: Counted,
): { value: number; last: number } | null {
  if (counted.kind !== 'noun' || !/^[وب]?(?:بين|مابين)$/u.test(textAt(view, number.first - 1))) return null
  const at = counted.last + 1
  const apart = textAt(view, at) === 'و'
  const next = view.number(apart ? at + 1 : at)
  if (!next || next.ordinal || next.value <= number.value || (!apart && next.prefix !== 'و')) return null
  const again = readCounted(view, next.last + 1, false)
  if (again.kind !== 'noun') return null
  const stem = ({ noun }: typeof again): string => view.text.slice(noun.start, noun.start + NOUN_STEM)
  return stem(counted) === stem(again) ? { value: next.value, last: again.last } : null
}

/** Letters by which two forms of one noun are known: صاروخ and صاروخا. */
const NOUN_STEM = 4

/** Folded offset of "بين" or "من" before a range. */
function findOpener(view: FigureView, i: number): number | null {
  return i > 0 && /^[وب]?(?:بين|مابين|من)$/u.test(textAt(view, i - 1)) ? (view.tokens.start[i - 1] ?? 0) : null
}

/** A number that names: "القرار 2254"، "إف 16"، "منطقة سبع البحور". A known noun after it counts all the same. */
function isNamed(view: FigureView, number: NumberSpan, counted: Counted): boolean {
  if (counted.kind === 'elided') return false
  const known = counted.kind === 'noun' && counted.noun.class !== null
  if (findEnding(view, number.first - 1, 'label')) return !known || !agreesInNumber(view, number)
  if (known) return false
  if (counted.kind === 'noun') return false
  if (isMark(view, number.first - 1, '(') || isYear(view, number)) return true
  return !number.digits && isWord(view, number.last + 1) && isDefiniteText(textAt(view, number.last + 1))
}

/** Three to ten take a plural, all others a singular: "الفرقة 12 مدفعية" does not count eleven. */
function agreesInNumber(view: FigureView, number: NumberSpan): boolean {
  const few = number.value % 100 >= 3 && number.value % 100 <= 10
  return (findWord(view, number.last + 1, 'noun')?.value.number !== 'one') === few
}

const isYear = (view: FigureView, number: NumberSpan): boolean =>
  number.digits && number.value >= 1900 && number.value <= 2100 && !findEnding(view, number.first - 1, 'bound')

/** "عشرات الجرحى"، "المئات من الفلسطينيين"، "آلاف العائلات"، "العشرات". */
function readVagueFigure(view: FigureView, i: number): FigurePhrase | null {
  const hit = findWord(view, i, 'vague')
  // "كميات" are quantities, not hundreds.
  if (!hit || hit.prefix.includes('ك') || view.isDate(i) || view.number(i - 1)) return null
  const counted = readCounted(view, hit.last + 1, true)
  if (counted.kind === 'measure' || (counted.kind === 'none' && !isDefiniteHit(hit))) return null
  const last = counted.kind === 'none' ? hit.last : counted.last
  const start = isDefiniteHit(hit) ? hit.start - 2 : hit.start
  const amount = { first: i, last, start, min: hit.value.least, max: null }
  const found = bounded(view, amount)
  return figure(view, { ...found, min: amount.min, max: null }, counted, 'figure.vague')
}

/** "جنديين"، "سيدتان"، "حادثين أمنيين": two without a numeral. Those with the article refer back and count nothing new. */
function readDualFigure(view: FigureView, i: number): FigurePhrase | null {
  const hit = findWord(view, i, 'noun')
  if (!hit || isDefiniteHit(hit) || !/^[وفبل]?$/u.test(hit.prefix) || view.isDate(i)) return null
  const two = twoAfter(view, hit.last + 1)
  const isDual =
    hit.value.number === 'dual' || (hit.value.number === 'ambiguous' && (two !== null || hasDualSign(view, i)))
  if (!isDual) return null
  const adjective = two === null ? adjectiveEnd(view, hit.last) : two
  const noun = { start: hit.start, end: view.tokens.end[adjective] ?? 0, class: hit.value.class, role: hit.value.role }
  const amount = { first: i, last: adjective, start: hit.start, min: 2, max: 2 }
  return figure(view, bounded(view, amount), { kind: 'noun', noun, last: adjective, tie: null }, 'figure.dual')
}

/** "مستوطنَين": the sign before the ending tells the dual from the plural. */
const hasDualSign = (view: FigureView, i: number): boolean => /\u064E\u064A\u0652?\u0646/u.test(view.raw(i))

/** "شخصين اثنين". */
function twoAfter(view: FigureView, i: number): number | null {
  const number = view.number(i)
  return number && !number.definite && number.value === 2 && !number.digits && number.prefix === '' ? number.last : null
}

function adjectiveEnd(view: FigureView, i: number): number {
  const noun = textAt(view, i)
  let last = i
  for (let at = i + 1; at <= i + 2 && isWord(view, at); at++) {
    const text = textAt(view, at)
    const ending = ['تين', 'تان', 'ين', 'ان'].find((end) => noun.endsWith(end))
    if (ending === undefined || !text.endsWith(ending) || isDefiniteText(text) || /^[وف]/u.test(text)) break
    if (view.words(at).some(({ value }) => value.kind === 'cue' || value.kind === 'measure')) break
    last = at
  }
  return last
}

/** How many words a definite numeral may stand after its noun: "الحراس الليليين الثلاثة". */
const DEFINITE_REACH = 3

/** "الرجال الثلاثة"، "القرى الجبلية الثلاث": a definite numeral after its noun. */
function readDefiniteFigure(view: FigureView, i: number): FigurePhrase | null {
  const number = view.number(i)
  if (
    !number?.definite ||
    number.ordinal ||
    number.value < 3 ||
    number.prefix.startsWith('و') ||
    holdsDate(view, number)
  )
    return null
  const before = number.digits ? i - 2 : i - 1
  let first = -1
  for (let at = before; at > before - DEFINITE_REACH && isWord(view, at) && isDefiniteText(textAt(view, at)); at--) {
    if (view.isDate(at) || findWord(view, at, 'measure') || findWord(view, at, 'label')) return null
    if (mayHeadPlural(view, at)) first = at
    // "أحياء الذكرى الأربعين": tens are ordinals as well.
    else if (isConstruct(view, at - 1)) return isTens(number) ? null : definite(view, number, at - 1, before)
  }
  if (first < 0 || (isTens(number) && !isKnownPlural(view, first))) return null
  if (number.digits && !isKnownPlural(view, first)) return null
  return definite(view, number, first, before)
}

const isTens = ({ value }: NumberSpan): boolean => value % 10 === 0 && value > 10

/** "حراس السد الخمسة": a plural that the definite noun completes. */
const isConstruct = (view: FigureView, i: number): boolean =>
  isWord(view, i) && !isDefiniteText(textAt(view, i)) && findWord(view, i, 'noun')?.value.number === 'many'

function definite(view: FigureView, number: NumberSpan, first: number, before: number): FigurePhrase {
  const hit = findWord(view, first, 'noun')
  const start = hit && !isDefiniteHit(hit) ? hit.start : (view.tokens.start[first] ?? 0)
  const noun = {
    start,
    end: view.tokens.end[before] ?? 0,
    class: hit?.value.class ?? null,
    role: hit?.value.role ?? null,
  }
  const amount = { first, last: number.last, start, min: number.value, max: number.value }
  return figure(view, amount, { kind: 'noun', noun, last: number.last, tie: null }, 'figure.definite')
}

const isKnownPlural = (view: FigureView, i: number): boolean => {
  const hit = findWord(view, i, 'noun')
  return hit !== null && hit.value.number !== 'one'
}

const mayHeadPlural = (view: FigureView, i: number): boolean =>
  isKnownPlural(view, i) || /(?:ين|ون|ات|ان)$/u.test(textAt(view, i))

/** "شخص واحد"، "امرأة واحدة". */
function readOneFigure(view: FigureView, i: number): FigurePhrase | null {
  const hit = findWord(view, i, 'noun')
  if (hit?.value.number !== 'one' || hit.value.class === 'thing' || isDefiniteHit(hit)) return null
  const number = view.number(hit.last + 1)
  if (number?.value !== 1 || number.ordinal || number.digits || number.definite || number.last !== hit.last + 1)
    return null
  const noun = { start: hit.start, end: hit.end, class: hit.value.class, role: hit.value.role }
  const amount = { first: i, last: number.last, start: hit.start, min: 1, max: 1 }
  return figure(view, bounded(view, amount), { kind: 'noun', noun, last: number.last, tie: null }, 'figure.one')
}

/** How far after a figure its bound may stand: "12 مواطنا على الأقل"، "10 من القوات الحكومية على الأقل". */
const TAIL_REACH = 5

/** Applies the words before or after a figure that make it a bound; the span takes in those before. */
function bounded(view: FigureView, amount: Amount): Amount {
  const opened = textAt(view, amount.first - 1) === 'بين' ? amount.first - 2 : amount.first - 1
  const before = findEnding(view, opened, 'bound')
  if (before) {
    const second = findEnding(view, before.first - 1, 'bound')
    const bound = before.value.bound === 'about' && second ? second.value.bound : before.value.bound
    const start = second && before.value.bound === 'about' ? second.start : before.start
    return {
      ...limited(amount, bound),
      start,
      first: second && before.value.bound === 'about' ? second.first : before.first,
    }
  }
  const apart = boundApart(view, amount.first)
  if (apart) return limited(amount, apart)
  const tail = tailAfter(view, amount.last)
  return tail ? { ...limited(amount, tail.bound), last: tail.adjacent ? tail.last : amount.last } : amount
}

/** Words that may stand between "لم يتجاوز عدد القتلى في البلدة" and its number. */
const APART_REACH = 5

/** The bound of "لم يتجاوز عدد القتلى 15": its verb has the count itself as subject. */
function boundApart(view: FigureView, first: number): Bound | null {
  for (let at = first - 1; at >= first - APART_REACH && isWord(view, at); at--) {
    if (isCountWord(textAt(view, at))) return findEnding(view, at - 1, 'bound')?.value.bound ?? null
    if (view.number(at)) return null
  }
  return null
}

function tailAfter(view: FigureView, last: number): { bound: Bound; last: number; adjacent: boolean } | null {
  for (let at = last + 1; at <= last + TAIL_REACH; at++) {
    const hit = findWord(view, at, 'tail')
    if (hit) return { bound: hit.value.bound, last: hit.last, adjacent: at === last + 1 }
    if (!isWord(view, at) || view.number(at) || findWord(view, at, 'vague')) return null
  }
  return null
}

function limited(amount: Amount, bound: Bound): Amount {
  if (bound === 'least') return { ...amount, max: null }
  return bound === 'most' ? { ...amount, min: null } : amount
}

function figure(view: FigureView, amount: Amount, counted: Counted, rule: string): FigurePhrase {
  const { first, last, start, min, max } = amount
  return {
    first,
    last,
    start,
    end: view.tokens.end[last] ?? 0,
    min,
    max,
    noun: counted.kind === 'noun' ? counted.noun : null,
    tie: tieOf(view, first, counted),
    rule,
  }
}

/** How a figure hangs on the one before it. */
function tieOf(view: FigureView, first: number, counted: Counted): FigurePhrase['tie'] {
  if (counted.kind === 'elided' && counted.tie === 'part') return 'part'
  for (let at = first - 1; at >= first - 2; at--) {
    const hit = findEnding(view, at, 'part')
    if (hit) return /(?:^|\s)اصل$/u.test(view.text.slice(hit.start, hit.end)) ? 'whole' : 'part'
    if (!isWord(view, at)) break
  }
  const own =
    view.text.charAt(view.tokens.start[first] ?? 0) === 'و' &&
    view.words(first).some((hit) => hit.prefix.startsWith('و'))
  const number = view.number(first)
  return own || number?.prefix.startsWith('و') || textAt(view, first - 1) === 'و' ? 'and' : null
}

export const FIGURE_RULES: readonly FigureRule[] = [
  { id: 'figure.definite', opens: 'number', read: readDefiniteFigure },
  { id: 'figure.number', opens: 'number', read: readNumberFigure },
  { id: 'figure.vague', opens: 'vague', read: readVagueFigure },
  { id: 'figure.one', opens: 'noun', read: readOneFigure },
  { id: 'figure.dual', opens: 'noun', read: readDualFigure },
]
