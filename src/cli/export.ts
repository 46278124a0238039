import { exportCase, EXPORT_FILES, type ExportFormat, type ExportSource } from '../export/export.js'
import type { Messages } from '../messages/index.js'
import { IsnadError } from '../model/error.js'
import type { ExportTable } from '../model/export.js'
import type { Trace } from '../model/trace.js'
import type { CliEffects } from './effects.js'
import type { CommandLine } from './parse.js'
import { VERSION } from './version.js'

/** Writes a case in the form a command line asks for, to its file or to standard output; false when nobody reads any more. */
export async function writeExport(
  source: Trace | ExportSource,
  { values, switches }: CommandLine,
  messages: Messages,
  effects: CliEffects,
): Promise<boolean> {
  const format = values.get('as') as ExportFormat
  const path = values.get('out') ?? '-'
  if (path === '-' && effects.stdout.isTTY && !isText(format)) {
    throw new IsnadError('usage', messages.export.needsFile)
  }
  const chunks = exportCase(source, format, {
    messages,
    version: VERSION,
    asset: effects.asset,
    story: values.get('story'),
    table: values.get('table') as ExportTable | undefined,
    bom: switches.has('bom'),
    redact: switches.has('redact'),
  })
  if (path !== '-') {
    await effects.writeChunks(path, chunks)
    return true
  }
  for await (const chunk of chunks) if (!(await effects.stdout.write(chunk))) return false
  return true
}

const isText = (format: ExportFormat): boolean => EXPORT_FILES[format].type.includes('utf-8')
