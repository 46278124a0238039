/** Sets of things, by number, that grow together; the least of a set stands for it, whatever the order they were joined in. */
export interface Union {
  find(item: number): number
  join(a: number, b: number): void
}

/** @example const sets = unionOf(3); sets.join(2, 1); sets.find(2) // 1 */
export function unionOf(count: number): Union {
  const parents = Uint32Array.from({ length: count }, (_, i) => i)
  const find = (item: number): number => {
    let top = item
    while (parents[top] !== top) top = parents[top]!
    for (let at = item; at !== top;) {
      const up = parents[at]!
      parents[at] = top
      at = up
    }
    return top
  }
  return {
    find,
    join(a, b) {
      const x = find(a)
      const y = find(b)
      parents[Math.max(x, y)] = Math.min(x, y)
    },
  }
}
