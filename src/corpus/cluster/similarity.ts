/** Two documents, by their places in the list, and how much they have in common, from 0 to 1. */
export interface Similarity {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Pairs of documents, of which a case has millions: three columns, from which each pair is made when it is its turn. */
export interface SimilarityList extends Iterable<Similarity> {
  push(a: number, b: number, score: number): void
}

const FIRST_ROOM = 1 << 10
/** A column that is full grows by this. */
const GROWTH = 1.5

/** A list of nothing. */
export function similarityList(): SimilarityList {
  let ends = new Uint32Array(2 * FIRST_ROOM)
  let scores = new Float64Array(FIRST_ROOM)
  let size = 0
  const grow = (): void => {
    const [before, known] = [ends, scores]
    const room = Math.ceil(size * GROWTH)
    ends = new Uint32Array(2 * room)
    ends.set(before)
    scores = new Float64Array(room)
    scores.set(known)
  }
  return {
    push(a, b, score) {
      if (size === scores.length) grow()
      ends[2 * size] = a
      ends[2 * size + 1] = b
      scores[size++] = score
    },
    *[Symbol.iterator]() {
      for (let i = 0; i < size; i++) yield { a: ends[2 * i]!, b: ends[2 * i + 1]!, score: scores[i]! }
    },
  }
}
