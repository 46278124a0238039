import type { Doc } from '../../model/doc.js'
import { fold } from '../../text/fold.js'
import { tokenize, word, WORD } from '../../text/token.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { leadOf } from './lead.js'

/** The main verb of a lead stands among its first words, after a dateline. */
const OPENING = 12
const OPENING_LENGTH = 160

/**
 * Whether a document reacts to what happened rather than reports it: its title, or the opening of its lead, condoles, praises
 * or blames. What happened is then told in passing only, and the document is no report of it.
 */
export function isReaction(doc: Doc, language: CaseLanguage): boolean {
  const { title, body } = leadOf(doc)
  return reacts(title, Infinity, language) || reacts(doc.text.slice(body, body + OPENING_LENGTH), OPENING, language)
}

function reacts(text: string, most: number, language: CaseLanguage): boolean {
  const tokens = tokenize(fold(text, language.fold))
  let words = 0
  for (let i = 0; i < tokens.count && words < most; i++) {
    if (tokens.kind[i] !== WORD) continue
    words++
    if (language.reactionWords.has(word(tokens, i))) return true
  }
  return false
}
