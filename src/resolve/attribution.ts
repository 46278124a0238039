import { boundContents } from '../extract/content.js'
import { isDirect, stanceOf } from '../extract/stance.js'
import type { Attribution, Link } from '../model/attribution.js'
import type { Candidate } from '../model/candidate.js'
import { spanOf, type Span } from '../model/span.js'
import { rawRange } from '../text/fold.js'
import type { LanguagePack } from '../text/pack.js'
import type { Reading } from '../text/reading.js'
import { buildChains } from './chain.js'
import { holderOf, resolveSources } from './continuation.js'

/** What candidates are resolved against. */
export interface AttributionContext {
  readonly reading: Reading
  readonly pack: LanguagePack
  /** Credits of the byline or dateline: they stand before every chain that does not name them. */
  readonly credits: readonly Link[]
  /** The words of each name of the document's own outlet. */
  readonly ownNames: readonly (readonly string[])[]
}

/** Candidates with bounded contents, resolved sources, chains and stances: the document's attributions, in text order. */
export function resolveAttributions(candidates: readonly Candidate[], context: AttributionContext): Attribution[] {
  const { reading, pack, credits, ownNames } = context
  const contents = boundContents(reading, candidates)
  const sources = resolveSources(reading, pack, candidates, contents)
  const within = candidates.map((_, i) => holderOf(candidates, contents, i))
  const chains = buildChains({ reading, pack, candidates, sources, within, ownNames })
  return candidates.map((c, i): Attribution => {
    const content = contents[i] ?? null
    const source = sources[i]
    const chain = chains[i] ?? []
    const { stance, words } = stanceOf(reading, c, content)
    return {
      id: `a${i + 1}`,
      cue: span(reading, c.cue),
      cueKind: c.cueKind,
      source: c.source && span(reading, c.source),
      sourceType: source?.type ?? 'anonymous',
      sameSourceAs: id(source?.antecedent ?? -1),
      sourceBasis: c.source && !source?.implied ? 'stated' : 'implied',
      content: content && span(reading, content),
      direct: isDirect(reading, c, content),
      stance,
      stanceWords: words && span(reading, words),
      act: c.act,
      within: id(within[i] ?? -1),
      speaksFor: source?.speaksFor ?? 'unknown',
      anonymity: c.anonymity && span(reading, c.anonymity),
      chain: [...credits.filter((x) => !chain.some((y) => y.name === x.name)), ...chain],
      rule: c.rule,
    }
  })
}

const id = (i: number): string | null => (i < 0 ? null : `a${i + 1}`)

function span(r: Reading, range: { readonly start: number; readonly end: number }): Span {
  const raw = rawRange(r.folded, range.start, range.end)
  return spanOf(r.folded.raw, raw.start, raw.end)
}
