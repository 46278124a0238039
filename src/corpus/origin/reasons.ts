import type { Claim, CountReason, Origin } from '../../model/story.js'
import type { Heard } from './behind.js'
import type { Denied } from './denial.js'
import type { OriginCounter } from './origins.js'

/** Why a claim has the counts it has: which origins its reports go back to, what joins them, what parts them, who denies it. */
export function reasonsOf(
  claim: Omit<Claim, 'reasons'>,
  supports: readonly Heard[],
  counter: OriginCounter,
  { denials, by }: Denied,
): CountReason[] {
  const of = claim.counts.reports
  const byId = new Map(counter.origins.map((origin) => [origin.id, origin]))
  const origins = claim.origins.flatMap((id) => byId.get(id) ?? [])
  const documents = (origin: Origin): number =>
    new Set(
      claim.supports.flatMap(({ document, behind }) =>
        behind !== null && counter.originOf(behind) === origin.id ? [document] : [],
      ),
    ).size
  const shares = origins.map((origin): CountReason => {
    const { id, name, named, kind } = origin
    const through = counter.through(id, supports)
    return { kind: 'origin', origin: id, name, named, type: kind, through, reports: documents(origin), of }
  })
  const joins = joinReasons(origins, counter)
  const joined = new Set(joins.flatMap((join) => (join.kind === 'join' ? [join.a, join.b] : [])))
  const apart = origins.length < 2 ? [] : origins.filter(({ id }) => !joined.has(id))
  return [
    ...shares,
    ...joins,
    ...apart.map((origin): CountReason => ({
      kind: 'apart',
      origin: origin.id,
      name: origin.name,
      reports: documents(origin),
    })),
    ...(claim.counts.unsourced > 0 ? [{ kind: 'unsourced' as const, reports: claim.counts.unsourced, of }] : []),
    ...(denials.length > 0
      ? [
          {
            kind: 'denied' as const,
            by,
            reports: new Set(denials.map(({ document }) => document)).size,
          },
        ]
      : []),
  ]
}

/** Joins between the claim's own origins, or inside one of them, each kind once a pair. */
function joinReasons(origins: readonly Origin[], counter: OriginCounter): CountReason[] {
  const home = new Map(origins.flatMap((origin) => origin.voices.map((voice) => [voice, origin] as const)))
  const seen = new Set<string>()
  return counter.joins.flatMap((join): CountReason[] => {
    const [a, b] = [home.get(join.a), home.get(join.b)]
    if (!a || !b || (join.against && a.lowerId !== b.lowerId)) return []
    const key = `${a.id} ${b.id} ${join.kind}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ kind: 'join', join: join.kind, sure: join.sure, a: a.id, b: b.id }]
  })
}
