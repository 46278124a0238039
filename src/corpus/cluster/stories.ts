import type { Doc } from '../../model/doc.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { overBackground } from './background.js'
import { type Core, coreOf } from './core.js'
import { type Happening, happeningOf } from './happening.js'
import { averageLinkage } from './linkage.js'
import { type Nucleus, passagesOf, reportsIt } from './members.js'
import { type Outline, profileFrom } from './outline.js'
import { type Profile, profileOf } from './profile.js'
import { isReaction } from './reaction.js'
import { type Similarity, similarPairs } from './similar.js'
import { createVocabulary, type Vocabulary } from './vocabulary.js'

/** The reports of one event, before claims are read from them. */
export interface Cluster {
  readonly profiles: readonly Profile[]
  readonly core: Core
  readonly happening: Happening
  /** Ids of documents of another story that tell of it in a passage. */
  readonly inPassing: readonly string[]
  /** Documents that only react to it. */
  readonly reactions: readonly Doc[]
}

export interface Clustering {
  readonly clusters: readonly Cluster[]
  readonly vocabulary: Vocabulary
}

/** Reports are of one event from this average likeness on. */
const LEAST = 0.18
/** A reaction belongs to the story its words are most like, from this on. */
const LEAST_REACTION = 0.1

/** The outlines of documents, where they are known. */
export type KeptOutlines = (doc: Doc) => Outline | undefined

/** Groups documents into stories; those nobody else reports make a story each. The same for every order of the documents. */
export function clusterStories(
  docs: readonly Doc[],
  language: CaseLanguage,
  outlineFor: KeptOutlines = () => undefined,
): Clustering {
  const vocabulary = createVocabulary(language)
  const profiles = [...docs].sort(inTime).map((doc) => {
    const outline = outlineFor(doc)
    return outline ? profileFrom(doc, outline, vocabulary) : profileOf(doc, vocabulary)
  })
  const reacting = new Set(profiles.flatMap(({ doc }, at) => (isReaction(doc, language) ? [at] : [])))
  const { pairs: similar, days } = similarPairs(profiles, vocabulary)
  const reports = overBackground(profiles.length, similar).filter(({ a, b }) => !reacting.has(a) && !reacting.has(b))
  const groups = averageLinkage(profiles.length, reports, LEAST).filter(([first]) => !reacting.has(first ?? -1))
  const nuclei = groups.flatMap((group) => sortOut(group, profiles, vocabulary))
  const passages = passagesOf({ profiles, days, nuclei }, vocabulary)
  const reactions = attachReactions(
    nuclei.map(({ members }) => members),
    reacting,
    similar,
  )
  const clusters = nuclei.map(({ members, core, happening }, i): Cluster => {
    const also = (passages.get(i) ?? []).filter((at) => !reacting.has(at))
    return {
      profiles: [...members, ...also].sort((a, b) => a - b).map((at) => profiles[at]!),
      core,
      happening,
      inPassing: also.map((at) => profiles[at]!.doc.id),
      reactions: (reactions.get(i) ?? []).map((at) => profiles[at]!.doc),
    }
  })
  return { clusters, vocabulary }
}

/** Reports that are known to be of one event, in time; `inPassing` are those of another. */
export function clusterOf(
  docs: readonly Doc[],
  { inPassing, reactions }: Pick<Cluster, 'inPassing' | 'reactions'>,
  vocabulary: Vocabulary,
): Cluster {
  const profiles = [...docs].sort(inTime).map((doc) => profileOf(doc, vocabulary))
  const members = profiles.filter(({ doc }) => !inPassing.includes(doc.id))
  const own = members.length > 0 ? members : profiles
  const core = coreOf(own, vocabulary)
  return { profiles, core, happening: happeningOf(own, vocabulary), inPassing, reactions: [...reactions].sort(inTime) }
}

/** The same cluster of documents whose statements a person decided of: what happened and what it is compared by hangs on none of them. */
export function clusterWith(cluster: Cluster, docs: readonly Doc[]): Cluster {
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  const now = (doc: Doc): Doc => byId.get(doc.id) ?? doc
  return {
    ...cluster,
    profiles: cluster.profiles.map((profile) => ({ ...profile, doc: now(profile.doc) })),
    reactions: cluster.reactions.map(now),
  }
}

/** A group less the documents that do not report what the others share; each of those is a story of its own. */
function sortOut(group: readonly number[], profiles: readonly Profile[], vocabulary: Vocabulary): Nucleus[] {
  const make = (members: readonly number[]): Nucleus => {
    const own = members.map((at) => profiles[at]!)
    return { members, core: coreOf(own, vocabulary), happening: happeningOf(own, vocabulary) }
  }
  const whole = make(group)
  if (group.length < 3) return [whole]
  const kept = group.filter((at) => reportsIt(profiles[at]!, whole, vocabulary))
  if (kept.length === group.length || kept.length < 2) return [whole]
  return [make(kept), ...group.filter((at) => !kept.includes(at)).map((at) => make([at]))]
}

const inTime = (a: Doc, b: Doc): number => {
  const [x, y] = [a.published ?? '', b.published ?? '']
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Puts each reaction to the story whose documents its words are most like on average; places of groups with their reactions. */
function attachReactions(
  groups: readonly (readonly number[])[],
  reacting: ReadonlySet<number>,
  similar: readonly Similarity[],
): Map<number, number[]> {
  const groupOf = new Map(groups.flatMap((group, i) => group.map((at) => [at, i] as const)))
  const sums = new Map<number, Map<number, number>>()
  const add = (reaction: number, report: number, score: number): void => {
    const group = groupOf.get(report)
    if (group === undefined) return
    const own = sums.get(reaction) ?? new Map<number, number>()
    sums.set(reaction, own.set(group, (own.get(group) ?? 0) + score))
  }
  for (const { a, b, score } of similar) {
    if (reacting.has(a) === reacting.has(b)) continue
    if (reacting.has(a)) add(a, b, score)
    else add(b, a, score)
  }
  const attached = new Map<number, number[]>()
  for (const [reaction, own] of [...sums].sort(([x], [y]) => x - y)) {
    const means = [...own].map(([group, sum]) => ({ group, mean: sum / (groups[group]?.length ?? 1) }))
    const best = means.sort((x, y) => y.mean - x.mean || x.group - y.group)[0]
    if (best && best.mean >= LEAST_REACTION) attached.set(best.group, [...(attached.get(best.group) ?? []), reaction])
  }
  return attached
}
