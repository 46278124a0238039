import { join } from 'node:path'
import type { Messages } from '../messages/index.js'
import { IsnadError } from '../model/error.js'
import type { FileFault, RowFault } from '../model/registry-fault.js'
import { type PlacedRow, readRegistryFile } from '../read/registry-file.js'
import { mergeRegistry } from '../registry/additions.js'
import type { RegistryRow } from '../registry/user-row.js'
import type { CliEffects } from './effects.js'

/** Where the user’s own registry is kept: `ISNAD_HOME`, else `isnad` in the folder the system keeps settings in. */
export function userRegistryPath(env: CliEffects['env']): string {
  const home = env['ISNAD_HOME']
  if (home) return join(home, 'registry.json')
  const settings = env['XDG_CONFIG_HOME'] || env['APPDATA'] || join(env['HOME'] || env['USERPROFILE'] || '.', '.config')
  return join(settings, 'isnad', 'registry.json')
}

/** A registry file with the rows it gave. */
export interface RowsOfFile {
  readonly path: string
  readonly rows: readonly PlacedRow[]
}

/** The user’s kept rows, none where nothing was kept yet, and those of the file a command line names. */
export async function loadRegistry(
  named: string | undefined,
  messages: Messages,
  effects: CliEffects,
): Promise<RegistryRow[]> {
  const files = [await readKept(messages, effects)]
  if (named !== undefined) files.push(await readRows(named, messages, effects))
  return checkTogether(files, messages)
}

export async function readKept(messages: Messages, effects: CliEffects): Promise<RowsOfFile> {
  const path = userRegistryPath(effects.env)
  const kept = await effects.kind(path).catch(() => null)
  return kept === null ? { path, rows: [] } : readRows(path, messages, effects)
}

/** The rows of one file; a fault in any of them is an error that tells every fault. */
export async function readRows(path: string, messages: Messages, effects: CliEffects): Promise<RowsOfFile> {
  const { rows, faults } = readRegistryFile(await textOf(path, messages, effects))
  if (faults.length > 0) throw invalid(path, faults, messages)
  return { path, rows }
}

/** Rows of several files, later ones over earlier; what they refer to must be in one of them or be shipped. */
export function checkTogether(files: readonly RowsOfFile[], messages: Messages): RegistryRow[] {
  const placed = files.flatMap(({ path, rows }) => rows.map((row) => ({ path, ...row })))
  const rows = placed.map(({ row }) => row)
  const { faults } = mergeRegistry(rows)
  const first = faults[0] && placed[faults[0].at]
  if (!first) return rows
  const inFile = faults.flatMap(({ at, fault }) => {
    const where = placed[at]
    return where?.path === first.path ? [{ place: where.place, fault }] : []
  })
  throw invalid(first.path, inFile, messages)
}

type PlacedFault = { readonly place: number | null; readonly fault: FileFault | RowFault }

function invalid(path: string, faults: readonly PlacedFault[], { registry }: Messages): IsnadError {
  const lines = faults.map(({ place, fault }) => registry.fault(fault, place))
  return new IsnadError('registry-invalid', [registry.badFile(path, faults.length), ...lines].join('\n  '))
}

/** A file or, for "-", standard input, as text. */
export async function textOf(path: string, messages: Messages, effects: CliEffects): Promise<string> {
  try {
    const decoder = new TextDecoder()
    let text = ''
    for await (const chunk of path === '-' ? effects.stdin() : effects.open(path))
      text += decoder.decode(chunk, { stream: true })
    return text + decoder.decode()
  } catch (error) {
    throw unreadable(path, error, messages)
  }
}

/** The error for a file that could not be read. */
export function unreadable(path: string, error: unknown, messages: Messages): IsnadError {
  const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
  return new IsnadError(
    missing ? 'input-missing' : 'input-unreadable',
    `${path}: ${messages.problems.what({ kind: missing ? 'missing' : 'no-permission' })}`,
    { cause: error },
  )
}
