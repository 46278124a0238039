import { plain } from './rows.js'

/** Rows sent to the database at once. */
const AT_ONCE = 500
/** UTF-16 units sent at once, unless one row is longer: an embedded database keeps twenty times the memory that its longest statement took. */
export const MOST = 1 << 20

/** Rows as JSON, so many at once. */
export function* rowsJson(rows: Iterable<object>): Generator<string> {
  let [some, size]: [string[], number] = [[], 0]
  for (const row of rows) {
    const json = rowJson(row)
    if (some.length === AT_ONCE || (some.length > 0 && size + json.length > MOST)) {
      yield `[${some.join(',')}]`
      ;[some, size] = [[], 0]
    }
    some.push(json)
    size += json.length
  }
  if (some.length > 0) yield `[${some.join(',')}]`
}

const rowJson = (row: object): string =>
  `{${Object.entries(row)
    .map(([name, value]) => `"${name}":${value instanceof Json ? value.json : JSON.stringify(value ?? null)}`)
    .join(',')}}`

/** A value of a row that is JSON already: a story of two hundred reports is megabytes, which are written out once. */
export class Json {
  constructor(readonly json: string) {}
}

/** A value as the database's JSON can hold it, for a row. */
export const asJson = (value: unknown): Json => new Json(cleanText(value))

/** A value as the database's JSON can hold it. */
export const clean = <Value>(value: Value): Value => JSON.parse(cleanText(value)) as Value

/** How JSON writes what the database's cannot hold: U+0000, and half of a surrogate pair. */
const UNHELD = /\\u(?:0000|d[89a-f])/u

/** JSON of a value as the database can hold it. */
export function cleanText(value: unknown): string {
  const json = JSON.stringify(value)
  if (!UNHELD.test(json)) return json
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? plain(inner) : inner))
}
