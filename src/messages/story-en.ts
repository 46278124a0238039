import type { Counts } from '../model/story.js'
import { among, reports } from './counted-en.js'
import type { PlaceKind } from '../model/place.js'
import { placesEn } from './gazetteer-en.js'
import { counter } from './plural.js'
import type { ClaimFacts, StoryViewMessages, ToldReason } from './story.js'

const count = counter('en')
const publishers = (n: number) => count(n, { one: '{n} publisher', other: '{n} publishers' })
const texts = (n: number) => count(n, { one: '{n} text', other: '{n} texts' })

function origins({ min, max }: Counts['origins']): string {
  if (max === 0) return 'no origin is named'
  return min === max ? count(max, { one: '{n} origin', other: '{n} origins' }) : `${min} to ${max} origins`
}

function figure(min: number | null, max: number | null): string {
  if (min === null && max === null) return 'a number not told'
  if (max === null) return `${min} or more`
  if (min === null) return `${max} at most`
  return min === max ? String(min) : `${min} to ${max}`
}

const ROLES: Readonly<Record<string, string>> = {
  killed: 'killed',
  wounded: 'wounded',
  killed_and_wounded: 'killed and wounded together',
  captured: 'captured or held',
  displaced: 'displaced',
  evacuated: 'moved or evacuated',
  weapons: 'weapons',
  other: 'counted',
}

const MODALITY = { did: '', did_not: 'said not to have happened', may_have: 'may have', planned: 'planned' }

function claim(
  { kind, role, value, min, max, when, modality }: ClaimFacts,
  eventName: (type: string) => string,
): string {
  // A day behind a figure would read as part of it.
  const day = when === null ? '' : `, ${when}`
  const beside = MODALITY[modality]
  const number = min === null && max === null ? value : figure(min, max)
  const shown = {
    occurrence: `What is reported${value === '' ? '' : `: ${eventName(value)}`}${role === null ? '' : ` · ${role}`}`,
    figure: `${ROLES[role ?? 'other'] ?? role}${day}: ${number}`,
    outcome: `${ROLES[role ?? 'other'] ?? role}, in all that is told${day}: ${number}`,
    place: `place: ${value}${role === null ? '' : ` (${placesEn.kinds[role as PlaceKind] ?? role})`}`,
    date: `date: ${value}`,
    actor: `by whom: ${value}`,
    means: `by what: ${eventName(value)}`,
  }[kind]
  return shown.charAt(0).toUpperCase() + shown.slice(1) + (beside === '' ? '' : ` (${beside})`)
}

const list = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const SOURCE: Readonly<Record<string, string>> = {
  witness: 'people on the spot',
  media: 'an outlet that names nobody behind it',
}

const JOINS = {
  same_voice: 'they are one voice',
  spokesman_of: 'one speaks for the other',
  organ_of: 'both belong to one institution',
  owned_by: 'one owner stands behind both',
  possibly_same: 'they may be one voice',
  same_text: 'they say the same words, and nobody names them',
  relayed: 'a medium that names its source hands that source’s words on',
  pointing_back: 'the words point back at a source named before',
  same_description: 'one description fits both and nothing tells them apart',
  member_of: 'a member of an institution that speaks itself',
  whole_of: 'a party as a whole, beside those who speak for it',
  run_by: 'an authority and the movement that runs it',
  may_be_official: 'an official whose office nobody tells, beside officials of one party',
  names_nobody: 'a medium that names nobody may rest on another origin',
  unknown_people: 'nobody says who they are, so they may be the same people',
} as const

function reason(r: ToldReason): string {
  if (r.kind === 'unsourced')
    return `${r.reports} of ${reports(r.of)} ${r.reports === 1 ? 'names nobody for it and makes' : 'name nobody for it and make'} no origin.`
  if (r.kind === 'denied') return `${list(r.by)} ${r.by.length > 1 ? 'deny' : 'denies'} it, in ${reports(r.reports)}.`
  if (r.kind === 'apart') return `Nothing joins ${r.name} to the others, so it counts apart.`
  if (r.kind === 'join') return joinReason(r)
  const through = r.through.length > 0 ? `, handed on by ${list(r.through)}` : ''
  const verb = r.reports === 1 ? 'goes' : 'go'
  const share =
    r.reports === r.of
      ? r.of === 1
        ? 'The only report'
        : r.of === 2
          ? 'Both reports'
          : `All ${r.of} reports`
      : `${r.reports} of ${r.of} reports`
  const who = r.named
    ? r.name
    : `one source without a name (${SOURCE[r.type] ?? ''}${SOURCE[r.type] ? ': ' : ''}${r.name})`
  return `${share} ${verb} back to ${who}${through}.`
}

function joinReason({ a, b, aName, bName, sure, join }: Extract<ToldReason, { kind: 'join' }>): string {
  if (a === b)
    return sure
      ? `${aName} counts once: ${JOINS[join]}.`
      : `${aName} counts once, and the join is not certain: ${JOINS[join]}.`
  return sure
    ? `${aName} and ${bName} count once: ${JOINS[join]}.`
    : `${aName} and ${bName} count as one at the lower end only: ${JOINS[join]}.`
}

const COUNTED = {
  once: 'counted once',
  least: 'counted as one at the lower end only',
  each: 'each counted for itself',
} as const

export const storyEn: StoryViewMessages = {
  sentence: ({ reports: r, publishers: p, texts: t, origins: o }, n) =>
    `${reports(r)} by ${publishers(p)} in ${texts(t)}: ${origins(o)} ${among(n)}.`,
  among,
  unsourced: ({ unsourced, reports: of }) =>
    unsourced === 0 ? null : `${unsourced} of the ${reports(of)} ${unsourced === 1 ? 'names' : 'name'} nobody for it.`,
  origins,
  counts: { reports: 'reports', publishers: 'publishers', texts: 'texts', origins: 'origins' },
  countsMean: {
    reports: 'documents that report it',
    publishers: 'owners of the outlets that printed them',
    texts: 'families of shared wording: copies count once',
    origins: 'distinct voices behind it at most; at least, once every doubtful pair is taken for one',
  },
  short: ({ reports: r, origins: { min, max } }) =>
    `${reports(r)}, ${max === 0 ? 'no named origin' : min === max ? count(max, { one: '{n} origin', other: '{n} origins' }) : `${min}–${max} origins`}`,
  claim,
  reason,
  joinKinds: JOINS,
  evidence: {
    source: 'named as the source',
    description: 'the description',
    words: 'the same words',
    official: 'an official without an office',
    unknown: 'nobody says who',
    medium: 'names nobody behind it',
    whole: 'the party as a whole',
  },
  join: (a, b, counted) => `${a} and ${b}: ${COUNTED[counted]}`,
  knownApart: (a, b) => `not taken as sure: it would bring together ${a} and ${b}, who are known to be two`,
  linkKinds: {
    credit: 'credit',
    attribution: 'attribution',
    reuse: 'shared wording',
    same_source: 'same source',
    same_owner: 'same owner',
    forward: 'forwarded',
    hyperlink: 'links to it',
  },
  directions: {
    known: 'direction known',
    likely: 'direction likely',
    unknown: 'direction not known',
  },
  passages: {
    copy: 'copied wording',
    same_statement: 'the same statement',
    quotation: 'the same quotation',
    formula: 'a set phrase',
  },
  denialKinds: {
    denial: 'denies',
    refusal: 'does not comment',
    not_confirmed: 'neither confirms nor denies',
    rejection: 'rejects',
  },
  denialBy: (kind, by) => `${by} ${storyEn.denialKinds[kind]}`,
  fields: {
    killed: 'Killed',
    wounded: 'Wounded',
    captured: 'Captured or held',
    evacuated: 'Moved or evacuated',
    date: 'Date',
    place: 'Place',
    actor: 'By whom',
    weapon: 'By what',
    other: 'Other',
  },
  differenceKinds: {
    conflict: 'different accounts',
    update: 'one voice, over time',
    scope: 'not of the same whole',
    spelling: 'two spellings',
    inherited: 'carried over in copies of one text',
  },
  roles: ROLES,
  heads: {
    chain: 'Chain: from the origins, through agencies, to the outlets',
    claims: 'Claims',
    denials: 'Denials and no comment',
    differences: 'Differences',
    changes: 'What changed from version to version',
    reactions: 'Reactions (no reports, no origins)',
    shared: 'Shared wording',
    documents: 'Documents',
    origins: 'Origins, and the words that name them',
    joins: 'What is joined, and by which words',
    why: 'Why',
  },
  nobody: 'nobody is named',
  unnamed: 'without a name',
  namesNoSource: 'names no source',
  ownWords: 'the outlet’s own words',
  noStories: 'No event was found that these documents report.',
  deniedBy: (names) => `denied by ${names}`,
  of: (text) => `of: ${text}`,
  ofStory: 'about this story',
  against: (kind, names) =>
    `${kind === 'refusal' ? 'a denial is printed in' : 'a refusal to comment is told in'} ${names}`,
  changeKinds: { figure: 'figure', date: 'date', name: 'name', deed: 'deed' },
  inheritedBy: (numbers) => `so too in ${numbers}`,
  andMore: (n) => `and ${n} more`,
  single: (n) =>
    count(n, {
      one: '{n} event that one document alone reports',
      other: '{n} events, each reported by one document alone',
    }),
  undated: 'undated',
  noStory: (id) => `There is no story ${id} among these documents`,
  explainHint: (id) => `--explain ${id} shows each join with the words that prove it.`,
  documentsHint: '--documents shows the statements of each document, --html FILE draws all of this on one page.',
  figure,
  origin: (names) => `origin: ${names}`,
}
