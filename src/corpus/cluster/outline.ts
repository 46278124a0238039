import type { Doc } from '../../model/doc.js'
import type { CaseLanguage } from '../../text/case-language.js'
import type { Days } from './days.js'
import { type Profile, profileOf } from './profile.js'
import { createVocabulary, type Stems, type Vocabulary } from './vocabulary.js'

/** A profile without its document, its features numbered by themselves: what can be kept of it and put into any vocabulary. */
export interface Outline {
  /** By number; empty of a pair. */
  readonly names: readonly string[]
  /** The two words of each number, or -1 twice. */
  readonly parts: Int32Array
  /** Ascending, with their weights. */
  readonly features: Uint32Array
  readonly weights: Float64Array
  readonly head: Uint32Array
  /** The stems of the text in order, and where each stands. */
  readonly stems: Uint32Array
  readonly starts: Uint32Array
  readonly days: readonly Days[]
}

/** The outline of a document, which depends on nothing else; stems that are known grow with the words they are asked for. */
export function outlineOf(doc: Doc, language: CaseLanguage, known?: Stems): Outline {
  const vocabulary = createVocabulary(language, known)
  const { features, weights, head, stems, starts, days } = profileOf(doc, vocabulary)
  const names: string[] = []
  const parts = new Int32Array(vocabulary.size * 2)
  for (let id = 0; id < vocabulary.size; id++) {
    const pair = vocabulary.partsOf(id)
    names.push(pair ? '' : vocabulary.nameOf(id))
    parts.set(pair ?? [-1, -1], id * 2)
  }
  return { names, parts, features, weights, head, stems, starts, days }
}

/** The profile of a document by its outline: what {@link profileOf} gives, down to the numbers of features that nobody else had. */
export function profileFrom(doc: Doc, outline: Outline, vocabulary: Vocabulary): Profile {
  const { names, parts, features, weights, head, stems, starts, days } = outline
  const ids = new Uint32Array(names.length)
  // In the order they were met, so that new ones are numbered as if the document had been read.
  for (let id = 0; id < names.length; id++) {
    const first = parts[2 * id]!
    ids[id] = first < 0 ? vocabulary.feature(names[id]!) : vocabulary.pair(ids[first]!, ids[parts[2 * id + 1]!]!)
  }
  const order = ascending(features, (feature) => ids[feature]!)
  return {
    doc,
    features: order.map((at) => ids[features[at]!]!),
    weights: Float64Array.from(order, (at) => weights[at]!),
    head: head.map((id) => ids[id]!),
    stems: stems.map((id) => ids[id]!),
    starts,
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
