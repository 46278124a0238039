import type { Messages } from '../messages/index.js'
import type { ToldReason } from '../messages/story.js'
import type { Claim, CountReason, Discrepancy, Origin } from '../model/story.js'
import { dayWords } from './day-words.js'
import type { NamedDocument, StoryFacts } from './story-paths.js'

/** The words a view sets around names of the documents, which may run the other way. */
export type Words = (text: string) => string

/** A claim in words; `apart` sets a date apart, whose digits would else be put in the order of the line. */
export function claimName(claim: Claim, messages: Messages, words: Words, apart = words): string {
  const value =
    claim.kind === 'date'
      ? apart(dayWords(claim.value, messages.lang) ?? claim.value)
      : claim.kind === 'occurrence' || claim.kind === 'means' || claim.value === ''
        ? claim.value
        : words(claim.value)
  const role = claim.kind === 'occurrence' && claim.role !== null ? words(claim.role) : claim.role
  const when = claim.when === null ? null : apart(dayWords(claim.when, messages.lang) ?? claim.when)
  return messages.story.claim({ ...claim, role, value, when }, (type) => eventName(type, messages))
}

/** The name of a type of event; a type of the user's own keeps its own. */
function eventName(type: string, { events, stories }: Messages): string {
  return stories.events[type] ?? (events.types as Readonly<Record<string, string>>)[type] ?? type.replaceAll('_', ' ')
}

/** Who says a claim, by origin, those of most documents first; of documents that name nobody, only those that name nobody at all for it. */
export function sayersOf(
  claim: Claim,
  facts: StoryFacts<NamedDocument>,
): readonly (readonly [Origin | null, readonly string[]])[] {
  const byOrigin = new Map<Origin | null, Set<string>>()
  const named = new Set<string>()
  for (const { document, behind, voice } of claim.supports) {
    const origin = facts.originOfVoice.get(behind ?? voice ?? '') ?? null
    byOrigin.set(origin, (byOrigin.get(origin) ?? new Set()).add(document))
    if (origin) named.add(document)
  }
  return [...byOrigin]
    .map(([origin, ids]) => [origin, [...ids].filter((id) => origin !== null || !named.has(id))] as const)
    .filter(([, ids]) => ids.length > 0)
    .toSorted(([a, x], [b, y]) => Number(a === null) - Number(b === null) || y.length - x.length)
}

/** Whether all that is known of an origin is how it is described; a medium that names no source has a name of its own. */
export const isDescribed = ({ named, kind }: Pick<Origin, 'named' | 'kind'>): boolean => !named && kind !== 'media'

/** An origin as a reader is told of it; one without a name keeps its description, in quotation marks. */
export function originName(origin: Pick<Origin, 'name' | 'named' | 'kind'>, words: Words): string {
  return words(isDescribed(origin) ? `«${origin.name}»` : origin.name)
}

/** The sentence beside an origin that nobody names, by its name among the messages; null of one that has a name. */
export const markOf = (origin: Pick<Origin, 'named' | 'kind'>): 'unnamed' | 'namesNoSource' | null =>
  origin.named ? null : isDescribed(origin) ? 'unnamed' : 'namesNoSource'

/** What is said beside an origin that nobody names; null of one that has a name. */
export function originMark(origin: Pick<Origin, 'named' | 'kind'>, { story }: Messages): string | null {
  const mark = markOf(origin)
  return mark && story[mark]
}

/** What an id of a reason or a join stands for. */
export function nameOf(id: string, facts: StoryFacts<NamedDocument>, words: Words): string {
  const origin = facts.origins.get(id)
  if (origin) return originName(origin, words)
  const voice = facts.voices.get(id)
  if (voice) return words(voice.named ? voice.name : `«${voice.name}»`)
  return words(id)
}

/** A reason with its ids turned into names. */
function told(reason: CountReason, facts: StoryFacts<NamedDocument>, words: Words): ToldReason {
  if (reason.kind === 'unsourced') return reason
  if (reason.kind === 'denied') return { ...reason, by: reason.by.map(words) }
  if (reason.kind === 'join')
    return { ...reason, aName: nameOf(reason.a, facts, words), bName: nameOf(reason.b, facts, words) }
  const name = nameOf(reason.origin, facts, words)
  return reason.kind === 'apart' ? { ...reason, name } : { ...reason, name, through: reason.through.map(words) }
}

/** Why a claim has its counts, in one sentence. */
export function whySentence(claim: Claim, scope: number, messages: Messages, words: Words): string {
  const reasons = claim.reasons.map((reason): CountReason => {
    if (reason.kind === 'denied') return { ...reason, by: reason.by.map(words) }
    if (reason.kind === 'origin') return { ...reason, name: words(reason.name), through: reason.through.map(words) }
    return reason
  })
  return messages.stories.why({ counts: claim.counts, reasons, scope })
}

/** Why a claim has its counts, in sentences. */
export const reasonSentences = (...given: Parameters<typeof reasonLines>): string[] =>
  reasonLines(...given).map(({ text }) => text)

/** A reason in a sentence. */
export interface ReasonLine {
  readonly reason: CountReason
  readonly text: string
}

/** Why a claim has its counts, each reason with its sentence; two that one reason joins are not joined again by a weaker one. */
export function reasonLines(
  claim: Claim,
  facts: StoryFacts<NamedDocument>,
  messages: Messages,
  words: Words,
): ReasonLine[] {
  const joined = new Set<string>()
  const strongest = claim.reasons.toSorted((a, b) => weight(b) - weight(a))
  const dropped = new Set<CountReason>()
  for (const reason of strongest) {
    if (reason.kind !== 'join') continue
    const pair = [reason.a, reason.b].toSorted().join(' ')
    if (joined.has(pair)) dropped.add(reason)
    joined.add(pair)
  }
  return claim.reasons.flatMap((reason) =>
    dropped.has(reason) ? [] : [{ reason, text: messages.story.reason(told(reason, facts, words)) }],
  )
}

const weight = (reason: CountReason): number => (reason.kind === 'join' && reason.sure ? 1 : 0)

/** The outlet of a document, else its id. */
export function outletName(doc: NamedDocument): string {
  return doc.outlet?.name ?? doc.id
}

/** What the code of a piece of evidence says; null where it only names words. */
export function evidenceReason(why: string, { joins, story }: Messages): string | null {
  return (joins.reasons as Readonly<Record<string, string>>)[why] ?? story.evidence[why] ?? null
}

/** A value of a difference; a figure with one bound is said in words. */
export function valueName(value: string, { story }: Messages): string {
  const { sign, low, high } = /^(?:(?<sign>[≥≤])?(?<low>\d+))(?:[–-](?<high>\d+))?$/u.exec(value)?.groups ?? {}
  if (low === undefined) return value
  if (sign === '≤') return story.figure(null, Number(low))
  return story.figure(Number(low), sign === '≥' ? null : Number(high ?? low))
}

/** The field of a difference; figures that are of something else say of what. */
export function fieldName({ field, role }: Discrepancy, messages: Messages): string {
  const { fields, roles } = messages.story
  return field === 'other' && role !== null ? (roles[role] ?? fields.other) : fields[field]
}
