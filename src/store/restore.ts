import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { FORMAT } from './backup.js'
import { type Case, caseOf, type CaseOptions } from './case.js'
import { record } from './custody.js'
import { CaseError, guarded } from './failure.js'
import { rowsJson } from './json-rows.js'
import { migrate } from './migrate.js'
import { MIGRATIONS } from './migrations/index.js'
import { createPlace, deletePlace } from './place.js'
import { type Schema, TABLES } from './schema.js'

type BackupRow = Readonly<Record<string, unknown>>

/** What a line of a backup may be. */
interface BackupLine {
  readonly format?: string
  readonly schema?: string
  readonly table?: (typeof TABLES)[number]
  readonly rows?: readonly BackupRow[]
  readonly sha256?: string
}

/** Makes a case of the lines of a backup, with their ends or without, whole or not at all; that it was restored is written into its log. */
export async function restoreCase(
  lines: AsyncIterable<string>,
  from: string,
  location: string,
  options: CaseOptions,
): Promise<Case> {
  const bad = (why: string, cause?: unknown): CaseError => new CaseError({ kind: 'bad-backup', at: from, why }, cause)
  const iterator = lines[Symbol.asyncIterator]()
  const hash = createHash('sha256')
  const read = async (): Promise<BackupLine> => {
    const next = await iterator.next()
    if (next.done) throw bad('it ends too early')
    try {
      const value = JSON.parse(next.value) as BackupLine
      if (value.sha256 === undefined) hash.update(`${next.value.trimEnd()}\n`)
      return value
    } catch (error) {
      throw bad('a line of it is not JSON', error)
    }
  }
  const { format, schema = '' } = await read()
  if (format !== FORMAT) throw bad('it does not begin like a backup')
  if (!Object.hasOwn(MIGRATIONS, schema)) throw new CaseError({ kind: 'newer', at: from })
  const place = await createPlace(location, schema)
  try {
    await guarded(place.at, () =>
      place.db.transaction().execute(async (tx) => {
        const versions: BackupRow[] = []
        for (;;) {
          const { table, rows, sha256 } = await read()
          if (sha256 !== undefined) {
            if (sha256 !== hash.digest('hex')) throw bad('its hash does not match: it was changed or damaged')
            break
          }
          if (table === undefined || rows === undefined || !TABLES.includes(table))
            throw bad('a line of it is of no known kind')
          if (table === 'documents') versions.push(...rows.filter(({ version_of }) => version_of !== null))
          await fill(tx, table, rows)
        }
        await tieVersions(tx, versions)
        const at = (options.now ?? (() => new Date()))().toISOString()
        await record(tx, { act: 'restored', from }, at)
      }),
    )
    await guarded(place.at, () => migrate(place.db, place.at))
    return caseOf(place, options)
  } catch (error) {
    await place.close().catch(() => {})
    await deletePlace(location).catch(() => {})
    throw error
  } finally {
    // Who is asked for no more lines learns so: a case that gives them reads them in a transaction.
    await iterator.return?.()
  }
}

async function fill(db: Kysely<Schema>, table: (typeof TABLES)[number], rows: readonly BackupRow[]): Promise<void> {
  // A document names the version after it, and after a merge perhaps one before it, that is not there yet: they are tied in the end.
  const given = table === 'documents' ? rows.map((row) => ({ ...row, version_of: null, superseded_by: null })) : rows
  for (const json of rowsJson(given)) {
    await sql`insert into ${sql.table(table)}
      select * from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(db)
  }
}

/** Ties versions of pages to those before them, once all are there. */
async function tieVersions(db: Kysely<Schema>, versions: readonly BackupRow[]): Promise<void> {
  for (const json of rowsJson(versions.map(({ id, version_of }) => ({ id, version_of })))) {
    await sql`update documents d set version_of = x.version_of
      from jsonb_to_recordset(${json}::jsonb) as x(id text, version_of text) where d.id = x.id`.execute(db)
  }
  await sql`update documents d set superseded_by = v.id from documents v where v.version_of = d.id`.execute(db)
}
