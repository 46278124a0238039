import { calendarDate, type CalendarMeaning, type DateMeaning } from '../../../model/date.js'
import type { TimeView } from '../../../text/date-language.js'
import { FUNCTION } from '../lexicon/figures.js'
import { readDay, readMonth, readMonthRef, readShift, readTail, readYear, readYearNumber } from './date-parts.js'
import {
  find,
  isDigits,
  isMark,
  isOneOf,
  isWord,
  particle,
  past,
  pastMark,
  type Read,
  rule,
  startOf,
  textAt,
  touches,
} from './date-words.js'

/** A weekday before a date: "الاثنين 12"، "السبت، 29"، "الخميس الموافق 14". */
export function readWeekdayBefore(view: TimeView, i: number): { weekday: number; start: number; next: number } | null {
  const hit = find(view, i, 'weekday')
  if (!hit || (hit.value.bare && !isDayWord(view, i - 1))) return null
  let next = pastMark(view, hit.last + 1, '،,(|-–:')
  next = past(view, next, 'agreeing', 'in')
  return { weekday: hit.value.weekday, start: startOf(hit), next: past(view, next, 'in') }
}

export const isDayWord = (view: TimeView, i: number): boolean => particle(view, i, 'day', 'days', 'night') !== null

/** "26 آب"، "الاثنين 12 يناير 2016"، "العاشر من تموز"، "2/ أكتوبر"، "17 من تشرين الأول/أكتوبر". */
export function readDayMonth(view: TimeView, i: number): Read | null {
  const weekday = readWeekdayBefore(view, i)
  const day = readDay(view, weekday?.next ?? i)
  if (!day || (day.prefix !== '' && weekday)) return null
  const dashed = isMark(view, day.next, '-–.')
  let at = pastMark(view, day.next, '/-–.،')
  at = past(view, at, 'of', 'in')
  const named = find(view, at, 'unit')
  if (named?.value.unit === 'month' && named.value.count === 1) at = named.last + 1
  const month = readMonth(view, at)
  // "2 - صفر" is a score.
  if (!month || month.prefix.startsWith('و') || (month.weak && dashed)) return null
  // "10/شوال / 1436هـ"
  const isSlashed = isMark(view, month.next, '/') && /^\d{4}$/u.test(textAt(view, month.next + 1))
  const tail = readTail(view, isSlashed ? month.next + 1 : pastMark(view, month.next, month.next > at + 1 ? '' : '.'))
  const next = tail.year === null && tail.toward === null ? month.next : tail.next
  const meaning = calendarDate({
    calendar: tail.calendar ?? month.calendar,
    year: tail.year,
    month: month.month,
    day: day.day,
    weekday: weekday?.weekday ?? null,
    toward: tail.toward,
  })
  if (tail.year === null && weekday === null && isNamedBy(view, i)) return null
  return { first: i, start: weekday?.start ?? day.start, next, meaning: orNth(meaning, day.words && day.definite) }
}

/** What is named after a day or month and dates nothing: "صحيفة 26 سبتمبر"، "حرب أكتوبر"، "مدينة 6 أكتوبر". */
const NAMED_BY_DAY = new Set([
  'حرب',
  'ثوره',
  'صحيفه',
  'حي',
  'جريده',
  'شارع',
  'ميدان',
  'ساحه',
  'حركه',
  'جسر',
  'كوبري',
  'مستشفي',
  'جامعه',
  'مدينه',
  'قوي',
  'فريق',
  'تيار',
  'تحالف',
  'كتله',
  'حزب',
  'مدرسه',
  'مصنع',
  'لواء',
  'انتفاضه',
  'قاعده',
  'ملعب',
  'فريقي',
])

/** Whether a name's noun stands before a date, or before the day of a month, over an opening quotation mark. */
function isNamedBy(view: TimeView, i: number): boolean {
  const before = isDigits(view, i - 1) ? i - 2 : i - 1
  return isOneOf(view, isMark(view, before, '"«“(') ? before - 1 : before, NAMED_BY_DAY)
}

/** "الثلاثاء الثالث من أيلول" is Tuesday the third, or else the third Tuesday. */
function orNth(meaning: CalendarMeaning, ordinal: boolean): DateMeaning {
  const { day, weekday } = meaning
  if (!ordinal || weekday === null || day === null || day > 5) return meaning
  const nth = { kind: 'nth', n: day, what: { weekday }, of: { ...meaning, day: null, weekday: null } } as const
  return { kind: 'either', first: meaning, second: nth }
}

/** "يناير 22، 2018"، "مايو الحادي عشر". In digits only where nothing counted follows. */
function readMonthDay(view: TimeView, i: number): Read | null {
  const weekday = readWeekdayBefore(view, i)
  const month = readMonth(view, weekday?.next ?? i)
  if (!month || (month.weak && !weekday && month.calendar === 'hijri')) return null
  const day = readDay(view, pastMark(view, month.next, '.،'))
  if (!day || day.prefix !== '') return null
  const year = readYear(view, pastMark(view, day.next, '.'))
  if (!year && !weekday && !(day.words && day.definite) && isCountedNext(view, day.next)) return null
  return {
    first: i,
    start: weekday?.start ?? month.start,
    next: year?.next ?? day.next,
    meaning: calendarDate({
      calendar: month.calendar,
      year: year?.year ?? null,
      month: month.month,
      day: day.day,
      weekday: weekday?.weekday ?? null,
    }),
  }
}

/** Whether a word that may be counted follows: "مايو 20 شخصا". */
function isCountedNext(view: TimeView, i: number): boolean {
  return isWord(view, i) && !particle(view, i, 'to', 'in', 'of') && !textAt(view, i).startsWith('و')
}

/** "شهر آب الماضي"، "يناير من العام الحالي"، "مارس 2015"، "يوليو". */
export function readMonthAlone(view: TimeView, i: number): Read | null {
  const pointing = particle(view, i, 'this')
  const named = find(view, pointing ? pointing.last + 1 : i, 'unit')
  const isNamed = named?.value.unit === 'month' && named.value.count === 1
  if (named && !isNamed) return null
  const at = isNamed ? named.last + 1 : pointing ? pointing.last + 1 : i
  const month = readMonth(view, at)
  if (!month) return null
  const tail = readTail(view, month.next)
  if (tail.year === null && isNamedBy(view, i)) return null
  const asked = isNamed || pointing !== null || isAskedFor(view, i)
  if (month.weak && !asked && tail.year === null && tail.toward === null) return null
  if (month.weak && tail.year === null && isName(view, i)) return null
  return {
    first: i,
    start: pointing?.start ?? (isNamed ? startOf(named) : month.start),
    next: tail.next,
    meaning: calendarDate({
      calendar: tail.calendar ?? month.calendar,
      year: tail.year,
      month: month.month,
      toward: tail.toward ?? (pointing ? 'present' : null),
    }),
  }
}

/** A word before a month that makes it one: في مارس، منذ مارس، مطلع مارس. */
function isAskedFor(view: TimeView, i: number): boolean {
  return particle(view, i - 1, 'in', 'since', 'to', 'of', 'between') !== null || find(view, i - 1, 'part') !== null
}

/** Names of people and works that hold a month's name: "رمضان شلح", "تيريزا ماي" are met by the words around them. */
const BEFORE_NAME = new Set(['تيريزا', 'الرئيس', 'السيد', 'الدكتور', 'محمد', 'عيد'])
function isName(view: TimeView, i: number): boolean {
  return isOneOf(view, i - 1, BEFORE_NAME)
}

/** "12 من الشهر الحالي"، "الـ 12 من الشهر نفسه"، "19 منه"، "في 12 الجاري". */
function readDayOfMonth(view: TimeView, i: number): Read | null {
  const weekday = readWeekdayBefore(view, i)
  const at = weekday?.next ?? i
  const day = readDay(view, at)
  if (!day) return null
  const base = { first: i, start: weekday?.start ?? day.start }
  const month = readMonthRef(view, day.next)
  if (month) {
    if (day.words && !day.definite && month.ref === 'same') return null
    return { ...base, next: month.next, meaning: dayOf(day.day, weekday?.weekday, month.ref) }
  }
  const shift = readShift(view, day.next)
  const asked =
    weekday !== null ||
    isDayWord(view, i - 1) ||
    particle(view, i - 1, 'in', 'date', 'to', 'since', 'of', 'before', 'after') !== null
  if (!shift || !asked || (day.words && !day.definite)) return null
  return { ...base, next: shift.next, meaning: dayOf(day.day, weekday?.weekday, { shift: shift.shift }) }
}

function dayOf(day: number, weekday: number | undefined, month: CalendarMeaning['month']): CalendarMeaning {
  return calendarDate({ day, weekday: weekday ?? null, month })
}

/** "الجمعة 15"، "الخميس في الحادي والعشرين": a weekday and a day, the month left to the reader. */
function readWeekdayDay(view: TimeView, i: number): Read | null {
  const weekday = readWeekdayBefore(view, i)
  const day = weekday && readDay(view, weekday.next)
  if (!day || day.prefix !== '' || (day.words && !day.definite)) return null
  const small = day.words && day.day <= 5 && !particle(view, weekday.next - 1, 'in')
  if (small || isMark(view, day.next, ':/%') || (!day.words && isCountedNext(view, day.next))) return null
  const meaning = calendarDate({ day: day.day, weekday: weekday.weekday })
  return { first: i, start: weekday.start, next: day.next, meaning }
}

/** "29/8/2009"، "2016-02-22"، "18.9.15"، and with a word that asks for a date "4/22". */
function readNumeric(view: TimeView, i: number): Read | null {
  const weekday = readWeekdayBefore(view, i)
  const at = weekday?.next ?? i
  if (!isDigits(view, at) || (at > 0 && isMark(view, at - 1, '/-') && touches(view, at - 1))) return null
  const found = numericParts(view, at)
  if (!found) return null
  const { parts, next, mark } = found
  const hijri = particle(view, next, 'hijri')
  const base = { first: i, start: weekday?.start ?? view.tokens.start[at] ?? 0 }
  if (parts.length === 3 && (hijri || parts.some(isHijriYear))) {
    const [a = 0, b = 0, c = 0] = parts.map(Number)
    const [year, day] = a > 31 ? [a, c] : [c, a]
    const meaning = calendarDate({ calendar: 'hijri', year, month: b, day, weekday: weekday?.weekday ?? null })
    return { ...base, next: hijri ? hijri.last + 1 : next, meaning }
  }
  if (parts.length === 2 && !isTwoPartDate(view, i, parts, mark, weekday !== null)) return null
  const era = particle(view, next, 'era')
  const meaning = { kind: 'numeric', parts, weekday: weekday?.weekday ?? null } as const
  return { ...base, next: era ? era.last + 1 : next, meaning }
}

/** "24/1/1434" without a mark: no paper dates the 15th century of the other calendar in digits. */
const isHijriYear = (part: string): boolean => /^1[34]\d\d$/u.test(part)

function numericParts(view: TimeView, i: number): { parts: string[]; next: number; mark: string } | null {
  const dotted = textAt(view, i).split('.')
  if (dotted.length > 1) {
    // "2.5.1" is a version: only a year in full makes dots a date.
    const fits =
      dotted.length <= 3 &&
      dotted.every((part) => /^\d{1,4}$/u.test(part)) &&
      (dotted.length === 2 || dotted.some((part) => part.length === 4))
    return fits ? { parts: dotted, next: i + 1, mark: '.' } : null
  }
  const parts = [textAt(view, i)]
  const mark = textAt(view, i + 1)
  if (!['/', '-', '\\'].includes(mark)) return null
  let next = i + 1
  while (parts.length < 4 && isDigits(view, next + 1) && textAt(view, next) === mark) {
    parts.push(textAt(view, next + 1))
    next += 2
  }
  if (parts.length < 2 || parts.length > 3 || (mark === '-' && parts.length === 3 && !touches(view, i))) return null
  if (parts.some((part) => !/^\d{1,4}$/u.test(part)) || isMark(view, next, ':%٪')) return null
  if (parts.length === 2 && isMark(view, next, ',،') && /^\d{4}$/u.test(textAt(view, next + 1))) {
    return { parts: [...parts, textAt(view, next + 1)], next: next + 2, mark }
  }
  return { parts, next, mark }
}

/** Two numbers with a slash are as often a fraction, a score or a name: they are a date only where one is asked for. */
function isTwoPartDate(view: TimeView, i: number, parts: readonly string[], mark: string, weekday: boolean): boolean {
  const [a = '', b = ''] = parts
  const year = a.length === 4 ? a : b.length === 4 ? b : ''
  const small = Number(a.length === 4 ? b : a)
  if (year !== '')
    return (
      Number(year) >= 1900 &&
      Number(year) <= 2100 &&
      small >= 1 &&
      small <= 12 &&
      (mark !== '.' || !isWord(view, i + 1))
    )
  const [x, y] = [Number(a), Number(b)]
  if (x < 1 || y < 1 || x > 31 || y > 31 || (x > 12 && y > 12)) return false
  if (mark === '.' && !weekday && !particle(view, i - 1, 'in', 'date')) return false
  return (
    weekday ||
    isDayWord(view, i - 1) ||
    particle(view, i - 1, 'in', 'date', 'to') !== null ||
    (mark === '/' && isPlainDayMonth(view, i, a, b))
  )
}

/** "22/04" in two digits each, or "4/22" at the end of what is said: too even, or too large, for a fraction or a score. */
function isPlainDayMonth(view: TimeView, i: number, a: string, b: string): boolean {
  if (a.length === 2 && b.length === 2) return true
  return Math.max(Number(a), Number(b)) > 12 && !isWord(view, i + 3) && !isMark(view, i - 1, '(')
}

export const isBareYear = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text)

/** "عام 2006"، "العام 2013"، "سنة ألفين وسبعة"، and a bare year where only a year can stand: "منذ 2011"، "(1971)". */
export function readYearAlone(view: TimeView, i: number): Read | null {
  const unit = find(view, i, 'unit')
  if (unit) {
    if (unit.value.unit !== 'year' || unit.value.count !== 1) return null
    const year = readYearNumber(view, unit.last + 1, true)
    if (!year || typeof year.year !== 'number') return null
    const meaning = calendarDate({ year: year.year, calendar: year.calendar ?? 'gregorian' })
    return { first: i, start: startOf(unit), next: year.next, meaning }
  }
  if (!isDigits(view, i)) return readYearWords(view, i)
  const marked = readYearNumber(view, i, false)
  if (!marked || typeof marked.year !== 'number') return null
  const bare = marked.calendar === null
  if (bare && (!isBareYear(textAt(view, i)) || !isYearPlace(view, i))) return null
  const meaning = calendarDate({ year: marked.year, calendar: marked.calendar ?? 'gregorian' })
  return { first: i, start: view.tokens.start[i] ?? 0, next: marked.next, meaning }
}

/** "في ألف وسبعمئة وتسعة وثمانين": a year in words, where nothing counted follows. */
function readYearWords(view: TimeView, i: number): Read | null {
  const number = view.number(i)
  if (!number || number.value < 1100 || number.value > 2100 || number.value % 100 === 0) return null
  if (number.digits || isWord(view, number.last + 1) || !particle(view, i - 1, 'in', 'since', 'to')) return null
  return { first: i, start: number.start, next: number.last + 1, meaning: calendarDate({ year: number.value }) }
}

function isYearPlace(view: TimeView, i: number): boolean {
  if (isMark(view, i - 1, '(') && isMark(view, i + 1, ')')) return true
  if (isMark(view, i - 1, '|')) return true
  const led = particle(view, i - 1, 'in', 'since', 'to', 'between', 'before', 'after') ?? find(view, i - 1, 'part')
  return led !== null && isUncounted(view, i + 1)
}

/** Whether nothing that a number before it could count stands at a token. */
export function isUncounted(view: TimeView, i: number): boolean {
  if (!isWord(view, i)) return true
  const word = textAt(view, i)
  return FUNCTION.has(word) || /^(?:و|ال|ف|ب|ل|كان)/u.test(word)
}

/** Dates by their parts; of equally long readings the first stands. */
export const CALENDAR_RULES = [
  rule('date.day-month', ['number', 'weekday'], readDayMonth),
  rule('date.month-day', ['month', 'weekday'], readMonthDay),
  rule('date.day-of-month', ['number', 'weekday'], readDayOfMonth),
  rule('date.numeric', ['number', 'weekday'], readNumeric),
  rule('date.weekday-day', ['weekday'], readWeekdayDay),
  rule('date.month', ['month', 'unit', 'this'], readMonthAlone),
  rule('date.year', ['unit', 'number'], readYearAlone),
]
