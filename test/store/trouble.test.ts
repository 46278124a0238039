import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createCase, openCase } from '../../src/store/case.js'
import { all, analyst, arrival, BRIDGE, RAID, reports } from './documents.js'
import { startServer, type TestServer } from './postgres-server.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-trouble-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }), 120_000)

/** A small disk of its own in memory; null, said aloud, where the machine does not let a test make one. */
async function disk(
  name: string,
  options: string,
): Promise<{ at: string; remount(options: string): void; remove(): void } | null> {
  const at = join(folder, name)
  await mkdir(at)
  const mount = (given: string): void => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', given, 'tmpfs', at], { stdio: 'ignore' })
  }
  try {
    mount(options)
  } catch {
    console.warn('SKIPPED: a full and a read-only disk need the right to mount, which this machine does not give')
    return null
  }
  return {
    at,
    remount: (given) => mount(`remount,${given}`),
    remove: () => execFileSync('umount', ['-l', at]),
  }
}

test(
  'on a full disk adding ends in good order, and all that it said was in is in',
  { timeout: 300_000 },
  async (context) => {
    const small = await disk('small', 'size=220m')
    if (!small) return context.skip('needs the right to mount')
    try {
      const at = join(small.at, 'case')
      const open = await createCase(at, { analyst })
      const told: string[] = []
      const padded = function* () {
        // Bytes that nothing can pack.
        for (const doc of reports(2000)) yield { ...arrival(doc), bytes: randomBytes(300_000) }
      }
      const adding = async (): Promise<void> => {
        for await (const { id } of open.add(padded())) told.push(id)
      }
      await expect(adding()).rejects.toMatchObject({ code: 'case-unwritable', problem: { kind: 'disk-full' } })
      await open.close()
      small.remount('size=400m')
      const again = await openCase(at, { analyst })
      expect((await all(again.list())).map(({ id }) => id)).toEqual(told)
      expect((await again.check()).faults).toEqual([])
      await again.close()
      expect(told.length).toBeGreaterThan(0)
    } finally {
      small.remove()
    }
  },
)

test('a folder that cannot be written is told', { timeout: 300_000 }, async (context) => {
  const fixed = await disk('fixed', 'size=300m')
  if (!fixed) return context.skip('needs the right to mount')
  try {
    const at = join(fixed.at, 'case')
    await (await createCase(at, { analyst })).close()
    fixed.remount('ro')
    await expect(openCase(at, { analyst })).rejects.toMatchObject({
      code: 'case-unwritable',
      problem: { kind: 'read-only' },
    })
    await expect(createCase(join(fixed.at, 'other'), { analyst })).rejects.toMatchObject({ code: 'case-unwritable' })
  } finally {
    fixed.remove()
  }
})

describe('a server', { timeout: 240_000 }, () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  }, 120_000)
  afterAll(() => server.remove(), 120_000)

  test('restarted in the middle of an import loses nothing, and the import goes on', async () => {
    const at = await server.database()
    const open = await createCase(at, { analyst })
    const told: string[] = []
    for await (const { kind, id } of open.add(Array.from(reports(60), (doc) => arrival(doc)))) {
      expect(kind).toBe('added')
      told.push(id)
      if (told.length === 20) {
        await server.stop()
        setTimeout(() => void server.start(), 500)
      }
    }
    expect(told).toHaveLength(60)
    expect((await all(open.list())).map(({ id }) => id)).toEqual(told)
    expect((await open.check()).faults).toEqual([])
    await open.close()
  })

  test('that does not come back is told, and the same command goes on later', async () => {
    const at = await server.database()
    const open = await createCase(at, { analyst })
    const told: string[] = []
    const adding = async (): Promise<void> => {
      for await (const { id } of open.add(Array.from(reports(12), (doc) => arrival(doc)))) {
        told.push(id)
        if (told.length === 5) await server.stop()
      }
    }
    await expect(adding()).rejects.toMatchObject({ code: 'case-connection' })
    await open.close()
    await server.start()
    const again = await openCase(at, { analyst })
    const rest = await all(again.add(Array.from(reports(12), (doc) => arrival(doc))))
    expect(rest.filter(({ kind }) => kind === 'known').length).toBeGreaterThanOrEqual(told.length)
    expect(await again.info()).toMatchObject({ documents: 12, sightings: 12 })
    expect((await again.check()).faults).toEqual([])
    await again.close()
  })

  test('of several that start at once one makes the case, and all can add to it', async () => {
    const at = await server.database()
    const made = await Promise.allSettled([1, 2, 3].map(() => createCase(at, { analyst })))
    for (const one of made) {
      if (one.status === 'fulfilled') await one.value.close()
      else expect(one.reason).toMatchObject({ code: 'case-exists' })
    }
    const open = await Promise.all([1, 2, 3].map(() => openCase(at, { analyst })))
    const docs = [BRIDGE, RAID, ...reports(20)].map((doc) => arrival(doc))
    const added = await Promise.all(open.map((one) => all(one.add(docs))))
    expect(added.flat().filter(({ kind }) => kind === 'added')).toHaveLength(22)
    const info = await open[0]!.info()
    expect(info).toMatchObject({ documents: 22, sightings: 22 })
    expect((await open[1]!.check()).faults).toEqual([])
    for (const one of open) await one.close()
  })
})
