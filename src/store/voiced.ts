import { sql, type Transaction } from 'kysely'
import type { Doc } from '../model/doc.js'
import { statementsOf } from './rows.js'
import type { Schema } from './schema.js'
import { tracedDocs } from './work.js'

/** Rows sent to the database at once. */
const AT_ONCE = 500

/** A document with a digest of whose its statements are. */
export interface Voiced {
  readonly document: string
  readonly voiced: string
}

/**
 * Writes whose each statement is, which only the documents together tell, of those where it is not what was written last. Returns the
 * voices that speak otherwise, or in other documents, than they did.
 */
export async function writeVoiced(
  tx: Transaction<Schema>,
  changed: readonly Voiced[],
  voiced: (doc: Doc) => Doc,
): Promise<Set<string>> {
  const touched = await superseded(tx)
  for (let from = 0; from < changed.length; from += AT_ONCE) {
    const some = changed.slice(from, from + AT_ONCE)
    const ids = some.map(({ document }) => document)
    for (const id of await speakersIn(tx, ids)) touched.add(id)
    const docs = await tracedDocs(tx, ids)
    const rows = [...docs.values()].flatMap((doc) =>
      statementsOf(voiced(doc)).map(({ item, stance, voices, links, speaker }) => ({
        document: doc.id,
        item,
        stance,
        voices,
        links,
        speaker,
      })),
    )
    await sql`update statements s set voices = x.voices, links = x.links, speaker = x.speaker
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(document text, item text, voices text[], links text[], speaker text)
      where s.document = x.document and s.item = x.item and s.links is distinct from x.links`.execute(tx)
    await writeStances(tx, rows)
    await sql`update document_work w set voiced = x.voiced
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as x(document text, voiced text) where w.document = x.document`.execute(
      tx,
    )
    for (const { speaker } of rows) if (speaker !== null) touched.add(speaker)
  }
  return touched
}

/** Puts together who stands behind the statements of each stance in a document. */
async function writeStances(
  tx: Transaction<Schema>,
  statements: readonly { readonly document: string; readonly stance: string; readonly voices: readonly string[] }[],
): Promise<void> {
  const found = new Map<string, { document: string; stance: string; voices: Set<string> }>()
  for (const { document, stance, voices } of statements) {
    const key = `${stance} ${document}`
    const one = found.get(key) ?? { document, stance, voices: new Set() }
    for (const voice of voices) one.voices.add(voice)
    found.set(key, one)
  }
  const rows = Array.from(found.values(), ({ voices, ...one }) => ({ ...one, voices: [...voices] }))
  await sql`update document_stances s set voices = x.voices
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(document text, stance text, voices text[])
    where s.document = x.document and s.stance = x.stance`.execute(tx)
}

/** Who speaks in some documents as it was written last. */
async function speakersIn(tx: Transaction<Schema>, documents: readonly string[]): Promise<string[]> {
  // One document after another: asked for together, the statements of the whole case are gone through for them.
  const { rows } = await sql<{
    speaker: string
  }>`select distinct speaker from unnest(${documents as string[]}::text[]) as one(id)
    cross join lateral (select speaker from statements where document = one.id and speaker is not null offset 0) s`.execute(
    tx,
  )
  return rows.map(({ speaker }) => speaker)
}

/** Who speaks in versions of documents that do not stand any more. */
async function superseded(tx: Transaction<Schema>): Promise<Set<string>> {
  const { rows } = await sql<{ speaker: string }>`select distinct s.speaker from documents d
    join statements s on s.document = d.id where d.superseded_by is not null and s.speaker is not null`.execute(tx)
  return new Set(rows.map(({ speaker }) => speaker))
}

/** What a list of voices shows of each of some. */
export async function countVoices(tx: Transaction<Schema>, voices: ReadonlySet<string>): Promise<void> {
  if (voices.size === 0) return
  const columns = ['statements', 'denials', 'documents', 'outlets', 'first_day', 'last_day']
  const list = (of: string): string => columns.map((name) => `${of}.${name}`).join(', ')
  await sql`update voices v set ${sql.raw(columns.map((name) => `${name} = x.${name}`).join(', '))}
    from (
      select o.id, count(s.item)::int as statements, (count(*) filter (where s.stance = 'denies'))::int as denials,
        count(distinct d.id)::int as documents, count(distinct coalesce(d.outlet_id, 'name:' || d.outlet))::int as outlets,
        min(d.first_day) as first_day, max(d.last_day) as last_day
      from voices o left join (statements s join documents d on d.id = s.document and d.superseded_by is null) on s.speaker = o.id
      where o.id = any(${[...voices]}::text[]) group by o.id
    ) x where x.id = v.id and (${sql.raw(list('x'))}) is distinct from (${sql.raw(list('v'))})`.execute(tx)
}
