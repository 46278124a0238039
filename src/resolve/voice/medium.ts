import type { OutletEntry } from '../../registry/entry.js'
import type { Registry } from '../../registry/registry.js'
import { markWords, type ReadWord } from './read-word.js'
import type { VoiceTools } from './doc-facts.js'

/** A medium a name stands for: one the registry knows, one it does not, or media in general. */
export type Medium =
  | { readonly kind: 'known'; readonly outlet: OutletEntry }
  | { readonly kind: 'unknown'; readonly key: string; readonly name: string }
  /** وسائل إعلام، الوكالة ذاتها، متابعات: no medium in particular. */
  | { readonly kind: 'general' }

/** Longest part of a name looked up as an outlet's, in words. */
const LONGEST = 7

/** Which medium a name means: the longest run of its words that surely names one, else the name itself. */
export function mediumOf(name: string, tools: VoiceTools, registry: Registry): Medium {
  const folded = tools.fold(name)
  const words = markWords(folded, tools)
  const country = words
    .map((w) => w.hit?.marks.find((x) => x.kind === 'state'))
    .flatMap((x) => (x?.kind === 'state' ? [tools.parties.state(x.id)?.code ?? ''] : []))[0]
  const outlet = lookUp(folded, words, country, registry)
  if (outlet) return { kind: 'known', outlet }
  if (words.some((w) => tools.language.isMany(w.text))) return { kind: 'general' }
  const own = words.filter(
    (w) => w.key !== '' && w.role !== 'media' && w.role !== 'plain' && w.role !== 'empty' && w.role !== 'count',
  )
  const adjectives = own.filter((w) => !w.hit?.marks.some((x) => x.kind === 'state' && x.form === 'adjective'))
  // وكالة نورس للأنباء and نورس: what an agency deals in is no part of its name, where it has one.
  const named = adjectives.filter((w) => w.role !== 'unnamed')
  const distinct = named.length > 0 ? named : adjectives
  // وكالة الأنباء اليمنية: the state is all that tells it from other agencies.
  const state = named.length === 0 && country ? [country] : []
  if (distinct.length > 0) return { kind: 'unknown', key: [...distinct.map((w) => w.key), ...state].join(' '), name }
  // التلفزيون السوري names one; وسائل إعلام سورية and القناة name none.
  const noun = words.find((w) => w.role === 'media')
  return noun && country && tools.language.isDefinite(noun.text)
    ? { kind: 'unknown', key: `${noun.key} ${country}`, name }
    : { kind: 'general' }
}

/** What a bare "الوكالة" or "القناة ذاتها" is told by. */
export interface MediaOfDocument {
  /** Outlets the document quotes or credits, its own left out. */
  readonly quoted: () => readonly OutletEntry[]
  readonly tools: VoiceTools
  readonly registry: Registry
}

/** The medium a definite noun points to: the only one of its kind that the document quotes; null where there are more. */
export function mediumPointedTo(name: string, { quoted, tools, registry }: MediaOfDocument): Medium | null {
  const { language, fold } = tools
  const words = language.words(fold(name)).filter((w) => w.key !== '' && language.roleOf(w.key) !== 'empty')
  const [noun] = words
  if (!noun || words.length > 1 || !language.isDefinite(noun.text)) return null
  const kinds = registry.kindsOf(noun.key)
  const [outlet, ...others] = new Set(quoted().filter((x) => kinds.includes(x.kind)))
  return outlet && others.length === 0 ? { kind: 'known', outlet } : null
}

function lookUp(
  folded: string,
  words: readonly ReadWord[],
  country: string | undefined,
  registry: Registry,
): OutletEntry | null {
  for (let length = Math.min(words.length, LONGEST); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const first = words[from]
      const last = words[from + length - 1]
      if (!first || !last) continue
      const match = registry.lookup(folded.slice(first.start, last.end), { credit: length === words.length })
      const noun = words[from - 1]?.role === 'media' ? words[from - 1] : undefined
      // وكالة الأنباء is no paper of that name: a shared name behind the noun of a kind is of that kind.
      const kinds = noun && match?.needsContext ? registry.kindsOf(noun.key) : []
      const entries = match?.entries.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)) ?? []
      const entry = match && chosen(entries, match.needsContext && !noun, country)
      if (entry && (length > 1 || words.length === 1 || first.role !== 'plain')) return entry
    }
  }
  return null
}

/** The one outlet meant, or the one of the nationality the name tells. */
function chosen(entries: readonly OutletEntry[], unsure: boolean, country: string | undefined): OutletEntry | null {
  const [only] = entries
  if (!unsure && entries.length === 1 && only) return only
  const home = country === undefined ? [] : entries.filter((e) => e.country === country)
  return home.length === 1 ? (home[0] ?? null) : null
}
