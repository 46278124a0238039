/** Sets of ids that grow together; the least id of a set stands for it, whatever the order they were joined in. */
export interface UnionFind {
  find(id: string): string
  union(a: string, b: string): void
}

/** @example const sets = unionFind(); sets.union('b', 'a'); sets.find('b') // 'a' */
export function unionFind(): UnionFind {
  const parents = new Map<string, string>()
  const find = (id: string): string => {
    let top = id
    for (let up = parents.get(top); up !== undefined; up = parents.get(top)) top = up
    for (let at = id; at !== top;) {
      const up = parents.get(at) ?? top
      parents.set(at, top)
      at = up
    }
    return top
  }
  return {
    find,
    union(a, b) {
      const x = find(a)
      const y = find(b)
      if (x === y) return
      if (x < y) parents.set(y, x)
      else parents.set(x, y)
    },
  }
}
