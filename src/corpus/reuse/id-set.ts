import { hashUnits } from './words.js'

/** A set of a million is copied for some tenths of a second when it outgrows its table; of so many smaller ones, none takes long. */
const SETS = 64

/** The ids of a case. */
export interface IdSet {
  has(id: string): boolean
  add(id: string): void
}

/** A set of some ids. @example idSet(['a']).has('a') // true */
export function idSet(ids: readonly string[]): IdSet {
  const sets = Array.from({ length: SETS }, () => new Set<string>())
  const setOf = (id: string): Set<string> => sets[hashUnits(id, 0, id.length) % SETS]!
  for (const id of ids) setOf(id).add(id)
  return { has: (id) => setOf(id).has(id), add: (id) => void setOf(id).add(id) }
}
