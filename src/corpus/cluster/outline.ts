import type { Doc } from '../../model/doc.js'
import type { CaseLanguage } from '../../text/case-language.js'
import type { Arena } from '../../text/arena.js'
import { profileOf, type WeighedProfile } from './profile.js'
import { createVocabulary, type Stems, type Vocabulary } from './vocabulary.js'

/** A profile whose features are numbered by themselves: what can be kept of a document and put into any vocabulary. */
export interface Outline extends Omit<WeighedProfile, 'id' | 'published'> {
  /** By number; empty of a pair. */
  readonly names: readonly string[]
  /** The two words of each number, or -1 twice. */
  readonly parts: Int32Array
}

/** The outline of a document, which depends on nothing else; stems that are known grow with the words they are asked for. */
export function outlineOf(doc: Doc, language: CaseLanguage, known?: Stems): Outline {
  const vocabulary = createVocabulary(language, known)
  const { id: _, published: __, ...profile } = profileOf(doc, vocabulary, language)
  const names: string[] = []
  const parts = new Int32Array(vocabulary.size * 2)
  for (let id = 0; id < vocabulary.size; id++) {
    const pair = vocabulary.partsOf(id)
    names.push(pair ? '' : vocabulary.nameOf(id))
    parts.set(pair ?? [-1, -1], id * 2)
  }
  return { ...profile, names, parts }
}

/** What the profiles of a case are made with. */
export interface ProfileTools {
  readonly vocabulary: Vocabulary
  readonly arena: Arena
  /** For what features weigh, which is let go of before the rest. */
  readonly weighed: Arena
}

/** The profile of a document by its outline: what {@link profileOf} gives, down to the numbers of features that nobody else had. */
export function profileFrom(
  { id, published }: Pick<Doc, 'id' | 'published'>,
  outline: Outline,
  { vocabulary, arena, weighed }: ProfileTools,
): WeighedProfile {
  const { names, parts, features, weights, head, days, reacts, eventful } = outline
  const ids = new Uint32Array(names.length)
  // In the order they were met, so that new ones are numbered as if the document had been read.
  for (let own = 0; own < names.length; own++) {
    const first = parts[2 * own]!
    ids[own] = first < 0 ? vocabulary.feature(names[own]!) : vocabulary.pair(ids[first]!, ids[parts[2 * own + 1]!]!)
  }
  const order = ascending(features, (feature) => ids[feature]!)
  return {
    id,
    published,
    reacts,
    eventful,
    events: outline.events.map((event) => ({
      ...event,
      around: arena.numbers(Array.from(event.around, (stem) => ids[stem]!)),
      actors: event.actors.map((stem) => ids[stem]!),
    })),
    lead: arena.numbers(outline.lead.map((feature) => ids[feature]!)),
    features: arena.numbers(order.map((at) => ids[features[at]!]!)),
    weights: weighed.weights(Float32Array.from(order, (at) => weights[at]!)),
    head: arena.bytes(reordered(head, order)),
    days,
  }
}

/** Places of a list in the order of what its numbers stand for; numbers sort many times faster than by a function. */
function ascending(list: Uint32Array, of: (item: number) => number): Uint32Array {
  const keys = Float64Array.from(list, (item, at) => of(item) * PLACES + at).sort()
  return Uint32Array.from(keys, (key) => key % PLACES)
}

/** No document has as many features. */
const PLACES = 2 ** 20

/** Bits of a list by places, in another order of it. */
function reordered(bits: Uint8Array, order: Uint32Array): Uint8Array {
  const moved = new Uint8Array(bits.length)
  order.forEach((from, to) => {
    if (((bits[from >> 3]! >> (from & 7)) & 1) === 1) moved[to >> 3]! |= 1 << (to & 7)
  })
  return moved
}
