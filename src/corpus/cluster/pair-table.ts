/** Numbers of pairs of numbers. A map would need keys past 2^31, which cost several times as much. */
export interface PairTable {
  /** -1 for a pair that has none. */
  find(first: number, second: number): number
  add(first: number, second: number, id: number): void
  /** The pair of a number. */
  wordsOf(id: number): readonly [first: number, second: number]
}

/** A document by itself has some hundreds. */
const FIRST_SIZE = 1 << 10
/** Fuller than this, probing grows long. */
const FULL = 0.5

/** An empty table: open addressing over typed arrays that double. */
export function pairTable(): PairTable {
  let slots = new Int32Array(FIRST_SIZE).fill(-1)
  let firsts = new Int32Array(FULL * FIRST_SIZE)
  let seconds = new Int32Array(FULL * FIRST_SIZE)
  let ids = new Int32Array(FULL * FIRST_SIZE)
  let size = 0
  /** By the number of a pair, one more than its entry. */
  let entryOf = new Int32Array(FIRST_SIZE)
  const slotOf = (first: number, second: number): number => {
    const mask = slots.length - 1
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0
    slot = (slot ^ (slot >>> 15)) & mask
    for (let entry = slots[slot]!; entry >= 0; entry = slots[slot]!) {
      if (firsts[entry] === first && seconds[entry] === second) break
      slot = (slot + 1) & mask
    }
    return slot
  }
  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1)
    for (let entry = 0; entry < size; entry++) slots[slotOf(firsts[entry]!, seconds[entry]!)] = entry
    ;[firsts, seconds, ids] = [longer(firsts, size), longer(seconds, size), longer(ids, size)]
  }
  return {
    find(first, second) {
      const entry = slots[slotOf(first, second)]!
      return entry < 0 ? -1 : ids[entry]!
    },
    add(first, second, id) {
      if (size >= FULL * slots.length) grow()
      slots[slotOf(first, second)] = size
      if (id >= entryOf.length) entryOf = longer(entryOf, id)
      entryOf[id] = size + 1
      firsts[size] = first
      seconds[size] = second
      ids[size] = id
      size++
    },
    wordsOf(id) {
      const entry = (entryOf[id] ?? 0) - 1
      return entry < 0 ? [-1, -1] : [firsts[entry]!, seconds[entry]!]
    },
  }
}

/** The same numbers in an array that has room for a place, and for as many more. */
function longer(numbers: Int32Array<ArrayBuffer>, place: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(Math.max(place + 1, numbers.length * 2))
  grown.set(numbers)
  return grown
}
