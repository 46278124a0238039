import { mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import type { Database } from './driver.js'
import { CaseError, guarded } from './failure.js'
import { hasMark, type Location, locationOf, MARK, shown } from './location.js'
import { lockFolder } from './lock.js'
import { migrate, migrationsOf, SCHEMA } from './migrate.js'

/** A case's database with all that must be let go of after it. */
export interface Place extends Database {
  readonly location: Location
  /** The location as it may be shown. */
  readonly at: string
  /** Says so where documents of so many bytes may not fit any more, while there is still room to stop in good order. */
  checkRoom(bytes: number): Promise<void>
}

/** What another thread of this process opens the same case by. The port is handed over with it. */
export interface PlaceLink {
  readonly location: Location
  /** Of a folder, whose database has one thread that everybody asks. */
  readonly port: MessagePort | null
}

/** The link to a place that is open. */
export const linkTo = ({ location, share }: Place): PlaceLink => ({ location, port: share?.() ?? null })

/** Opens in another thread what this process has open. Whoever opened it first closes it last. */
export async function joinPlace({ location, port }: PlaceLink): Promise<Place> {
  const at = shown(location)
  if (location.kind === 'server') {
    const database = await guarded(at, () => connected(location.url))
    return { ...database, location, at, checkRoom: async () => {} }
  }
  if (port === null) throw new CaseError({ kind: 'no-case', at })
  const { joinPglite } = await import('./pglite.js')
  return { ...joinPglite(port), location, at, checkRoom: (bytes) => checkRoom(location.path, bytes) }
}

const DATA = 'database'
/** Less than this is no longer room for a document with its indexes and the database's log (segments of 16 MB). */
const ROOM = 48 << 20
/** What documents come to in a case, with what is found in them, search and the database's log, as a multiple of their bytes. */
const TIMES = 8

/** Opens a case where one is; its schema is brought forward. */
export async function openPlace(given: string): Promise<Place> {
  const location = locationOf(given)
  return guarded(shown(location), () =>
    location.kind === 'server' ? openServer(location) : openFolder(location, false),
  )
}

/** Makes an empty case where none is, with the schema of now or, to be filled from an older backup, an earlier one. */
export async function createPlace(given: string, until?: string): Promise<Place> {
  const location = locationOf(given)
  const at = shown(location)
  return guarded(at, async () => {
    if (location.kind === 'folder') return openFolder(location, true, until)
    const database = await connected(location.url)
    try {
      if ((await migrationsOf(database.db)).length > 0) throw new CaseError({ kind: 'exists', at })
      await migrate(database.db, at, until)
    } catch (error) {
      await database.close()
      throw error
    }
    return { ...database, location, at, checkRoom: async () => {} }
  })
}

async function connected(url: string): Promise<Database> {
  const { openPostgres } = await import('./postgres.js')
  return openPostgres(url)
}

async function openServer(location: Extract<Location, { kind: 'server' }>): Promise<Place> {
  const at = shown(location)
  const database = await connected(location.url)
  try {
    if ((await migrationsOf(database.db)).length === 0) throw new CaseError({ kind: 'no-case', at })
    await migrate(database.db, at)
  } catch (error) {
    await database.close()
    throw error
  }
  return { ...database, location, at, checkRoom: async () => {} }
}

async function openFolder(
  location: Extract<Location, { kind: 'folder' }>,
  create: boolean,
  until?: string,
): Promise<Place> {
  const { path } = location
  if (create) await prepare(path)
  else if (!(await hasMark(path))) throw new CaseError({ kind: 'no-case', at: path })
  const lock = await lockFolder(path)
  let database: Database | undefined
  try {
    await checkRoom(path, 0)
    database = create ? await makeDatabase(path, until) : await embedded(join(path, DATA))
    if (!create) await migrate(database.db, path)
  } catch (error) {
    await database?.close()
    await lock.release()
    throw error
  }
  const { close } = database
  return {
    ...database,
    location,
    at: path,
    checkRoom: (bytes) => checkRoom(path, bytes),
    async close() {
      await close()
      await lock.release()
    },
  }
}

async function embedded(folder: string): Promise<Database> {
  const { openPglite } = await import('./pglite.js')
  return openPglite(folder)
}

/** A folder that is new, empty, or left by a creation that was broken off. */
async function prepare(path: string): Promise<void> {
  // Made with the folders above it, one that cannot be written is told as one that is not there; made alone it is told as it is.
  await mkdir(path, { recursive: true }).catch(() => mkdir(path))
  if (await hasMark(path)) throw new CaseError({ kind: 'exists', at: path })
  const ours = (name: string): boolean => name === DATA || name.startsWith('isnad.lock')
  if ((await readdir(path)).some((name) => !ours(name))) throw new CaseError({ kind: 'not-empty', at: path })
}

/** The mark is written last: what a broken creation leaves is no case, and the next one begins anew. */
async function makeDatabase(path: string, until: string | undefined): Promise<Database> {
  if (await hasMark(path)) throw new CaseError({ kind: 'exists', at: path })
  await rm(join(path, DATA), { recursive: true, force: true })
  const database = await embedded(join(path, DATA))
  try {
    await migrate(database.db, path, until)
    await writeFile(join(path, MARK), `${JSON.stringify({ format: 'isnad.case/1' })}\n`)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

async function checkRoom(path: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(path)
  if (bavail * bsize < ROOM + TIMES * bytes) throw new CaseError({ kind: 'disk-full', at: path })
}

/** Removes a case, and nothing that is no part of one. */
export async function deletePlace(given: string): Promise<void> {
  const location = locationOf(given)
  const at = shown(location)
  await guarded(at, async () => {
    if (location.kind === 'server') {
      const { db, close } = await connected(location.url)
      try {
        if ((await migrationsOf(db)).length === 0) throw new CaseError({ kind: 'no-case', at })
        await db.schema.dropSchema(SCHEMA).cascade().execute()
      } finally {
        await close()
      }
      return
    }
    if (!(await hasMark(location.path))) throw new CaseError({ kind: 'no-case', at })
    const lock = await lockFolder(location.path)
    await rm(join(location.path, MARK))
    await rm(join(location.path, DATA), { recursive: true, force: true })
    await lock.release()
    const left = await readdir(location.path)
    if (left.length === 0) await rm(location.path, { recursive: true })
  })
}
