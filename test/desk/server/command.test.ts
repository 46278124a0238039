import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CliEffects } from '../../../src/cli/effects.js'
import { machineEffects } from '../../../src/read/effects.js'
import { createCase, openCase } from '../../../src/store/index.js'
import { analyst, arrival, BRIDGE } from '../../store/documents.js'
import { type Ran, runCli } from '../../cli/memory-cli.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-desk-cli-'))
  await mkdir(join(folder, 'pages'))
  await writeFile(join(folder, 'pages', 'index.html'), '<title>desk</title>')
  const kept = await createCase(join(folder, 'bridge'), { analyst })
  for await (const _ of kept.add([arrival(BRIDGE)]));
  await kept.close()
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs a desk, does something while it is open, tells it to end. */
async function withDesk(args: readonly string[], visit: (address: URL) => Promise<void>): Promise<Ran> {
  let end = (): void => {}
  let fault: unknown
  const desk: CliEffects['desk'] = {
    worker: new URL('no-worker.js', pathToFileURL(`${folder}/`)),
    files: pathToFileURL(`${join(folder, 'pages')}/`),
    example: pathToFileURL(resolve('examples/case/documents.jsonl')),
    openBrowser: async (address) => {
      await visit(new URL(address)).catch((error: unknown) => {
        fault = error
      })
      end()
    },
    told: () =>
      new Promise((done) => {
        end = done
      }),
  }
  const ran = await runCli(['desk', ...args], { desk, reads: machineEffects() })
  if (fault !== undefined) throw fault
  return ran
}

test('a desk shows its case to this machine, a second one is told who has it, and the lock goes with the first', async () => {
  const at = join(folder, 'bridge')
  const ran = await withDesk([at, '--port', '0'], async (address) => {
    expect(address.hostname).toBe('127.0.0.1')
    const page = (await (await fetch(new URL('/api/case', address))).json()) as { name: string; temporary: boolean }
    expect(page).toMatchObject({ name: 'bridge', temporary: false })
    expect(await (await fetch(address)).text()).toContain('desk')
    const second = await withDesk([at, '--port', '0'], async () => {
      throw new Error('opened twice')
    })
    expect(second.status).toBe(2)
    expect(second.stderr).toContain(`in use by process ${process.pid}`)
  })
  expect(ran).toMatchObject({ status: 0, stderr: '' })
  expect(ran.stdout).toContain('bridge: the desk is at http://127.0.0.1:')
  await (await openCase(at, { analyst })).close()
}, 60_000)

test('without a case the bundled example is shown; where others can reach it, to who has the token; and nothing of it is left', async () => {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = await mkdtemp(join(folder, 'tmp-'))
  try {
    const ran = await withDesk(['--host', '0.0.0.0', '--port', '0'], async (address) => {
      expect(address.searchParams.get('token')).toMatch(/^[\w-]{32}$/u)
      expect((await fetch(new URL('/api/case', address))).status).toBe(401)
      const headers = { authorization: `Bearer ${address.searchParams.get('token')}` }
      const page = (await (await fetch(new URL('/api/case', address), { headers })).json()) as object
      expect(page).toMatchObject({ temporary: true, counts: { documents: 16 }, upToDate: true })
    })
    expect(ran.status).toBe(0)
    expect(ran.stdout).toContain('bundled example')
    expect(ran.stdout).toContain('Others in this network can reach it')
    expect(await readdir(process.env['TMPDIR'])).toEqual([])
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}, 60_000)

test('a port that is taken, a case that is none and two cases are told before anything opens', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo
  const none = async (): Promise<void> => {
    throw new Error('opened')
  }
  const busy = await withDesk([join(folder, 'bridge'), '--port', String(port)], none)
  taken.close()
  expect([busy.status, busy.stderr]).toEqual([2, expect.stringContaining(`port ${port} is in use`)])
  const missing = await withDesk([join(folder, 'none')], none)
  expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('there is no case')])
  expect((await withDesk(['one', 'two'], none)).status).toBe(2)
  const pageless = await runCli(['desk', join(folder, 'bridge')])
  expect([pageless.status, pageless.stderr]).toEqual([2, expect.stringContaining('pages of the desk are missing')])
}, 60_000)
