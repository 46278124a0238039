import type { Cue } from '../../model/cue.js'

/**
 * Whether a cue found in folded text is another word by its raw letters: رأي is no رأى, يدعى no يدعي, and بين says
 * something only with its shadda or before a source (which the rules ask).
 */
export function isHomograph(raw: string, cue: Cue): boolean {
  if (cue.kind !== 'verb') return false
  if (cue.lemma === 'رأى') return raw.endsWith('ي')
  if (cue.lemma === 'ادعى') return raw.endsWith('ى') && raw.startsWith('ي')
  if (cue.lemma === 'بين') return /^[تي]/u.test(raw)
  return cue.lemma === 'ذكر' && /^ي/u.test(raw) && !raw.endsWith('ون')
}
