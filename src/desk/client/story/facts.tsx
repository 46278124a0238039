import { createContext, use } from 'react'
import type { StoryFacts } from '../../../view/story-paths.js'
import type { StoryDocument, StoryPage } from '../../wire.js'

/** A story with what its ids stand for, and the words that its documents are quoted with. */
export interface DeskStory extends StoryFacts<StoryDocument> {
  readonly page: StoryPage
}

/** What the drawings and the sentences need, from what the server sends. */
export function deskStory(page: StoryPage): DeskStory {
  const { documents, voices } = page
  const story = { ...page.story, links: page.links.map((link) => ({ ...link, passages: [] })), families: page.families }
  const byId = new Map(documents.map((doc) => [doc.id, doc]))
  const origins = new Map(story.origins.map((origin) => [origin.id, origin]))
  return {
    page,
    story,
    documents,
    byId,
    numbers: new Map(documents.map(({ id, number }) => [id, number])),
    origins,
    originOfVoice: new Map(story.origins.flatMap((o) => o.voices.map((voice) => [voice, o] as const))),
    voices: new Map(voices.map((voice) => [voice.id, voice])),
    paths: page.paths.flatMap(({ origin, relays, document, statements }) => {
      const doc = byId.get(document)
      return doc ? [{ origin: origins.get(origin ?? '') ?? null, relays, document: doc, statements }] : []
    }),
  }
}

const Given = createContext<DeskStory | null>(null)
export const StoryProvider = Given

export function useStory(): DeskStory {
  const story = use(Given)
  if (!story) throw new Error('outside of a story')
  return story
}
