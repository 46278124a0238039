import type { Messages } from '../messages/index.js'
import type { Attribution } from '../model/attribution.js'
import type { Doc } from '../model/doc.js'
import { IsnadError } from '../model/error.js'

/** A statement with its document. */
export interface Picked {
  readonly doc: Doc
  readonly statement: Attribution
}

/** The statement that `a5` or `DOC:a5` names; where none or several may be meant, an {@link IsnadError}. */
export function pickStatement(documents: readonly Doc[], wanted: string, { usage }: Messages): Picked {
  const colon = wanted.lastIndexOf(':')
  const name = colon < 0 ? null : wanted.slice(0, colon)
  const id = wanted.slice(colon + 1)
  const [doc, another] = name === null ? documents : documents.filter((x) => x.id === name || x.path === name)
  if (name === null && another) throw new IsnadError('usage', usage.whichDocument(id))
  const statement = doc?.attributions.find((x) => x.id === id)
  if (doc && statement) return { doc, statement }
  throw new IsnadError('usage', usage.noStatement(wanted, doc?.attributions.at(-1)?.id ?? null))
}
