import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openPglite } from '../../src/store/pglite.js'

test('the log of an embedded database is written down in passing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-pglite-'))
  const { db, close } = await openPglite(join(folder, 'database'))
  const logged = async (): Promise<number> => {
    const { rows } = await sql<{ logged: number }>`
      select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 as logged from pg_control_checkpoint()`.execute(db)
    return rows[0]!.logged
  }
  for (let i = 0; i < 60; i++) {
    await sql`select pg_logical_emit_message(false, 'test', repeat('x', ${sql.lit(5 * 2 ** 20)}))`.execute(db)
  }
  expect(await logged()).toBeGreaterThan(290 * 2 ** 20)
  // It is looked at every hundred statements.
  for (let i = 0; i < 100; i++) await sql`select 1`.execute(db)
  expect(await logged()).toBeLessThan(2 ** 20)
  await close()
  await rm(folder, { recursive: true })
}, 60_000)
