import { calendarDate, type DateMeaning, type YearRef } from '../../../model/date.js'
import type { TimeView } from '../../../text/date-language.js'
import { readMonthAlone, readYearAlone } from './date-calendar.js'
import { readMonth, readShift, readUnitRef, readYear } from './date-parts.js'
import { find, isDefinite, particle, past, pastMark, type Read, rule, startOf, textAt } from './date-words.js'

/** "صيف 2012"، "الصيف الماضي"، "هذا الشتاء"، "خريف العام الماضي". A season alone names no date. */
function readSeason(view: TimeView, i: number): Read | null {
  const pointing = particle(view, i, 'this')
  const hit = find(view, pointing ? pointing.last + 1 : i, 'season')
  if (!hit || readMonth(view, i)) return null
  const start = pointing?.start ?? startOf(hit)
  const of = (year: YearRef | null, toward: 'past' | 'present' | 'future' | null, next: number): Read => ({
    first: i,
    start,
    next,
    meaning: { kind: 'season', season: hit.value.season, year, toward },
  })
  const year = readYear(view, hit.last + 1)
  if (year) return of(year.year, null, year.next)
  const shift = isDefinite(hit) ? readShift(view, hit.last + 1) : null
  if (shift) return of(null, shift.toward, shift.next)
  return pointing ? of(null, 'present', hit.last + 1) : null
}

/** "سبعينيات القرن الماضي"، "الثمانينات". */
function readDecade(view: TimeView, i: number): Read | null {
  const hit = find(view, i, 'decade')
  if (!hit) return null
  const century = readCentury(view, past(view, hit.last + 1, 'of'))
  const number = century?.meaning.kind === 'century' ? century.meaning.century : null
  const relative = century?.meaning.kind === 'period' ? 20 + century.meaning.shift + 1 : null
  const meaning = { kind: 'decade', decade: hit.value.decade, century: number ?? relative } as const
  return { first: i, start: startOf(hit), next: century?.next ?? hit.last + 1, meaning }
}

/** "القرن العشرين"، "القرن التاسع عشر"، "القرن الماضي". */
function readCentury(view: TimeView, i: number): Read | null {
  const hit = find(view, i, 'unit')
  if (!hit || hit.value.unit !== 'century' || !isDefinite(hit)) return null
  const relative = readUnitRef(view, i, 'century')
  if (relative && relative.ref !== 'same') {
    const { shift } = relative.ref
    return {
      first: i,
      start: startOf(hit),
      next: relative.next,
      meaning: { kind: 'period', unit: 'century', shift, count: 1 },
    }
  }
  // "القرن الـ19": the article stands apart.
  const number = view.number(textAt(view, hit.last + 1) === 'ال' ? hit.last + 2 : hit.last + 1)
  if (!number || number.value < 1 || number.value > 30 || (!number.ordinal && !number.definite)) return null
  return { first: i, start: startOf(hit), next: number.last + 1, meaning: { kind: 'century', century: number.value } }
}

/** "الربع الثالث من عام 2016"، "النصف الأول من العام الجاري". */
function readQuarter(view: TimeView, i: number): Read | null {
  const hit = particle(view, i, 'quarter', 'half')
  const number = hit ? view.number(hit.last + 1) : null
  if (!hit || !number?.ordinal || !number.definite) return null
  const isHalf = hit.value.particle === 'half'
  if (number.value > (isHalf ? 2 : 4)) return null
  const year = readYear(view, number.last + 1)
  if (!year) return null
  const base = { first: i, start: hit.start, next: year.next }
  if (!isHalf) return { ...base, meaning: { kind: 'quarter', quarter: number.value, year: year.year } }
  const month = (m: number): DateMeaning => calendarDate({ month: m, year: year.year })
  const from = number.value === 1 ? 1 : 7
  return { ...base, meaning: { kind: 'interval', from: month(from), to: month(from + 5) } }
}

/** "الأشهر الستة الأولى من العام"، "الستة أشهر الأولى من هذه السنة". */
function readFirstMonths(view: TimeView, i: number): Read | null {
  const leading = view.number(i)
  const hit = find(view, leading ? leading.last + 1 : i, 'unit')
  if (hit?.value.unit !== 'month' || hit.value.count !== 3 || !(leading?.definite || isDefinite(hit))) return null
  const number = leading ?? view.number(hit.last + 1)
  const first = number && view.number(leading ? hit.last + 1 : number.last + 1)
  if (!number || !first?.ordinal || first.value !== 1 || number.value > 12) return null
  const year = readYear(view, first.last + 1) ?? readBareYear(view, past(view, first.last + 1, 'of'))
  if (!year) return null
  const month = (m: number): DateMeaning => calendarDate({ month: m, year: year.year })
  const meaning = { kind: 'interval', from: month(1), to: month(number.value) } as const
  return { first: i, start: leading?.start ?? startOf(hit), next: year.next, meaning }
}

/** "من العام": the running year. */
function readBareYear(view: TimeView, i: number): { year: YearRef; next: number } | null {
  const hit = find(view, i, 'unit')
  return hit?.value.unit === 'year' && isDefinite(hit) ? { year: { shift: 0 }, next: hit.last + 1 } : null
}

/** What a place in a row is counted in: a day, a week or a weekday. */
type Counted = 'day' | 'week' | { readonly weekday: number }

function readCountedUnit(
  view: TimeView,
  i: number,
): { what: Counted; start: number; next: number; definite: boolean } | null {
  const weekday = find(view, i, 'weekday')
  if (weekday) {
    const what = { weekday: weekday.value.weekday }
    return { what, start: startOf(weekday), next: weekday.last + 1, definite: !weekday.value.bare }
  }
  const unit = find(view, i, 'unit')
  if (!unit || unit.value.count !== 1 || (unit.value.unit !== 'day' && unit.value.unit !== 'week')) return null
  return { what: unit.value.unit, start: startOf(unit), next: unit.last + 1, definite: isDefinite(unit) }
}

function readPlace(view: TimeView, i: number): { n: number; start: number; next: number } | null {
  const last = particle(view, i, 'last')
  if (last) return { n: -1, start: last.start, next: last.last + 1 }
  const number = view.number(i)
  if (!number?.ordinal || number.value > 31) return null
  return { n: number.value, start: number.start, next: number.last + 1 }
}

/** "الثلاثاء الثالث من أيلول"، "آخر اثنين من شهر آذار"، "الأسبوع الأول من أكتوبر"، "اليوم الثالث من أكتوبر". */
function readNth(view: TimeView, i: number): Read | null {
  const before = readPlace(view, i)
  const counted = readCountedUnit(view, before ? past(view, before.next, 'day') : i)
  if (!counted || (!before && !counted.definite)) return null
  const place = before ?? readPlace(view, counted.next)
  if (!place) return null
  const at = before ? counted.next : place.next
  const of =
    readContainer(view, past(view, pastMark(view, at, '،'), 'of', 'in')) ?? readRunningMonth(counted, place.n, at)
  if (!of || (typeof counted.what === 'object' && place.n > 5)) return null
  const meaning = { kind: 'nth', n: place.n, what: counted.what, of: of.meaning } as const
  return { first: i, start: before?.start ?? counted.start, next: of.next, meaning }
}

/** "الأحد الثاني" with no month is of the running one. */
function readRunningMonth(counted: { what: Counted }, n: number, next: number): Read | null {
  if (typeof counted.what !== 'object' || n < 1 || n > 5) return null
  return { first: next, start: 0, next, meaning: calendarDate({ month: { shift: 0 } }) }
}

/** The month or year that days and weeks are counted in. */
function readContainer(view: TimeView, i: number): Read | null {
  const ref = readUnitRef(view, i, 'month')
  const base = { first: i, start: view.tokens.start[i] ?? 0 }
  if (ref) return { ...base, next: ref.next, meaning: calendarDate({ month: ref.ref }) }
  const year = readUnitRef(view, i, 'year')
  if (year) return { ...base, next: year.next, meaning: calendarDate({ year: year.ref }) }
  return readMonthAlone(view, i) ?? readNumberedMonth(view, i) ?? readYearAlone(view, i)
}

/** "شهر عشرة"، "الشهر التاسع". */
function readNumberedMonth(view: TimeView, i: number): Read | null {
  const unit = find(view, i, 'unit')
  if (unit?.value.unit !== 'month' || unit.value.count !== 1) return null
  const number = view.number(unit.last + 1)
  if (!number || number.value < 1 || number.value > 12 || number.prefix === 'و') return null
  const year = readYear(view, number.last + 1)
  const meaning = calendarDate({ month: number.value, year: year?.year ?? null })
  return { first: i, start: startOf(unit), next: year?.next ?? number.last + 1, meaning }
}

/** "أسبوع 16 سبتمبر": the week that holds a day. */
function readWeekOf(view: TimeView, i: number): Read | null {
  const unit = find(view, i, 'unit')
  if (unit?.value.unit !== 'week' || unit.value.count !== 1) return null
  const at = past(view, unit.last + 1, 'in')
  const number = view.number(at)
  const month = number && !number.ordinal ? readMonth(view, number.last + 1) : null
  if (!month || number === null || number.value > 31) return null
  const year = readYear(view, month.next)
  const of = calendarDate({ calendar: month.calendar, day: number.value, month: month.month, year: year?.year ?? null })
  return { first: i, start: startOf(unit), next: year?.next ?? month.next, meaning: { kind: 'week-of', of } }
}

/** "بقية العام"، "باقي الأسبوع". */
function readRest(view: TimeView, i: number): Read | null {
  const hit = particle(view, i, 'rest')
  const unit = hit && find(view, past(view, hit.last + 1, 'this'), 'unit')
  if (!unit || !isDefinite(unit) || unit.value.count !== 1) return null
  const { unit: name } = unit.value
  if (name !== 'week' && name !== 'month' && name !== 'year') return null
  const shift = readShift(view, unit.last + 1)
  if (shift && shift.toward !== 'present') return null
  return { first: i, start: hit.start, next: shift?.next ?? unit.last + 1, meaning: { kind: 'rest', unit: name } }
}

/** "عطلة نهاية الأسبوع": Saturday and Sunday of the running week. */
function readWeekend(view: TimeView, i: number): Read | null {
  const hit = particle(view, i, 'weekend')
  if (!hit) return null
  const shift = readShift(view, hit.last + 1)
  const day = (weekday: number) => ({ kind: 'weekday', weekday, toward: null, week: shift?.shift ?? 0 }) as const
  return {
    first: i,
    start: hit.start,
    next: shift?.next ?? hit.last + 1,
    meaning: { kind: 'interval', from: day(6), to: day(7) },
  }
}

export const SEASON_RULES = [
  rule('date.season', ['season', 'this'], readSeason),
  rule('date.decade', ['decade'], readDecade),
  rule('date.century', ['unit'], readCentury),
  rule('date.quarter', ['quarter', 'half'], readQuarter),
  rule('date.first-months', ['number', 'unit'], readFirstMonths),
  rule('date.nth', ['last', 'number', 'weekday', 'unit'], readNth),
  rule('date.week-of', ['unit'], readWeekOf),
]

/** They stand before the parts of periods, which read the same words otherwise. */
export const WEEKEND_RULES = [rule('date.weekend', ['weekend'], readWeekend), rule('date.rest', ['rest'], readRest)]
