import type { Candidate } from '../../../model/candidate.js'
import type { SentenceRule } from '../../../text/pack.js'
import type { Reading } from '../../../text/reading.js'
import { BREAK } from '../../../text/token.js'
import { readAdjunct } from '../adjunct.js'
import { linkTo } from '../frame.js'
import { CLASS, SPEAKER } from '../lexicon/classes.js'
import { readPhrase, type Phrase } from '../phrase.js'
import { describeSource } from '../source.js'
import { has, isMark, isWord, stemOf } from '../words.js'

/** Longest label read, in tokens. */
const LONGEST = 14

/** "رويترز عن مصادر: …", "المرصد: …", "عاجل | الدفاع المدني: …": a source, a colon, and what it says. */
export const LABEL: SentenceRule = {
  id: 'ar.label',
  read(r, sentence) {
    const first = r.sentences.first[sentence] ?? 0
    const last = r.sentences.last[sentence] ?? -1
    const colon = colonIn(r, first, Math.min(last, first + LONGEST))
    if (colon < 0 || colon >= last) return null
    const from = labelStart(r, first, colon)
    const phrase = readPhrase(r, from, { limit: colon - 1, object: true, opens: () => false })
    if (!phrase) return null
    if (phrase.last === colon - 1) return labels(r, phrase, from > first) ? made(r, colon, phrase, null) : null
    const channel = readAdjunct(r, phrase.last + 1, colon - 1, [])
    if (channel?.last === colon - 1 && channel.links.length > 0 && labels(r, phrase, true)) {
      const label = made(r, colon, phrase, null)
      return label && { ...label, links: channel.links }
    }
    if (stemOf(r, phrase.last + 1) !== 'عن') return null
    const source = readPhrase(r, phrase.last + 2, { limit: colon - 1, object: true, opens: () => false })
    return source && source.last === colon - 1 && has(r, firstWord(r, source), SPEAKER)
      ? made(r, colon, source, phrase)
      : null
  },
}

/** A state or a document at the head of a line is a topic ("السودان: …"), unless a flash mark stands before it. */
function labels(r: Reading, phrase: Phrase, flash: boolean): boolean {
  const head = firstWord(r, phrase)
  const topics = CLASS.capital | CLASS.document | CLASS.person | CLASS.platform
  // "المصدر: رويترز" credits; it reports nothing.
  if (/^(?:ال)?مصدر$/u.test(stemOf(r, head)) && phrase.first === phrase.last) return false
  return has(r, head, SPEAKER) && (flash || !has(r, head, topics))
}

const firstWord = (r: Reading, phrase: Phrase): number => (isWord(r, phrase.first) ? phrase.first : phrase.first + 1)

/** The first colon before any cue, dash or break: datelines ("دمشق - وكالات:") are no labels. */
function colonIn(r: Reading, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    if (r.tokens.kind[i] === BREAK || isMark(r, i, '-–—/')) return -1
    if (isMark(r, i, ':')) return i
    if (has(r, i, CLASS.complementizer)) return -1
  }
  return -1
}

/** Past a flash mark: عاجل |، خبر عاجل، ".. روسيا:". */
function labelStart(r: Reading, first: number, colon: number): number {
  let from = first
  // 🔴, #عاجل: marks and flash words before the label.
  while (from < colon && (!isWord(r, from) || /^(?:عاجل|متابعه|خبر)$/u.test(stemOf(r, from)))) from++
  for (let i = first; i < colon; i++)
    if (isMark(r, i, '|!') || r.folded.text.startsWith('..', r.tokens.start[i] ?? 0)) from = i + 1
  return from
}

function made(r: Reading, colon: number, phrase: Phrase, relay: Phrase | null): Candidate | null {
  const next = colon + 1
  const start = r.tokens.start[next]
  if (start === undefined || r.tokens.kind[next] === BREAK) return null
  const source = describeSource(r, phrase)
  return {
    rule: 'ar.label',
    cue: { start: r.tokens.start[colon] ?? 0, end: r.tokens.end[colon] ?? 0, first: colon, last: colon },
    lemma: ':',
    cueKind: 'label',
    stance: 'asserts',
    act: 'reports',
    agreement: { gender: null, number: null },
    source,
    links: relay ? [linkTo(r, 'relay', relay)] : [],
    content: { kind: 'after', from: start },
    quoted: false,
    clause: (relay ?? phrase).first,
    read: colon,
    coordinate: true,
    anonymity: null,
  }
}
