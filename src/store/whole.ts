import { type Kysely, sql, type Transaction } from 'kysely'
import type { Doc } from '../model/doc.js'
import type { Trace } from '../model/trace.js'
import { foldText } from '../text/fold.js'
import type { Analyst } from './analyst.js'
import { plain, statementsOf } from './rows.js'
import type { Schema } from './schema.js'

/** Rows sent to the database at once. */
const AT_ONCE = 500

/** The documents that stand now, without earlier versions, in the order of their ids; a page of them at a time. */
export async function* standingDocs(db: Kysely<Schema>): AsyncGenerator<Doc> {
  let after: string | null = null
  for (;;) {
    let query = db.selectFrom('documents').select(['id', 'doc']).where('superseded_by', 'is', null)
    if (after !== null) query = query.where(sql<boolean>`id collate "C" > ${after}`)
    const rows = await query
      .orderBy(sql`id collate "C"`)
      .limit(AT_ONCE)
      .execute()
    for (const { doc } of rows) yield JSON.parse(doc) as Doc
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return
    after = last.id
  }
}

/** A trace of the documents that stand now, as tracing them anew together would give it. */
export async function traceOf(db: Kysely<Schema>, analyst: Analyst): Promise<Trace> {
  const docs: Doc[] = []
  for await (const doc of standingDocs(db)) docs.push(doc)
  return analyst.assemble(docs)
}

/** Puts what a trace says across documents in place of what the case said before. */
export async function writeWhole(tx: Transaction<Schema>, trace: Trace, analyst: Analyst, seq: number): Promise<void> {
  for (const table of ['claims', 'story_documents', 'stories', 'joins', 'parties', 'voices'] as const) {
    await tx.deleteFrom(table).execute()
  }
  const folded = (names: readonly string[]): string =>
    plain(names.map((name) => foldText(name, analyst.search.fold)).join('\n'))
  await insert(
    tx,
    'voices',
    trace.voices.map((voice) => ({
      id: voice.id,
      folded: folded([voice.name, ...voice.aliases]),
      party: voice.party,
      data: clean(voice),
    })),
    'id text, folded text, party text, data jsonb',
  )
  await insert(
    tx,
    'parties',
    trace.parties.map((party) => ({ id: party.id, folded: folded([party.name]), data: clean(party) })),
    'id text, folded text, data jsonb',
  )
  await insert(
    tx,
    'joins',
    trace.joins.map((join) => ({ a: join.a, b: join.b, kind: join.kind, data: clean(join) })),
    'a text, b text, kind text, data jsonb',
  )
  await writeStories(tx, trace)
  await writeVoices(tx, trace.documents)
  await tx
    .insertInto('meta')
    .values({ key: 'stories-as-of', value: String(seq) })
    .onConflict((c) => c.column('key').doUpdateSet({ value: String(seq) }))
    .execute()
}

async function writeStories(tx: Transaction<Schema>, { stories }: Trace): Promise<void> {
  const rows = stories.map((story, place) => ({
    place,
    id: story.id,
    title: plain(story.title),
    reports: story.counts.reports,
    data: clean(story),
  }))
  await insert(tx, 'stories', rows, 'place int, id text, title text, reports int, data jsonb')
  const members = stories.flatMap(({ documents }, story) =>
    [...new Set(documents)].map((document) => ({ story, document })),
  )
  await insert(tx, 'story_documents', members, 'story int, document text')
  const claims = stories.flatMap((told, story) =>
    told.claims.map(({ id, kind, role, value, central }) => ({ story, id, kind, role, value: plain(value), central })),
  )
  await insert(tx, 'claims', claims, 'story int, id text, kind text, role text, value text, central boolean')
}

/** The voices of each statement, which only the documents together tell. */
async function writeVoices(tx: Transaction<Schema>, docs: readonly Doc[]): Promise<void> {
  for (let from = 0; from < docs.length; from += AT_ONCE) {
    const rows = docs.slice(from, from + AT_ONCE).flatMap((doc) =>
      statementsOf(doc)
        .filter(({ voices }) => voices.length > 0)
        .map(({ item, voices }) => ({ document: doc.id, item, voices })),
    )
    await sql`update statements s set voices = x.voices
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(document text, item text, voices text[])
      where s.document = x.document and s.item = x.item and s.voices <> x.voices`.execute(tx)
  }
}

async function insert(tx: Transaction<Schema>, table: string, rows: readonly object[], columns: string): Promise<void> {
  const names = columns.split(', ').map((column) => column.split(' ')[0]!)
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await sql`insert into ${sql.table(table)} (${sql.raw(names.join(', '))})
      select ${sql.raw(names.join(', '))}
      from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + AT_ONCE))}::jsonb) as x(${sql.raw(columns)})`.execute(
      tx,
    )
  }
}

/** A value as the database's JSON can hold it. */
function clean<Value>(value: Value): Value {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? plain(inner) : inner)),
  ) as Value
}
