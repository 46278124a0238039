/** What a field of an address may be: any text, a number, yes, or one of some words. */
type Kind = 'text' | 'number' | 'boolean' | readonly string[]

export type Fields<Query> = { readonly [K in Exclude<keyof Query, 'limit' | 'cursor'>]-?: Kind }

/** The fields of an address that are what they should be; the rest is dropped. */
export function read<Query extends object>(fields: Fields<Query>, given: Readonly<Record<string, unknown>>): Query {
  const entries = Object.entries<Kind>(fields).flatMap(([key, kind]) => {
    const value = valueOf(kind, given[key])
    return value === undefined ? [] : [[key, value] as const]
  })
  return Object.fromEntries(entries) as Query
}

function valueOf(kind: Kind, value: unknown): string | number | boolean | undefined {
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  if (kind === 'boolean') return typeof value === 'boolean' ? value : undefined
  // The router reads a word like 2024 as a number.
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || text === '') return undefined
  return kind === 'text' || kind.includes(text) ? text : undefined
}
