/** Numbers below 2^32 that grow in blocks and are never moved: a list of millions that is doubled holds up whoever adds to it then. */
export interface GrowingColumn {
  readonly size: number
  /** Zero for a place that nothing was put in. */
  at(place: number): number
  push(value: number): void
}

const BITS = 14
const BLOCK = 1 << BITS

/** A column of nothing. @example const ends = growingColumn(); ends.push(7); ends.at(0) // 7 */
export function growingColumn(): GrowingColumn {
  const blocks: Uint32Array[] = []
  let size = 0
  return {
    get size() {
      return size
    },
    at: (place) => blocks[place >>> BITS]?.[place & (BLOCK - 1)] ?? 0,
    push(value) {
      if (size === blocks.length * BLOCK) blocks.push(new Uint32Array(BLOCK))
      blocks[size >>> BITS]![size & (BLOCK - 1)] = value
      size++
    },
  }
}
