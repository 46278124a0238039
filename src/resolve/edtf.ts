import type { Season } from '../model/date.js'
import { isRealDay, type Ymd } from './date-day.js'

/** A date as far as it is known; a year, month or day not known is null. */
export interface DatePoint {
  readonly kind: 'point'
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** The calendar it was converted from may differ by a day. */
  readonly approximate: boolean
}

export type DateValue =
  | DatePoint
  | { readonly kind: 'season'; readonly year: number | null; readonly season: Season }
  /** Ten or a hundred years from `start`. */
  | { readonly kind: 'span'; readonly start: number; readonly years: 10 | 100 }
  | { readonly kind: 'interval'; readonly from: DateValue; readonly to: DateValue }
  | { readonly kind: 'set'; readonly members: readonly DateValue[] }

export function point(year: number | null, month: number | null = null, day: number | null = null): DatePoint {
  return { kind: 'point', year, month, day, approximate: false }
}

export const dayPoint = (date: Ymd): DatePoint => point(date.year, date.month, date.day)

const SEASON_CODE: Readonly<Record<Season, number>> = { spring: 21, summer: 22, autumn: 23, winter: 24 }

const two = (number: number): string => String(number).padStart(2, '0')
const yearOf = (year: number | null): string => (year === null ? 'XXXX' : String(year).padStart(4, '0'))

/**
 * A value in EDTF (ISO 8601-2): level 0 and 1, and level 2 for sets and decades.
 * @example formatEdtf(point(null, 8, 26)) // 'XXXX-08-26'
 */
export function formatEdtf(value: DateValue): string {
  switch (value.kind) {
    case 'point': {
      const { year, month, day, approximate } = value
      const text = month === null ? yearOf(year) : `${yearOf(year)}-${two(month)}${day === null ? '' : `-${two(day)}`}`
      return approximate ? `${text}~` : text
    }
    case 'season':
      return `${yearOf(value.year)}-${SEASON_CODE[value.season]}`
    case 'span':
      return yearOf(value.start).slice(0, value.years === 10 ? 3 : 2) + (value.years === 10 ? 'X' : 'XX')
    case 'interval':
      return `${formatEdtf(value.from)}/${formatEdtf(value.to)}`
    case 'set':
      return `{${value.members.map(formatEdtf).join(',')}}`
  }
}

/** When a text was published, to the day, month or year. */
export interface Anchor {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  readonly edtf: string
}

/** Reads a plain EDTF date; null for anything else, so that nothing is guessed from it. @example parseAnchor('2017-09') */
export function parseAnchor(edtf: string | null | undefined): Anchor | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|T)/u.exec(edtf?.trim() ?? '')
  if (!match) return null
  const [text, y = '', m, d] = match
  const anchor = { year: Number(y), month: m ? Number(m) : null, day: d ? Number(d) : null, edtf: text }
  const { year, month, day } = anchor
  return isRealDay({ year, month: month ?? 1, day: day ?? 1 }) ? anchor : null
}

/** The day of an anchor; null when only its month or year is known. */
export function anchorDay(anchor: Anchor | null): Ymd | null {
  if (anchor === null || anchor.month === null || anchor.day === null) return null
  return { year: anchor.year, month: anchor.month, day: anchor.day }
}
