import type { DateOrder } from '../model/date.js'
import type { Ymd } from './date-day.js'
import { type Anchor, anchorDay, type DateValue } from './edtf.js'

/** What was mentioned before, as far as it was said or worked out. */
export interface Mentioned {
  readonly id: string
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** What a date is resolved against. One object for each text: what is read earlier changes what later words mean. */
export interface DateContext {
  readonly anchor: Anchor | null
  /** The day "today" is: that of publication, unless the text itself says that it was written before. */
  today: Ymd | null
  /** Whether the text itself has named the weekday of publication as its own. */
  confirmed: boolean
  readonly prefer: 'past' | 'future'
  /** Set for one phrase at a time: the words before it look ahead. */
  ahead: boolean
  readonly order: DateOrder | null
  last: Mentioned | null
}

export function dateContext(anchor: Anchor | null, prefer: 'past' | 'future', order: DateOrder | null): DateContext {
  return { anchor, today: anchorDay(anchor), confirmed: false, prefer, ahead: false, order, last: null }
}

export type DateDoubt = 'weekday-mismatch' | 'stale-day' | 'ambiguous-order' | 'impossible-day'

export interface Resolved {
  readonly value: DateValue | null
  /** EDTF of the publication date, or the id of the date, that it was counted from. */
  readonly anchor: string | null
  /** Why there is no value. */
  readonly reason: UnresolvedReason | null
  readonly doubts: readonly DateDoubt[]
}

export type UnresolvedReason =
  'indefinite' | 'approximate' | 'clock' | 'no-publication-date' | 'no-date-before' | 'impossible'

export const resolved = (
  value: DateValue,
  anchor: string | null = null,
  doubts: readonly DateDoubt[] = [],
): Resolved => ({
  value,
  anchor,
  reason: null,
  doubts,
})

export const unresolved = (reason: UnresolvedReason, doubts: readonly DateDoubt[] = []): Resolved => ({
  value: null,
  anchor: null,
  reason,
  doubts,
})

export const isAhead = (context: DateContext): boolean => context.ahead || context.prefer === 'future'
