import type { Doc } from '../../model/doc.js'
import type { Claim } from '../../model/story.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { coverage } from '../cluster/core.js'
import { hear, type Heard } from '../origin/behind.js'
import type { CaseVoices } from '../origin/case-voices.js'
import type { Cluster } from '../cluster/stories.js'
import type { Vocabulary } from '../cluster/vocabulary.js'
import { actorsOf } from './actors.js'
import type { Announcers } from './announcer.js'
import type { Assertion } from './assertion.js'
import { facetsOf } from './facets.js'
import { fatesOf } from './fates.js'
import { figureGroups, figuresOf, type HeardFigure } from './figure.js'
import { withoutHearsay } from './hearsay.js'
import { withSums } from './sum.js'
import { byTarget, otherHappenings, type Side } from './sides.js'
import { occurrenceOf } from './occurrence.js'

/** A comparable statement about a story's event with all that supports it, before it is counted. */
export interface ClaimDraft {
  readonly central: boolean
  readonly kind: Claim['kind']
  readonly role: string | null
  readonly value: string
  readonly min: number | null
  readonly max: number | null
  readonly when: string | null
  readonly modality: Claim['modality']
  readonly supports: readonly Heard[]
}

export interface ClaimTools {
  readonly vocabulary: Vocabulary
  readonly language: CaseLanguage
  /** Who the voices of the case are. */
  readonly voices: CaseVoices
  readonly announcers: Announcers
}

export interface ReadClaims {
  readonly drafts: readonly ClaimDraft[]
  readonly figures: readonly HeardFigure[]
  /** Figures that documents which only react repeat. */
  readonly reactionFigures: readonly HeardFigure[]
}

const AROUND = 110
const BESIDE = 0.2

/** The claims of a story: the occurrence first, then who is said to have been hurt or moved, and each figure of it. */
export function claimsOf(cluster: Cluster, { vocabulary, language, voices, announcers }: ClaimTools): ReadClaims {
  const ofIt = (doc: Doc, start: number, end: number): boolean => {
    const around = doc.text.slice(Math.max(0, start - AROUND), end + AROUND)
    return (
      coverage(
        cluster.core,
        vocabulary.stems(around).map(({ id }) => id),
      ) >= BESIDE
    )
  }
  const docs = cluster.profiles.map(({ doc }) => doc)
  const heard = (support: Assertion): Heard => hear(support, { voices: voices.voices, language })
  const { family, supports: stated, told } = occurrenceOf(cluster, { vocabulary, language, announcers })
  const occurrence = stated.map(heard)
  const certain = occurrence.filter(({ modality }) => modality === 'did')
  const possible = occurrence.filter(({ modality }) => modality === 'may_have')
  const figuresIn = (of: readonly Doc[]): HeardFigure[] =>
    figuresOf(of, ofIt, language).map((figure) => ({ ...figure, support: figure.support && heard(figure.support) }))
  const figures = figuresIn(docs)
  const reactionFigures = figuresIn(cluster.reactions)
  const main = certain.length > 0 ? certain : possible
  const sides = (all: readonly Side[]): ClaimDraft[] =>
    all.map(({ kind, value, role, supports }) =>
      draft({ kind, value: value === 'target' ? (family ?? '') : value, role, supports: supports.map(heard) }),
    )
  const fates = fatesOf(cluster, language)
  const isNoFate = ({ value }: Side): boolean => !fates.some((fate) => fate.value === value)
  const drafts = [
    draft({
      central: true,
      kind: 'occurrence',
      value: family ?? '',
      modality: main[0]?.modality ?? 'did',
      supports: main,
    }),
    ...(possible.length > 0 && certain.length > 0
      ? [draft({ kind: 'occurrence', value: family ?? '', modality: 'may_have', supports: possible })]
      : []),
    ...sides(actorsOf(docs, told, { vocabulary, language, announcers, voices: voices.voices })),
    ...outcomeClaims(figures),
    ...withSums(figureGroups(figures), figures).map(({ role, min, max, when, supports }) =>
      draft({ kind: 'figure', role, value: rangeText(min, max), min, max, when, supports }),
    ),
    ...facetsOf(told, language).map((facet) => draft({ ...facet, supports: facet.supports.map(heard) })),
    ...sides([...byTarget(told, vocabulary), ...fates, ...otherHappenings(cluster).filter(isNoFate)]),
  ]
  return {
    drafts: drafts.map((one) => ({ ...one, supports: withoutHearsay(one.supports, voices.voices) })),
    figures,
    reactionFigures,
  }
}

const draft = (fields: Pick<ClaimDraft, 'kind' | 'value' | 'supports'> & Partial<ClaimDraft>): ClaimDraft => ({
  central: false,
  role: null,
  min: null,
  max: null,
  when: null,
  modality: 'did',
  ...fields,
})

/** That there were dead, wounded, arrested at all, whatever the figure. */
function outcomeClaims(figures: readonly HeardFigure[]): ClaimDraft[] {
  const byRole = new Map<string, HeardFigure[]>()
  for (const figure of figures) {
    if (figure.support !== null) byRole.set(figure.role, [...(byRole.get(figure.role) ?? []), figure])
  }
  return [...byRole].flatMap(([role, own]) => {
    const values = new Set(own.map(({ min, max }) => `${min} ${max}`))
    if (values.size < 2) return []
    const mins = own.flatMap(({ min }) => min ?? [])
    const min = mins.length > 0 ? Math.min(...mins) : null
    const max = own.some((figure) => figure.max === null)
      ? null
      : Math.max(...own.flatMap((figure) => figure.max ?? []))
    return [
      draft({
        kind: 'outcome',
        role,
        value: rangeText(min, max),
        min,
        max,
        supports: own.flatMap(({ support }) => support ?? []),
      }),
    ]
  })
}

/** "22", "≥20", "≤9", "20–30". */
export function rangeText(min: number | null, max: number | null): string {
  if (min === max) return `${min}`
  return max === null ? `≥${min}` : min === null ? `≤${max}` : `${min}–${max}`
}
