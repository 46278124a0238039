/** What a story was told from. */
export interface ToldFrom {
  /** A digest of what it was made of: its documents and the wording they share. */
  readonly from: string
  /** What it asked of the case beside: whom it looked up among all voices, joins and names… */
  readonly asked: readonly string[]
  /** …and a digest of the answers. */
  readonly answers: string
}

/** What tells whether documents are still as they were when a story was told from them. */
export interface DocumentMarks {
  /** A short name for a text: equal for equal texts, and for no others. */
  digest(text: string): string
  /** A digest of a document and all that was found in it. */
  mark(document: string): string
  /** Whose each link of its statements is, chain by chain. */
  voicesOf(document: string): readonly (string | null)[]
}

/** A map that can be asked for one thing at a time. */
export type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get' | 'has'>

/** What stories look up among all of a case, by the kind of what is asked for. */
export type Lookups = Readonly<Record<string, Lookup<unknown>>>

/** The same, noting whatever is asked for. */
export function noting<All extends Lookups>(lookups: All, asked: Set<string>): All {
  const noted = Object.entries(lookups).map(([kind, map]): [string, Lookup<unknown>] => {
    const note = (key: string): string => {
      asked.add(`${kind} ${key}`)
      return key
    }
    return [kind, { get: (key) => map.get(note(key)), has: (key) => map.has(note(key)) }]
  })
  return Object.fromEntries(noted) as All
}

/** An answer as short as this stands for itself: most are a number. */
const SHORT = 40

/** Answers to what was asked, in a digest; a long answer is read once, however many stories ask for it. */
export function answering(lookups: Lookups, digest: DocumentMarks['digest']): (asked: readonly string[]) => string {
  const known = new Map<string, string>()
  const answer = (one: string): string => {
    const before = known.get(one)
    if (before !== undefined) return before
    const space = one.indexOf(' ')
    const value = lookups[one.slice(0, space)]?.get(one.slice(space + 1))
    const json = value === undefined ? '' : JSON.stringify(value)
    if (json.length <= SHORT) return json
    const said = digest(json)
    known.set(one, said)
    return said
  }
  return (asked) => digest(asked.map(answer).join('\n'))
}
