import { type Kysely, sql, type Transaction } from 'kysely'
import type { Doc } from '../model/doc.js'
import type { Trace } from '../model/trace.js'
import { foldText } from '../text/fold.js'
import type { Analyst } from './analyst.js'
import { clean, drawStories, insert, insertDrawn } from './drawn.js'
import { keptDecisions, recountAll } from './reviewed.js'
import { plain, statementsOf } from './rows.js'
import type { Schema } from './schema.js'

/** Rows sent to the database at once. */
const AT_ONCE = 500
const STORIES_AT_ONCE = 50

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
  for (const table of [
    'claims',
    'story_facets',
    'outlet_stories',
    'story_documents',
    'stories',
    'joins',
    'parties',
    'voices',
  ] as const) {
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
  await countVoices(tx)
  const kept = await keptDecisions(tx)
  if (kept.length > 0) await recountAll(tx, kept, analyst)
  await tx
    .insertInto('meta')
    .values({ key: 'stories-as-of', value: String(seq) })
    .onConflict((c) => c.column('key').doUpdateSet({ value: String(seq) }))
    .execute()
}

async function writeStories(tx: Transaction<Schema>, { stories, documents }: Trace): Promise<void> {
  const byId = new Map(documents.map((doc) => [doc.id, doc]))
  for (let from = 0; from < stories.length; from += STORIES_AT_ONCE) {
    await insertDrawn(tx, drawStories(stories.slice(from, from + STORIES_AT_ONCE), byId, from))
  }
}

/** What a list of voices shows of each. */
async function countVoices(tx: Transaction<Schema>): Promise<void> {
  await sql`update voices v set statements = x.statements, denials = x.denials, documents = x.documents, outlets = x.outlets,
      first_day = x.first_day, last_day = x.last_day
    from (
      select s.speaker, count(*)::int as statements, (count(*) filter (where s.stance = 'denies'))::int as denials,
        count(distinct d.id)::int as documents, count(distinct coalesce(d.outlet_id, 'name:' || d.outlet))::int as outlets,
        min(d.first_day) as first_day, max(d.last_day) as last_day
      from statements s join documents d on d.id = s.document
      where s.speaker is not null and d.superseded_by is null group by s.speaker
    ) x where x.speaker = v.id`.execute(tx)
}

/** The voices of each statement, which only the documents together tell. */
async function writeVoices(tx: Transaction<Schema>, docs: readonly Doc[]): Promise<void> {
  for (let from = 0; from < docs.length; from += AT_ONCE) {
    const rows = docs.slice(from, from + AT_ONCE).flatMap((doc) =>
      statementsOf(doc).map(({ item, voices, links, speaker }) => ({
        document: doc.id,
        item,
        voices,
        links,
        speaker,
      })),
    )
    await sql`update statements s set voices = x.voices, links = x.links, speaker = x.speaker
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(document text, item text, voices text[], links text[], speaker text)
      where s.document = x.document and s.item = x.item and s.links is distinct from x.links`.execute(tx)
  }
}
