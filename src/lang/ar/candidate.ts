import type { Candidate, CandidateLink, SourcePhrase } from '../../model/candidate.js'
import type { CueHit, Reading } from '../../text/reading.js'
import { PUNCTUATION, WORD, word } from '../../text/token.js'
import { linkTo, type Frame } from './frame.js'
import { CLASS } from './lexicon/classes.js'
import type { Phrase } from './phrase.js'
import { describeSource } from './source.js'
import { has, isNumber } from './words.js'

/** Puts together what a rule read at a cue. A phrase whose words another hands on becomes the source, the hander the relay. */
export function candidate(r: Reading, rule: string, hit: CueHit, frame: Frame, subject: Phrase | null): Candidate {
  const links: CandidateLink[] = [...frame.links]
  let phrase = subject
  if (frame.quotedSource) {
    if (subject) links.unshift(linkTo(r, 'relay', subject))
    phrase = frame.quotedSource
  }
  const source: SourcePhrase | null = phrase && describeSource(r, phrase)
  const { opening } = frame
  const clause = clauseStart(r, Math.min(hit.first, source?.first ?? hit.first))
  return {
    rule,
    cue: { start: hit.start, end: hit.end, first: hit.first, last: hit.last },
    cueKind: hit.cue.kind,
    lemma: hit.cue.lemma,
    // رفض الاتهامات denies; رفض التعليق declines.
    stance:
      hit.cue.stance === 'declines' &&
      opening &&
      has(r, opening.token, CLASS.talk) &&
      !has(r, opening.token, CLASS.comment)
        ? 'denies'
        : hit.cue.stance,
    act:
      opening && word(r.tokens, opening.token).startsWith('مسووليت') && hit.cue.stance === 'asserts'
        ? 'claims_responsibility'
        : hit.cue.act,
    agreement: hit.cue.agreement,
    source,
    links,
    content: opening ? { kind: 'after', from: opening.from } : { kind: 'none' },
    quoted: opening?.by === 'quote' || (opening !== null && startsQuote(r, opening.from)),
    clause,
    read: opening?.token ?? hit.last,
    coordinate: isCoordinate(r, hit, clause),
    anonymity: frame.anonymity,
  }
}

function startsQuote(r: Reading, from: number): boolean {
  return '«“”"„‹\''.includes(r.folded.text.charAt(from)) && from < r.folded.text.length
}

/** The first token of a clause whose verb or source is token `i`: with the conjunctions and auxiliaries before it. */
function clauseStart(r: Reading, i: number): number {
  let at = i
  while (at > 0 && has(r, at - 1, CLASS.auxiliary | CLASS.clause)) at--
  return at
}

/** Whether a cue begins a clause beside the one before it: joined by و or ف, a participle, or after a clause word. */
function isCoordinate(r: Reading, hit: CueHit, clause: number): boolean {
  if (hit.cue.kind === 'participle' || hit.prefix.startsWith('و') || hit.prefix.startsWith('ف')) return true
  if (clause < hit.first && !has(r, clause - 1, CLASS.complementizer)) return true
  return clause === 0 || r.tokens.kind[clause - 1] === PUNCTUATION
}

const WISHES = new Set(['لن', 'سوف', 'كي', 'لكي', 'اذا', 'لو', 'هل', 'ان', 'الا', 'دون', 'قد'])

/** أعتقد، أؤكد within quotation: the speaker's own first person, not a report. Told by the hamza that form VIII lacks. */
export function isFirstPerson(r: Reading, hit: CueHit): boolean {
  const raw = r.folded.raw.charAt(r.folded.starts[hit.start] ?? 0)
  return raw === 'أ' && hit.cue.lemma.startsWith('ا') && (r.quotes.at[hit.first] ?? -1) >= 0
}

/** فيرون، فيصل: a cue found behind ف in mid-clause is part of a name, unless أما opened the clause. */
function isPartOfName(r: Reading, hit: CueHit): boolean {
  if (!hit.prefix.startsWith('ف') || r.tokens.kind[hit.first - 1] !== WORD) return false
  for (let i = hit.first - 1; i >= 0 && i > hit.first - 25; i--) if (/^و?اما$/u.test(word(r.tokens, i))) return false
  return true
}

const GOVERNS = new Set([
  'في',
  'علي',
  'من',
  'عن',
  'الي',
  'بعد',
  'قبل',
  'خلال',
  'عند',
  'لدي',
  'ضد',
  'حول',
  'تحت',
  'بسبب',
  'نتيجه',
  'اثر',
  'عقب',
  'دون',
  'بدون',
  'رغم',
  'عدم',
  'بعدم',
  'محاوله',
  'اعاده',
  'وقف',
  'تم',
  'يتم',
  'تمت',
  'جري',
  'يجري',
  'قيد',
])

/** After a preposition the same letters are a noun: بناء على طلب، بعد زعم. */
export function isNounHere(r: Reading, hit: CueHit): boolean {
  return (
    hit.prefix === '' &&
    hit.first === hit.last &&
    hit.cue.stance !== 'declines' &&
    GOVERNS.has(word(r.tokens, hit.first - 1))
  )
}

/** يُعتبر, يُوصف: the damma tells a passive, which reports nobody's words with its subject. */
function isPassive(r: Reading, hit: CueHit): boolean {
  const raw = r.folded.raw.slice(r.folded.starts[hit.start] ?? 0, r.folded.ends[hit.end - 1] ?? 0)
  return /^[يت]\u064F/u.test(raw) && (hit.cue.lemma === 'اعتبر' || hit.cue.lemma === 'وصف' || hit.cue.lemma === 'عد')
}

/** يبلغ من العمر، تبلغ 30 مترا: the simple verb, which reaches an amount and tells nothing. */
const isAmount = (r: Reading, hit: CueHit): boolean =>
  hit.cue.lemma === 'أبلغ' &&
  /^[وف]?[يت]/u.test(word(r.tokens, hit.first)) &&
  (isNumber(r, hit.last + 1) || word(r.tokens, hit.last + 1) === 'من')

/** A verb that is not said to have happened: أن يعلن، لن يؤكد، إذا قال، سيعلن. Perfects after أن count (بعد أن أعلن). */
export function isIrrealis(r: Reading, hit: CueHit): boolean {
  if (isNounHere(r, hit) || isPassive(r, hit) || isAmount(r, hit)) return true
  if (isFirstPerson(r, hit) || isPartOfName(r, hit)) return true
  const before = word(r.tokens, hit.first - 1)
  const first = r.folded.text.charAt(hit.start)
  const imperfect = (first === 'ي' || first === 'ت') && hit.cue.agreement.number !== null && isImperfect(hit)
  if (imperfect && hit.cue.stance !== 'declines' && (WISHES.has(before) || before === 'لم'))
    return before !== 'قد' && before !== 'الا'
  return before === 'اذا' || before === 'لو' || before === 'هل' || before === 'لم' || before === 'لن'
}

/** Imperfects begin with ي or ت and are no longer than their lemma's imperfect; perfects of form V also begin with ت. */
function isImperfect(hit: CueHit): boolean {
  return hit.cue.lemma.charAt(0) !== 'ت' || hit.cue.lemma.length < hit.end - hit.start
}
