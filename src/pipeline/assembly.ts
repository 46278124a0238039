import { gatherStories, storyTeller } from '../corpus/case.js'
import { profileFrom } from '../corpus/cluster/outline.js'
import type { Profile } from '../corpus/cluster/profile.js'
import { createVocabulary } from '../corpus/cluster/vocabulary.js'
import { caseVoices } from '../corpus/origin/case-voices.js'
import { caseWording, type CaseWording } from '../corpus/reuse/among.js'
import type { ReadDoc } from '../corpus/reuse/document.js'
import { createIndex, type ReuseIndex } from '../corpus/reuse/index-store.js'
import { alignPairs } from '../corpus/reuse/pairs.js'
import { readKept } from '../corpus/reuse/reader.js'
import { LANGUAGES } from '../lang/index.js'
import type { Doc } from '../model/doc.js'
import { type LinkCollector, linkCollector } from '../resolve/voice/collect.js'
import { draftReader } from '../resolve/voice/draft-reader.js'
import { resolveLinks, withVoices } from '../resolve/voice/voices.js'
import type { CaseAssembly, ReadDocuments } from '../store/analyst.js'
import type { Engine } from './engine.js'

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
