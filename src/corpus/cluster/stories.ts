import type { Doc } from '../../model/doc.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { overBackground } from './background.js'
import { type Core, coreOf, coreWhenAsked } from './core.js'
import { type Happening, happeningOf } from './happening.js'
import { averageLinkage } from './linkage.js'
import { type Nucleus, reportsIt } from './members.js'
import { passagesOf } from './passages.js'
import { compared, type Profile, profileOf, type Report, type WeighedProfile } from './profile.js'
import { similarPairs } from './similar.js'
import type { Similarity } from './similarity.js'
import type { Vocabulary } from './vocabulary.js'

/** The reports of one event by what they are compared by, without their documents. */
export interface Gathering {
  readonly profiles: readonly Profile[]
  core(): Core
  readonly happening: Happening
  /** Ids of documents of another story that tell of it in a passage. */
  readonly inPassing: readonly string[]
  /** Ids of documents that only react to it. */
  readonly reactions: readonly string[]
}

/** The reports of one event with their documents, before claims are read from them. */
export interface Cluster extends Omit<Gathering, 'profiles' | 'core' | 'reactions'> {
  readonly core: Core
  readonly profiles: readonly Report[]
  readonly reactions: readonly Doc[]
}

/** Reports are of one event from this average likeness on. */
const LEAST = 0.18
/** A reaction belongs to the story its words are most like, from this on. */
const LEAST_REACTION = 0.1

/**
 * Groups documents into stories; those nobody else reports make a story each. The same for every order of the documents, where their
 * features were numbered in one order.
 */
export function gatherReports(given: readonly WeighedProfile[], vocabulary: Vocabulary): Gathering[] {
  const weighed = [...given].sort(inTime)
  const { pairs: similar, days } = similarPairs(weighed, vocabulary)
  const profiles = weighed.map(compared)
  const reacting = new Set(profiles.flatMap(({ reacts }, at) => (reacts ? [at] : [])))
  const reports = overBackground(profiles.length, similar, (at) => !reacting.has(at))
  const groups = averageLinkage(profiles.length, reports, LEAST).filter(([first]) => !reacting.has(first ?? -1))
  const nuclei = groups.flatMap((group) => sortOut(group, profiles, vocabulary))
  const passages = passagesOf({ profiles, days, nuclei }, vocabulary)
  const reactions = attachReactions(
    nuclei.map(({ members }) => members),
    reacting,
    similar,
  )
  return nuclei.map(({ members, core, happening }, i): Gathering => {
    const also = (passages.get(i) ?? []).filter((at) => !reacting.has(at))
    return {
      profiles: [...members, ...also].sort((a, b) => a - b).map((at) => profiles[at]!),
      core,
      happening,
      inPassing: also.map((at) => profiles[at]!.id),
      reactions: (reactions.get(i) ?? []).map((at) => profiles[at]!.id),
    }
  })
}

/** By the least id of the documents that report it for itself: each of them reports one story so, and others in passing. */
export function storyId({ profiles, inPassing }: Pick<Gathering, 'profiles' | 'inPassing'>): string {
  const own = profiles.flatMap(({ id }) => (inPassing.includes(id) ? [] : id))
  return `s-${own.sort()[0] ?? ''}`
}

/** The documents that telling a story takes: those that report it and those that react to it. */
export const documentsOf = ({ profiles, reactions }: Gathering): string[] => [
  ...profiles.map(({ id }) => id),
  ...reactions,
]

/** Puts the documents to their profiles. */
export const withDocuments = (gathering: Gathering, docOf: (id: string) => Doc): Cluster => ({
  ...gathering,
  core: gathering.core(),
  profiles: gathering.profiles.map((profile) => ({ ...profile, doc: docOf(profile.id) })),
  reactions: gathering.reactions.map(docOf),
})

/** Reports that are known to be of one event, in time; `inPassing` are those of another. */
export function clusterOf(
  docs: readonly Doc[],
  { inPassing, reactions }: Pick<Cluster, 'inPassing' | 'reactions'>,
  { vocabulary, language }: { readonly vocabulary: Vocabulary; readonly language: CaseLanguage },
): Cluster {
  const profiles = [...docs].sort(inTime).map((doc) => ({ ...profileOf(doc, vocabulary, language), doc }))
  const members = profiles.filter(({ id }) => !inPassing.includes(id))
  const own = members.length > 0 ? members : profiles
  const core = coreOf(own, vocabulary)
  return { profiles, core, happening: happeningOf(own), inPassing, reactions: [...reactions].sort(inTime) }
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
    return { members, core: coreWhenAsked(own, vocabulary), happening: happeningOf(own) }
  }
  const whole = make(group)
  if (group.length < 3) return [whole]
  const kept = group.filter((at) => reportsIt(profiles[at]!, whole))
  if (kept.length === group.length || kept.length < 2) return [whole]
  return [make(kept), ...group.filter((at) => !kept.includes(at)).map((at) => make([at]))]
}

type Printed = Pick<Doc, 'id' | 'published'>

const inTime = (a: Printed, b: Printed): number => {
  const [x, y] = [a.published ?? '', b.published ?? '']
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Puts each reaction to the story whose documents its words are most like on average; places of groups with their reactions. */
function attachReactions(
  groups: readonly (readonly number[])[],
  reacting: ReadonlySet<number>,
  similar: Iterable<Similarity>,
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
