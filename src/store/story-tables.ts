import { type RawBuilder, sql, type Transaction } from 'kysely'
import { MOST, rowsJson } from './json-rows.js'
import type { Schema } from './schema.js'

/** The tables that hold stories and what hangs on them, as their rows are given. */
const COLUMNS = {
  stories: `place int, id text, title text, reports int, first_day date, last_day date, most int, claims int, denials int, conflicts int,
    data jsonb, shown_links jsonb, card jsonb, made boolean, made_from text, asked text[], answers text`,
  story_parts: 'story int, field text, list text, seq int, items jsonb',
  story_links: 'story int, seq int, from_id text, to_id text, data jsonb',
  story_documents: 'story int, document text',
  story_facets: 'story int, kind text, value text, name text',
  outlet_stories: 'outlet text, story int, reports int, claims int, alone int, own int, common int, nobody int',
  claims: 'story int, id text, kind text, role text, value text, central boolean',
} as const

/** Rows of one of these tables. */
export interface TableRows {
  readonly table: keyof typeof COLUMNS
  readonly rows: readonly object[]
}

/** Rows of a table as JSON, as many as are sent at once. */
interface Piece {
  readonly table: keyof typeof COLUMNS
  readonly json: string
}

/** Writes rows table by table, in as few statements as hold them: the database checks what hangs on what at the end of each. */
export async function insert(tx: Transaction<Schema>, tables: readonly TableRows[]): Promise<void> {
  for (const pieces of statements(tables)) {
    const inserts = pieces.map((piece, i) => sql`${sql.ref(`w${i}`)} as (${insertOf(piece)})`)
    await sql`with ${sql.join(inserts)} select`.execute(tx)
  }
}

/** Pieces that are sent together. */
function* statements(tables: readonly TableRows[]): Generator<Piece[]> {
  let [some, size]: [Piece[], number] = [[], 0]
  for (const { table, rows } of tables) {
    for (const json of rowsJson(rows)) {
      if (some.length > 0 && size + json.length > MOST) {
        yield some
        ;[some, size] = [[], 0]
      }
      some.push({ table, json })
      size += json.length
    }
  }
  if (some.length > 0) yield some
}

function insertOf({ table, json }: Piece): RawBuilder<unknown> {
  const columns = COLUMNS[table]
  const names = sql.raw(
    columns
      .split(',')
      .map((column) => column.trim().split(' ')[0]!)
      .join(', '),
  )
  return sql`insert into ${sql.table(table)} (${names}) select ${names} from json_to_recordset(${json}::json) as x(${sql.raw(columns)})`
}
