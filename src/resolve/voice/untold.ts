import type { JoinList } from './join-list.js'
import type { VoiceRecord } from './record.js'

/**
 * An institution whose document does not tell which it is (التحالف، وزارة الصحة) may be the only one of its kind that the
 * other documents tell; where they tell several it stays alone.
 */
export function joinUntold(records: readonly VoiceRecord[], joins: JoinList): void {
  const told = new Map<string, Set<string>>()
  const byInstitution = new Map<string, VoiceRecord>()
  for (const record of records) {
    for (const { affiliation } of record.ties.values()) {
      const { id } = affiliation
      if (id.startsWith('?')) continue
      for (const key of [id, id.slice(id.indexOf('/'))]) told.set(key, (told.get(key) ?? new Set()).add(id))
    }
    if (record.type === 'institution') byInstitution.set(record.id, record)
  }
  for (const record of records) {
    if (record.type !== 'institution' || !record.id.startsWith('institution:?')) continue
    const of = record.id.slice('institution:?'.length)
    const candidates = of.startsWith('/') ? [of] : of.split('|')
    const meant = new Set(candidates.flatMap((x) => [...(told.get(x) ?? [])]))
    const [only] = meant
    const other = meant.size === 1 ? byInstitution.get(`institution:${only}`) : undefined
    if (other) joins.add(other, record, { kind: 'possibly_same', sure: false, why: 'only-institution' })
  }
}
