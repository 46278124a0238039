import * as chrono from 'chrono-node'
import type { Doc, Trace } from '../src/index.js'

/** A trace with the dates that chrono-node's Arabic locale finds in place of ours, so that one scorer measures both. */
export function withChronoDates(trace: Trace): Trace {
  return { ...trace, documents: trace.documents.map((doc) => ({ ...doc, dates: chronoDates(doc) })) }
}

/** What chrono found, in EDTF at the precision it is certain of. */
function chronoDates({ text, published }: Doc): Doc['dates'] {
  const reference = published !== null && /^\d{4}-\d{2}-\d{2}$/u.test(published) ? `${published}T12:00:00Z` : undefined
  return chrono.ar.parse(text, reference === undefined ? undefined : new Date(reference)).map((found, i) => ({
    id: `d${i + 1}`,
    start: found.index,
    end: found.index + found.text.length,
    text: found.text,
    edtf: found.end ? `${edtfOf(found.start)}/${edtfOf(found.end)}` : edtfOf(found.start),
    basis: 'implied',
    anchor: null,
    rule: 'chrono.ar',
  }))
}

function edtfOf(one: chrono.ParsedComponents): string {
  const padded = (part: 'year' | 'month' | 'day'): string => String(one.get(part) ?? 0).padStart(2, '0')
  const day = `${padded('year')}-${padded('month')}-${padded('day')}`
  if (one.isCertain('day') || one.isCertain('weekday')) return day
  if (one.isCertain('month')) return day.slice(0, -3)
  return one.isCertain('year') ? padded('year') : day
}
