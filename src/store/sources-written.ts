import { type Kysely, sql, type Transaction } from 'kysely'
import type { Trace } from '../model/trace.js'
import { foldText } from '../text/fold.js'
import type { SearchLanguage } from './analyst.js'
import { asJson, rowsJson } from './json-rows.js'
import { plain } from './rows.js'
import type { Schema } from './schema.js'

/** Who the sources of a case are. */
type Sources = Pick<Trace, 'voices' | 'parties' | 'joins'>

/** Voices, parties or joins as a table has them. */
interface Rows {
  readonly table: 'voices' | 'parties' | 'joins'
  readonly key: readonly string[]
  readonly columns: string
  readonly rows: readonly object[]
}

/** What one of these tables says otherwise than a trace: rows to be written, and keys of those that are no more. */
export interface SourceChanges extends Rows {
  readonly gone: readonly string[]
}

/**
 * What a trace says of voices, parties and joins that the case does not say yet. It is looked up statement by statement, so that others are
 * answered in between: in a large case nearly all of it is alike, and looking takes longer than writing.
 */
export async function sourceChanges(
  db: Kysely<Schema>,
  sources: Sources,
  language: SearchLanguage,
): Promise<readonly SourceChanges[]> {
  const changes: SourceChanges[] = []
  for (const rows of rowsOf(sources, language)) changes.push(await changesOf(db, rows))
  return changes
}

function rowsOf({ voices, parties, joins }: Sources, { fold }: SearchLanguage): readonly Rows[] {
  const folded = (names: readonly string[]): string => plain(names.map((name) => foldText(name, fold)).join('\n'))
  return [
    {
      table: 'voices',
      key: ['id'],
      columns: 'id text, folded text, party text, data jsonb',
      rows: voices.map((voice) => ({
        id: voice.id,
        folded: folded([voice.name, ...voice.aliases]),
        party: voice.party,
        data: asJson(voice),
      })),
    },
    {
      table: 'parties',
      key: ['id'],
      columns: 'id text, folded text, data jsonb',
      rows: parties.map((party) => ({ id: party.id, folded: folded([party.name]), data: asJson(party) })),
    },
    {
      table: 'joins',
      key: ['a', 'b'],
      columns: 'a text, b text, kind text, data jsonb',
      rows: joins.map((join) => ({ a: join.a, b: join.b, kind: join.kind, data: asJson(join) })),
    },
  ]
}

const namesIn = (columns: string): string[] => columns.split(', ').map((column) => column.split(' ')[0]!)
const list = (names: readonly string[], of: string): string => names.map((name) => `${of}.${name}`).join(', ')
const keyIn = (key: readonly string[], of: string): string => key.map((name) => `${of}.${name}`).join(" || ' ' || ")

async function changesOf(db: Kysely<Schema>, given: Rows): Promise<SourceChanges> {
  const { table, key, columns, rows } = given
  const keyOf = (row: object): string => key.map((name) => (row as Record<string, string>)[name]).join(' ')
  const others = namesIn(columns).filter((name) => !key.includes(name))
  const found = await sql<{
    key: string
  }>`select ${sql.raw(keyIn(key, 't'))} as key from ${sql.table(table)} t`.execute(db)
  const said = new Set(rows.map(keyOf))
  const changed = new Set<string>()
  for (const json of rowsJson(rows)) {
    const otherwise = await sql<{ key: string }>`select ${sql.raw(keyIn(key, 'x'))} as key
      from json_to_recordset(${json}::json) as x(${sql.raw(columns)})
      left join ${sql.table(table)} t on ${sql.raw(key.map((name) => `t.${name} = x.${name}`).join(' and '))}
      where t.${sql.raw(key[0]!)} is null or (${sql.raw(list(others, 't'))}) is distinct from (${sql.raw(list(others, 'x'))})`.execute(
      db,
    )
    for (const row of otherwise.rows) changed.add(row.key)
  }
  return {
    ...given,
    rows: rows.filter((row) => changed.has(keyOf(row))),
    gone: found.rows.flatMap((row) => (said.has(row.key) ? [] : [row.key])),
  }
}

/** Writes what changed of voices, parties and joins. */
export async function writeSources(tx: Transaction<Schema>, changes: readonly SourceChanges[]): Promise<void> {
  for (const { table, key, columns, rows, gone } of changes) {
    if (gone.length > 0) {
      await sql`delete from ${sql.table(table)} t where ${sql.raw(keyIn(key, 't'))} in (select unnest(${gone as string[]}::text[]))`.execute(
        tx,
      )
    }
    const names = namesIn(columns)
    const others = names.filter((name) => !key.includes(name))
    for (const json of rowsJson(rows)) {
      await sql`insert into ${sql.table(table)} (${sql.raw(names.join(', '))}) select ${sql.raw(names.join(', '))}
        from json_to_recordset(${json}::json) as x(${sql.raw(columns)})
        on conflict (${sql.raw(key.join(', '))}) do update set ${sql.raw(others.map((name) => `${name} = excluded.${name}`).join(', '))}`.execute(
        tx,
      )
    }
  }
}
