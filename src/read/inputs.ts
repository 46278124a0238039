import type { Problem } from '../messages/index.js'
import type { Note, SourceDocument } from '../model/doc.js'
import type { IsnadError } from '../model/error.js'
import { decodeText } from './decode.js'
import type { ReadEffects } from './effects.js'
import { formatOf, gunzip, sniff } from './format.js'
import { readLines } from './lines.js'
import { errorOf, ProblemFound } from './problem.js'
import { readRecord, sha256Of } from './record.js'

/** A document, or why an input or one of its lines gave none. */
export type InputItem =
  | { readonly ok: true; readonly doc: SourceDocument; readonly notes: readonly Note[] }
  | {
      readonly ok: false
      readonly path: string
      readonly line?: number
      readonly problem: Problem
      readonly error: IsnadError
    }

/** What the caller may want to know beside the documents. */
export interface ReadOptions {
  /** Told how many files of other kinds a folder's walk passed over. */
  readonly skipped?: (folder: string, files: number) => void
}

const MEGABYTE = 1 << 20
/** A text is held whole, and several times over while it is read: 32 MB is some twenty long novels. */
const MAX_TEXT = 32 * MEGABYTE
/** A line holds one document with its JSON escapes (`\u0627` takes six bytes where UTF-8 takes two). */
const MAX_LINE = 64 * MEGABYTE

/** Reads files, folders and `-` (standard input) in the order given; one bad input or line never ends the rest. */
export async function* readInputs(
  paths: readonly string[],
  effects: ReadEffects,
  options: ReadOptions = {},
): AsyncGenerator<InputItem> {
  for (const path of paths) {
    if (path === '-') yield* guarded(path, readStream(undefined, effects.stdin(), 'unknown'))
    else yield* guarded(path, readPath(path, effects, options))
  }
}

async function* readPath(path: string, effects: ReadEffects, options: ReadOptions): AsyncGenerator<InputItem> {
  const kind = await effects.kind(path)
  if (kind === 'other') throw new ProblemFound({ kind: 'not-a-file' })
  yield* kind === 'folder' ? readFolder(path, effects, options) : readFile(path, effects)
}

async function* readFolder(folder: string, effects: ReadEffects, options: ReadOptions): AsyncGenerator<InputItem> {
  const found = { files: 0, skipped: 0 }
  yield* walk(folder, effects, found)
  if (found.skipped > 0) options.skipped?.(folder, found.skipped)
  if (found.files === 0) throw new ProblemFound({ kind: 'empty-folder' })
}

async function* walk(
  folder: string,
  effects: ReadEffects,
  found: { files: number; skipped: number },
): AsyncGenerator<InputItem> {
  const entries = [...(await effects.list(folder))]
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, kind } of entries) {
    const path = `${folder.replace(/\/$/u, '')}/${name}`
    if (kind === 'folder') {
      yield* guarded(path, walk(path, effects, found))
    } else if (kind === 'file' && formatOf(name).known) {
      found.files += 1
      yield* guarded(path, readFile(path, effects))
    } else {
      found.skipped += 1
    }
  }
}

async function* readFile(path: string, effects: ReadEffects): AsyncGenerator<InputItem> {
  const { format, gzip } = formatOf(path)
  const bytes = effects.open(path)
  yield* readStream(path, gzip ? gunzip(bytes) : bytes, format)
}

async function* readStream(
  path: string | undefined,
  chunks: AsyncIterable<Uint8Array>,
  format: 'text' | 'jsonl' | 'unknown',
): AsyncGenerator<InputItem> {
  const known = format === 'unknown' ? await sniff(chunks, MAX_TEXT) : { format, chunks }
  if (known.format === 'jsonl') yield* readJsonLines(path, known.chunks)
  else yield await readText(path, known.chunks)
}

async function readText(path: string | undefined, chunks: AsyncIterable<Uint8Array>): Promise<InputItem> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > MAX_TEXT) throw new ProblemFound({ kind: 'text-too-large', megabytes: MAX_TEXT / MEGABYTE })
    parts.push(chunk)
  }
  const bytes = Buffer.concat(parts)
  const { text, notes } = await decodeText(bytes)
  if (text.trim() === '') throw new ProblemFound({ kind: 'empty' })
  return { ok: true, doc: { text, path, sha256: sha256Of(bytes) }, notes }
}

async function* readJsonLines(path: string | undefined, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<InputItem> {
  let filled = 0
  for await (const { number, bytes } of readLines(chunks, MAX_LINE)) {
    // UTF-16 has no line that could be read; say so once, not for every line.
    if (number === 1 && isUtf16(bytes)) throw new ProblemFound({ kind: 'jsonl-not-utf8' })
    if (bytes !== null && isBlank(bytes)) continue
    filled += 1
    try {
      if (bytes === null) throw new ProblemFound({ kind: 'line-too-long', megabytes: MAX_LINE / MEGABYTE })
      yield { ok: true, doc: readRecord(bytes, path), notes: [] }
    } catch (error) {
      if (!(error instanceof ProblemFound)) throw error
      yield failed(path ?? '-', error, number)
    }
  }
  if (filled === 0) throw new ProblemFound({ kind: 'empty' })
}

const isUtf16 = (bytes: Buffer | null) =>
  bytes !== null && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))

const isBlank = (bytes: Buffer) => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)

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
  return { kind: 'read-failed', why: code }
}

function failed(path: string, found: ProblemFound, line?: number): InputItem {
  const { problem } = found
  const where = line === undefined ? {} : { line }
  return { ok: false, path, ...where, problem, error: errorOf(problem, path, line, found.cause) }
}
