import type { Link } from '../model/attribution.js'
import type { Candidate, Range } from '../model/candidate.js'
import { spanOf } from '../model/span.js'
import { foldText, rawRange } from '../text/fold.js'
import type { LanguagePack } from '../text/pack.js'
import type { Reading } from '../text/reading.js'
import type { ResolvedSource } from './continuation.js'

/** What the chains of a document are built from; all lists run over the same attributions. */
export interface ChainInput {
  readonly reading: Reading
  readonly pack: LanguagePack
  readonly candidates: readonly Candidate[]
  readonly sources: readonly ResolvedSource[]
  /** Words of the outlet's own names: speaking to the outlet itself adds no step. */
  readonly ownNames: readonly (readonly string[])[]
  /** For each attribution the one whose content holds it, or -1. */
  readonly within: readonly number[]
}

/** Longest chain kept: deeper nesting than this has not been seen in news and would be a fault of reading. */
const DEEPEST = 8

/** The chain of each attribution, nearest relay first and origin last. */
export function buildChains(input: ChainInput): Link[][] {
  const chains: Link[][] = []
  input.candidates.forEach((c, i) => {
    const own = ownLinks(input, c, i)
    const source = input.sources[i]
    // A speaker named anew by name speaks anew; only an elided or pointing subject keeps the channel of the words before.
    const goesOn =
      source && source.previous >= 0 && source.implied && !own.some((x) => x.kind === 'channel' || x.kind === 'relay')
    const steps = goesOn ? [...relays(chains[source.previous] ?? []), ...own] : own
    const media = mediaOf(input, i)
    const outer = input.within[i] ?? -1
    const around =
      outer >= 0 && !goesOn ? (chains[outer] ?? []).filter((x) => x.kind !== 'statement' && x.kind !== 'platform') : []
    const chain = [...around.map(asRelay), ...media, ...steps]
    const origin = source?.named ? link(input, 'origin', source.named, source.implied) : null
    chains.push(distinct(origin ? [...chain.filter((x) => x.name !== origin.name), origin] : chain))
  })
  return chains
}

const relays = (chain: readonly Link[]): Link[] => chain.filter((x) => x.kind === 'relay' || x.kind === 'channel')
const asRelay = (x: Link): Link => (x.kind === 'origin' ? { ...x, kind: 'relay' } : x)

function distinct(chain: readonly Link[]): Link[] {
  const seen = new Set<string>()
  return chain.filter((x) => !seen.has(x.name) && seen.add(x.name)).slice(-DEEPEST)
}

function ownLinks(input: ChainInput, c: Candidate, i: number): Link[] {
  const links = c.links.map((x, k) => link(input, x.kind, input.sources[i]?.links[k] ?? x.range, false))
  return links.filter((x) => x.kind !== 'channel' || !isOwn(input, x.name))
}

/** Whether a name is one of the outlet's own, with or without the noun before it: «الشرق الأوسط», صحيفة «عكاظ». */
function isOwn(input: ChainInput, name: string): boolean {
  const bare = (words: readonly string[]): string => words.filter((w) => !input.pack.outletNouns.has(w)).join(' ')
  const words = bare(input.pack.nameWords(foldText(name, input.pack.fold)))
  return words !== '' && input.ownNames.some((own) => bare(own) === words)
}

/** "وأكد X، وفقا لوكالة Y، أن": the agency named between a verb and its content hands the words on. */
function mediaOf(input: ChainInput, i: number): Link[] {
  const verb = input.candidates[i]
  const next = input.candidates[i + 1]
  if (!verb || !next || next.cueKind !== 'preposition' || next.cue.first > verb.read || !next.source) return []
  if (next.source.type !== 'media') return []
  return [link(input, 'relay', input.sources[i + 1]?.named ?? next.source, false)]
}

function link(input: ChainInput, kind: Link['kind'], range: Range, implied: boolean): Link {
  const { folded } = input.reading
  const raw = rawRange(folded, range.start, range.end)
  const span = spanOf(folded.raw, raw.start, raw.end)
  return { kind, name: input.pack.displayName(span.text), span, voice: null, basis: implied ? 'implied' : 'stated' }
}
