import type { SourceType, SpeaksFor } from '../model/attribution.js'
import type { Range, SourcePhrase } from '../model/candidate.js'
import type { Agreement } from '../model/cue.js'

/** A source as one attribution names it, or a medium that stands in its chain. */
export interface Mention {
  /** Index of the attribution. */
  readonly at: number
  readonly range: Range
  readonly words: readonly string[]
  readonly agreement: Agreement
  readonly type: SourceType
  readonly speaksFor: SpeaksFor
  /** False for media that stand in a chain: they can be pointed back to, and are no attribution's source. */
  readonly source: boolean
  /** Headed by an office or title: a body's short name does not mean who speaks for it. */
  readonly titled: boolean
  /** Acts for an office named in it, which is somebody else's. */
  readonly acts: boolean
  /** A definite short form that itself points elsewhere. */
  readonly vague: boolean
}

/** How many earlier sources are looked through for an antecedent: keeps long documents linear. */
export const MEMORY = 60

/** The next source named in full whose words hold all of these: a short name may come before the full one. */
export function nextFullName(ahead: readonly Mention[], { words, source }: ShortForm, after: number): Mention | null {
  let low = 0
  let high = ahead.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ahead[middle]?.at ?? 0) <= after) low = middle + 1
    else high = middle
  }
  for (let k = low; k < Math.min(ahead.length, low + MEMORY); k++) {
    const m = ahead[k]
    if (m && m.words.length > words.length && holdsAll(m.words, words) && mayMean({ words, source }, m)) return m
  }
  return null
}

/** The latest of the remembered mentions that a test accepts. */
export function latest(mentions: readonly Mention[], accepts: (m: Mention) => boolean): Mention | null {
  for (let k = mentions.length - 1; k >= 0 && k >= mentions.length - MEMORY; k--) {
    const m = mentions[k]
    if (m && accepts(m)) return m
  }
  return null
}

/** The latest source whose words hold all of these; for words that point back, a shared head may be enough. */
export function lastNaming(
  mentions: readonly Mention[],
  words: readonly string[],
  source: SourcePhrase,
): Mention | null {
  const whole = latest(mentions, (m) => holdsAll(m.words, words) && mayMean({ words, source }, m))
  if (whole) return whole
  if (!source.refersBack || (words.length > 1 && source.type.startsWith('official'))) return null
  return latest(mentions, (m) => m.words[0] === words[0])
}

/** A short form with the words it is compared on. */
export interface ShortForm {
  readonly words: readonly string[]
  readonly source: SourcePhrase
}

/** «الوزارة» is not the ministry's spokesman, though his title holds the word; a surname is whoever bears it. */
function mayMean({ source, words }: ShortForm, m: Mention): boolean {
  // متحدث باسم رئيس الوزراء is not رئيس الوزراء.
  if (m.acts && source.titled && m.words[0] !== words[0]) return false
  // باكستان is no council of its scholars.
  if (source.type === 'official_unnamed' && m.type === 'organisation' && m.words[0] !== words[0]) return false
  if (source.titled || !(source.type === 'official_unnamed' || source.type === 'organisation')) return true
  // الجيش is no source in it.
  const unnamed = (m.type === 'anonymous' || m.type === 'witness') && m.words[0] !== words[0]
  return !m.titled && !unnamed && m.type !== 'person' && m.type !== 'official_named'
}

export const holdsAll = (have: readonly string[], want: readonly string[]): boolean =>
  want.every((w) => have.includes(w))
