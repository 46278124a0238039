/** A stretch of days, as days since 1970-01-01, both inclusive; of an open year, as days of any year. */
export interface Days {
  readonly from: number
  readonly to: number
  /** The text tells the day but not the year. */
  readonly anyYear: boolean
}

const DAY_MS = 86_400_000
const YEAR = 365.25
const POINT = /(?<![\dX])(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?(?![\dX-])/gu
/** An open year is counted in this one: it has a 29 February. */
const OPEN_YEAR = 1972

/**
 * The days an EDTF date may mean; null where its month or its day is open, or where it names none. A season or a decade tells
 * too little to compare by.
 * @example daysOf('{2017-08-26,2017-08-28}') // from the 26th to the 28th
 */
export function daysOf(edtf: string | null): Days | null {
  if (edtf === null) return null
  const points = [...edtf.matchAll(POINT)]
  const anyYear = points.some(([, year]) => year === 'XXXX')
  const found = points.flatMap(
    ([, year, month, day]) => pointDays(year === 'XXXX' ? OPEN_YEAR : Number(year), month, day) ?? [],
  )
  if (found.length === 0 || (anyYear && points.some(([, , month]) => month === undefined))) return null
  return { from: Math.min(...found.map((days) => days.from)), to: Math.max(...found.map((days) => days.to)), anyYear }
}

function pointDays(year: number, month: string | undefined, day: string | undefined): Omit<Days, 'anyYear'> | null {
  if (month === undefined) return { from: dayNumber(year, 0, 1), to: dayNumber(year + 1, 0, 0) }
  const index = Number(month) - 1
  if (index < 0 || index > 11) return null
  if (day !== undefined) {
    const only = dayNumber(year, index, Number(day))
    return { from: only, to: only }
  }
  return { from: dayNumber(year, index, 1), to: dayNumber(year, index + 1, 0) }
}

const dayNumber = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month, day) / DAY_MS)

/** Days between two stretches; 0 where they meet. Where one has no year, between them within a year. */
export function gapBetween(a: Days, b: Days): number {
  if (!a.anyYear && !b.anyYear) return Math.max(0, a.from - b.to, b.from - a.to)
  const length = a.to - a.from + b.to - b.from
  const middle = Math.abs((a.from + a.to - b.from - b.to) / 2) % YEAR
  return Math.max(0, Math.min(middle, YEAR - middle) - length / 2)
}
