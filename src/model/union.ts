/** Sets of things that grow together; the least of a set stands for it, whatever the order they were joined in. */
export interface Union<T> {
  find(item: T): T
  /** Whether the two stand together now: not where that would bring together what is to be kept apart. */
  join(a: T, b: T): boolean
}

/** What may speak against joining two sets, and is told when they are joined; sets are named by what stands for them. */
export interface UnionGuard<T> {
  mayJoin(x: T, y: T): boolean
  joined(kept: T, gone: T): void
}

/**
 * An empty union: everything stands alone until it is joined. Pairs that are to be kept apart never come together, through others neither.
 * @example const sets = unionOf<number>(); sets.join(2, 1); sets.find(2) // 1
 */
export function unionOf<T extends string | number>(
  apart: readonly (readonly [T, T])[] = [],
  guard?: UnionGuard<T>,
): Union<T> {
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
      if (x === y) return true
      for (const [one, other] of apart) {
        const [p, q] = [find(one), find(other)]
        if ((p === x && q === y) || (p === y && q === x)) return false
      }
      if (guard?.mayJoin(x, y) === false) return false
      const [kept, gone]: readonly [T, T] = x < y ? [x, y] : [y, x]
      parents.set(gone, kept)
      guard?.joined(kept, gone)
      return true
    },
  }
}
