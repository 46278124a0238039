import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Doc } from '../model/doc.js'

/** Hexadecimal digits that tell documents of one id apart, as many as a case puts behind the id of a stranger. */
const DIGITS = 12

/**
 * The same documents with an id for each. An id is that of the input, else a hash of its bytes, so that two outlets that print the same
 * words come with one id, and a copy would lean on itself. Of such documents the first by address and path keeps the id; the others have
 * a hash of where they were found behind it, the same ones whatever order they came in.
 * @example distinctDocuments([tracer.document({ text, url: 'https://a.example/1' }), tracer.document({ text, url: 'https://b.example/2' })])
 */
export function distinctDocuments(docs: readonly Doc[]): readonly Doc[] {
  const places = new Map<string, number[]>()
  docs.forEach(({ id }, i) => {
    const same = places.get(id)
    if (same) same.push(i)
    else places.set(id, [i])
  })
  if (places.size === docs.length) return docs
  const taken = new Set(places.keys())
  const named = [...docs]
  for (const [id, same] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const found = same.map((i) => ({ i, where: whereFound(docs[i]!) })).sort((a, b) => (a.where < b.where ? -1 : 1))
    for (const { i, where } of found.slice(1)) {
      const own = freeId(`${id}-${bytesToHex(sha256(utf8ToBytes(where))).slice(0, DIGITS)}`, taken)
      taken.add(own)
      named[i] = { ...docs[i]!, id: own }
    }
  }
  return named
}

/** An address before a path, and what else may differ where both are the same or missing. */
const whereFound = ({ url, path, outlet, published, title, sha256: hash, text }: Doc): string =>
  JSON.stringify([url, path, outlet?.name ?? null, published, title, hash, text])

/** One document given several times differs from itself in nothing: it is counted on. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  let n = 2
  while (taken.has(`${id}-${n}`)) n++
  return `${id}-${n}`
}
