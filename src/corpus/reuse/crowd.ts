/** The order among documents that share too much: by their content, then by their name, never by when they came. */
export interface Precedence {
  /** A hash of what the document says. */
  digest(document: number): number
  before(a: number, b: number): boolean
}

/** How many documents stand for those of a group, and how many for all. */
const FIRST = 3

/** Documents that have a frequent fingerprint in common: too many for every pair of them to be compared. */
export interface Crowd {
  /** The documents one is compared with on behalf of the others. */
  standingFor(document: number): readonly number[]
  /** All that one is compared with: those that stand for it, and those that it stands for. */
  besides(document: number): number[]
}

/**
 * A crowd in some groups by content. A document is compared with the first of its group, and those with the first of all. So a crowd is
 * held together by few pairs, and no document, though it come last and be the first of all, has more than the groups and its own to be
 * compared with.
 */
export function crowdOf(parts: readonly Uint32Array[], groups: number, precedence: Precedence): Crowd {
  // By a power of two: of two fingerprints in almost the same documents, the groups of one are those of the other, or halves of them.
  const mask = 2 ** Math.ceil(Math.log2(groups)) - 1
  const first: number[] = []
  const firstIn = Array.from({ length: mask + 1 }, (): number[] => [])
  const groupOf = (document: number): number[] => firstIn[precedence.digest(document) & mask]!
  for (const documents of parts) {
    for (const document of documents) {
      enter(document, groupOf(document), precedence)
      enter(document, first, precedence)
    }
  }
  const standingFor = (document: number): readonly number[] => {
    const group = groupOf(document)
    if (!group.includes(document)) return group
    return [...new Set([...group, ...first])].filter((other) => other !== document)
  }
  return {
    standingFor,
    besides(document) {
      const others = [...standingFor(document)]
      if (!groupOf(document).includes(document)) return others
      for (const documents of parts) {
        for (const other of documents) if (standingFor(other).includes(document)) others.push(other)
      }
      return others
    },
  }
}

/** Keeps the first few, in their order. */
function enter(document: number, first: number[], { before }: Precedence): void {
  let at = first.length
  while (at > 0 && before(document, first[at - 1]!)) at--
  if (at >= FIRST) return
  first.splice(at, 0, document)
  if (first.length > FIRST) first.pop()
}
