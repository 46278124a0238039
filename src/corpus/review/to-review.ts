import type { Attribution } from '../../model/attribution.js'
import type { Doc } from '../../model/doc.js'
import type { StatementDoubt, StatementToReview } from '../../model/review.js'
import type { Story } from '../../model/story.js'

/** The statements behind the central claim: those an origin rests on alone first, then those of most doubts. */
export function statementsToReview(
  story: Pick<Story, 'claims' | 'origins'>,
  docs: ReadonlyMap<string, Doc>,
): StatementToReview[] {
  const central = story.claims.find((claim) => claim.central)
  const found = new Map<string, StatementToReview>()
  for (const { document, item, span, behind } of central?.supports ?? []) {
    const statement = holding(docs.get(document), item, span.start)
    if (!statement) continue
    const origin = story.origins.find(({ voices }) => behind !== null && voices.includes(behind))
    const key = `${document} ${statement.id}`
    const alone = origin?.documents.length === 1 && found.get(key)?.alone !== false && only(central!, origin, document)
    found.set(key, { document, statement, doubts: doubtsOf(statement), alone })
  }
  return [...found.values()].sort(
    (x, y) =>
      Number(y.alone) - Number(x.alone) || y.doubts.length - x.doubts.length || (x.document < y.document ? -1 : 1),
  )
}

/** Whether an origin says a claim in one place of one document. */
const only = ({ supports }: Story['claims'][number], { voices }: Story['origins'][number], document: string): boolean =>
  supports.filter((one) => one.behind !== null && voices.includes(one.behind) && one.document === document).length === 1

/** The statement that an item is, or whose content holds it: the innermost. */
function holding(doc: Doc | undefined, item: string, at: number): Attribution | null {
  const own = doc?.attributions.find(({ id }) => id === item)
  if (own) return own
  const around = doc?.attributions.filter(({ content }) => content !== null && content.start <= at && at < content.end)
  return around?.sort((x, y) => y.content!.start - x.content!.start)[0] ?? null
}

const LOOSE: ReadonlySet<Attribution['cueKind']> = new Set(['nominal', 'label', 'passive'])

export function doubtsOf(statement: Attribution): StatementDoubt[] {
  const { source, chain, sourceBasis, stanceWords, cue, cueKind, content, stance } = statement
  const unnamed = source === null && chain.length === 0
  const inContent = stanceWords !== null && (stanceWords.start >= cue.end || stanceWords.end <= cue.start)
  return [
    ...(unnamed ? (['no_source'] as const) : sourceBasis === 'implied' ? (['implied_source'] as const) : []),
    ...(stance !== 'asserts' && inContent ? (['stance_of_content'] as const) : []),
    ...(LOOSE.has(cueKind) ? (['loose_cue'] as const) : []),
    ...(content === null && stance !== 'declines' ? (['no_content'] as const) : []),
  ]
}
