import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
