import type { Problem } from '../messages/index.js'
import { collect } from './collect.js'
import type { ReadEffects } from './effects.js'
import { formatOf, gunzip, sniff } from './format.js'
import type { InputItem, ReadOptions } from './input.js'
import { isWebAddress, readAddresses } from './fetch/web.js'
import { errorOf, ProblemFound } from './problem.js'
import { readFormat } from './readers.js'
import { zipFiles } from './zip.js'

export type { InputItem, ReadOptions } from './input.js'

/** An archive on standard input, or inside gzip, is held whole. */
const MOST_ZIP = 512 << 20

/** Reads files, folders and `-` (standard input) in the order given; one bad input or line never ends the rest. */
export async function* readInputs(
  paths: readonly string[],
  effects: ReadEffects,
  options: ReadOptions = {},
): AsyncGenerator<InputItem> {
  for (const [i, path] of paths.entries()) {
    if (isWebAddress(path)) {
      // Neighbours are fetched side by side.
      if (i > 0 && isWebAddress(paths[i - 1] ?? '')) continue
      yield* readWeb(addressesFrom(paths, i), effects, options)
    } else if (path === '-') yield* guarded(path, readUnknown(undefined, effects.stdin(), effects, options))
    else yield* guarded(path, readPath(path, effects, options))
  }
}

function addressesFrom(paths: readonly string[], first: number): string[] {
  const end = paths.findIndex((path, i) => i > first && !isWebAddress(path))
  return paths.slice(first, end < 0 ? undefined : end)
}

async function* readWeb(
  addresses: readonly string[],
  effects: ReadEffects,
  options: ReadOptions,
): AsyncGenerator<InputItem> {
  const fetcher = await effects.fetcher(options.fetch)
  try {
    yield* readAddresses(addresses, fetcher, options)
  } finally {
    await fetcher.close()
  }
}

async function* readPath(path: string, effects: ReadEffects, options: ReadOptions): AsyncGenerator<InputItem> {
  const kind = await effects.kind(path)
  if (kind === 'other') throw new ProblemFound({ kind: 'not-a-file' })
  yield* kind === 'folder' ? readFolder(path, effects, options) : readFile(path, effects, options)
}

interface Walk {
  readonly effects: ReadEffects
  readonly options: ReadOptions
  files: number
  skipped: number
}

async function* readFolder(folder: string, effects: ReadEffects, options: ReadOptions): AsyncGenerator<InputItem> {
  const found: Walk = { effects, options, files: 0, skipped: 0 }
  yield* walk(folder, found)
  if (found.skipped > 0) options.remark?.(folder, { kind: 'other-files', files: found.skipped })
  if (found.files === 0) throw new ProblemFound({ kind: 'empty-folder' })
}

async function* walk(folder: string, found: Walk): AsyncGenerator<InputItem> {
  const entries = [...(await found.effects.list(folder))]
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const pages = entries.filter(({ kind, name }) => kind === 'file' && formatOf(name).format === 'html')
  for (const { name, kind } of entries) {
    const path = `${folder.replace(/\/$/u, '')}/${name}`
    if (kind === 'folder') {
      if (!pages.some((page) => isSavedWith(name, page.name))) yield* guarded(path, walk(path, found))
    } else if (kind === 'file' && formatOf(name).known) {
      found.files += 1
      yield* guarded(path, readFile(path, found.effects, found.options))
    } else {
      found.skipped += 1
    }
  }
}

/** Browsers put what belongs to a saved page in a folder of its name: `page.html` and `page_files`, in the browser's language. */
function isSavedWith(folder: string, page: string): boolean {
  const stem = page.replace(/\.[^.]+$/u, '')
  return folder.startsWith(stem) && /^[_.-][\p{L}\p{M}]+$/u.test(folder.slice(stem.length))
}

async function* readFile(path: string, effects: ReadEffects, options: ReadOptions): AsyncGenerator<InputItem> {
  const { format, gzip } = formatOf(path)
  if (format === 'zip' && !gzip) yield* readZip(path, await effects.openZip(path), options)
  else if (format === 'unknown' || format === 'zip')
    yield* readUnknown(path, gzip ? gunzip(effects.open(path)) : effects.open(path), effects, options)
  else {
    const bytes = effects.open(path)
    yield* readFormat({ path, chunks: gzip ? gunzip(bytes) : bytes, format }, options)
  }
}

async function* readUnknown(
  path: string | undefined,
  bytes: AsyncIterable<Uint8Array>,
  effects: ReadEffects,
  options: ReadOptions,
): AsyncGenerator<InputItem> {
  const { format, chunks } = await sniff(bytes)
  if (format === 'zip') yield* readZip(path ?? '-', await effects.openZip(await collect(chunks, MOST_ZIP)), options)
  else yield* readFormat({ path, chunks, format }, options)
}

async function* readZip(
  path: string,
  archive: Awaited<ReturnType<ReadEffects['openZip']>>,
  options: ReadOptions,
): AsyncGenerator<InputItem> {
  let [files, skipped] = [0, 0]
  for await (const file of zipFiles(archive)) {
    const { format, gzip, known } = formatOf(file.name)
    if (!known || format === 'unknown') {
      skipped += 1
      continue
    }
    files += 1
    const inside = `${path}!${file.name}`
    if (file.encrypted) yield failed(inside, new ProblemFound({ kind: 'zip-encrypted' }))
    else if (format === 'zip') yield failed(inside, new ProblemFound({ kind: 'zip-in-zip' }))
    else
      yield* guarded(
        inside,
        readFormat({ path: inside, chunks: gzip ? gunzip(file.open()) : file.open(), format }, options),
      )
  }
  if (skipped > 0) options.remark?.(path, { kind: 'other-files', files: skipped })
  if (files === 0) throw new ProblemFound({ kind: 'empty-folder' })
}

/** Turns what goes wrong with an input into an item, so that the next input is still read. */
async function* guarded(path: string, items: AsyncGenerator<InputItem>): AsyncGenerator<InputItem> {
  try {
    yield* items
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (!(error instanceof ProblemFound) && code === null) throw error
    yield failed(path, error instanceof ProblemFound ? error : new ProblemFound(problemOf(code ?? ''), error))
  }
}

function problemOf(code: string): Problem {
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' }
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'no-permission' }
  if (code === 'ENXIO') return { kind: 'not-a-file' }
  if (code === 'ELOOP') return { kind: 'not-a-file' }
  return { kind: 'read-failed', why: code }
}

function failed(path: string, found: ProblemFound): InputItem {
  return { ok: false, path, problem: found.problem, error: errorOf(found.problem, path, undefined, found.cause) }
}
