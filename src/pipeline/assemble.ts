import { findStories } from '../corpus/case.js'
import { caseVoices } from '../corpus/origin/case-voices.js'
import type { ReuseWorkers } from '../corpus/ports.js'
import { type CaseWording, findWording, findWordingOn } from '../corpus/reuse/among.js'
import { LANGUAGES } from '../lang/index.js'
import type { Doc } from '../model/doc.js'
import type { Trace } from '../model/trace.js'
import { type ResolvedVoices, resolveVoices } from '../resolve/voice/voices.js'
import { distinctDocuments } from './distinct.js'
import type { Engine } from './engine.js'

/** What documents that were traced say together. */
export function assemble(read: readonly Doc[], engine: Engine): Trace {
  const resolved = resolveVoices(distinctDocuments(read), engine.voices())
  return traceOf(resolved, findWording(resolved.documents, engine.reuse))
}

/** The same with the words they share looked for on other threads. */
export async function assembleOn(workers: ReuseWorkers, read: readonly Doc[], engine: Engine): Promise<Trace> {
  const resolved = resolveVoices(distinctDocuments(read), engine.voices())
  return traceOf(resolved, await findWordingOn(workers, resolved.documents, engine.reuse))
}

function traceOf({ documents, voices, parties, joins }: ResolvedVoices, wording: CaseWording): Trace {
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
      wording,
    }),
  }
}

function scopeOf(documents: readonly Doc[]): Trace['scope'] {
  const dates = documents.flatMap((d) => d.published ?? []).sort()
  return { documents: documents.length, from: dates[0] ?? null, to: dates.at(-1) ?? null }
}
