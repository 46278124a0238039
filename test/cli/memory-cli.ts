import { type CliEffects, packageFile } from '../../src/cli/effects.js'
import { run } from '../../src/cli/run.js'
import type { ReadEffects } from '../../src/read/effects.js'
import { type Entry, memoryEffects } from '../read/memory-effects.js'

/** What a run of the command line left behind. */
export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  /** Every file written, by path. */
  readonly written: Readonly<Record<string, string>>
  /** Files that were written as bytes, by path. */
  readonly bytes: Readonly<Record<string, Buffer>>
}

/** The machine a test runs the command line on. */
export interface Machine {
  readonly files?: Readonly<Record<string, Entry>>
  readonly stdin?: Entry
  readonly env?: Readonly<Record<string, string>>
  readonly tty?: { readonly stdin?: boolean; readonly stdout?: boolean; readonly stderr?: boolean }
  readonly columns?: number
  /** Milliseconds that pass from one look at the clock to the next. */
  readonly tick?: number
  /** What reading needs, in place of the files in memory. */
  readonly reads?: ReadEffects
  /** What a desk needs; without it none can be opened. */
  readonly desk?: CliEffects['desk']
  /** Called before each write to standard output; what it returns or throws is the write's outcome. */
  readonly onWrite?: (written: number) => boolean
}

const NO_DESK: CliEffects['desk'] = {
  worker: new URL('file:///no-worker.js'),
  files: new URL('file:///no-desk/'),
  example: new URL('file:///no-example.jsonl'),
  openBrowser: async () => {
    throw new Error('no browser here')
  },
  told: async () => {},
}

/** Runs the command line in this process, with files, streams and clock of its own. */
export async function runCli(args: readonly string[], machine: Machine = {}): Promise<Ran> {
  const { files = {}, stdin = '', env = {}, tty = {}, tick = 0, onWrite = () => true } = machine
  const stdout: string[] = []
  const stderr: string[] = []
  const written: Record<string, string> = {}
  const bytes: Record<string, Buffer> = {}
  let time = 0
  const effects: CliEffects = {
    ...(machine.reads ?? memoryEffects(files, stdin)),
    env,
    stdinIsTTY: tty.stdin ?? false,
    stdout: {
      isTTY: tty.stdout ?? false,
      columns: machine.columns,
      write: async (text) => {
        const open = onWrite(stdout.length)
        if (open) stdout.push(said(text))
        return open
      },
    },
    stderr: {
      isTTY: tty.stderr ?? false,
      columns: undefined,
      write: async (text) => {
        stderr.push(said(text))
        return true
      },
    },
    writeFile: async (path, text) => {
      written[path] = text
    },
    writeChunks: async (path, chunks) => {
      const held: Uint8Array[] = []
      for await (const chunk of chunks) held.push(chunk)
      bytes[path] = Buffer.concat(held)
    },
    asset: packageFile,
    now: () => (time += tick),
    reuseWorkers: async () => null,
    traceWorkers: async () => null,
    desk: machine.desk ?? NO_DESK,
  }
  const status = await run(args, effects)
  return { status, stdout: stdout.join(''), stderr: stderr.join(''), written, bytes }
}

const said = (text: string | Uint8Array): string => (typeof text === 'string' ? text : Buffer.from(text).toString())
