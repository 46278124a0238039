import type { Folded } from '../../text/fold.js'

/** Nouns of sources that scraped pages run into the name behind them: مراسلالميادين، مصادرللميادين. */
const HEADS = new Set(['مراسل', 'مراسله', 'مصدر', 'مصادر', 'وكاله', 'صحيفه', 'قناه', 'شبكه', 'موقع'])
const LONGEST_HEAD = 6
const FINAL = 'ة'

/**
 * Where a word really ends. Pages lose spaces around links; four signs are safe: a ta marbuta inside a word, which only
 * ever ends one (غزةأن), a noun of sources before an article (مراسلالميادين), and أنّ with its shadda at either end.
 */
export function wordEnd(folded: Folded, start: number, end: number): number {
  if (end - start < 6) return end
  const { text, raw, starts } = folded
  const that = thatAt(folded, start, end)
  if (that > 0) return wordEnd(folded, start, that)
  const led = ledByThat(folded, start, end)
  if (led > 0) return led
  const first = text.charAt(start) === 'و' ? start + 1 : start
  const article = articleAfter(text, first, end)
  if (article > 0 && HEADS.has(text.slice(first, article))) return article
  for (let i = start + 2; i < end - 1; i++) {
    if (text.charCodeAt(i) === 0x647 && raw.charAt(starts[i] ?? 0) === FINAL && starts[i + 1] !== starts[i])
      return i + 1
  }
  return end
}

/** الميادينأنّ، الميادينإنّه: the offset of أنّ with its shadda, run into the word before, alone or with its pronoun; -1 elsewhere. */
function thatAt(folded: Folded, start: number, end: number): number {
  if (isThat(folded, end - 2)) return end - 2
  const last = folded.text.charAt(end - 1)
  const tail = last === 'ه' ? 1 : last === 'ا' || last === 'م' ? 2 : 0
  const at = end - 2 - tail
  return tail > 0 && at - start > 2 && isThat(folded, at) ? at : -1
}

/** Words that begin as a pronoun of أنّ does and are none: إنّهناك. */
const NO_PRONOUN = /^ه(?:ناك|نا|ذا|ذه|ذان|ولاء|و|ي)$/u

/** إنّالطائرات، بأنّسفن، أنّهاضربت: the end of أنّ with its shadda, alone or with its pronoun, at the head of a longer word; -1 elsewhere. */
function ledByThat(folded: Folded, start: number, end: number): number {
  const at = isThat(folded, start) ? start : isThat(folded, start + 1) ? start + 1 : -1
  if (at < 0 || end - at < 5) return -1
  const rest = folded.text.slice(at + 2, end)
  const pronoun = NO_PRONOUN.test(rest) ? '' : (/^(?:هما?|ها|هن|ه)/u.exec(rest)?.[0] ?? '')
  return pronoun === rest || rest === 'كما' ? -1 : at + 2 + pronoun.length
}

function isThat({ raw, starts, ends }: Folded, at: number): boolean {
  const alef = raw.charAt(starts[at] ?? 0)
  return (
    (alef === 'أ' || alef === 'إ') &&
    raw.charAt(starts[at + 1] ?? 0) === 'ن' &&
    raw.slice(starts[at + 1], ends[at + 1]).includes('\u0651')
  )
}

/** The offset of ال or لل four to six letters into a word, or -1. */
function articleAfter(text: string, start: number, end: number): number {
  for (let i = start + 4; i <= start + LONGEST_HEAD && i + 4 < end; i++) {
    const two = text.slice(i, i + 2)
    if (two === 'ال' || two === 'لل') return i
  }
  return -1
}
