/** Groups of names that were joined. */
export interface Union {
  join(a: string, b: string): void
  /** The first name, in alphabetical order, of the group a name stands in. */
  find(name: string): string
}

/** An empty union: every name stands alone until it is joined. */
export function createUnion(): Union {
  const parent = new Map<string, string>()
  const find = (name: string): string => {
    let root = name
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    for (let at = name; at !== root;) {
      const up = parent.get(at) ?? root
      parent.set(at, root)
      at = up
    }
    return root
  }
  return {
    find,
    join(a, b) {
      const [x, y] = [find(a), find(b)]
      if (x !== y) parent.set(x < y ? y : x, x < y ? x : y)
    },
  }
}
