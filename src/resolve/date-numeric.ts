import { type DateContext, type DateDoubt, isAhead, resolved, type Resolved, unresolved } from './date-context.js'
import { dayNumber, isRealDay, weekdayOf, type Ymd } from './date-day.js'
import { dayPoint, point } from './edtf.js'

/** A date in the other order is believed where this one lies further ahead of publication than papers announce. */
const FAR_AHEAD_DAYS = 60

/** Two digits of a year: up to 49 are of this century. */
const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 50 ? 2000 : 1900)

/** Resolves digits with marks: the year by its length, then the order that is possible, agrees with the weekday, or is usual. */
export function resolveNumeric(parts: readonly string[], weekday: number | null, context: DateContext): Resolved {
  const [a = '', b = '', c = ''] = parts
  if (parts.length === 2) return a.length === 4 || b.length === 4 ? yearMonth(a, b) : dayMonth(a, b, weekday, context)
  if (a.length > 2) return one({ year: Number(a), month: Number(b), day: Number(c) }, weekday)
  const year = fullYear(c)
  return choose(
    { year, month: Number(b), day: Number(a) },
    { year, month: Number(a), day: Number(b) },
    weekday,
    context,
  )
}

function yearMonth(a: string, b: string): Resolved {
  return a.length === 4 ? resolved(point(Number(a), Number(b))) : resolved(point(Number(b), Number(a)))
}

const mismatch = (date: Ymd, weekday: number | null): DateDoubt[] =>
  weekday !== null && weekdayOf(date) !== weekday ? ['weekday-mismatch'] : []

function one(date: Ymd, weekday: number | null): Resolved {
  if (!isRealDay(date)) return unresolved('impossible', ['impossible-day'])
  return resolved(dayPoint(date), null, mismatch(date, weekday))
}

function choose(dmy: Ymd, mdy: Ymd, weekday: number | null, context: DateContext): Resolved {
  if (!isRealDay(dmy)) return one(mdy, weekday)
  if (!isRealDay(mdy) || dmy.month === dmy.day) return one(dmy, weekday)
  if (weekday !== null && weekdayOf(dmy) !== weekday && weekdayOf(mdy) === weekday) return one(mdy, weekday)
  if (weekday !== null && weekdayOf(dmy) === weekday) return one(dmy, weekday)
  const doubts: DateDoubt[] = [...mismatch(dmy, weekday)]
  if (context.order !== null) return resolved(dayPoint(context.order === 'dmy' ? dmy : mdy), null, doubts)
  doubts.push('ambiguous-order')
  const { today } = context
  const ahead = (date: Ymd): number => (today ? dayNumber(date) - dayNumber(today) : 0)
  const isFar = ahead(dmy) > FAR_AHEAD_DAYS && ahead(mdy) <= 0
  return resolved(dayPoint(isFar ? mdy : dmy), isFar ? (context.anchor?.edtf ?? null) : null, doubts)
}

/** "22/4": no year; the nearest before publication, or after it. */
function dayMonth(a: string, b: string, weekday: number | null, context: DateContext): Resolved {
  const [x, y] = [Number(a), Number(b)]
  const dmy = y <= 12
  const [day, month] = dmy && (context.order !== 'mdy' || x > 12) ? [x, y] : [y, x]
  const doubts: DateDoubt[] = x <= 12 && y <= 12 && x !== y && context.order === null ? ['ambiguous-order'] : []
  const { anchor, today } = context
  if (!anchor) return resolved(point(null, month, day), null, doubts)
  const now = today ? today.month * 100 + today.day : 1231
  const then = month * 100 + day
  const ahead = isAhead(context)
  const year = ahead ? anchor.year + (then >= now ? 0 : 1) : anchor.year - (then <= now ? 0 : 1)
  const date = { year, month, day }
  if (!isRealDay({ ...date, year: 2000 })) return unresolved('impossible', ['impossible-day'])
  return resolved(point(year, month, day), anchor.edtf, [...doubts, ...mismatch(date, weekday)])
}
