import type { Evidence } from '../../model/evidence.js'
import type { Voice } from '../../model/source.js'
import type { Alliance } from '../../registry/user-row.js'
import { dayNumber } from '../date-day.js'
import type { JoinList } from './join-list.js'
import { showing, type VoiceRecord } from './record.js'

/** What alliances are shown among; voices and records run together. */
export interface AllianceInput {
  readonly alliances: readonly Alliance[]
  readonly voices: readonly Voice[]
  readonly records: readonly VoiceRecord[]
  readonly joins: JoinList
}

/**
 * Shows an alliance that was recorded wherever both of its parties speak in the case while it held. It joins nobody: no
 * count reads it.
 */
export function showAlliances({ alliances, voices, records, joins }: AllianceInput): void {
  if (alliances.length === 0) return
  const heard = new Map<string, VoiceRecord[]>()
  voices.forEach(({ party }, i) => {
    const record = records[i]
    if (party === null || !record) return
    const list = heard.get(party)
    if (list) list.push(record)
    else heard.set(party, [record])
  })
  for (const { a, b, from, to, source } of alliances) {
    const evidence = [a, b].map((party) => firstWords((heard.get(party) ?? []).filter((x) => spokeWithin(x, from, to))))
    if (evidence.some((x) => x === null)) continue
    const shown = evidence.flatMap((x) => (x ? [x] : []))
    joins.push({ a, b, kind: 'allied', sure: false, by: 'user', evidence: shown, recorded: { from, to, source } })
  }
}

function firstWords(records: readonly VoiceRecord[]): Evidence | null {
  const evidence = records.find((x) => x.evidence !== null)?.evidence
  return evidence ? showing(evidence, 'recorded-alliance') : null
}

/** A voice nobody dated may have spoken at any time. */
function spokeWithin({ from, to }: VoiceRecord, since: string | null, until: string | null): boolean {
  if (from === null || to === null) return true
  return to >= firstDay(since) && from <= lastDay(until)
}

function firstDay(date: string | null): number {
  if (date === null) return -Infinity
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return dayNumber({ year, month, day })
}

function lastDay(date: string | null): number {
  if (date === null) return Infinity
  const [year = 0, month = 12, day] = date.split('-').map(Number)
  // The day before the first of the next month ends this one.
  return day === undefined ? dayNumber({ year, month: month + 1, day: 1 }) - 1 : dayNumber({ year, month, day })
}
