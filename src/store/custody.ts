import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Decision } from '../model/decision.js'
import type { Schema } from './schema.js'

/** What the custody log says of one act, beside when and as which one it was. */
export type Act =
  | { readonly act: 'created' }
  | {
      /** A document that is new; a new version of one that was there; bytes of one that was there, seen at another place. */
      readonly act: 'added' | 'changed' | 'seen'
      readonly document: string
      /** Of the bytes it came in, and how many there are. */
      readonly sha256: string
      readonly size: number
      /** Of its text as UTF-8. */
      readonly text: string
      readonly place: string
      readonly url: string | null
      /** When it was fetched from its address; null where it was read from a file: then the time of the entry is all that is known. */
      readonly retrieved: string | null
      readonly reader: string
      readonly versionOf: string | null
      /** When another case saw it, from which it was taken over. */
      readonly seen?: string
    }
  | { readonly act: 'analysed'; readonly documents: readonly string[]; readonly analysis: string }
  | { readonly act: 'restored'; readonly from: string }
  /** Another case was taken over: where its log ended, how much of it was new here. */
  | {
      readonly act: 'merged'
      readonly from: string
      readonly head: Head
      readonly taken: { readonly documents: number; readonly decisions: number }
    }
  /** What a person decided, whole. */
  | { readonly act: 'decided'; readonly decision: Decision }

/** One line of the log. */
export type CustodyEntry = Act & { readonly seq: number; readonly at: string }

/** The end of the log: the next entry is chained to it. */
export interface Head {
  readonly seq: number
  readonly hash: string
}

export const START: Head = { seq: 0, hash: '0'.repeat(64) }

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The hash that binds an entry, as it is written, to all before it. */
export const chained = (before: string, entry: string): string => sha256(`${before}\n${entry}`)

/** An entry as it is written to the log. */
export function entryAfter(head: Head, act: Act, at: string): { seq: number; entry: string; hash: string } {
  const seq = head.seq + 1
  const entry = JSON.stringify({ seq, at, ...act } satisfies CustodyEntry)
  return { seq, entry, hash: chained(head.hash, entry) }
}

/** Keeps other writers from the log until the transaction ends. */
export async function lockLog(db: Kysely<Schema>): Promise<void> {
  await sql`select pg_advisory_xact_lock(7143582991)`.execute(db)
}

/** The end of the log, kept from others until the transaction ends: writers of one case wait for each other here. */
export async function lockedHead(db: Kysely<Schema>): Promise<Head> {
  await lockLog(db)
  return headOf(db)
}

export async function headOf(db: Kysely<Schema>): Promise<Head> {
  const found = await db
    .selectFrom('custody')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? START
}

/** Writes one act at the end of the log. */
export async function record(db: Kysely<Schema>, act: Act, at: string): Promise<Head> {
  const next = entryAfter(await lockedHead(db), act, at)
  await db.insertInto('custody').values(next).execute()
  return next
}

/** Every act is in the log; what is worked out of the documents says as of which entry it is. */
export async function revisionOf(db: Kysely<Schema>): Promise<string> {
  const { seq } = await headOf(db)
  const asOf = await db.selectFrom('meta').select('value').where('key', '=', 'stories-as-of').executeTakeFirst()
  return `${seq}.${asOf?.value ?? '0'}`
}
