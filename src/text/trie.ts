/**
 * A trie over UTF-16 units in flat arrays, numbered level by level from the root, 0. So the children of a node stand side
 * by side, ascending, from `firstChild[node]` to `firstChild[node + 1]`: a hash table of them was no faster, for want of
 * locality. The keys that end at a node are the range `[keysFrom, keysTo)` of the sorted keys it was built from.
 */
export interface Trie {
  readonly firstChild: Uint32Array
  readonly label: Uint16Array
  readonly keysFrom: Uint32Array
  readonly keysTo: Uint32Array
  /** First step by table, since most words of a text fail at it: the child of the root for each unit, or 0. */
  readonly rootChild: Uint32Array
  /** Where the table of a node with many children begins in `tables`, or 0: those near the root, passed by every word. */
  readonly tableOf: Uint32Array
  /** For each unit from FIRST on the child, or 0. */
  readonly tables: Uint32Array
}

/** What a table has room for: the letters of the Arabic block that folding leaves. Other units are looked for one by one. */
const FIRST = 0x620
const ROOM = 0x40
/** Fewer children are found sooner one by one than in a table that may not be near; 6 to 12 were alike in the benchmark. */
const MANY = 8

/** Builds the trie from keys sorted by UTF-16 units; keys may repeat. */
export function buildTrie(keys: readonly string[]): Trie {
  const room = keys.reduce((sum, key) => sum + key.length, 2)
  const trie: Trie = {
    firstChild: new Uint32Array(room),
    label: new Uint16Array(room),
    keysFrom: new Uint32Array(room),
    keysTo: new Uint32Array(room),
    rootChild: new Uint32Array(0x10000),
    tableOf: new Uint32Array(room),
    tables: new Uint32Array(0),
  }
  // Until a node is visited, keysFrom and keysTo hold the range of all keys below it.
  trie.keysTo[0] = keys.length
  let size = 1
  let levelEnd = 1
  for (let node = 0, depth = 0; node < size; node++) {
    if (node === levelEnd) {
      depth++
      levelEnd = size
    }
    trie.firstChild[node] = size
    size = visit(trie, { node, depth, size }, keys)
  }
  trie.firstChild[size] = size
  for (let child = 1; child < trie.firstChild[1]!; child++) trie.rootChild[trie.label[child]!] = child
  return { ...trie, tables: childTables(trie, size) }
}

function childTables({ firstChild, label, tableOf }: Trie, size: number): Uint32Array {
  let room = ROOM
  for (let node = 1; node < size; node++) {
    if (firstChild[node + 1]! - firstChild[node]! < MANY) continue
    tableOf[node] = room
    room += ROOM
  }
  const tables = new Uint32Array(room)
  for (let node = 1; node < size; node++) {
    if (tableOf[node] === 0) continue
    for (let child = firstChild[node]!; child < firstChild[node + 1]!; child++) {
      const at = label[child]! - FIRST
      if (at >= 0 && at < ROOM) tables[tableOf[node]! + at] = child
    }
  }
  return tables
}

/** Makes the children of one node; returns the new number of nodes. */
function visit(trie: Trie, at: { node: number; depth: number; size: number }, keys: readonly string[]): number {
  const end = trie.keysTo[at.node]!
  let i = trie.keysFrom[at.node]!
  while (i < end && keys[i]!.length === at.depth) i++
  trie.keysTo[at.node] = i
  let next = at.size
  while (i < end) {
    const unit = keys[i]!.charCodeAt(at.depth)
    trie.label[next] = unit
    trie.keysFrom[next] = i
    while (i < end && keys[i]!.charCodeAt(at.depth) === unit) i++
    trie.keysTo[next++] = i
  }
  return next
}

/** The child of the root for `unit`, or 0: the root is nobody's child. */
export function rootStep(trie: Trie, unit: number): number {
  return trie.rootChild[unit]!
}

/** The child, for `unit`, of a node other than the root, or 0. */
export function step(trie: Trie, node: number, unit: number): number {
  const { label, firstChild } = trie
  const table = trie.tableOf[node]!
  const at = unit - FIRST
  if (table !== 0 && at >= 0 && at < ROOM) return trie.tables[table + at]!
  const end = firstChild[node + 1]!
  for (let child = firstChild[node]!; child < end; child++) if (label[child] === unit) return child
  return 0
}
