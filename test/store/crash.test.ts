import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { createCase, openCase } from '../../src/store/case.js'
import { all, analyst, arrival, reports } from './documents.js'

/** `npm run test:crash` does twenty. */
const ROUNDS = Number(process.env['ISNAD_CRASH_ROUNDS'] ?? 2)
const REPORTS = 400

/** Adds in a process of its own, kills it once so many were told of, and returns what was told of till it was gone. */
function killedWhileAdding(
  location: string,
  after: number,
): Promise<{ told: string[]; code: number | null; errors: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/store/add-child.ts', location, String(REPORTS)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const told: string[] = []
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  createInterface({ input: child.stdout }).on('line', (line) => {
    told.push(line)
    if (told.filter((x) => x.startsWith('added')).length === after) child.kill('SIGKILL')
  })
  return new Promise((done) => {
    child.on('close', (code) => done({ told, code, errors }))
  })
}

test(
  `killed in the middle of an import ${ROUNDS} times, a case loses nothing it had said was in`,
  { timeout: ROUNDS * 240_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'isnad-crash-'))
    const at = join(folder, 'case')
    await (await createCase(at, { analyst })).close()
    const kept = new Set<string>()
    for (let round = 1; round <= ROUNDS; round++) {
      // A different moment each time, so that different writes are cut off.
      const { told, code, errors } = await killedWhileAdding(at, 1 + ((round * 7) % 16))
      expect({ code, errors }).toEqual({ code: null, errors: '' })
      for (const line of told) if (line.startsWith('added')) kept.add(line.slice('added '.length))
      const open = await openCase(at, { analyst })
      const ids = (await all(open.list())).map(({ id }) => id)
      expect(ids).toEqual(expect.arrayContaining([...kept]))
      // What was killed had at most one document written that it had not told of yet.
      expect(ids.length - kept.size).toBeLessThanOrEqual(1)
      for (const id of ids) kept.add(id)
      expect((await open.check()).faults).toEqual([])
      await open.close()
    }
    const open = await openCase(at, { analyst })
    const rest = await all(open.add(Array.from(reports(60), (doc) => arrival(doc))))
    expect(rest.filter(({ kind }) => kind === 'known').length).toBe(
      [...kept].filter((id) => Number(id.slice(1)) <= 60).length,
    )
    expect((await open.check()).faults).toEqual([])
    await open.close()
    await rm(folder, { recursive: true, force: true })
  },
)
