import { gatherStories, storyTeller } from '../corpus/case.js'
import { createArena } from '../text/arena.js'
import { profileFrom } from '../corpus/cluster/outline.js'
import type { WeighedProfile } from '../corpus/cluster/profile.js'
import { createVocabulary } from '../corpus/cluster/vocabulary.js'
import { caseVoices } from '../corpus/origin/case-voices.js'
import { caseWording } from '../corpus/reuse/among.js'
import { readDoc, type ReadDoc } from '../corpus/reuse/document.js'
import { createIndex } from '../corpus/reuse/index-store.js'
import { alignPairs } from '../corpus/reuse/pairs.js'
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
  const vocabulary = createVocabulary(language)
  const [arena, weighed] = [createArena(), createArena()]
  let profiles: WeighedProfile[] = []
  const placeOf = new Map<string, number>()
  const readAgain = (_: number, doc: Doc): ReadDoc => readDoc(doc, engine.reuse)
  const idAt = (place: number): string => profiles[place]!.id
  return {
    add(document, { drafts, outline, words }) {
      placeOf.set(document.id, links.add(document, drafts))
      index.add(document.id, words)
      profiles.push(profileFrom(document, outline, { vocabulary, arena, weighed }))
    },
    async settle(read) {
      await readUnsure(links, { read, idAt, engine })
      const { idsOf, ...sources } = resolveLinks(links, context)
      const voicesOf = (id: string): readonly (string | null)[] => idsOf(placeOf.get(id)!)
      const voices = caseVoices(sources.voices, sources.joins)
      const wording = caseWording({ index, aligned: alignPairs(index), read: readAgain, language: engine.reuse })
      // A document is read again from its text.
      index.clearWords()
      const gatherings = gatherStories(profiles, vocabulary)
      // Once they were compared, what they weigh is let go of with them.
      profiles = []
      return {
        ...sources,
        voicesOf,
        voiced: (doc) => withVoices(doc, voicesOf(doc.id)),
        gatherings,
        teller: storyTeller({ language, vocabulary, voices, wording }),
      }
    },
  }
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
