import type { Doc } from '../model/doc.js'
import type { ReuseLink } from '../model/reuse.js'
import type { Voice } from '../model/source.js'
import type { Story, TextChange } from '../model/story.js'
import type { CaseLanguage } from '../text/case-language.js'
import type { CaseWording } from './reuse/among.js'
import { textNames } from './reuse/family.js'
import { announcersOf, type Names, namesByFirst } from './claim/announcer.js'
import { profileOf, type WeighedProfile } from './cluster/profile.js'
import {
  type Cluster,
  clusterOf,
  clusterWith,
  type Gathering,
  gatherReports,
  storyId,
  withDocuments,
} from './cluster/stories.js'
import { createVocabulary, type Vocabulary } from './cluster/vocabulary.js'
import type { CaseVoices } from './origin/case-voices.js'
import { type Making, storyOf } from './story.js'
import { answering, type DocumentMarks, noting } from './kept-story.js'

/** What a case is made of beside its documents. */
export interface CaseContext {
  readonly language: CaseLanguage
  readonly voices: CaseVoices & { readonly all: readonly Voice[] }
  readonly wording: CaseWording
}

/** The stories that documents tell, those of most documents first; the same for every order of the documents. */
export function findStories(docs: readonly Doc[], context: CaseContext): Story[] {
  const vocabulary = createVocabulary(context.language)
  const profiles = docs.toSorted(byId).map((doc) => profileOf(doc, vocabulary, context.language))
  const docOf = new Map(docs.map((doc) => [doc.id, doc]))
  const teller = storyTeller({ ...context, vocabulary })
  return gatherStories(profiles, vocabulary).map((gathering) => teller.tell(gathering, (id) => docOf.get(id)!).story)
}

interface Known {
  readonly id: string
}

const byId = (a: Known, b: Known): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** The reports of each story, those of most documents first; profiles were numbered in the order of their ids. */
export function gatherStories(profiles: readonly WeighedProfile[], vocabulary: Vocabulary): Gathering[] {
  return gatherReports(profiles, vocabulary)
    .map((gathering) => ({ gathering, id: storyId(gathering) }))
    .sort((a, b) => b.gathering.profiles.length - a.gathering.profiles.length || byId(a, b))
    .map(({ gathering }) => gathering)
}

/** Tells the stories of a case, each by itself from its documents. */
export interface StoryTeller {
  /** A digest of everything a story is told from but what it looks up among all of the case. */
  from(gathering: Gathering, marks: DocumentMarks): string
  /** A digest of what the case answers to what was looked up. */
  answersTo(asked: readonly string[], digest: DocumentMarks['digest']): string
  /** The story and what was looked up for it; `docOf` gives its documents, every link told whose it is. */
  tell(gathering: Gathering, docOf: (id: string) => Doc): { readonly story: Story; readonly asked: readonly string[] }
}

/** What stories are told from; `vocabulary` is the one that profiles were numbered in. */
export function storyTeller({
  vocabulary,
  ...context
}: CaseContext & { readonly vocabulary: Vocabulary }): StoryTeller {
  const { voices: known, language, wording } = context
  const names = namesByFirst(known.all, language)
  const lookups = { voices: known.voices, joinsOf: known.joinsOf, names, ...wording.lookups }
  let answers: ((asked: readonly string[]) => string) | undefined
  return {
    from: (gathering, marks) => marks.digest(madeOf(gathering, { vocabulary, wording }, marks)),
    answersTo: (asked, digest) => (answers ??= answering(lookups, digest))(asked),
    tell(gathering, docOf) {
      const asked = new Set<string>()
      const noted = noting(lookups, asked)
      const announcers = announcersOf(noted.names, language)
      const cluster = withDocuments(gathering, docOf)
      const shared = wording.among(
        cluster.profiles.map(({ doc }) => doc),
        noted,
      )
      const story = storyOf(cluster, { language, vocabulary, voices: noted, wording: shared, announcers })
      return { story, asked: [...asked] }
    },
  }
}

/** Everything a story is told from but what it looks up among all of the case. */
function madeOf(
  { profiles, core, happening, inPassing, reactions }: Gathering,
  { wording, vocabulary: { nameOf } }: Pick<CaseContext, 'wording'> & Pick<Making, 'vocabulary'>,
  { mark, voicesOf }: DocumentMarks,
): string {
  const ids = profiles.map(({ id }) => id)
  // What one document says is marked with it.
  const shared = profiles.length - inPassing.length > 1 ? [...core().features] : []
  return JSON.stringify([
    ids.map((id) => [id, mark(id)]),
    [...ids, ...reactions].map(voicesOf),
    shared.map(([feature, weight]) => [nameOf(feature), weight]),
    [happening.family, [...happening.actors].map(nameOf).sort()],
    inPassing,
    reactions.map((id) => [id, mark(id)]),
    wording.pairsAmong(ids),
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
    { vocabulary, language },
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
  return storyOf(clusterWith(cluster, documents), {
    language,
    voices,
    vocabulary,
    apart,
    behind,
    changes,
    id: story.id,
    wording: { links, families: story.families, textOf: textNames(story.families) },
    announcers: announcersOf(names, language),
  })
}
