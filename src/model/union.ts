/** Sets of things that grow together; the least of a set stands for it, whatever the order they were joined in. */
export interface Union<T> {
  find(item: T): T
  join(a: T, b: T): void
}

/** An empty union: everything stands alone until it is joined. @example const sets = unionOf<number>(); sets.join(2, 1); sets.find(2) // 1 */
export function unionOf<T extends string | number>(): Union<T> {
  const parents = new Map<T, T>()
  const find = (item: T): T => {
    let top = item
    for (let up = parents.get(top); up !== undefined; up = parents.get(top)) top = up
    for (let at = item; at !== top;) {
      const up = parents.get(at) ?? top
      parents.set(at, top)
      at = up
    }
    return top
  }
  return {
    find,
    join(a, b) {
      const [x, y] = [find(a), find(b)]
      if (x !== y) parents.set(x < y ? y : x, x < y ? x : y)
    },
  }
}
