import type { ReuseLink, TextBranch, TextFamily } from '../../model/reuse.js'
import { unionOf } from '../../model/union.js'
import type { ComparedPair } from './pair.js'

/**
 * Documents are one text when they share a fifth of what the shorter says outside quotations (the same fifth that counts as reuse when
 * shingles are compared) and a tenth of what the longer says: a digest that holds a paragraph of many texts makes no one text of them.
 */
const SHARE = 0.2
const LONGER_SHARE = 0.1
const WORDS = 8

/** Whether a pair is one text. */
const isOneText = ({ copied, shares: { shorter, longer } }: ComparedPair): boolean =>
  copied >= WORDS && shorter >= SHARE && longer >= LONGER_SHARE

/** Joins documents into texts; `ids` ascending. Documents that share no wording make no family. */
export function familiesOf(ids: readonly string[], pairs: readonly ComparedPair[]): TextFamily[] {
  const place = new Map(ids.map((id, i) => [id, i]))
  const sets = unionOf<number>()
  const ties = pairs.filter(isOneText)
  for (const { link } of ties) sets.join(place.get(link.from)!, place.get(link.to)!)
  const members = new Map<number, string[]>()
  const tiesOf = new Map<number, ComparedPair[]>()
  for (const pair of ties) pushTo(tiesOf, sets.find(place.get(pair.link.from)!), pair)
  ids.forEach((id, i) => {
    if (tiesOf.has(sets.find(i))) pushTo(members, sets.find(i), id)
  })
  return [...members].map(([set, documents]) => familyOf(documents, tiesOf.get(set)!))
}

/** Names the text a document prints: of its family, else one of its own. */
export function textNames(families: readonly TextFamily[]): (document: string) => string {
  const texted = new Map(families.flatMap(({ id, documents }) => documents.map((document) => [document, id] as const)))
  return (document) => texted.get(document) ?? `t-${document}`
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function familyOf(documents: readonly string[], ties: readonly ComparedPair[]): TextFamily {
  const representative = mostShared(documents, ties)
  return { id: `t-${documents[0]!}`, representative, documents, tree: treeFrom(representative, ties) }
}

/** The document whose words most of the others have; of equal ones the first by id. */
function mostShared(documents: readonly string[], ties: readonly ComparedPair[]): string {
  const sums = new Map(documents.map((id) => [id, 0]))
  for (const { link, copied } of ties) {
    for (const id of [link.from, link.to]) sums.set(id, sums.get(id)! + copied)
    // Whom another leans on stands nearer the beginning.
    if (link.direction !== 'unknown') sums.set(link.to, sums.get(link.to)! + copied)
  }
  return documents.reduce((best, id) => (sums.get(id)! > sums.get(best)! ? id : best))
}

/** The tree that keeps most words: of all ties that reach a new document, always the one that copied most. */
function treeFrom(representative: string, ties: readonly ComparedPair[]): TextBranch[] {
  const tree: TextBranch[] = [
    { document: representative, parent: null, leans: null, direction: 'unknown', kept: 1, shared: 1 },
  ]
  const reached = new Set([representative])
  const tiesOf = new Map<string, ComparedPair[]>()
  for (const pair of ties) for (const id of [pair.link.from, pair.link.to]) pushTo(tiesOf, id, pair)
  const waiting = createQueue()
  const reach = (id: string): void => {
    for (const pair of tiesOf.get(id) ?? []) waiting.push(pair, id)
  }
  reach(representative)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { link } = next.pair
    const child = link.from === next.parent ? link.to : link.from
    if (reached.has(child)) continue
    reached.add(child)
    tree.push(branchOf(link, child, next.parent))
    reach(child)
  }
  return tree
}

function branchOf(link: ReuseLink, document: string, parent: string): TextBranch {
  const forth = link.from === document
  const leans = link.direction === 'unknown' ? null : forth ? 'on_parent' : 'parent_on_it'
  const { from, to } = link.coverage
  return { document, parent, leans, direction: link.direction, kept: forth ? to : from, shared: forth ? from : to }
}

interface Waiting {
  readonly pair: ComparedPair
  readonly parent: string
}

interface Queue {
  push(pair: ComparedPair, parent: string): void
  pop(): Waiting | undefined
}

/** A binary heap: most copied words first, then by the ids of the pair. */
function createQueue(): Queue {
  const heap: Waiting[] = []
  const key = ({ pair: { link } }: Waiting): string => [link.from, link.to].sort().join('\n')
  const before = (x: Waiting, y: Waiting): boolean =>
    x.pair.copied !== y.pair.copied ? x.pair.copied > y.pair.copied : key(x) < key(y)
  return {
    push(pair, parent) {
      let at = heap.push({ pair, parent }) - 1
      for (let up = (at - 1) >> 1; at > 0 && before(heap[at]!, heap[up]!); at = up, up = (at - 1) >> 1) {
        ;[heap[at], heap[up]] = [heap[up]!, heap[at]!]
      }
    },
    pop() {
      const top = heap[0]
      const last = heap.pop()
      if (heap.length > 0 && last) sink(heap, last, before)
      return top
    },
  }
}

function sink(heap: Waiting[], item: Waiting, before: (x: Waiting, y: Waiting) => boolean): void {
  let at = 0
  for (;;) {
    let down = 2 * at + 1
    if (down >= heap.length) break
    if (down + 1 < heap.length && before(heap[down + 1]!, heap[down]!)) down++
    if (!before(heap[down]!, item)) break
    heap[at] = heap[down]!
    at = down
  }
  heap[at] = item
}
