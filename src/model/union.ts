/** Sets of things, by number, that grow together; the least of a set stands for it, whatever the order they were joined in. */
export interface Union {
  find(item: number): number
  join(a: number, b: number): void
  /** For every thing up to the last that was joined, one nearer to the least of its set, or itself. */
  readonly parents: readonly number[]
}

/** @example const sets = unionOf(); sets.join(2, 1); sets.find(2) // 1 */
export function unionOf(kept: Iterable<number> = []): Union {
  const parents = [...kept]
  const find = (item: number): number => {
    if (item >= parents.length) return item
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
      while (parents.length <= Math.max(a, b)) parents.push(parents.length)
      const [x, y] = [find(a), find(b)]
      parents[Math.max(x, y)] = Math.min(x, y)
    },
    parents,
  }
}
