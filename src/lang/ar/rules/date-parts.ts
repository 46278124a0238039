import type { Calendar, DateUnit, MonthRef, Toward, YearRef } from '../../../model/date.js'
import type { TimeView } from '../../../text/date-language.js'
import { find, isDefinite, isDigits, isMark, particle, past, pastMark, startOf, textAt } from './date-words.js'

export interface MonthRead {
  readonly calendar: Calendar
  readonly month: number
  readonly start: number
  readonly next: number
  /** Needs a day, a year or a word before it to be a month at all. */
  readonly weak: boolean
  readonly prefix: string
}

/** A month, with the second name many papers add: "آب/أغسطس"، "مايو (أيار)"، "تشرين الثاني نوفمبر". */
export function readMonth(view: TimeView, i: number): MonthRead | null {
  const hit = find(view, i, 'month')
  if (!hit) return null
  const raw = view.raw(hit.first)
  // "أب" is a father; only with a madda, or with no sign at all, is it August.
  const isAb = view.text.slice(hit.start, hit.end) === 'اب'
  if (isAb && (raw.includes('أ') || isOtherAb(view, i, hit.prefix, raw))) return null
  const { calendar, month } = hit.value
  const weak = hit.value.weak && !(isAb && raw.includes('آ'))
  const second = secondName(view, hit.last + 1, calendar, month)
  return {
    calendar,
    month,
    start: hit.start,
    next: second ?? hit.last + 1,
    weak: weak && second === null,
    prefix: hit.prefix,
  }
}

/** "باب" is a door, and "واتس آب" a service. */
function isOtherAb(view: TimeView, i: number, prefix: string, raw: string): boolean {
  return (
    (prefix.endsWith('ب') && !raw.includes('آ')) ||
    /(?:واتس|بيك)$/u.test(textAt(view, isMark(view, i - 1, '-') ? i - 2 : i - 1))
  )
}

function secondName(view: TimeView, i: number, calendar: Calendar, month: number): number | null {
  const open = isMark(view, i, '(')
  const at = pastMark(view, i, '/(-–|،')
  const hit = find(view, at, 'month')
  if (!hit || hit.value.calendar !== calendar || hit.value.month !== month || hit.prefix !== '') return null
  const next = hit.last + 1
  return open ? pastMark(view, next, ')') : next
}

export interface DayRead {
  readonly day: number
  readonly start: number
  readonly next: number
  readonly prefix: string
  readonly definite: boolean
  readonly words: boolean
}

/** A day of the month: "12"، "الـ 12"، "العاشر"، "الحادي والعشرين". */
export function readDay(view: TimeView, i: number): DayRead | null {
  if (isDigits(view, i) && (view.tokens.end[i] ?? 0) - (view.tokens.start[i] ?? 0) > 2) return null
  const number = view.number(i)
  if (!number || number.value < 1 || number.value > 31 || !Number.isInteger(number.value)) return null
  const { value: day, start, prefix, definite, digits, last } = number
  return { day, start, next: last + 1, prefix, definite, words: !digits }
}

export interface YearRead {
  readonly year: YearRef
  readonly next: number
  readonly calendar: Calendar | null
}

/** A year after a month, or after the word for "year": "2015"، "عام 2015"، "من العام الماضي"، "ألفين وسبعة"، "1436هـ". */
export function readYear(view: TimeView, i: number): YearRead | null {
  const of = past(view, pastMark(view, i, '،,'), 'of', 'in')
  const opened = isMark(view, of, '(') ? of + 1 : of
  const relative = readUnitRef(view, of, 'year')
  if (relative) return { year: relative.ref, next: relative.next, calendar: null }
  const unit = find(view, opened, 'unit')
  const named = unit?.value.unit === 'year' && unit.value.count === 1
  const at = named ? unit.last + 1 : opened
  const year = readYearNumber(view, at, named)
  if (!year) return null
  return opened > of ? { ...year, next: pastMark(view, year.next, ')') } : year
}

/** The number of a year, with "م" or "هـ" after it. Alone it must look like one; after the word for "year" any will do. */
export function readYearNumber(view: TimeView, i: number, named: boolean): YearRead | null {
  const number = view.number(i)
  if (!number || number.ordinal || number.definite || number.prefix !== '') return null
  const text = isDigits(view, i) ? textAt(view, i) : ''
  if (text !== '' && !/^\d{2,4}$/u.test(text)) return null
  const least = named ? 100 : 1000
  if (number.value < least || number.value > 2200 || number.last - i > 8) return null
  if (isMark(view, number.last + 1, ':%٪')) return null
  const hijri = particle(view, number.last + 1, 'hijri')
  if (hijri) return { year: number.value, next: hijri.last + 1, calendar: 'hijri' }
  const after = particle(view, number.last + 1, 'era')
  const era = after?.prefix === '' ? after : null
  return { year: number.value, next: era ? era.last + 1 : number.last + 1, calendar: era ? 'gregorian' : null }
}

export interface RefRead {
  readonly ref: { readonly shift: number } | 'same'
  readonly start: number
  readonly next: number
}

/** "الشهر الماضي"، "هذا العام"، "الشهر نفسه"، "العام قبل الماضي": a unit by its distance from the publication date. */
export function readUnitRef(view: TimeView, i: number, unit: DateUnit): RefRead | null {
  const pointing = particle(view, i, 'this')
  const isSame = textAt(view, i) === 'نفس'
  const at = pointing ? pointing.last + 1 : isSame ? i + 1 : i
  const hit = find(view, at, 'unit')
  if (!hit || hit.value.unit !== unit || hit.value.count !== 1 || !isDefinite(hit)) return null
  const start = pointing ? pointing.start : startOf(hit)
  const next = hit.last + 1
  if (isSame) return { ref: 'same', start: view.tokens.start[i] ?? start, next }
  const same = particle(view, next, 'same')
  if (same && !pointing) return { ref: 'same', start, next: same.last + 1 }
  const shift = readShift(view, next)
  if (shift) return { ref: { shift: shift.shift }, start, next: shift.next }
  return pointing ? { ref: { shift: 0 }, start, next } : null
}

export interface ShiftRead {
  readonly toward: Toward
  readonly shift: number
  readonly next: number
}

/** الماضي، الجاري، المقبل، قبل الماضي، بعد القادم. */
export function readShift(view: TimeView, i: number): ShiftRead | null {
  const further = particle(view, i, 'before', 'after')
  const hit = find(view, further ? further.last + 1 : i, 'shift')
  if (!hit || !isDefinite(hit) || hit.prefix.startsWith('و')) return null
  const { toward, shift } = hit.value
  if (!further) return { toward, shift, next: hit.last + 1 }
  const isBefore = further.value.particle === 'before'
  if (isBefore !== (toward === 'past') || toward === 'present') return null
  return { toward, shift: shift * 2, next: hit.last + 1 }
}

export interface MonthTail {
  readonly year: YearRef | null
  readonly toward: Toward | null
  readonly calendar: Calendar | null
  readonly next: number
}

/** What follows a month: a year, a word that points, or nothing. */
export function readTail(view: TimeView, i: number): MonthTail {
  const year = readYear(view, i)
  if (year) return { year: year.year, toward: null, calendar: year.calendar, next: year.next }
  const shift = readShift(view, i)
  if (shift) return { year: null, toward: shift.toward, calendar: null, next: shift.next }
  return { year: null, toward: null, calendar: null, next: i }
}

/** "من الشهر الجاري"، "من الشهر نفسه"، "من هذا الشهر"، "منه"، and with a number before them "الجاري" alone. */
export function readMonthRef(view: TimeView, i: number): { ref: MonthRef; next: number } | null {
  const it = particle(view, i, 'it')
  if (it) return { ref: 'same', next: it.last + 1 }
  const at = past(view, i, 'of', 'in')
  const ref = readUnitRef(view, at, 'month')
  return ref && { ref: ref.ref, next: ref.next }
}
