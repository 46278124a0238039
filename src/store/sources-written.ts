import { type Kysely, sql, type Transaction } from 'kysely'
import type { Trace } from '../model/trace.js'
import { foldText } from '../text/fold.js'
import type { SearchLanguage } from './analyst.js'
import { asJson, rowsJson } from './json-rows.js'
import { plain } from './rows.js'
import type { Schema } from './schema.js'

/** Who the sources of a case are. */
type Sources = Pick<Trace, 'voices' | 'parties' | 'joins'>

/** Voices, parties or joins for the table that has them; a row is made when it is sent, for JSON of all is more than is held at once. */
interface Rows {
  readonly table: 'voices' | 'parties' | 'joins'
  readonly key: readonly string[]
  readonly columns: string
  readonly count: number
  rowAt(place: number): object
}

/** What one of these tables says otherwise than a trace: places of rows to be written, and keys of those that are no more. */
export interface SourceChanges extends Rows {
  readonly changed: readonly number[]
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
      count: voices.length,
      rowAt(place) {
        const voice = voices[place]!
        const { id, party, name, aliases } = voice
        return { id, folded: folded([name, ...aliases]), party, data: asJson(voice) }
      },
    },
    {
      table: 'parties',
      key: ['id'],
      columns: 'id text, folded text, data jsonb',
      count: parties.length,
      rowAt(place) {
        const party = parties[place]!
        return { id: party.id, folded: folded([party.name]), data: asJson(party) }
      },
    },
    {
      table: 'joins',
      key: ['a', 'b'],
      columns: 'a text, b text, kind text, data jsonb',
      count: joins.length,
      rowAt(place) {
        const join = joins[place]!
        return { a: join.a, b: join.b, kind: join.kind, data: asJson(join) }
      },
    },
  ]
}

const namesIn = (columns: string): string[] => columns.split(', ').map((column) => column.split(' ')[0]!)
const list = (names: readonly string[], of: string): string => names.map((name) => `${of}.${name}`).join(', ')
const keyIn = (key: readonly string[], of: string): string => key.map((name) => `${of}.${name}`).join(" || ' ' || ")

async function changesOf(db: Kysely<Schema>, given: Rows): Promise<SourceChanges> {
  const { table, key, columns, count, rowAt } = given
  const others = namesIn(columns).filter((name) => !key.includes(name))
  const found = await sql<{
    key: string
  }>`select ${sql.raw(keyIn(key, 't'))} as key from ${sql.table(table)} t`.execute(db)
  const gone = new Set(found.rows.map((row) => row.key))
  const placeOf = new Map<string, number>()
  const met = function* (): Generator<object> {
    for (let place = 0; place < count; place++) {
      const row = rowAt(place)
      const own = key.map((name) => (row as Record<string, string>)[name]).join(' ')
      gone.delete(own)
      placeOf.set(own, place)
      yield row
    }
  }
  const changed: number[] = []
  for (const json of rowsJson(met())) {
    const otherwise = await sql<{ key: string }>`select ${sql.raw(keyIn(key, 'x'))} as key
      from json_to_recordset(${json}::json) as x(${sql.raw(columns)})
      left join ${sql.table(table)} t on ${sql.raw(key.map((name) => `t.${name} = x.${name}`).join(' and '))}
      where t.${sql.raw(key[0]!)} is null or (${sql.raw(list(others, 't'))}) is distinct from (${sql.raw(list(others, 'x'))})`.execute(
      db,
    )
    for (const row of otherwise.rows) changed.push(placeOf.get(row.key)!)
  }
  return { ...given, changed: changed.sort((a, b) => a - b), gone: [...gone] }
}

/** Writes what changed of voices, parties and joins. */
export async function writeSources(tx: Transaction<Schema>, changes: readonly SourceChanges[]): Promise<void> {
  for (const { table, key, columns, changed, gone, rowAt } of changes) {
    if (gone.length > 0) {
      await sql`delete from ${sql.table(table)} t where ${sql.raw(keyIn(key, 't'))} in (select unnest(${gone as string[]}::text[]))`.execute(
        tx,
      )
    }
    const names = namesIn(columns)
    const others = names.filter((name) => !key.includes(name))
    for (const json of rowsJson(rowsAt(changed, rowAt))) {
      await sql`insert into ${sql.table(table)} (${sql.raw(names.join(', '))}) select ${sql.raw(names.join(', '))}
        from json_to_recordset(${json}::json) as x(${sql.raw(columns)})
        on conflict (${sql.raw(key.join(', '))}) do update set ${sql.raw(others.map((name) => `${name} = excluded.${name}`).join(', '))}`.execute(
        tx,
      )
    }
  }
}

function* rowsAt(places: readonly number[], rowAt: Rows['rowAt']): Generator<object> {
  for (const place of places) yield rowAt(place)
}
