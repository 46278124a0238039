import type { Note } from '../model/doc.js'
import type { Span } from '../model/span.js'
import type { DateDoubt, Resolved, UnresolvedReason } from './date-context.js'

const DOUBT: Readonly<Record<DateDoubt, string>> = {
  'weekday-mismatch': 'The weekday does not fall on this date; the date was kept.',
  'stale-day':
    'The weekday does not fit the publication date: this was written on another day, and the day is that of the weekday.',
  'ambiguous-order': 'Day and month may stand in either order; read as day, then month, unless that is far ahead.',
  'impossible-day': 'There is no such day.',
}

const REASON: Readonly<Record<UnresolvedReason, string>> = {
  'indefinite': 'No date is named: the words leave open how long ago.',
  'approximate': 'No date is named: the words only come near one.',
  'clock': 'Only a time of day is named.',
  'no-publication-date': 'It counts from the publication date, which is not known to the day.',
  'no-date-before': 'It points back to a date, and none stands before it.',
  'impossible': 'There is no such date.',
}

/** The words name a date, but what they count from is not known. */
const UNANCHORED: ReadonlySet<UnresolvedReason> = new Set(['no-publication-date', 'no-date-before'])

/** The notes on one date: what could not be resolved, and what contradicts itself. */
export function dateNotes(span: Span, edtf: string | null, result: Resolved): Note[] {
  const notes = result.doubts.map((doubt): Note => ({ ...span, kind: `date-${doubt}`, message: DOUBT[doubt] }))
  if (edtf === null && result.reason !== null && result.doubts.length === 0) {
    const kind = UNANCHORED.has(result.reason) ? 'date-unanchored' : 'date-unresolved'
    notes.push({ ...span, kind, message: REASON[result.reason] })
  }
  return notes
}
