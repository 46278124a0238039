import { createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile as write } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { machineEffects, type ReadEffects } from '../read/effects.js'
import { type ClosingWorkers, startReusePool } from './reuse-pool.js'
import { startTracePool, type TraceWorkers } from './trace-pool.js'

/** Where the command line writes to. */
export interface Output {
  readonly isTTY: boolean
  readonly columns: number | undefined
  /** Resolves once more may be written; false when nobody reads any more. */
  write(text: string | Uint8Array): Promise<boolean>
}

/** What the command line needs from the machine. */
export interface CliEffects extends ReadEffects {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdinIsTTY: boolean
  readonly stdout: Output
  readonly stderr: Output
  /** Writes a file whole or not at all, with the folders above it. */
  writeFile(path: string, text: string): Promise<void>
  /** The same for bytes that come piece by piece. */
  writeChunks(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void>
  /** A file of a package that is installed with this one. */
  asset(name: string): Promise<Uint8Array>
  /** Milliseconds, for the progress line only. */
  now(): number
  readonly desk: DeskEffects
  /** Other threads for the work of a large case; null where there are none. */
  reuseWorkers(): Promise<ClosingWorkers | null>
  /** Threads that trace documents; null where the main one is to do it alone. */
  traceWorkers(threads: number): Promise<TraceWorkers | null>
}

/** What a desk needs of the machine. */
export interface DeskEffects {
  /** The module of the threads that do its long work. */
  readonly worker: URL
  /** The folder of its browser part. */
  readonly files: URL
  /** The documents of the bundled example. */
  readonly example: URL
  openBrowser(address: string): Promise<void>
  /** Resolves when this process is told to end. Told again, it ends at once. */
  told(): Promise<void>
}

/** Where the parts of the package are that are no modules of this one. */
export interface Parts {
  readonly reuse: URL
  readonly trace: URL
  readonly case: URL
  readonly desk: URL
  readonly example: URL
}

/** This process: its streams, environment, files and threads. */
export function processEffects({ reuse, trace, case: worker, desk, example }: Parts): CliEffects {
  return {
    ...machineEffects(),
    env: process.env,
    stdinIsTTY: Boolean(process.stdin.isTTY),
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    writeFile,
    writeChunks,
    asset: packageFile,
    now: () => performance.now(),
    desk: { worker, files: desk, example, openBrowser, told },
    reuseWorkers: () => startReusePool(reuse),
    traceWorkers: (threads) => startTracePool(trace, threads),
  }
}

async function openBrowser(address: string): Promise<void> {
  const { default: open } = await import('open')
  const child = await open(address)
  // Its end, or that there is no such program, must not end the desk.
  await new Promise<void>((done, fail) => {
    child.once('spawn', done)
    child.once('error', fail)
    if (child.pid !== undefined) done()
  })
}

function told(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done())
  })
}

const { resolve } = createRequire(import.meta.url)

/** Reads a file of an installed package by its name. */
export function packageFile(name: string): Promise<Uint8Array> {
  return readFile(resolve(name))
}

async function writeFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  await write(draft, text)
  await rename(draft, path)
}

async function writeChunks(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  try {
    await pipeline(chunks, createWriteStream(draft))
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

function outputOf(stream: NodeJS.WriteStream): Output {
  let failure: NodeJS.ErrnoException | undefined
  stream.on('error', (error) => {
    failure = error
  })
  return {
    isTTY: Boolean(stream.isTTY),
    columns: stream.columns,
    write: async (text) => {
      if (failure === undefined && !stream.destroyed) {
        await new Promise<void>((done) => {
          stream.write(text, (error) => {
            failure ??= error ?? undefined
            done()
          })
        })
      }
      if (failure !== undefined && failure.code !== 'EPIPE') throw failure
      return failure === undefined && !stream.destroyed
    },
  }
}
