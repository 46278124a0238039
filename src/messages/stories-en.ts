import type { CountReason } from '../model/story.js'
import { reports } from './counted-en.js'
import { counter } from './plural.js'
import { someNames } from './some-names.js'
import type { ClaimCounts, StoryMessages } from './stories.js'

const count = counter('en')
const list = new Intl.ListFormat('en', { type: 'conjunction' })

const documents = (n: number): string => (n === 1 ? 'this 1 document' : `these ${n} documents`)
const range = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? String(min) : `${min} to ${max}`

type Origin = Extract<CountReason, { kind: 'origin' }>

const through = ({ through: media }: Origin): string => (media.length === 0 ? '' : `, relayed by ${list.format(media)}`)

function whose(origin: Origin): string {
  if (origin.type === 'witness') return `people who are not named (${origin.name})`
  if (origin.type === 'media' && !origin.named) return `${origin.name}, which names no source`
  return origin.named ? origin.name : `one source that is not named (${origin.name})`
}

const share = (origin: Origin): string =>
  `${origin.reports === origin.of ? (origin.of === 1 ? 'the one report' : `all ${origin.of} reports`) : `${origin.reports} of ${reports(origin.of)}`} ${
    origin.reports === 1 ? 'goes' : 'go'
  } back to ${whose(origin)}${through(origin)}`

const isOrigin = (reason: CountReason): reason is Origin => reason.kind === 'origin'

const some = (names: readonly string[]): string[] =>
  someNames(names, (n) => count(n, { one: '{n} other', other: '{n} others' }))

/** How many origins a sentence names before it only counts the rest. */
const NAMED = 2

function why({ reasons, counts, scope }: ClaimCounts): string {
  const origins = reasons.filter(isOrigin)
  const parts = origins.slice(0, NAMED).map((origin) => share({ ...origin, through: some(origin.through) }))
  if (origins.length > NAMED)
    parts.push(
      count(origins.length - NAMED, {
        one: '{n} more origin stands behind others',
        other: '{n} more origins stand behind others',
      }),
    )
  if (counts.unsourced > 0) parts.push(count(counts.unsourced, { one: '{n} names nobody', other: '{n} name nobody' }))
  const denied = reasons.find((reason) => reason.kind === 'denied')
  if (denied) parts.push(`${list.format(some(denied.by))} ${denied.by.length === 1 ? 'denies' : 'deny'} it`)
  if (counts.origins.min < counts.origins.max) parts.push(`${range(counts.origins)} origins, for some may be the same`)
  return `Among ${documents(scope)}: ${parts.join('; ')}.`
}

/** English. */
export const storiesEn: StoryMessages = {
  counts: ({ counts, scope }) =>
    `Among ${documents(scope)}: ${reports(counts.reports)}, ${count(counts.publishers, {
      one: '{n} publisher',
      other: '{n} publishers',
    })}, ${count(counts.texts, { one: '{n} text', other: '{n} texts' })}, ${
      counts.origins.max === 1 ? '1 independent origin' : `${range(counts.origins)} independent origins`
    }${counts.unsourced > 0 ? `; ${counts.unsourced} without a named source` : ''}.`,
  why,
  reason(reason, names) {
    switch (reason.kind) {
      case 'origin':
        return `${share(reason)}.`
      case 'join':
        return reason.a === reason.b
          ? `Counted as one (${names(reason.a)}): ${storiesEn.joins[reason.join]}.`
          : `${names(reason.a)} and ${names(reason.b)} ${reason.sure ? 'are one' : 'may be one'}: ${storiesEn.joins[reason.join]}.`
      case 'apart':
        return `${reason.name} counts by itself: nothing joins it to another.`
      case 'unsourced':
        return `${reason.reports} of ${reports(reason.of)} ${reason.reports === 1 ? 'names' : 'name'} nobody: no origin is made of that.`
      case 'denied':
        return `${list.format(reason.by)} ${reason.by.length === 1 ? 'denies' : 'deny'} it in ${count(reason.reports, { one: '{n} document', other: '{n} documents' })}.`
    }
  },
  joins: {
    same_voice: 'the same voice',
    spokesman_of: 'who speaks for it',
    organ_of: 'organs of one institution',
    owned_by: 'one owner',
    possibly_same: 'descriptions that fit one source',
    same_text: 'the same words, by a source that is not named',
    same_description: 'one description, and nothing tells them apart',
    member_of: 'a member of it',
    whole_of: 'it is spoken of as a whole; this is who speaks for it',
    run_by: 'an authority and the movement that runs it',
    may_be_official: 'an official whose office is not told, beside these',
    names_nobody: 'a medium that names nobody behind its words',
    unknown_people: 'nobody says who these people are',
  },
  range,
  events: {
    strike: 'strike or explosion',
    raid: 'raid',
    fight: 'fighting',
    ground: 'ground moves',
    transfer: 'people taken out',
    truce: 'truce',
    rejection: 'that it is turned down',
    holding: 'that it holds',
    breach: 'breach of a truce',
    killing: 'killing',
    wounding: 'wounding',
    arrest: 'arrests',
    abduction: 'abduction',
    release: 'release',
    exchange: 'exchange of prisoners',
    displacement: 'displacement',
    downing: 'aircraft brought down',
    interception: 'interception',
    agreement: 'agreement',
    negotiation: 'talks',
    meeting: 'meeting',
    aid: 'aid',
    protest: 'protest',
    sanctions: 'sanctions',
    seizure: 'seizure',
    trial: 'trial',
    threat: 'threat',
    deployment: 'deployment',
  },
  claims: {
    occurrence: 'it happened',
    figure: 'figure',
    place: 'place',
    date: 'date',
    actor: 'who did it',
    means: 'means',
    outcome: 'outcome',
  },
  modalities: { did: 'happened', did_not: 'did not happen', may_have: 'may have happened', planned: 'planned' },
  denials: {
    denial: 'denies',
    refusal: 'does not comment',
    not_confirmed: 'cannot confirm',
    rejection: 'rejects',
  },
  fields: {
    killed: 'killed',
    wounded: 'wounded',
    captured: 'captured or arrested',
    evacuated: 'moved or taken out',
    date: 'date',
    place: 'place',
    actor: 'who did it',
    weapon: 'weapon',
    other: 'other',
  },
  differences: {
    conflict: 'cannot both hold',
    update: 'one origin over time',
    scope: 'of different scope',
    spelling: 'spelling',
    inherited: 'the same in every copy of one text',
  },
  silence: 'One document says that it kept silent; another prints what it said',
}
