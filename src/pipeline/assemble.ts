import { findStories } from '../corpus/case.js'
import { caseVoices } from '../corpus/origin/case-voices.js'
import type { ReuseWorkers } from '../corpus/ports.js'
import { findReuse, findReuseOn, type Reuse } from '../corpus/reuse/reuse.js'
import type { KeptWork } from '../corpus/work.js'
import { LANGUAGES } from '../lang/index.js'
import type { Doc } from '../model/doc.js'
import type { Trace } from '../model/trace.js'
import { type ResolvedVoices, resolveVoices } from '../resolve/voice/voices.js'
import { distinctDocuments } from './distinct.js'
import type { Engine } from './engine.js'

/** What documents that were traced say together; what is kept of each, and of their stories, is not worked out again. */
export function assemble(read: readonly Doc[], engine: Engine, kept?: KeptWork): Trace {
  const resolved = resolveVoices(distinctDocuments(read), engine.voices(), ({ id }) => kept?.drafts(id))
  const reuse = findReuse(resolved.documents, engine.reuse, ({ id }) => kept?.words(id))
  return traceOf(resolved, reuse, kept)
}

/** The same with the words they share looked for on other threads. */
export async function assembleOn(workers: ReuseWorkers, read: readonly Doc[], engine: Engine): Promise<Trace> {
  const resolved = resolveVoices(distinctDocuments(read), engine.voices())
  return traceOf(resolved, await findReuseOn(workers, resolved.documents, engine.reuse))
}

function traceOf({ documents, voices, parties, joins }: ResolvedVoices, reuse: Reuse, kept?: KeptWork): Trace {
  return {
    schema: 'isnad.trace/1',
    scope: scopeOf(documents),
    documents,
    voices,
    parties,
    joins,
    stories: findStories(documents, {
      language: LANGUAGES.ar.stories,
      voices: caseVoices(voices, joins),
      texts: reuse,
      links: reuse.links,
      outlines: ({ id }) => kept?.outline(id),
      keeper: kept?.stories,
    }),
  }
}

function scopeOf(documents: readonly Doc[]): Trace['scope'] {
  const dates = documents.flatMap((d) => d.published ?? []).sort()
  return { documents: documents.length, from: dates[0] ?? null, to: dates.at(-1) ?? null }
}
