import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDeskFiles } from '../../desk/server/files.js'
import { type OpenDesk, serveDesk } from '../../desk/server/serve.js'
import { type CaseWriter, ownWriter } from '../../desk/server/writer.js'
import type { Messages } from '../../messages/index.js'
import { IsnadError } from '../../model/error.js'
import { createTracer } from '../../pipeline.js'
import { readInputs } from '../../read/inputs.js'
import type { Arrival } from '../../store/add.js'
import { type Case, createCase, isCase, openCase } from '../../store/index.js'
import { createCaseThread } from '../case-thread.js'
import type { CliEffects } from '../effects.js'
import type { CommandLine } from '../parse.js'
import { userTracing } from '../user-tracing.js'
import { VERSION } from '../version.js'

/** The usual port: settings of the browser belong to an address, and a page can be kept among the favourites. */
const PORT = 4780
const LOOPBACK = '127.0.0.1'

/** `isnad desk`: shows a case in the browser until it is told to end. */
export async function runDesk(line: CommandLine, messages: Messages, effects: CliEffects): Promise<number> {
  if (line.inputs.length > 1) throw new IsnadError('usage', messages.server.oneCase(line.inputs.length))
  const files = await readDeskFiles(effects.desk.files)
  if (files === null) throw new IsnadError('desk-missing', messages.server.noClient)
  const shown = await openShown(line, messages, effects)
  try {
    const told = effects.desk.told()
    const desk = await openDesk(line, messages, { ...shown, files, effects })
    try {
      await announce(desk, shown, { line, messages, effects })
      await told
    } finally {
      await effects.stdout.write(`${messages.server.ending}\n`)
      await desk.close()
    }
  } finally {
    await shown.close()
  }
  await effects.stdout.write(`${messages.server.ended}\n`)
  return 0
}

/** The case a desk shows. */
interface Shown {
  readonly kept: Case
  readonly writer: CaseWriter
  readonly name: string
  readonly temporary: boolean
  close(): Promise<void>
}

/** The case that is named; else that of this folder; else one made of the bundled example. */
async function openShown(line: CommandLine, messages: Messages, effects: CliEffects): Promise<Shown> {
  const { inputs } = line
  const options = await userTracing(line, messages, effects)
  const analyst = createTracer(options)
  const thread = createCaseThread(effects.desk.worker, options)
  const shownOf = (kept: Case, close: () => Promise<void>) => ({
    kept,
    writer: thread?.writerOf(kept) ?? ownWriter(kept),
    async close() {
      await thread?.close()
      await close()
    },
  })
  const given = inputs[0] ?? ((await isCase('.')) ? '.' : null)
  if (given !== null) {
    const kept = await openCase(given, { analyst, workers: thread })
    return { ...shownOf(kept, () => kept.close()), name: nameOf(kept.at), temporary: false }
  }
  const folder = await mkdtemp(join(tmpdir(), 'isnad-desk-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const kept = await createCase(join(folder, 'example'), { analyst, workers: thread }).catch(async (error: unknown) => {
    await remove()
    throw error
  })
  const close = async (): Promise<void> => {
    await kept.close()
    await remove()
  }
  try {
    for await (const _ of kept.add(exampleOf(effects)));
    await kept.refresh()
  } catch (error) {
    // A case that stays open keeps the process alive.
    await close()
    throw error
  }
  return { ...shownOf(kept, close), name: 'example', temporary: true }
}

async function* exampleOf(effects: CliEffects): AsyncGenerator<Arrival> {
  const path = fileURLToPath(effects.desk.example)
  for await (const item of readInputs([path], effects)) {
    if (!item.ok) throw item.error
    const { doc, bytes, notes } = item
    const place = basename(path)
    yield { doc: { ...doc, path: place }, bytes, notes, place, reader: `isnad ${VERSION} jsonl` }
  }
}

/** A folder's name, or that of a database. */
const nameOf = (at: string): string => basename(at.replace(/[?#].*$/u, '')) || at

type Opening = Shown & { readonly files: NonNullable<Awaited<ReturnType<typeof readDeskFiles>>>; effects: CliEffects }

async function openDesk({ values }: CommandLine, messages: Messages, opening: Opening): Promise<OpenDesk> {
  const { kept, writer, name, temporary, files, effects } = opening
  const asked = values.get('port')
  const host = values.get('host') ?? LOOPBACK
  const open = (port: number): Promise<OpenDesk> =>
    serveDesk({
      kept,
      writer,
      name,
      temporary,
      files,
      host,
      port,
      version: VERSION,
      asset: effects.asset,
      now: () => new Date(),
      report: (error) => void effects.stderr.write(`isnad: ${faultOf(error)}\n`),
    })
  try {
    return await open(Number(asked ?? PORT))
  } catch (error) {
    if (!isTaken(error)) throw error
    if (asked !== undefined) throw new IsnadError('port-taken', messages.server.portTaken(Number(asked)))
    await effects.stderr.write(`${messages.server.otherPort(PORT)}\n`)
    return open(0)
  }
}

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

const faultOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

interface Announcing {
  readonly line: CommandLine
  readonly messages: Messages
  readonly effects: CliEffects
}

async function announce(
  { address }: OpenDesk,
  { name, temporary }: Shown,
  { line, messages: { server }, effects }: Announcing,
): Promise<void> {
  const lines = [
    server.listening(name, address),
    ...(temporary ? [server.temporary] : []),
    ...(address.includes('?token=') ? [server.open] : []),
    server.howToEnd,
  ]
  await effects.stdout.write(`${lines.join('\n')}\n`)
  if (line.switches.has('no-open')) return
  try {
    await effects.desk.openBrowser(address)
  } catch (error) {
    await effects.stderr.write(`${server.noBrowser(error instanceof Error ? error.message : String(error))}\n`)
  }
}
