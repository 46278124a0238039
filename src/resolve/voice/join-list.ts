import type { Join, JoinReason } from '../../model/source.js'
import { showing, type VoiceRecord } from './record.js'

/** What a join is beside the two it joins. */
export interface JoinFacts {
  readonly kind: Join['kind']
  readonly sure: boolean
  readonly why: JoinReason
}

/** Joins as they are found, each pair and kind once. */
export interface JoinList {
  /** Joins two voices, each shown by the words where it first stands. */
  add(a: VoiceRecord, b: VoiceRecord, facts: JoinFacts): void
  push(join: Join): void
  /** Sorted, so that the order of documents changes nothing. */
  all(): Join[]
}

export function joinList(): JoinList {
  const joins = new Map<string, Join>()
  const push = (join: Join): void => {
    const key = `${join.a} ${join.b}`
    const before = joins.get(key)
    // What is sure says more than what is possible.
    if (!before || (join.sure && !before.sure)) joins.set(key, join)
  }
  return {
    push,
    add(a, b, { kind, sure, why }) {
      if (a.id === b.id) return
      const [one, two] = a.id < b.id ? [a, b] : [b, a]
      const evidence = [one, two].flatMap((x) => (x.evidence ? [showing(x.evidence, why)] : []))
      push({ a: one.id, b: two.id, kind, sure, by: 'machine', evidence })
    },
    all: () => [...joins.entries()].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, join]) => join),
  }
}
