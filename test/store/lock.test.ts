import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '../../src/store/lock.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const holder = (fields: object): Promise<void> =>
  writeFile(
    join(folder, 'isnad.lock'),
    JSON.stringify({ pid: process.pid, host: hostname(), since: '2024-05-06T08:00:00Z', born: null, ...fields }),
  )

/** No process has this number: Linux ends at 2^22. */
const NOBODY = 2 ** 22 + 1

test('one at a time; the other is told who has it', async () => {
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: 'case-locked',
    problem: { pid: process.pid, host: hostname() },
  })
  await lock.release()
  await (await lockFolder(folder)).release()
  expect(await readdir(folder)).toEqual([])
})

test('of many that start at once one gets it', async () => {
  await holder({ pid: NOBODY })
  const tries = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test.each([
  ['whose process is gone', { pid: NOBODY }],
  ['of an earlier process of the same number', { born: 'another start/17' }],
])('a lock %s is taken over', async (_, fields) => {
  await holder(fields)
  await (await lockFolder(folder)).release()
})

test.each([
  ['of another machine', { pid: NOBODY, host: 'another' }],
  ['of a process that lives', {}],
])('a lock %s stands', async (_, fields) => {
  await holder(fields)
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'case-locked' })
})
