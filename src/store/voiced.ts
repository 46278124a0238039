import { sql, type Transaction } from 'kysely'
import type { Schema } from './schema.js'

/** Documents sent to the database at once: it is asked for other things in between. */
const AT_ONCE = 100

/** A document, whose each link of its statements is, chain by chain, and a digest of that. */
export interface Voiced {
  readonly document: string
  readonly voices: readonly (string | null)[]
  readonly voiced: string
}

/**
 * Writes whose each statement is, which only the documents together tell, of those where it is not what was written last. Returns the
 * voices that speak otherwise, or in other documents, than they did.
 */
export async function writeVoiced(tx: Transaction<Schema>, changed: Iterable<Voiced>): Promise<Set<string>> {
  const touched = await superseded(tx)
  for (const some of batches(changed)) {
    const { rows } = await sql<{ speaker: string }>`
      select distinct speaker from tell_voices(${JSON.stringify(some)}::jsonb) as speaker where speaker is not null`.execute(
      tx,
    )
    for (const { speaker } of rows) touched.add(speaker)
  }
  return touched
}

function* batches(all: Iterable<Voiced>): Generator<Voiced[]> {
  let batch: Voiced[] = []
  for (const one of all) {
    if (batch.push(one) < AT_ONCE) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
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
