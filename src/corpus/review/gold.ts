import type { Attribution, LinkKind } from '../../model/attribution.js'
import type { Span } from '../../model/span.js'
import type { JudgedDoc } from './score.js'

/** A document as annotated texts are written down for scoring: who says what in it, and nothing else of it. */
export interface GoldDocument {
  readonly id: string
  readonly only: 'attributions'
  readonly attributions: readonly GoldAttribution[]
  readonly dates: readonly never[]
  readonly places: readonly never[]
  readonly quantities: readonly never[]
  readonly credits: readonly never[]
}

interface GoldAttribution extends Pick<
  Attribution,
  'id' | 'cue' | 'cueKind' | 'source' | 'sourceType' | 'sameSourceAs' | 'content' | 'direct' | 'stance'
> {
  /** Names as printed, from the nearest relay to the origin. */
  readonly chain: readonly string[]
}

/** Links that annotated chains hold. */
const NAMED: ReadonlySet<LinkKind> = new Set<LinkKind>(['relay', 'channel', 'origin'])

/** The documents of which every statement was decided, as annotated ones; of others nobody knows what was left open. */
export function goldOf(judged: readonly JudgedDoc[]): GoldDocument[] {
  return judged
    .filter(({ whole }) => whole)
    .map(({ doc, right }) => {
      const told = right.map((one) => one.told).sort((a, b) => a.cue.start - b.cue.start)
      const ids = new Map(told.map(({ id }, i) => [id, `a${i + 1}`]))
      const attributions = told.map((statement) => goldAttribution(statement, ids))
      return { id: doc.id, only: 'attributions', attributions, dates: [], places: [], quantities: [], credits: [] }
    })
}

function goldAttribution(statement: Attribution, ids: ReadonlyMap<string, string>): GoldAttribution {
  const { id, cue, cueKind, source, sourceType, sameSourceAs, content, direct, stance, chain } = statement
  const plain = ({ start, end, text }: Span): Span => ({ start, end, text })
  return {
    id: ids.get(id)!,
    cue: plain(cue),
    cueKind,
    source: source && plain(source),
    sourceType,
    sameSourceAs: sameSourceAs === null ? null : (ids.get(sameSourceAs) ?? null),
    content: content && plain(content),
    direct,
    stance,
    chain: chain.filter(({ kind }) => NAMED.has(kind)).map(({ name }) => name),
  }
}
