import type { FoldedRange } from '../extract/content.js'
import type { Candidate, SourcePhrase } from '../model/candidate.js'
import type { Agreement } from '../model/cue.js'
import type { LanguagePack } from '../text/pack.js'
import type { Reading } from '../text/reading.js'

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
  for (let k = Math.max(0, i - 24); k < i; k++) {
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

/** A verb agrees where nothing speaks against it; non-human plurals take the feminine singular. */
export function agrees(source: Agreement, verb: Agreement): boolean {
  if (verb.gender === null || source.gender === null) return true
  if (source.gender !== verb.gender) return false
  return (
    source.number === null ||
    verb.number === null ||
    source.number === verb.number ||
    (verb.number === 's' && source.gender === 'f')
  )
}
