import { gatherStories, storyTeller, type StoryTeller } from '../corpus/case.js'
import { profileFrom } from '../corpus/cluster/outline.js'
import type { Profile } from '../corpus/cluster/profile.js'
import type { Gathering } from '../corpus/cluster/stories.js'
import { createVocabulary } from '../corpus/cluster/vocabulary.js'
import { caseVoices } from '../corpus/origin/case-voices.js'
import { caseWording, type CaseWording } from '../corpus/reuse/among.js'
import type { ReadDoc } from '../corpus/reuse/document.js'
import { createIndex, type ReuseIndex } from '../corpus/reuse/index-store.js'
import { alignPairs } from '../corpus/reuse/pairs.js'
import { readKept } from '../corpus/reuse/reader.js'
import type { DocumentWork } from '../corpus/work.js'
import { LANGUAGES } from '../lang/index.js'
import type { Doc } from '../model/doc.js'
import { type LinkCollector, linkCollector } from '../resolve/voice/collect.js'
import { draftReader } from '../resolve/voice/draft-reader.js'
import { type CaseSources, resolveLinks, withVoices } from '../resolve/voice/voices.js'
import type { Engine } from './engine.js'

/** Documents by their ids; all that are asked for must be given. */
export type ReadDocuments = (ids: readonly string[]) => Promise<ReadonlyMap<string, Doc>>

/**
 * Puts a case together from what was kept of its documents, which are read where they are compared and where their story is told, and
 * otherwise not held: what a large case takes is what it is compared by.
 */
export interface CaseAssembly {
  /** Takes a document in, in the order of their ids; no two have the same. */
  add(document: Pick<Doc, 'id' | 'published'>, work: DocumentWork): void
  /** Tells who is who, who has whose words, and which stories there are. */
  settle(read: ReadDocuments): Promise<SettledCase>
}

/** What documents say together, but for the stories, each of which can be told by itself. */
export interface SettledCase extends CaseSources {
  /** The reports of each story, those of most documents first. */
  readonly gatherings: readonly Gathering[]
  readonly teller: StoryTeller
  /** Whose each link of a document's statements is, chain by chain. */
  voicesOf(document: string): readonly (string | null)[]
  /** A document with every link told whose it is. */
  voiced(doc: Doc): Doc
}

/** How many documents are asked for at once. */
const AT_ONCE = 500

export function caseAssembly(engine: Engine): CaseAssembly {
  const context = engine.voices()
  const language = LANGUAGES.ar.stories
  const links = linkCollector(context)
  const index = createIndex()
  const packed: Uint8Array[] = []
  const vocabulary = createVocabulary(language)
  const profiles: Profile[] = []
  const placeOf = new Map<string, number>()
  const idAt = (place: number): string => profiles[place]!.id
  return {
    add(document, { drafts, outline, words }) {
      placeOf.set(document.id, links.add(document, drafts))
      index.add(document.id, words.hashes)
      // A piece of its own: what was kept of a document stands in one piece of memory, which may go.
      packed.push(words.packed.slice())
      profiles.push(profileFrom(document, outline, vocabulary))
    },
    async settle(read) {
      await readUnsure(links, { read, idAt, engine })
      const { idsOf, ...sources } = resolveLinks(links, context)
      const voicesOf = (id: string): readonly (string | null)[] => idsOf(placeOf.get(id)!)
      const voices = caseVoices(sources.voices, sources.joins)
      return {
        ...sources,
        voicesOf,
        voiced: (doc) => withVoices(doc, voicesOf(doc.id)),
        gatherings: gatherStories(profiles, vocabulary),
        teller: storyTeller({ language, vocabulary, voices, wording: wordingOf(index, packed, engine) }),
      }
    },
  }
}

function wordingOf(index: ReuseIndex, packed: readonly Uint8Array[], { reuse: language }: Engine): CaseWording {
  const read = (place: number, doc: Doc): ReadDoc =>
    readKept(doc, { hashes: index.words(place), packed: packed[place]! }, language)
  return caseWording({ index, aligned: alignPairs(index), read, language })
}

interface Unsure {
  readonly read: ReadDocuments
  readonly idAt: (place: number) => string
  readonly engine: Engine
}

/** Reads again the links of documents that say something else in a case of these. */
async function readUnsure(links: LinkCollector, { read, idAt, engine }: Unsure): Promise<void> {
  const { tools, registry } = engine.voices()
  const reader = draftReader(tools, registry, links.credited)
  const unsure = links.unsure()
  for (let from = 0; from < unsure.length; from += AT_ONCE) {
    const places = unsure.slice(from, from + AT_ONCE)
    const docs = await read(places.map(idAt))
    for (const place of places) links.replace(place, reader.links(docs.get(idAt(place))!))
  }
}
