import { type Kysely, sql, type Transaction } from 'kysely'
import type { Doc } from '../model/doc.js'
import type { Trace } from '../model/trace.js'
import { foldText } from '../text/fold.js'
import type { SearchLanguage } from './analyst.js'
import { asJson, rowsJson } from './drawn.js'
import { plain, statementsOf } from './rows.js'
import type { Schema } from './schema.js'
import { digest } from './work.js'

/** Rows sent to the database at once. */
const AT_ONCE = 500

/** Puts voices, parties and joins in place of those there were; rows that say the same are left alone. */
export async function writeSources(
  tx: Transaction<Schema>,
  { voices, parties, joins }: Trace,
  { fold }: SearchLanguage,
): Promise<void> {
  const folded = (names: readonly string[]): string => plain(names.map((name) => foldText(name, fold)).join('\n'))
  await replace(tx, {
    table: 'voices',
    key: ['id'],
    columns: 'id text, folded text, party text, data jsonb',
    rows: voices.map((voice) => ({
      id: voice.id,
      folded: folded([voice.name, ...voice.aliases]),
      party: voice.party,
      data: asJson(voice),
    })),
  })
  await replace(tx, {
    table: 'parties',
    key: ['id'],
    columns: 'id text, folded text, data jsonb',
    rows: parties.map((party) => ({ id: party.id, folded: folded([party.name]), data: asJson(party) })),
  })
  await replace(tx, {
    table: 'joins',
    key: ['a', 'b'],
    columns: 'a text, b text, kind text, data jsonb',
    rows: joins.map((join) => ({ a: join.a, b: join.b, kind: join.kind, data: asJson(join) })),
  })
}

interface Replacing {
  readonly table: 'voices' | 'parties' | 'joins'
  readonly key: readonly string[]
  readonly columns: string
  readonly rows: readonly object[]
}

async function replace(tx: Transaction<Schema>, { table, key, columns, rows }: Replacing): Promise<void> {
  const names = columns.split(', ').map((column) => column.split(' ')[0]!)
  const others = names.filter((name) => !key.includes(name))
  // Looked up in a hash of all keys: compared with each of them, ten thousand voices would take minutes.
  const keys = rows.map((row) => key.map((name) => (row as Record<string, string>)[name]).join(' '))
  await sql`delete from ${sql.table(table)} where ${sql.raw(key.join(" || ' ' || "))} not in (select unnest(${keys}::text[]))`.execute(
    tx,
  )
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await sql`insert into ${sql.table(table)} as t (${sql.raw(names.join(', '))}) select ${sql.raw(names.join(', '))}
      from jsonb_to_recordset(${rowsJson(rows.slice(from, from + AT_ONCE))}::jsonb) as x(${sql.raw(columns)})
      on conflict (${sql.raw(key.join(', '))}) do update set ${sql.raw(others.map((name) => `${name} = excluded.${name}`).join(', '))}
      where (${sql.raw(others.map((name) => `t.${name}`).join(', '))}) is distinct from (${sql.raw(others.map((name) => `excluded.${name}`).join(', '))})`.execute(
      tx,
    )
  }
}

/** Whose each statement is, which only the documents together tell; `before` holds what was written of each document last. */
export async function writeVoiced(
  tx: Transaction<Schema>,
  docs: readonly Doc[],
  before: ReadonlyMap<string, string>,
): Promise<void> {
  const changed = docs.flatMap((doc) => {
    const rows = statementsOf(doc).map(({ item, voices, links, speaker }) => ({ item, voices, links, speaker }))
    const voiced = digest(JSON.stringify(rows))
    return before.get(doc.id) === voiced ? [] : [{ document: doc.id, voiced, rows }]
  })
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    const some = changed.slice(from, from + AT_ONCE)
    const rows = some.flatMap(({ document, rows: own }) => own.map((row) => ({ document, ...row })))
    await sql`update statements s set voices = x.voices, links = x.links, speaker = x.speaker
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(document text, item text, voices text[], links text[], speaker text)
      where s.document = x.document and s.item = x.item and s.links is distinct from x.links`.execute(tx)
    const marks = some.map(({ document, voiced }) => ({ document, voiced }))
    await sql`update document_work w set voiced = x.voiced
      from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as x(document text, voiced text) where w.document = x.document`.execute(
      tx,
    )
  }
}

/** What a list of voices shows of each. */
export async function countVoices(db: Kysely<Schema>): Promise<void> {
  const columns = ['statements', 'denials', 'documents', 'outlets', 'first_day', 'last_day']
  const list = (of: string): string => columns.map((name) => `${of}.${name}`).join(', ')
  await sql`update voices v set ${sql.raw(columns.map((name) => `${name} = x.${name}`).join(', '))}
    from (
      select o.id, count(s.item)::int as statements, (count(*) filter (where s.stance = 'denies'))::int as denials,
        count(distinct d.id)::int as documents, count(distinct coalesce(d.outlet_id, 'name:' || d.outlet))::int as outlets,
        min(d.first_day) as first_day, max(d.last_day) as last_day
      from voices o left join (statements s join documents d on d.id = s.document and d.superseded_by is null) on s.speaker = o.id
      group by o.id
    ) x where x.id = v.id and (${sql.raw(list('x'))}) is distinct from (${sql.raw(list('v'))})`.execute(db)
}
