import type { Note, SourceDocument } from '../model/doc.js'
import { guarded } from './failure.js'
import { openPlace } from './place.js'
import type { StoredSource } from './rows.js'

/** A document as it came into a case, with what its reader had to note. */
export interface CaseSource {
  readonly doc: SourceDocument
  readonly notes: readonly Note[]
}

const PAGE = 200

/** The documents of a case that stand now, as they were read, in the order they came in. The case is open while they are. */
export async function* readCase(location: string): AsyncGenerator<CaseSource> {
  const { db, at, close } = await openPlace(location)
  try {
    for (let after = 0; ;) {
      const rows = await guarded(at, () =>
        db
          .selectFrom('documents')
          .select(['seq', 'source', 'doc'])
          .where('seq', '>', after)
          .where('superseded_by', 'is', null)
          .orderBy('seq')
          .limit(PAGE)
          .execute(),
      )
      for (const { seq, source, doc } of rows) {
        after = seq
        const { readerNotes, ...given } = JSON.parse(source) as StoredSource
        yield { doc: { ...given, text: (JSON.parse(doc) as SourceDocument).text }, notes: readerNotes }
      }
      if (rows.length < PAGE) return
    }
  } finally {
    await close()
  }
}
