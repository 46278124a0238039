import type { Candidate } from '../model/candidate.js'
import type { LanguagePack } from '../text/pack.js'
import type { Reading } from '../text/reading.js'
import { BREAK, word } from '../text/token.js'

/** A half-open range of folded offsets in which nothing is read: page furniture. */
export interface Skip {
  readonly start: number
  readonly end: number
}

/**
 * Runs the pack's rules over a reading and returns what they read, in text order. At each cue the first rule that reads
 * wins; cues between another cue and its content belong to that one, but for prepositions, which name a source of their own.
 */
export function findCandidates(r: Reading, pack: LanguagePack, skips: readonly Skip[]): Candidate[] {
  const labels = labelled(r, pack)
  const found: Candidate[] = []
  let taken = -1
  let skip = 0
  let label = 0
  for (const hit of r.cues) {
    while (label < labels.length && (labels[label]?.cue.first ?? 0) <= hit.first)
      found.push(labels[label++] as Candidate)
    while (skip < skips.length && (skips[skip]?.end ?? 0) <= hit.start) skip++
    if ((skips[skip]?.start ?? Infinity) <= hit.start) continue
    if (hit.first <= taken && (hit.cue.kind !== 'preposition' || (found.at(-1)?.source?.first ?? -1) > hit.last))
      continue
    // معربا عن اعتقاده بأن: the noun that opens another cue's content is no report of its own.
    if (hit.cue.kind === 'nominal' && hit.cue.agreement.number !== null && hit.first === taken + 1) continue
    const read = readCue(r, pack, hit)
    if (!read) continue
    found.push(read)
    if (read.cueKind !== 'preposition') taken = Math.max(taken, read.read)
  }
  found.push(...labels.slice(label))
  return withoutHeadline(r, found)
}

/** How far into the body a headline is looked for again, in tokens: about two sentences. */
const LEAD = 80

/** A headline at the head of the text that the lead repeats is not read twice. */
function withoutHeadline(r: Reading, found: readonly Candidate[]): Candidate[] {
  const end = headlineEnd(r)
  if (end < 0) return [...found]
  const lead = found.filter((x) => x.cue.first > end && x.cue.first <= end + LEAD)
  return found.filter((x) => x.cue.first > end || x.cueKind === 'label' || !lead.some((y) => y.lemma === x.lemma))
}

/** The last token of a first line that has no full stop and is followed by another line; -1 where there is none. */
function headlineEnd(r: Reading): number {
  const last = r.sentences.last[0] ?? -1
  const next = r.tokens.kind[last] === BREAK ? last : last + 1
  if (last < 0 || last > 40 || r.tokens.kind[next] !== BREAK) return -1
  return word(r.tokens, next - 1) === '.' ? -1 : last
}

function readCue(r: Reading, pack: LanguagePack, hit: Reading['cues'][number]): Candidate | null {
  for (const rule of pack.cueRules) {
    if (!rule.kinds.includes(hit.cue.kind)) continue
    const read = rule.read(r, hit)
    if (read) return read
  }
  return null
}

function labelled(r: Reading, pack: LanguagePack): Candidate[] {
  const found: Candidate[] = []
  for (let s = 0; s < r.sentences.count; s++) {
    for (const rule of pack.sentenceRules) {
      const read = rule.read(r, s)
      if (read) found.push(read)
    }
  }
  return found
}
