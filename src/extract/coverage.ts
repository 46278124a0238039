import type { Attribution } from '../model/attribution.js'
import type { Cue } from '../model/cue.js'
import type { Note } from '../model/doc.js'
import { spanOf, type Span } from '../model/span.js'
import { foldText, rawRange } from '../text/fold.js'
import type { LanguagePack } from '../text/pack.js'
import type { Reading } from '../text/reading.js'
import { word } from '../text/token.js'

/** What the notes are written from. */
export interface CoverageInput {
  readonly reading: Reading
  readonly pack: LanguagePack
  /** Bits of the words that open what is reported: أن، إن. */
  readonly openers: number
  readonly attributions: readonly Attribution[]
  /** Page furniture: nothing in it is missed. */
  readonly skips: readonly Span[]
}

/** The kinds of {@link coverageNotes}. */
export type CoverageKind = 'cue-without-attribution' | 'quote-without-speaker' | 'source-without-antecedent'

/** More notes of one kind than this tell nobody anything; the rest is counted. */
const MOST = 12
/** Shorter quotations are names and terms; the reading calls four words speech, of which many are titles. */
const SPEECH_WORDS = 5
/** How far after a cue what it reports may open, in tokens: as far as the rules for participles look. */
const REACH = 12

const MESSAGES: Readonly<Record<CoverageKind, string>> = {
  'cue-without-attribution': 'These words may report what somebody says; no statement was read from them.',
  'quote-without-speaker': 'This quotation was given to no speaker.',
  'source-without-antecedent': 'Whose words these are is said elsewhere, and was not found.',
}

/** The message that counts the notes beyond those shown. */
const more = (count: number): string => `${count} more of this kind are not shown.`

/** What a document seems to say and was not read: cues without a statement, quotations without a speaker, sources left open. */
export function coverageNotes(input: CoverageInput): Note[] {
  return [
    ...limited('cue-without-attribution', unreadCues(input)),
    ...limited('quote-without-speaker', openQuotes(input)),
    ...limited('source-without-antecedent', openSources(input)),
  ]
}

function limited(kind: CoverageKind, spans: readonly Span[]): Note[] {
  const shown = spans.slice(0, MOST).map((span): Note => ({ ...span, kind, message: MESSAGES[kind] }))
  return spans.length > MOST ? [...shown, { kind, message: more(spans.length - MOST) }] : shown
}

/** Ranges merged and sorted, so that asking whether one of them meets a span takes no search over all of them. */
function coverOf(spans: readonly Pick<Span, 'start' | 'end'>[]): (start: number, end: number) => boolean {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return (start, end) => {
    let low = 0
    let high = merged.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((merged[middle]?.end ?? 0) <= start) low = middle + 1
      else high = middle
    }
    return (merged[low]?.start ?? Infinity) < end
  }
}

/** The first strong cue of each sentence that made no attribution. */
function unreadCues({ reading, pack, openers, attributions, skips }: CoverageInput): Span[] {
  const { folded, cues, sentenceOf } = reading
  const read = coverOf(attributions.flatMap((a) => (a.content ? [a.cue, a.content] : [a.cue])))
  const skipped = coverOf(skips)
  const spans: Span[] = []
  // A sentence from which something was read is not noted: what is left in it is mostly part of what was read.
  const done = new Set<number>()
  for (const hit of cues) {
    const at = rawRange(folded, hit.start, hit.end)
    if (read(at.start, at.end)) done.add(sentenceOf[hit.first] ?? -1)
  }
  for (const hit of cues) {
    const sentence = sentenceOf[hit.first] ?? -1
    if (done.has(sentence) || hit.cue.strict || !(hit.cue.kind in STRONG)) continue
    if (!opens(reading, openers, hit.last) && !(hit.cue.kind === 'verb' && heads(reading, pack, hit))) continue
    const at = rawRange(folded, hit.start, hit.end)
    if (skipped(at.start, at.end)) continue
    done.add(sentence)
    spans.push(spanOf(folded.raw, at.start, at.end))
  }
  return spans
}

const STRONG = { verb: true, participle: true, preposition: true }

/** Whether a complementizer, a colon or a quotation of speech follows in the same sentence. */
function opens(r: Reading, openers: number, last: number): boolean {
  for (let i = last + 1; i <= last + REACH && r.sentenceOf[i] === r.sentenceOf[last]; i++) {
    if (((r.classes[i] ?? 0) & openers) !== 0 || word(r.tokens, i) === ':') return true
    const quote = r.quotes.all[r.quotes.at[i] ?? -1]
    if (quote?.open === i && quote.kind === 'speech') return true
  }
  return false
}

/** Whether a verb in its dictionary form, bare or with an ending, begins a clause: "وأعلن الوزير إلغاء الزيارة". */
function heads(r: Reading, pack: LanguagePack, hit: Reading['cues'][number]): boolean {
  const first = hit.prefix !== '' || r.sentences.first[r.sentenceOf[hit.first] ?? -1] === hit.first
  return first && r.folded.text.startsWith(foldedLemma(hit.cue, pack), hit.start)
}

const lemmas = new WeakMap<Cue, string>()

function foldedLemma(cue: Cue, pack: LanguagePack): string {
  let lemma = lemmas.get(cue)
  if (lemma === undefined) lemmas.set(cue, (lemma = foldText(cue.lemma, pack.fold)))
  return lemma
}

/** Quotations of speech that no attribution covers; one inside another is part of it. */
function openQuotes({ reading, attributions, skips }: CoverageInput): Span[] {
  const { folded, tokens, quotes } = reading
  const covered = coverOf([...skips, ...attributions.flatMap((a) => [a.cue, a.source ?? a.cue, a.content ?? a.cue])])
  const spans: Span[] = []
  for (const quote of quotes.all) {
    if (quote.kind !== 'speech' || quote.words < SPEECH_WORDS || quote.depth > 0) continue
    const at = rawRange(folded, tokens.start[quote.open] ?? 0, tokens.end[quote.end] ?? 0)
    if (!covered(at.start, at.end)) spans.push(spanOf(folded.raw, at.start, at.end))
  }
  return spans
}

/** Attributions whose source is elided or points back, where nobody it could mean was found. */
function openSources({ pack, attributions }: CoverageInput): Span[] {
  const spans: Span[] = []
  for (const a of attributions) {
    // Hearsay and passives name nobody by their nature: nothing is missing there.
    if (a.cueKind === 'passive' || a.cueKind === 'nominal' || a.sameSourceAs !== null) continue
    const elided = a.sourceBasis === 'implied' && !a.chain.some((link) => link.kind === 'origin')
    if (elided || pointsBack(pack, a)) spans.push(a.source ?? a.cue)
  }
  return spans
}

/** "المصدر", "البيان": one definite word for a source that only a fuller naming could tell. */
function pointsBack(pack: LanguagePack, { source, sourceType, sourceBasis }: Attribution): boolean {
  if (!source || sourceBasis === 'implied') return false
  if (sourceType !== 'anonymous' && sourceType !== 'document') return false
  const text = foldText(source.text, pack.fold)
  const [only, ...others] = pack.nameWords(text)
  return others.length === 0 && only !== undefined && only !== text
}
