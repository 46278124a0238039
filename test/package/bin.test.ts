import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseCorpus } from '../../bench/corpus-case.js'
import type { Trace } from '../../src/model/trace.js'
import { runCli } from '../cli/memory-cli.js'
import { consumerFolder, runBin } from './consumer.js'

const bin = () => `${consumerFolder()}/node_modules/isnad/dist/cli/main.js`
const RECORD = `${JSON.stringify({ id: 'd1', text: 'قال متحدث باسم البلدية إن الجسر فُتح.' })}\n`

test('the command is executable and says its version', () => {
  expect(statSync(bin()).mode & 0o111).not.toBe(0)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(runBin(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
})

test('the exit status tells done, partly done and nothing done', () => {
  expect(runBin(['trace', '--jsonl', '-'], RECORD).status).toBe(0)
  expect(runBin(['trace', '--jsonl', '-', 'no-such-file.txt'], RECORD).status).toBe(1)
  expect(runBin(['trace', '--jsonl', 'no-such-file.txt']).status).toBe(2)
  expect(runBin(['trace', '--jsno', '-'], RECORD).status).toBe(2)
})

test('a reader that goes away (| head) ends the command quietly', () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bin-'))
  try {
    writeFileSync(join(folder, 'many.jsonl'), RECORD.repeat(5000))
    const script = `node '${bin()}' trace --jsonl '${folder}/many.jsonl' 2>'${folder}/err' | head -n 1 | wc -l; echo "\${PIPESTATUS[0]}"; cat '${folder}/err'`
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' })).toBe('1\n0\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a slow reader holds the command back, and memory stays flat', async () => {
  const child = spawn(process.execPath, ['--max-old-space-size=80', bin(), 'trace', '--jsonl', '-'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const feeding = (async () => {
    for (let i = 0; i < 20_000; i += 1) {
      if (!child.stdin.write(RECORD)) await new Promise((done) => child.stdin.once('drain', done))
    }
    child.stdin.end()
  })()
  await new Promise((done) => setTimeout(done, 500))
  let bytes = 0
  let lines = 0
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    lines += chunk.filter((byte) => byte === 0x0a).length
  })
  const [status] = await Promise.all([new Promise((done) => child.once('close', done)), feeding])
  expect(status).toBe(0)
  expect(lines).toBe(20_000)
  expect(bytes).toBeGreaterThan(20_000 * RECORD.length)
}, 60_000)

test('a large case goes through other threads and comes to what one thread makes of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bin-'))
  try {
    // Threads are started from 2,000 documents on; few of these share anything.
    const filler = Array.from({ length: 1990 }, (_, i) => ({ id: `x${i}`, text: `خبر ${i}` }))
    const made = [...caseCorpus(20260303, 30)].map(({ doc }) => doc)
    const input = [...filler, ...made].map((doc) => `${JSON.stringify(doc)}\n`).join('')
    writeFileSync(join(folder, 'many.jsonl'), input)
    // Into a file: it is more than a child's pipe holds for its parent.
    const script = `node '${bin()}' reuse --json '${folder}/many.jsonl' >'${folder}/out' 2>'${folder}/err'; echo $?`
    const status = execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim()
    const threaded = readFileSync(join(folder, 'out'), 'utf8')
    const alone = await runCli(['reuse', '--json', 'many.jsonl'], { files: { 'many.jsonl': input } })
    const storiesOf = (json: string) => (JSON.parse(json) as Trace).stories
    expect({ status, stderr: readFileSync(join(folder, 'err'), 'utf8') }).toEqual({ status: '0', stderr: '' })
    expect(storiesOf(threaded)).toEqual(storiesOf(alone.stdout))
    expect(storiesOf(alone.stdout).length).toBeGreaterThan(5)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
