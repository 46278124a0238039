import type { Candidate, Range, SourcePhrase } from '../model/candidate.js'
import type { Agreement } from '../model/cue.js'
import type { SourceType, SpeaksFor } from '../model/attribution.js'
import type { FoldedRange } from '../extract/content.js'
import type { LanguagePack } from '../text/pack.js'
import type { Reading } from '../text/reading.js'
import { agrees } from './agreement.js'
import { doerOf } from './doer.js'
import { holdsAll, lastNaming, latest, type Mention, nextFullName } from './mention.js'

/** Who stands behind one attribution once continuations are resolved. */
export interface ResolvedSource {
  /** The fullest naming; null where nobody is named. */
  readonly named: Range | null
  readonly type: SourceType
  readonly speaksFor: SpeaksFor
  /** Index of the attribution that names the source in full, or -1. */
  readonly antecedent: number
  /** Index of the attribution before this one by the same source, whose chain goes on, or -1. */
  readonly previous: number
  readonly implied: boolean
  /** The fullest naming of each of the attribution's links, in their order. */
  readonly links: readonly Range[]
}

/**
 * Resolves whose words each candidate reports: a full name stands for itself; "المصدر", a surname or an elided subject
 * points to a source named elsewhere, by shared words, agreement and nearness.
 */
export function resolveSources(
  r: Reading,
  pack: LanguagePack,
  candidates: readonly Candidate[],
  contents: readonly (FoldedRange | null)[],
): ResolvedSource[] {
  const mentions: Mention[] = []
  const resolved: ResolvedSource[] = []
  const ahead = fullNames(r, pack, candidates)
  const holders: number[] = []
  candidates.forEach((c, i) => {
    const outer = holderOf(candidates, contents, i)
    holders.push(outer)
    const links = c.links.map((x) => fullLink(r, pack, mentions, x.range))
    const doer = c.source ? null : doerOf(r, pack, candidates, contents, i)
    const known = { candidates, mentions, resolved, ahead, outer, holders }
    const own = resolveOne(r, pack, known, doer ? { ...c, source: doer } : c, i)
    resolved.push({ ...own, links, implied: own.implied || doer !== null })
    const source = c.source ?? doer
    if (source)
      mentions.push({
        at: i,
        range: source,
        words: ownWords(r, pack, source),
        agreement: source.agreement,
        type: source.type,
        speaksFor: source.speaksFor,
        titled: source.titled,
        acts: source.principal !== null,
        source: true,
        vague: source.refersBack,
      })
    c.links.forEach((link, k) => {
      if (link.kind === 'relay' || link.kind === 'channel')
        mentions.push({
          at: i,
          range: links[k] ?? link.range,
          words: wordsOf(r, pack, links[k] ?? link.range),
          agreement: { gender: null, number: null },
          type: 'media',
          speaksFor: 'outlet',
          titled: false,
          acts: false,
          source: false,
          vague: false,
        })
    })
  })
  return resolved
}

interface Known {
  readonly candidates: readonly Candidate[]
  readonly mentions: readonly Mention[]
  readonly resolved: readonly ResolvedSource[]
  readonly ahead: readonly Mention[]
  readonly outer: number
  /** For each attribution so far the one whose content holds it, or -1. */
  readonly holders: readonly number[]
}

/** "الوكالة" in a chain stands for the agency named above. */
function fullLink(r: Reading, pack: LanguagePack, mentions: readonly Mention[], range: Range): Range {
  if (range.last - range.first > 1) return range
  const words = wordsOf(r, pack, range)
  const named = latest(mentions, (m) => m.type === 'media' && m.words.length > words.length && holdsAll(m.words, words))
  return named?.range ?? pack.findNaming(r, range) ?? range
}

const wordsOf = (r: Reading, pack: LanguagePack, range: Range): string[] =>
  pack.nameWords(r.folded.text.slice(range.start, range.end))

/** The words that tell who a source is, without the name of whoever it acts for. */
const ownWords = (r: Reading, pack: LanguagePack, source: SourcePhrase): string[] =>
  wordsOf(r, pack, { ...source, end: Math.min(source.end, source.principal ?? source.end) })

/** Index of the nearest earlier attribution whose content holds the cue of attribution `i`, or -1. */
export function holderOf(
  candidates: readonly Candidate[],
  contents: readonly (FoldedRange | null)[],
  i: number,
): number {
  const cue = candidates[i]?.cue
  if (!cue) return -1
  for (let k = i - 1; k >= 0 && k >= i - 24; k--) {
    const content = contents[k]
    if (content && content.start <= cue.start && cue.end <= content.end && candidates[k]?.content.kind === 'after')
      return k
  }
  return -1
}

function fullNames(r: Reading, pack: LanguagePack, candidates: readonly Candidate[]): Mention[] {
  return candidates.flatMap((c, at) => {
    if (!c.source || c.source.refersBack) return []
    const words = ownWords(r, pack, c.source)
    return words.length < 2
      ? []
      : [
          {
            at,
            range: c.source,
            words,
            agreement: c.source.agreement,
            type: c.source.type,
            speaksFor: c.source.speaksFor,
            titled: c.source.titled,
            acts: c.source.principal !== null,
            source: true,
            vague: false,
          },
        ]
  })
}

function resolveOne(r: Reading, pack: LanguagePack, known: Known, c: Candidate, i: number): ResolvedSource {
  if (!c.source) return elided(known, c)
  const words = ownWords(r, pack, c.source)
  const self: ResolvedSource = {
    named: c.source,
    type: c.source.type,
    speaksFor: c.source.speaksFor,
    antecedent: -1,
    previous: -1,
    implied: false,
    links: [],
  }
  if (c.source.latter) {
    const named = pack.findNaming(r, c.source)
    if (!named || named.latter) return self
    return { ...resolveOne(r, pack, known, { ...c, source: named }, i), implied: true }
  }
  const indefinite = c.source.type === 'anonymous' && !c.source.refersBack
  if (indefinite || words.length === 0) return self
  if (c.source.type === 'document') {
    const author = authorOf(known, words, c.source.refersBack, c)
    if (author) return author
  }
  const before = lastNaming(known.mentions, words, c.source)
  // An indefinite phrase names anew what a headline only pointed to.
  const unsettled = before?.vague && (known.resolved[before.at]?.antecedent ?? -1) < 0
  if (unsettled && !c.source.refersBack && before.words.length === words.length) return self
  const bearer = before ? null : surnameBearer(pack, known.mentions, words, c.source)
  if (bearer) return { ...follow(known, bearer), implied: true }
  if (before) return { ...follow(known, before), implied: c.source.refersBack || c.source.pronominal }
  if (c.source.pronominal) {
    const speaker = elided(known, { ...c, agreement: c.source.agreement })
    // A title names the speaker anew, so the channel of the words before does not go on; an honorific (سموه) continues.
    const human = speaker.type.startsWith('official') || speaker.type === 'person'
    const spoken = speaker.named === null ? [] : wordsOf(r, pack, speaker.named)
    const other = pack.areTwo(words, spoken)
    if (speaker.named && !other && (human || words.length === 1))
      return words.length > 1 ? { ...speaker, previous: -1 } : speaker
  }
  const short = c.source.refersBack || words.length === 1
  const above = short && c.source.type !== 'anonymous' ? pack.findNaming(r, c.source) : null
  if (above) return { ...self, named: above, type: above.type, speaksFor: above.speaksFor, implied: true }
  const later = words.length <= 2 ? nextFullName(known.ahead, { words, source: c.source }, i) : null
  if (later) return { ...self, named: later.range, type: later.type, antecedent: later.at, implied: true }
  return self
}

/** الوزير نوران: the one person of that surname named above, under whatever title, unless the two cannot be one. */
function surnameBearer(
  pack: LanguagePack,
  mentions: readonly Mention[],
  words: readonly string[],
  source: SourcePhrase,
): Mention | null {
  const surname = words[1]
  if (!source.surnamed || surname === undefined) return null
  return latest(
    mentions,
    (m) =>
      m.words.length > 2 &&
      m.words.includes(surname) &&
      (m.type === 'person' || m.type === 'official_named') &&
      !m.acts &&
      !pack.areTwo(words, m.words),
  )
}

/**
 * A statement speaks for whoever issued it: "بيان الوزارة" for the ministry, "البيان" for the last speaker, unless a
 * document of that name is itself the source (استطلاع رأي …).
 */
function authorOf(known: Known, words: readonly string[], refersBack: boolean, c: Candidate): ResolvedSource | null {
  const named = latest(known.mentions, (m) => m.type === 'document' && m.words.length > 1 && holdsAll(m.words, words))
  const its = named && known.resolved[named.at]
  if (its)
    return { ...its, antecedent: its.antecedent >= 0 ? its.antecedent : named.at, previous: named.at, implied: true }
  const owner = words.slice(1)
  const issuer =
    owner.length === 0 ? null : latest(known.mentions, (m) => m.type !== 'document' && holdsAll(m.words, owner))
  if (issuer) return { ...follow(known, issuer), type: 'document', implied: true }
  if (!refersBack || owner.length > 0) return null
  const speaker = elided(known, { ...c, agreement: { gender: null, number: null }, cueKind: 'verb' })
  return speaker.named && speaker.type !== 'anonymous' && speaker.type !== 'witness'
    ? { ...speaker, type: 'document' }
    : null
}

/** Goes on from a mention to the fullest naming it stands for. */
function follow(known: Known, m: Mention): ResolvedSource {
  const earlier = m.source ? known.resolved[m.at] : undefined
  return {
    named: earlier?.named ?? m.range,
    type: earlier?.type ?? m.type,
    speaksFor: earlier?.speaksFor ?? m.speaksFor,
    antecedent: m.source ? (earlier && earlier.antecedent >= 0 ? earlier.antecedent : m.at) : -1,
    previous: m.source ? m.at : -1,
    implied: false,
    links: [],
  }
}

const NOBODY: ResolvedSource = {
  named: null,
  type: 'anonymous',
  speaksFor: 'unknown',
  antecedent: -1,
  previous: -1,
  implied: true,
  links: [],
}

/** An elided subject: the last speaker beside it that agrees in gender and number; hearsay has none. */
function elided(known: Known, c: Candidate): ResolvedSource {
  if (c.cueKind === 'passive' || (c.cueKind === 'nominal' && c.agreement.number === null)) return NOBODY
  const at = lastSpeaker(known, c)
  if (at < 0) return NOBODY
  const before = known.resolved[at]
  if (!before?.named) return NOBODY
  return { ...before, antecedent: before.antecedent >= 0 ? before.antecedent : at, previous: at, implied: true }
}

function lastSpeaker(known: Known, c: Candidate): number {
  let first = -1
  let tries = 0
  for (let k = known.resolved.length - 1; k >= 0 && tries < 4; k--) {
    const other = known.candidates[k]
    if (!other || !known.resolved[k]?.named) continue
    if (other.cueKind === 'preposition' && (other.content.kind === 'before' || known.resolved[k]?.type === 'media'))
      continue
    if (k === known.outer && other.cue.last >= c.cue.first) continue
    // قال X إنه بحسب Y … وأضاف: whoever goes on is X, who named Y.
    const holder = known.holders[k] ?? -1
    if (other.cueKind === 'preposition' && holder >= 0 && holder !== known.outer) continue
    tries++
    if (first < 0) first = k
    if (agrees(sourceAgreement(known, k), c.agreement)) return k
  }
  return first
}

function sourceAgreement(known: Known, k: number): Agreement {
  const origin = known.resolved[k]
  const named = origin && origin.antecedent >= 0 ? known.candidates[origin.antecedent] : known.candidates[k]
  // نقلت الصحيفة عن الوزير: the verb agrees with who hands on, not with whose words they are.
  const handedOn = known.candidates[k]?.links.some(({ kind }) => kind === 'relay') === true
  const verb = handedOn ? undefined : known.candidates[k]?.agreement
  const noun = named?.source?.agreement ?? { gender: null, number: null }
  return { gender: noun.gender ?? verb?.gender ?? null, number: noun.number }
}
