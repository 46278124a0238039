import type { FoldedRange } from '../extract/content.js'
import type { Candidate, SourcePhrase } from '../model/candidate.js'
import type { LanguagePack } from '../text/pack.js'
import type { Reading } from '../text/reading.js'
import { agrees } from './agreement.js'

/** So many candidates before a verb are asked for where others' words end. */
const BEFORE = 24

/** Who does what is told between the last words of others and a verb or participle without a subject, if it may be his. */
export function doerOf(
  r: Reading,
  pack: LanguagePack,
  candidates: readonly Candidate[],
  contents: readonly (FoldedRange | null)[],
  i: number,
): SourcePhrase | null {
  const c = candidates[i]
  if (!c || (c.cueKind !== 'verb' && c.cueKind !== 'participle')) return null
  let since = -1
  for (let k = Math.max(0, i - BEFORE); k < i; k++) {
    const before = candidates[k]
    // زار الوزير السد بعد نفي المدير …، مؤكدا: whose denial is only told of does not go on.
    if (!before || before.cueKind === 'nominal') continue
    since = Math.max(since, before.cue.last, before.source?.last ?? -1)
    const content = contents[k]
    if (before.content.kind !== 'after' || !content || content.end > c.cue.end) continue
    while (since + 1 < c.cue.first && (r.tokens.end[since + 1] ?? Infinity) <= content.end) since++
  }
  const doer = pack.findDoer(r, { cue: c.cue.first, since })
  return doer && agrees(doer.agreement, c.agreement) ? doer : null
}
