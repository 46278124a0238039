import { readJsonLines } from '../../export/json-lines.js'
import type { Messages } from '../../messages/index.js'
import { IsnadError } from '../../model/error.js'
import type { Trace } from '../../model/trace.js'
import { createTracer } from '../../pipeline.js'
import { readLines } from '../../read/lines.js'
import { isCase } from '../../store/location.js'
import type { CliEffects } from '../effects.js'
import { writeExport } from '../export.js'
import type { CommandLine } from '../parse.js'
import { unreadable } from '../user-registry.js'
import { userTracing } from '../user-tracing.js'

/** `isnad export`: writes a case in the form others work with. */
export async function runExport(line: CommandLine, messages: Messages, effects: CliEffects): Promise<number> {
  const [input = '', ...more] = line.inputs
  if (more.length > 0) throw new IsnadError('usage', messages.help.commands.export.noInput)
  // A folder that is no case is told as one that is missing.
  if (input !== '-' && ((await isCase(input)) || (await isFolder(input, effects))))
    await exportKept(input, line, messages, effects)
  else await writeExport(await readBack(input, messages, effects), line, messages, effects)
  return 0
}

const isFolder = async (path: string, effects: CliEffects): Promise<boolean> => {
  try {
    return (await effects.kind(path)) === 'folder'
  } catch {
    return false
  }
}

async function exportKept(at: string, line: CommandLine, messages: Messages, effects: CliEffects): Promise<void> {
  const { openCase } = await import('../../store/case.js')
  const analyst = createTracer(await userTracing(line, messages, effects))
  const open = await openCase(at, { analyst })
  try {
    if (!(await open.info()).upToDate) await open.refresh()
    await writeExport(await open.reviewedCase(), line, messages, effects)
  } finally {
    await open.close()
  }
}

/** A line holds a document at most, or a whole case as `trace --json` prints it. */
const MOST_LINE = 512 << 20

/** A case that was exported before. */
async function readBack(path: string, messages: Messages, effects: CliEffects): Promise<Trace> {
  async function* lines(): AsyncGenerator<string> {
    const chunks = path === '-' ? effects.stdin() : effects.open(path)
    for await (const { bytes } of readLines(chunks, MOST_LINE)) yield bytes?.toString('utf8') ?? ''
  }
  const read = await readJsonLines(lines()).catch((error: unknown) => {
    throw unreadable(path, error, messages)
  })
  if ('schema' in read) return read
  const { notExported, cutOff } = messages.export
  throw new IsnadError('input-invalid', read.kind === 'cut-off' ? cutOff(path) : notExported(path, read.line))
}
