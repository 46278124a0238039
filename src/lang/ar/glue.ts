import type { Folded } from '../../text/fold.js'

/** Nouns of sources that scraped pages run into the name behind them: مراسلالميادين، مصادرللميادين. */
const HEADS = new Set(['مراسل', 'مراسله', 'مصدر', 'مصادر', 'وكاله', 'صحيفه', 'قناه', 'شبكه', 'موقع'])
const LONGEST_HEAD = 6
const FINAL = 'ة'

/**
 * Where a word really ends. Pages lose spaces around links; three signs are safe: a ta marbuta inside a word, which only
 * ever ends one (غزةأن), a noun of sources before an article (مراسلالميادين), and a final أنّ with its shadda.
 */
export function wordEnd(folded: Folded, start: number, end: number): number {
  if (end - start < 6) return end
  const { text, raw, starts } = folded
  if (endsInThat(folded, end)) return wordEnd(folded, start, end - 2)
  const first = text.charAt(start) === 'و' ? start + 1 : start
  const article = articleAfter(text, first, end)
  if (article > 0 && HEADS.has(text.slice(first, article))) return article
  for (let i = start + 2; i < end - 1; i++) {
    if (text.charCodeAt(i) === 0x647 && raw.charAt(starts[i] ?? 0) === FINAL && starts[i + 1] !== starts[i])
      return i + 1
  }
  return end
}

/** الميادينأنّ: أنّ with its shadda, run into the word before. */
function endsInThat({ raw, starts, ends }: Folded, end: number): boolean {
  const alef = raw.charAt(starts[end - 2] ?? 0)
  return (
    (alef === 'أ' || alef === 'إ') &&
    raw.charAt(starts[end - 1] ?? 0) === 'ن' &&
    raw.slice(starts[end - 1], ends[end - 1]).includes('\u0651')
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
