import type { Similarity } from './similarity.js'

/** Documents that pairs hold together. */
export interface Component {
  /** Their places, ascending. */
  readonly members: readonly number[]
  /** Their pairs, by places among the members. */
  pairs(): Similarity[]
}

/** The components of two documents or more, by their first members. */
export function componentsOf(count: number, pairs: Iterable<Similarity>): Component[] {
  const { componentOf, placeIn, groups } = groupsOf(count, pairs)
  const ends = new Uint32Array(groups.length + 1)
  for (const { a } of pairs) ends[componentOf[a]! + 1]!++
  for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!
  const columns = {
    a: new Uint32Array(ends.at(-1)!),
    b: new Uint32Array(ends.at(-1)!),
    score: new Float64Array(ends.at(-1)!),
  }
  // What began as where each component's pairs begin becomes where they end.
  for (const { a, b, score } of pairs) {
    const at = ends[componentOf[a]!]!++
    columns.a[at] = placeIn[a]!
    columns.b[at] = placeIn[b]!
    columns.score[at] = score
  }
  return groups.map((members, i) => ({
    members,
    pairs() {
      const own: Similarity[] = []
      for (let at = i === 0 ? 0 : ends[i - 1]!; at < ends[i]!; at++)
        own.push({ a: columns.a[at]!, b: columns.b[at]!, score: columns.score[at]! })
      return own
    },
  }))
}

interface Groups {
  /** By document: its component, and its place there. */
  readonly componentOf: Uint32Array
  readonly placeIn: Uint32Array
  readonly groups: readonly number[][]
}

function groupsOf(count: number, pairs: Iterable<Similarity>): Groups {
  const parents = Uint32Array.from({ length: count }, (_, i) => i)
  const rootOf = (at: number): number => {
    let root = at
    while (parents[root] !== root) root = parents[root]!
    for (let next = at; next !== root;) [next, parents[next]] = [parents[next]!, root]
    return root
  }
  const paired = new Uint8Array(count)
  for (const { a, b } of pairs) {
    const [x, y] = [rootOf(a), rootOf(b)]
    // The least place is the root, so that a component is met at its first member.
    parents[Math.max(x, y)] = Math.min(x, y)
    paired[a] = paired[b] = 1
  }
  const [componentOf, placeIn] = [new Uint32Array(count), new Uint32Array(count)]
  const groups: number[][] = []
  for (let at = 0; at < count; at++) {
    if (paired[at] === 0) continue
    const root = rootOf(at)
    if (root === at) componentOf[at] = groups.push([]) - 1
    const own = groups[(componentOf[at] = componentOf[root]!)]!
    placeIn[at] = own.push(at) - 1
  }
  return { componentOf, placeIn, groups }
}
