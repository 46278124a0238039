import type { Decision, DecisionState } from '../../store/index.js'
import type { Original } from '../wire.js'
import { webAddress } from './document-ref.js'

export type LinkDecision = Extract<Decision, { kind: 'link' }>

/** An original that a person attached, without the documents it stands behind. */
export function originalLine(decision: LinkDecision, state: DecisionState): Omit<Original, 'documents'> {
  const { id, at, author, reason, name, url, file, documents } = decision
  return { id, at, author, reason, name, url: webAddress(url), file, state, behind: documents.length }
}
