import type { TimeView } from '../../../text/date-language.js'
import { isDayWord, readDayMonth } from './date-calendar.js'
import { readShift, readUnitRef } from './date-parts.js'
import {
  find,
  isDefinite,
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
} from './date-words.js'

/** Friday's prayer and the like are named after the day and are no date. */
const NAMED_AFTER = new Set(['صلاه', 'خطبه', 'خطيب', 'صلاتي', 'مسجد', 'جامع', 'كلا', 'ملف', 'سوق', 'المصلين', 'مجله'])

/** "الجمعة"، "الثلاثاء الماضي"، "الجمعة من الأسبوع المقبل"، "هذا الاثنين". */
export function readWeekday(view: TimeView, i: number): Read | null {
  const pointing = particle(view, i, 'this')
  const at = pointing ? past(view, pointing.last + 1, 'day') : i
  const hit = find(view, at, 'weekday')
  if (!hit || isOneOf(view, i - 1, NAMED_AFTER)) return null
  // "الأحد عشر لاعبا" are eleven.
  if (textAt(view, hit.last + 1) === 'عشر') return null
  const { weekday, bare } = hit.value
  const start = pointing?.start ?? startOf(hit)
  const week = readUnitRef(view, past(view, pastMark(view, hit.last + 1, '،'), 'of', 'in'), 'week')
  if (week && week.ref !== 'same') {
    return {
      first: i,
      start,
      next: week.next,
      meaning: { kind: 'weekday', weekday, toward: null, week: week.ref.shift },
    }
  }
  // "يوم واحد" is one day, not a Sunday.
  if (bare && (!isDayWord(view, i - 1) || hit.prefix.startsWith('و'))) return null
  const shift = readShift(view, hit.last + 1)
  const toward = shift?.toward ?? (pointing ? 'present' : null)
  const further = shift && Math.abs(shift.shift) > 1
  return {
    first: i,
    start,
    next: shift?.next ?? hit.last + 1,
    meaning: { kind: 'weekday', weekday, toward, week: further ? shift.shift : null },
  }
}

/** "الأسبوع القادم يوم الجمعة": the week said first. */
function readWeekThenDay(view: TimeView, i: number): Read | null {
  const week = readUnitRef(view, i, 'week')
  if (!week || week.ref === 'same') return null
  const hit = find(view, past(view, week.next, 'day'), 'weekday')
  if (!hit || hit.value.bare || (hit.prefix !== 'ال' && hit.prefix !== '')) return null
  const meaning = { kind: 'weekday', weekday: hit.value.weekday, toward: null, week: week.ref.shift } as const
  return { first: i, start: week.start, next: hit.last + 1, meaning }
}

/** After these "اليوم" is an outlet's name, and before those a day with a name or a number. */
const BEFORE_OUTLET = new Set([
  'روسيا',
  'المصري',
  'عين',
  'صحيفه',
  'جريده',
  'العراق',
  'الامارات',
  'فلسطين',
  'سوريا',
  'سوريه',
  'لبنان',
  'مصر',
  'ايران',
  'تركيا',
  'الشارع',
  'راي',
  'الراي',
  'قطر',
  'موقع',
  'بوابه',
  'اخبار',
  'طوال',
  'طيله',
  'عمان',
  'المغرب',
  'تونس',
  'الجزائر',
  'الاردن',
  'الخليج',
])
const AFTER_DAY = new Set([
  'العالمي',
  'الوطني',
  'الدولي',
  'الاول',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
  'العاشر',
  'الاخير',
  'الواحد',
  'الذي',
  'الموعود',
  'نفسه',
  'ذاته',
  'المذكور',
  'الدراسي',
  'العربي',
  'الختامي',
  'الافتتاحي',
  'المفتوح',
  'التالي',
  'السابق',
  'الماضي',
  'الموالي',
  'المقبل',
  'القادم',
  'المشهود',
  'الاسود',
  'الدامي',
  'الانتخابي',
  'بطوله',
  'كله',
])

/** "أمس"، "أمس الاثنين"، "اليوم السبت"، "أول من أمس"، "غدا"; a full date after the weekday is part of the phrase. */
function readDeictic(view: TimeView, i: number): Read | null {
  const today = find(view, i, 'today')
  const offset = find(view, i, 'offset')
  const hit = offset && today ? (offset.last > today.last ? offset : today) : (offset ?? today)
  if (!hit) return null
  const days = hit.value.kind === 'offset' ? hit.value.days : 0
  if (hit.value.kind === 'today' && !isToday(view, hit.first, hit.last)) return null
  const start = startOf(hit)
  const at = past(view, pastMark(view, hit.last + 1, '،(,'), 'day')
  const full = readDayMonth(view, at)
  const weekday = find(view, at, 'weekday')
  const named = weekday && !weekday.value.bare && /^(?:ال)?$/u.test(weekday.prefix)
  if (full && named) return { first: i, start, next: full.next, meaning: full.meaning }
  const next = named ? pastMark(view, weekday.last + 1, isMark(view, weekday.first - 1, '(') ? ')' : '') : hit.last + 1
  const meaning = { kind: 'offset', unit: 'day', amount: days, weekday: named ? weekday.value.weekday : null } as const
  return { first: i, start, next, meaning }
}

function isToday(view: TimeView, first: number, last: number): boolean {
  if (isWord(view, last + 1) && AFTER_DAY.has(textAt(view, last + 1))) return false
  if (last > first) return true
  if (isOneOf(view, first - 1, BEFORE_OUTLET)) return false
  return !(isMark(view, first - 1, '«"“') && isMark(view, first + 1, '»"”'))
}

/** "الليلة الماضية"، "ليلة أمس" is the night of yesterday. */
function readLastNight(view: TimeView, i: number): Read | null {
  const hit = find(view, i, 'today')
  if (!hit || !textAt(view, hit.last).endsWith('الليله')) return null
  const shift = readShift(view, hit.last + 1)
  if (!shift || shift.toward === 'present') return null
  const meaning = { kind: 'offset', unit: 'day', amount: shift.shift, weekday: null } as const
  return { first: i, start: startOf(hit), next: shift.next, meaning }
}

/** "ليل الجمعة السبت"، "ليلة الأربعاء - الخميس"، "بين السبت والأحد": the night between two days. */
function readNight(view: TimeView, i: number): Read | null {
  const from = find(view, i, 'weekday')
  if (!from || from.value.bare || !isDefinite(from)) return null
  const night = particle(view, i - 1, 'night', 'between') !== null || particle(view, i - 2, 'night') !== null
  // "ليلة السبت على الأحد", as Maghrebi papers put it.
  const over = night && textAt(view, from.last + 1) === 'علي' ? from.last + 2 : from.last + 1
  const at = pastMark(view, over, '-–/،')
  const to = find(view, past(view, at, 'to', 'day'), 'weekday')
  if (!to || to.value.bare || !isDefinite(to)) return null
  if ((from.value.weekday % 7) + 1 !== to.value.weekday) return null
  if (!night && (at === from.last + 1 || isMark(view, from.last + 1, '،'))) return null
  const shift = readShift(view, to.last + 1)
  const day = (weekday: number) => ({ kind: 'weekday', weekday, toward: shift?.toward ?? null, week: null }) as const
  const meaning = { kind: 'interval', from: day(from.value.weekday), to: day(to.value.weekday) } as const
  return { first: i, start: startOf(from), next: shift?.next ?? to.last + 1, meaning }
}

/** "يومي السبت والأحد"، "السبت والأحد الماضيين": days named together, which share what points. */
function readWeekdays(view: TimeView, i: number): Read | null {
  const first = find(view, i, 'weekday')
  if (!first || first.value.bare || !isDefinite(first)) return null
  const weekdays = [first.value.weekday]
  let next = first.last + 1
  for (
    let hit = find(view, next, 'weekday');
    hit?.prefix === 'وال' || hit?.prefix === 'و';
    hit = find(view, next, 'weekday')
  ) {
    if (hit.value.bare) break
    weekdays.push(hit.value.weekday)
    next = hit.last + 1
  }
  const shift = readShift(view, next)
  const shared = shift !== null && textAt(view, shift.next - 1).endsWith('ين')
  if (weekdays.length < 2 || (!shared && particle(view, i - 1, 'days') === null)) return null
  const members = weekdays.map(
    (weekday) => ({ kind: 'weekday', weekday, toward: shift?.toward ?? null, week: null }) as const,
  )
  return { first: i, start: startOf(first), next: shift?.next ?? next, meaning: { kind: 'set', members } }
}

export const WEEKDAY_RULES = [
  rule('date.night', ['weekday'], readNight),
  rule('date.weekdays', ['weekday'], readWeekdays),
  rule('date.deictic', ['today', 'offset'], readDeictic),
  rule('date.last-night', ['today'], readLastNight),
  rule('date.weekday', ['weekday', 'this'], readWeekday),
  rule('date.week-then-day', ['unit', 'this'], readWeekThenDay),
]
