import type { Doc } from '../model/doc.js'
import type { ReuseLink } from '../model/reuse.js'
import type { Voice } from '../model/source.js'
import type { Story, TextChange } from '../model/story.js'
import type { CaseLanguage } from '../text/case-language.js'
import { familiesByDocument } from './reuse/family-among.js'
import { announcersOf, type Names, namesByFirst } from './claim/announcer.js'
import { type Cluster, clusterOf, clusterStories, clusterWith } from './cluster/stories.js'
import { createVocabulary, type Vocabulary } from './cluster/vocabulary.js'
import type { CaseVoices } from './origin/case-voices.js'
import { type CaseContext, type LinksOf, type Making, storyOf } from './story.js'
import { answering, noting, type StoryKeeper } from './kept-story.js'

/** The stories that documents tell, those of most documents first; the same for every order of the documents. */
export function findStories(docs: readonly Doc[], context: CaseContext): Story[] {
  const linksOf = linksByDocument(context.links)
  const familiesOf = familiesByDocument(context.texts.families)
  const { clusters, vocabulary } = clusterStories(docs, context.language, context.outlines)
  const { all, voices, joinsOf } = context.voices
  const asked = { voices, joinsOf, names: namesByFirst(all, context.language) }
  const tell = teller({ ...context, vocabulary, linksOf, familiesOf }, asked)
  return clusters.map(tell).toSorted((a, b) => b.documents.length - a.documents.length || (a.id < b.id ? -1 : 1))
}

/** What stories look up among all of a case. */
type Asked = {
  readonly voices: CaseVoices['voices']
  readonly joinsOf: CaseVoices['joinsOf']
  readonly names: Parameters<typeof announcersOf>[0]
}

/** Tells the story of a cluster, unless it was told before from the same. */
function teller(making: Omit<Making, 'announcers'>, asked: Asked): (cluster: Cluster) => Story {
  const { keeper } = making
  const told = (cluster: Cluster, by: Asked): Story =>
    storyOf(cluster, { ...making, voices: by, announcers: announcersOf(by.names, making.language) })
  if (!keeper) return (cluster) => told(cluster, asked)
  const answersTo = answering(asked, keeper.digest)
  return (cluster) => {
    const from = keeper.digest(madeOf(cluster, making, keeper))
    const kept = keeper.find(from)
    if (kept && kept.answers === answersTo(kept.asked)) {
      keeper.keep(kept)
      return kept.story
    }
    const noted = new Set<string>()
    const story = told(cluster, noting(asked, noted))
    keeper.keep({ story, from, asked: [...noted], answers: answersTo([...noted]) })
    return story
  }
}

/** Everything a story is told from but what it looks up among all of the case. */
function madeOf(
  { profiles, core, happening, inPassing, reactions }: Cluster,
  { linksOf, familiesOf, texts, vocabulary: { nameOf } }: Omit<Making, 'announcers'>,
  { mark }: StoryKeeper,
): string {
  const docs = profiles.map(({ doc }) => doc)
  const ids = docs.map(({ id }) => id)
  return JSON.stringify([
    ids.map((id) => [id, mark(id), texts.textOf(id)]),
    [...docs, ...reactions].map((doc) => doc.attributions.map(({ chain }) => chain.map(({ voice }) => voice))),
    [...core.features].map(([feature, weight]) => [nameOf(feature), weight]),
    [happening.family, [...happening.actors].map(nameOf).sort()],
    inPassing,
    reactions.map(({ id }) => [id, mark(id)]),
    linksOf(docs),
    familiesOf(ids),
  ])
}

/** What a story is told from that no decision touches: worked out once for as often as it is counted. */
export interface Ground {
  readonly cluster: Cluster
  readonly vocabulary: Vocabulary
  readonly known: KnownNames
}

/** The names that the voices of a case go by, and which voices those are. */
export interface KnownNames {
  readonly names: Names
  readonly voices: ReadonlySet<string>
}

export const knownNames = (voices: readonly Voice[], language: CaseLanguage): KnownNames => ({
  names: namesByFirst(voices, language),
  voices: new Set(voices.map(({ id }) => id)),
})

/** What a story is counted anew from. */
export interface Recounting {
  /** As it was told before: its id, its links and families, and who reports or reacts. */
  readonly story: Story
  /** Its documents and those that react to it. */
  readonly documents: readonly Doc[]
  readonly voices: CaseContext['voices']
  /** Pairs of voices that a person told apart. */
  readonly apart: readonly (readonly [string, string])[]
  /** By document, the voice behind what it says in its own words. */
  readonly behind: ReadonlyMap<string, string>
  /** What versions of its texts changed, where that is known already: it is then told without a look at its links. */
  readonly changes?: readonly TextChange[] | undefined
  /** {@link groundOf} its documents, where somebody has it. */
  readonly ground?: Ground | undefined
}

/** What a story stands on that documents are known to report. */
export function groundOf(
  { story, documents, known }: Pick<Recounting, 'story' | 'documents'> & { readonly known: KnownNames },
  language: CaseLanguage,
): Ground {
  const vocabulary = createVocabulary(language)
  const reporting = new Set(story.documents)
  const reacting = new Set(story.reactions.map(({ document }) => document))
  const cluster = clusterOf(
    documents.filter(({ id }) => reporting.has(id)),
    { inPassing: story.inPassing, reactions: documents.filter(({ id }) => reacting.has(id)) },
    vocabulary,
  )
  return { cluster, vocabulary, known }
}

/** A story told and counted anew from documents that are known to report it. */
export function recountStory(
  { story, documents, voices, apart, behind, changes, ground }: Recounting,
  language: CaseLanguage,
): Story {
  const { cluster, vocabulary, known } =
    ground ?? groundOf({ story, documents, known: knownNames(voices.all, language) }, language)
  // A person may have named voices that nobody of the case goes by.
  const names = voices.all.every(({ id }) => known.voices.has(id)) ? known.names : namesByFirst(voices.all, language)
  const links = story.links.filter((link): link is ReuseLink => link.kind === 'reuse')
  const texted = new Map(story.families.flatMap(({ id, documents: own }) => own.map((one) => [one, id] as const)))
  return storyOf(clusterWith(cluster, documents), {
    language,
    voices,
    vocabulary,
    apart,
    behind,
    changes,
    id: story.id,
    texts: { textOf: (id) => texted.get(id) ?? `t-${id}`, families: story.families },
    links,
    linksOf: () => links,
    familiesOf: () => [...story.families],
    announcers: announcersOf(names, language),
  })
}

function linksByDocument(links: readonly ReuseLink[]): LinksOf {
  const byFrom = new Map<string, ReuseLink[]>()
  for (const link of links) {
    const own = byFrom.get(link.from)
    if (own) own.push(link)
    else byFrom.set(link.from, [link])
  }
  return (documents) => {
    const ids = new Set(documents.map((doc) => doc.id))
    return documents.flatMap((doc) => (byFrom.get(doc.id) ?? []).filter((link) => ids.has(link.to)))
  }
}
