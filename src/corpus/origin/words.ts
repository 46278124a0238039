import type { Evidence } from '../../model/evidence.js'
import type { Heard } from './behind.js'

/** Where a voice of a story is first named. */
export const firstEvidence = (supports: readonly Heard[], voice: string, why: string): Evidence[] => {
  const found = supports.find((support) => support.behind === voice)
  return found ? [{ document: found.doc.id, span: wordsOf(found), why }] : []
}

/** The words that name the voice of a statement. */
export function wordsOf({ statement, span }: Heard): Evidence['span'] {
  return statement?.chain.at(-1)?.span ?? statement?.source ?? statement?.cue ?? span
}
