import { outlineOf } from '../corpus/cluster/outline.js'
import type { Stems } from '../corpus/cluster/vocabulary.js'
import { contentHashes } from '../corpus/reuse/document.js'
import type { DocumentWork } from '../corpus/work.js'
import { LANGUAGES } from '../lang/index.js'
import type { Doc } from '../model/doc.js'
import { draftsAlone } from '../resolve/voice/voices.js'
import type { Engine } from './engine.js'

/** Word forms whose stems are remembered from document to document. */
const MOST_STEMS = 200_000

/** Does the work of documents one by one. */
export function documentWorker(engine: Engine): (doc: Doc) => DocumentWork {
  const stems: Stems = new Map()
  let drafts: ReturnType<typeof draftsAlone> | undefined
  return (doc) => {
    if (stems.size > MOST_STEMS) stems.clear()
    return {
      drafts: (drafts ??= draftsAlone(engine.voices()))(doc),
      outline: outlineOf(doc, LANGUAGES.ar.stories, stems),
      words: contentHashes(doc, engine.reuse),
    }
  }
}
