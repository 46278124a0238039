/** Traces the bundled example and opens the desk on it; given inputs are traced, and that is all. */
import { spawn, spawnSync } from 'node:child_process'
import { buildIfStale } from './build-if-stale.js'

const CLI = 'dist/cli/main.js'
const EXAMPLE = 'examples/case/documents.jsonl'
const ADDRESS = /http:\/\/\S+/u

buildIfStale()
const given = process.argv.slice(2)
const traced = spawnSync(process.execPath, [CLI, 'trace', ...(given.length > 0 ? given : [EXAMPLE])], {
  stdio: 'inherit',
}).status
if (given.length > 0 || traced !== 0) process.exitCode = traced ?? 2
else if (process.stdin.isTTY && process.stdout.isTTY) await stay()
else process.exitCode = await look()

/** A person is there: the desk stays until it is told to end, which the terminal tells both of us. */
async function stay(): Promise<void> {
  process.on('SIGINT', () => {})
  const desk = spawn(process.execPath, [CLI, 'desk'], { stdio: 'inherit' })
  process.exitCode = await new Promise<number>((done) => desk.once('close', (status) => done(status ?? 0)))
}

/** Nobody is there: the desk shows that it answers, and ends. */
async function look(): Promise<number> {
  const desk = spawn(process.execPath, [CLI, 'desk', '--no-open', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number>((done) => desk.once('close', (status) => done(status ?? 2)))
  let told = ''
  for await (const chunk of desk.stdout) {
    process.stdout.write(chunk as Buffer)
    told += String(chunk)
    const address = ADDRESS.exec(told)?.[0]
    if (address === undefined || !told.endsWith('\n') || desk.killed) continue
    const answers = await Promise.all(
      [address, new URL('/api/case', address)].map(async (at) => `${new URL(at).pathname} ${(await fetch(at)).status}`),
    )
    console.log(`the desk answers: ${answers.join(', ')}`)
    desk.kill('SIGTERM')
  }
  return ended
}
