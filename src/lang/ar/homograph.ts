import type { Cue } from '../../model/cue.js'
import { type Tokens, word } from '../../text/token.js'
import { CLASS } from './lexicon/classes.js'

/**
 * Whether a cue found in folded text is another word by its raw letters: رأي is no رأى, يدعى no يدعي, and بين says
 * something only with its shadda or before a source (which the rules ask).
 */
export function isHomograph(raw: string, cue: Cue): boolean {
  // أمله is «his hope»; the participle آملة ends in ta marbuta.
  if (cue.kind === 'participle') return raw.endsWith('ه') && cue.agreement.gender === 'f'
  if (cue.kind !== 'verb') return false
  if (cue.lemma === 'رأى') return raw.endsWith('ي')
  if (cue.lemma === 'ادعى') return raw.endsWith('ى') && /^[يت]/u.test(raw)
  if (cue.lemma === 'وجه' || cue.lemma === 'واصل') return raw.startsWith('ت') && !raw.startsWith('تو\u064F')
  if (cue.lemma === 'بين') return /^[تي]/u.test(raw)
  return cue.lemma === 'ذكر' && raw.startsWith('ي') && !raw.endsWith('ون')
}

const EITHER = CLASS.name | CLASS.preposition

/**
 * على is the preposition; علي is the name where the text writes على with its own letter, before another name or an unknown word,
 * and else على as it is spelt in Egypt.
 */
export function settle(tokens: Tokens, classes: Uint32Array): void {
  const either: number[] = []
  let dotted = 0
  for (let i = 0; i < tokens.count; i++) {
    if (isImam(tokens, i)) classes[i] = CLASS.title
    if (isOrder(tokens, i)) classes[i] = 0
    if (((classes[i] ?? 0) & EITHER) !== EITHER) continue
    either.push(i)
    if (hasYa(tokens, i)) dotted++
  }
  const told = dotted < either.length && dotted * 2 <= either.length
  for (const i of either) {
    const named = hasYa(tokens, i) && (told || isBesideName(tokens, classes, i) || SAYS.test(word(tokens, i - 1)))
    classes[i] = (classes[i] ?? 0) & ~(named ? CLASS.preposition : CLASS.name)
  }
}

/** Verbs of saying that no على follows. */
const SAYS = /^[وف]?(?:قال|يقول|ذكر|اوضح|يوضح|اضاف|كشف|صرح)$/u

const hasYa = ({ folded, end }: Tokens, i: number): boolean =>
  folded.raw.charAt(folded.starts[(end[i] ?? 1) - 1] ?? 0) === 'ي'

function isBesideName(tokens: Tokens, classes: Uint32Array, i: number): boolean {
  const next = classes[i + 1] ?? 0
  if ((next & CLASS.name) !== 0 || (next === 0 && !/^(?:ال|لل)/u.test(word(tokens, i + 1)))) return true
  return i > 0 && ((classes[i - 1] ?? 0) & (CLASS.name | CLASS.honorific)) !== 0
}

/** إمام مسجد is no أمام. Most words are told by their length alone. */
function isImam(tokens: Tokens, i: number): boolean {
  const { folded, start, end } = tokens
  const from = start[i] ?? 0
  if ((end[i] ?? 0) - from !== 4 || word(tokens, i) !== 'امام') return false
  return folded.raw.charAt(folded.starts[from] ?? 0) === 'إ'
}

/** أمر الرئيس بوقف الغارات، الأمر: an order, or who gives one, is no آمر. */
const isOrder = ({ folded, start, end }: Tokens, i: number): boolean => {
  const at = (end[i] ?? 0) - 3
  return (
    at - (start[i] ?? 0) <= 3 &&
    folded.text.startsWith('امر', at) &&
    folded.raw.charAt(folded.starts[at] ?? 0) === 'أ' &&
    /^(?:[وف]?[بكل]?(?:ال)?|[وف]?لل)$/u.test(folded.text.slice(start[i] ?? 0, at))
  )
}
