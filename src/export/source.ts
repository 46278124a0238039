import type { Doc } from '../model/doc.js'
import type { ExportSource } from '../model/export.js'
import type { Link } from '../model/attribution.js'
import type { Story } from '../model/story.js'
import type { Trace } from '../model/trace.js'

/** A trace as a source. */
export function sourceOf(trace: Trace): ExportSource {
  const { documents, stories, scope, voices, parties, joins } = trace
  return {
    scope,
    voices,
    parties,
    joins,
    documents: (ids) => (ids === undefined ? documents : thoseOf(documents, new Set(ids))),
    stories: () => stories,
  }
}

const thoseOf = (documents: readonly Doc[], ids: ReadonlySet<string>): Doc[] =>
  documents.filter(({ id }) => ids.has(id))

/** The whole of a source in memory, for what draws it at once. */
export async function traceOf(source: ExportSource): Promise<Trace> {
  const { scope, voices, parties, joins } = source
  const documents: Doc[] = []
  for await (const doc of source.documents()) documents.push(doc)
  const stories: Story[] = []
  for await (const story of source.stories()) stories.push(story)
  return { schema: 'isnad.trace/1', scope, documents, voices, parties, joins, stories }
}

/**
 * One story with its documents and those who speak in them; null where the case has no such story. The scope stays that of the case, for
 * the counts hold among all its documents.
 */
export async function storyOf(source: ExportSource, id: string): Promise<ExportSource | null> {
  const story = await storyIn(source, id)
  if (story === null) return null
  const documents: Doc[] = []
  for await (const doc of source.documents(story.documents)) documents.push(doc)
  const heard = voicesIn(documents, story)
  const voices = source.voices.filter((voice) => heard.has(voice.id))
  const known = new Set(voices.flatMap((x) => [x.id, x.party ?? '', x.institution ?? '']))
  return {
    scope: source.scope,
    voices,
    parties: source.parties.filter((party) => known.has(party.id)),
    joins: source.joins.filter(({ a, b }) => heard.has(a) && known.has(b)),
    documents: () => documents,
    stories: () => [story],
  }
}

async function storyIn(source: ExportSource, id: string): Promise<Story | null> {
  for await (const story of source.stories()) if (story.id === id) return story
  return null
}

function voicesIn(documents: readonly Doc[], { origins }: Story): ReadonlySet<string> {
  const links: readonly Link[] = documents.flatMap((doc) => doc.attributions.flatMap(({ chain }) => chain))
  return new Set([...links.flatMap(({ voice }) => voice ?? []), ...origins.flatMap((origin) => origin.voices)])
}
