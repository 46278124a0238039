import type { Claim, Story, TextChange } from '../model/story.js'
import type { CaseLanguage } from '../text/case-language.js'
import { foldText } from '../text/fold.js'
import type { Reuse } from './reuse/reuse.js'
import type { Announcers } from './claim/announcer.js'
import { type ClaimDraft, claimsOf } from './claim/claims.js'
import { shares } from './claim/sides.js'
import { coverage } from './cluster/core.js'
import { featuresIn } from './cluster/profile.js'
import { type Cluster, storyId } from './cluster/stories.js'
import type { Vocabulary } from './cluster/vocabulary.js'
import { changesOf, withInherited } from './origin/changes.js'
import { type Denied, deniedBy, findDenials, type SpokenDenial } from './origin/denial.js'
import { figureDifferences } from './origin/figure-differences.js'
import { placeDifferences } from './origin/place-differences.js'
import type { CaseVoices } from './origin/case-voices.js'
import { countOrigins, type OriginCounter } from './origin/origins.js'
import { reasonsOf } from './origin/reasons.js'
import { titleOf } from './title.js'

/** What stories are told with. */
export interface Making {
  readonly language: CaseLanguage
  readonly voices: CaseVoices
  readonly vocabulary: Vocabulary
  /** Who has whose words among its documents. */
  readonly wording: Reuse
  readonly announcers: Announcers
  /** Of a story that is counted anew. */
  readonly id?: string
  /** Pairs of voices that a person told apart. */
  readonly apart?: readonly (readonly [string, string])[]
  /** By document, the voice behind what it says in its own words. */
  readonly behind?: ReadonlyMap<string, string>
  /** What versions of its texts changed, where that is known: no decision of a person touches it. */
  readonly changes?: readonly TextChange[] | undefined
}

const COVERED = 0.1

/** A story with its claims, each counted. */
export function storyOf(cluster: Cluster, making: Making): Story {
  const { vocabulary, language, voices } = making
  const docs = cluster.profiles.map(({ doc }) => doc)
  const id = making.id ?? storyId(cluster)
  const { drafts, figures, reactionFigures } = claimsOf(cluster, making)
  const claimOf = figureClaims(drafts, id)
  const spoken = findDenials(
    docs,
    {
      central: claimId(id, 0),
      figure: (document, figure) => claimOf.get(`${document} ${figure}`) ?? null,
      ofCentral: (text) => coverage(cluster.core, featuresIn(text, vocabulary)) >= COVERED,
    },
    language,
  )
  const denials = spoken.map(({ denial }) => denial)
  const speaksAs = ({ denial, voice }: SpokenDenial, name: string): boolean => {
    const own = voice === null ? undefined : voices.voices.get(voice)?.name
    return own === name || shares(denial.by, name, vocabulary) || (own !== undefined && shares(own, name, vocabulary))
  }
  const undenied = drafts.map((draft, i) => {
    // Who denies that he did it stands behind no claim that he did; who says that another did it does.
    const own = draft.kind === 'actor' ? spoken.filter((one) => speaksAs(one, draft.value)) : spoken
    const stated = withoutDeniers(draft, deniersOf(claimId(id, draft.kind === 'actor' ? 0 : i), own, voices), voices)
    return withOriginals(stated, making.behind)
  })
  const counter = countOrigins(
    undenied.flatMap((draft) => draft.supports),
    { known: voices, language, apart: making.apart },
    making.wording,
  )
  /** Denials of a claim; whoever denies the happening by his own name denies that he did it. */
  const denialsOf = ({ kind, value }: ClaimDraft, at: number): SpokenDenial[] =>
    spoken.filter((one) => {
      const { of } = one.denial
      return of === claimId(id, at) || (kind === 'actor' && of === claimId(id, 0) && speaksAs(one, value))
    })
  const heardHere = new Set(counter.origins.flatMap(({ voices: own }) => own))
  const counted = undenied.map((draft, i) =>
    claimFrom(draft, claimId(id, i), counter, deniedBy(denialsOf(draft, i), voices, language)),
  )
  const claims = counted.filter(({ central, supports }) => central || supports.length > 0)
  const ids = docs.map((doc) => doc.id)
  const { links, families } = making.wording
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  const changes = making.changes ?? changesOf(families, links, { documents: byId, language })
  const discrepancies = [
    ...figureDifferences([...figures, ...reactionFigures], {
      originOf: ({ support }) =>
        support === null || support.behind === null ? null : counter.originOf(support.behind),
      claimOf: ({ doc, quantity }) => claimOf.get(`${doc.id} ${quantity.id}`) ?? null,
      adds: (between) => language.adds(foldText(between, language.fold)),
    }),
    ...placeDifferences(docs, {
      language,
      originOf: (voice) => (heardHere.has(voice) ? counter.originOf(voice) : null),
    }),
  ]
  return {
    id,
    title: titleOf(cluster, { vocabulary, language }),
    documents: ids,
    inPassing: cluster.inPassing,
    counts: claims[0]!.counts,
    claims,
    origins: counter.origins,
    joins: counter.joins,
    reactions: cluster.reactions.flatMap((doc) =>
      doc.attributions.slice(0, 1).map((statement) => ({ document: doc.id, item: statement.id })),
    ),
    links,
    families,
    changes,
    denials,
    discrepancies: withInherited(discrepancies, changes),
  }
}

/** What a document says in its own words rests on the original that a person put behind it. */
function withOriginals(draft: ClaimDraft, behind: Making['behind']): ClaimDraft {
  if (!behind || behind.size === 0) return draft
  const supports = draft.supports.map((support) =>
    support.behind === null && support.statement === null
      ? { ...support, behind: behind.get(support.doc.id) ?? null }
      : support,
  )
  return { ...draft, supports }
}

const claimId = (story: string, at: number): string => `${story}-c${at + 1}`

/** How often each party denies a claim, by documents. */
function deniersOf(claim: string, spoken: readonly SpokenDenial[], { voices }: CaseVoices): Map<string, Set<string>> {
  const deniers = new Map<string, Set<string>>()
  for (const { denial, voice, outright } of spoken) {
    if (denial.of !== claim || denial.kind !== 'denial' || voice === null || !outright) continue
    const by = voices.get(voice)?.party ?? voice
    deniers.set(by, (deniers.get(by) ?? new Set()).add(denial.document))
  }
  return deniers
}

/** Who denies a claim in this share of the documents he speaks of it in tells another account of it. */
const DENYING = 0.5

/** Who denies a claim outright does not stand behind it. */
function withoutDeniers(
  draft: ClaimDraft,
  deniers: ReadonlyMap<string, ReadonlySet<string>>,
  { voices }: CaseVoices,
): ClaimDraft {
  if (deniers.size === 0) return draft
  const partyOf = (voice: string): string => voices.get(voice)?.party ?? voice
  const states = new Map<string, Set<string>>()
  for (const { behind, doc } of draft.supports) {
    if (behind !== null) states.set(partyOf(behind), (states.get(partyOf(behind)) ?? new Set()).add(doc.id))
  }
  const denies = (party: string): boolean =>
    (deniers.get(party)?.size ?? 0) >= Math.max(1, DENYING * (states.get(party)?.size ?? 0))
  return { ...draft, supports: draft.supports.filter(({ behind }) => behind === null || !denies(partyOf(behind))) }
}

/** The figure claim of each figure, by document and id. */
const figureClaims = (drafts: readonly ClaimDraft[], story: string): Map<string, string> =>
  new Map(
    drafts.flatMap(({ kind, supports }, i) =>
      kind === 'figure' ? supports.map(({ doc, item }) => [`${doc.id} ${item}`, claimId(story, i)] as const) : [],
    ),
  )

function claimFrom(draft: ClaimDraft, id: string, counter: OriginCounter, denied: Denied): Claim {
  const { supports, ...fields } = draft
  const claim = {
    ...fields,
    id,
    supports: supports.map(({ doc, item, span, voice, behind }) => ({ document: doc.id, item, span, voice, behind })),
    denies: denied.denials.map(({ document, attribution }) => ({ document, item: attribution })),
    counts: counter.counts(supports),
    origins: counter.originsOf(supports),
  }
  return { ...claim, reasons: reasonsOf(claim, supports, counter, denied) }
}
