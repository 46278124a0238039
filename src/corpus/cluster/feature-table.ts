/** Numbers features: words by their names, and pairs of them. A map of pairs would need keys past 2^31, which cost several times as much. */
export interface FeatureTable {
  readonly size: number
  /** -1 for a pair that has no number. */
  find(first: number, second: number): number
  addPair(first: number, second: number): number
  addWord(name: string): number
  /** Null for a pair. */
  nameOf(id: number): string | null
  /** The pair of a number; -1 twice for a word. */
  wordsOf(id: number): readonly [first: number, second: number]
}

/** A document by itself has some hundreds. */
const FIRST_SIZE = 1 << 10
/** Fuller than this, probing grows long. */
const FULL = 0.6
/** A column that is full grows by this; a case has millions of pairs. */
const GROWTH = 1.5

/** An empty table: open addressing over typed arrays that grow. */
export function featureTable(): FeatureTable {
  /** The numbers of pairs, or -1. */
  let slots = new Int32Array(FIRST_SIZE).fill(-1)
  let pairs = 0
  /** By number, the words of a pair; of a word -1, and which of the names is its. */
  let firsts = new Int32Array(FIRST_SIZE)
  let seconds = new Int32Array(FIRST_SIZE)
  let size = 0
  const names: string[] = []
  const slotOf = (first: number, second: number): number => {
    const mask = slots.length - 1
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    for (let id = slots[slot]!; id >= 0; id = slots[slot]!) {
      if (firsts[id] === first && seconds[id] === second) break
      slot = (slot + 1) & mask
    }
    return slot
  }
  const growSlots = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1)
    for (let id = 0; id < size; id++) if (firsts[id]! >= 0) slots[slotOf(firsts[id]!, seconds[id]!)] = id
  }
  const push = (first: number, second: number): number => {
    if (size === firsts.length) [firsts, seconds] = [longer(firsts), longer(seconds)]
    firsts[size] = first
    seconds[size] = second
    return size++
  }
  return {
    get size() {
      return size
    },
    find: (first, second) => slots[slotOf(first, second)]!,
    addPair(first, second) {
      if (++pairs > FULL * slots.length) growSlots()
      const id = push(first, second)
      slots[slotOf(first, second)] = id
      return id
    },
    addWord: (name) => push(-1, names.push(name) - 1),
    nameOf: (id) => (firsts[id] === -1 ? names[seconds[id]!]! : null),
    wordsOf: (id) => (firsts[id]! < 0 ? [-1, -1] : [firsts[id]!, seconds[id]!]),
  }
}

/** The same numbers in an array that has room for more. */
function longer(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(Math.ceil(numbers.length * GROWTH))
  grown.set(numbers)
  return grown
}
