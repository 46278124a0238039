/** Short lists of numbers in large pieces of memory: a list in a piece of its own takes some 250 bytes beside its numbers. */
export interface Arena {
  numbers(list: ArrayLike<number>): Uint32Array
  weights(list: ArrayLike<number>): Float32Array
  bytes(list: ArrayLike<number>): Uint8Array
}

/**
 * Bytes of the first piece, and of the largest: each is twice the one before, for a piece as large goes back to the system at once when it
 * is let go, which smaller ones among others do not (malloc of glibc: the most its threshold grows to). A longer list has a piece of its own.
 */
const [FIRST, LARGEST] = [1 << 20, 1 << 25]
/** In bytes. Every list begins at a multiple of it. */
const STEP = 4

/** An arena of nothing. A list holds the piece it stands in. */
export function createArena(): Arena {
  let size = FIRST
  let piece = new ArrayBuffer(size)
  let used = 0
  const room = (bytes: number): [piece: ArrayBuffer, from: number] => {
    if (used + bytes > piece.byteLength) {
      size = Math.min(size * 2, LARGEST)
      piece = new ArrayBuffer(Math.max(size, bytes))
      used = 0
    }
    const from = used
    used += Math.ceil(bytes / STEP) * STEP
    return [piece, from]
  }
  const filled = <List extends Uint32Array | Float32Array | Uint8Array>(place: List, list: ArrayLike<number>): List => {
    place.set(list)
    return place
  }
  return {
    numbers: (list) => filled(new Uint32Array(...room(list.length * 4), list.length), list),
    weights: (list) => filled(new Float32Array(...room(list.length * 4), list.length), list),
    bytes: (list) => filled(new Uint8Array(...room(list.length), list.length), list),
  }
}
