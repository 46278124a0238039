/**
 * A feature weighs less the more documents of the case hold it, in steps: a twelfth of them halve it, four times as many leave a third.
 * Steps, and a twelfth to the nearest power of two, so that a document more changes the weight of next to no feature; and no step below
 * 128, so that a case of one story alone loses none of its words.
 */
const STEP = 4
const FIRST_STEP = 128
const FIRST_SHARE = 1 / 12

/** What features weigh by how many documents hold them. */
export interface Rarity {
  of(feature: number): number
}

/** In a case of so many documents, by feature how many of them hold it; a byte each, for a case has millions. */
export function rarityIn(size: number, documents: Uint32Array): Rarity {
  const first = Math.max(FIRST_STEP, 2 ** Math.round(Math.log2(size * FIRST_SHARE)))
  const steps = new Uint8Array(documents.length)
  documents.forEach((count, feature) => {
    if (count >= first) steps[feature] = 1 + Math.floor(Math.log(count / first) / Math.log(STEP))
  })
  const weights = Float64Array.from({ length: 256 }, (_, step) => 1 / (step + 1))
  return { of: (feature) => weights[steps[feature]!]! }
}
