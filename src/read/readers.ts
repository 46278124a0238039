import { collect } from './collect.js'
import { decodeText } from './decode.js'
import { readFeed } from './feed.js'
import type { Format } from './format.js'
import { decodePage } from './html/charset.js'
import { readPage } from './html/page.js'
import type { FoundRecord, InputItem, ReadOptions } from './input.js'
import { readJson } from './json.js'
import { readJsonLines } from './json-lines.js'
import { readMail } from './mail.js'
import { readMarkdown } from './markdown.js'
import { errorOf, ProblemFound } from './problem.js'
import { provenance } from './provenance.js'
import { sha256Of } from './hash.js'
import { readCsv, readXlsx, type TableOptions } from './table.js'
import { isTelegramPage, readTelegramPage } from './telegram/page.js'

/** A file to be read, its bytes already unpacked. */
export interface InputFile {
  readonly path: string | undefined
  readonly chunks: AsyncIterable<Uint8Array>
  readonly format: Exclude<Format, 'zip'>
}

const MEGABYTE = 1 << 20
/** A text is held whole, and several times over while it is read: 32 MB is some twenty long novels. */
const MAX_TEXT = 32 * MEGABYTE
/** A workbook is packed: what it unpacks to is bounded by its rows. */
const MAX_WORKBOOK = 64 * MEGABYTE

/** The documents of one file, and what of it gave none. */
export async function* readFormat(file: InputFile, options: ReadOptions): AsyncGenerator<InputItem> {
  const { path, chunks, format } = file
  if (format === 'text') return yield await readText(path, await collect(chunks, MAX_TEXT))
  if (format === 'jsonl') return yield* readJsonLines(path, chunks, options)
  if (format === 'html') return yield* readHtml(path, await collect(chunks, MAX_TEXT))
  yield* items(path, records(file, tableOptions(path, options)), options)
}

function tableOptions(path: string | undefined, options: ReadOptions): TableOptions {
  return {
    map: options.map,
    columns: (map, columns) => options.remark?.(path ?? '-', { kind: 'columns', map, columns }),
  }
}

async function* records({ chunks, format }: InputFile, options: TableOptions): AsyncGenerator<FoundRecord> {
  if (format === 'json') yield* readJson(chunks, options)
  else if (format === 'csv') yield* readCsv(chunks, options)
  else if (format === 'xlsx') yield* readXlsx(await collect(chunks, MAX_WORKBOOK), options)
  else if (format === 'feed') yield* readFeed(await collect(chunks, MAX_TEXT))
  else {
    const bytes = await collect(chunks, MAX_TEXT)
    const record = format === 'mail' ? await readMail(bytes) : await readMarkdown(bytes)
    yield 'doc' in record ? { ...record, bytes, doc: { ...record.doc, sha256: sha256Of(bytes) } } : record
  }
}

async function readText(path: string | undefined, bytes: Buffer): Promise<InputItem> {
  const { text, notes } = await decodeText(bytes)
  if (text.trim() === '') throw new ProblemFound({ kind: 'empty' })
  return { ok: true, doc: { text, path, sha256: sha256Of(bytes), provenance: provenance('text') }, notes, bytes }
}

async function* readHtml(path: string | undefined, bytes: Buffer): AsyncGenerator<InputItem> {
  const { text } = await decodePage(bytes)
  if (isTelegramPage(text)) yield* items(path, readTelegramPage(text), {})
  else yield { ok: true, ...(await readPage(bytes, { path })), bytes }
}

/** Records as items: empty ones are counted, not told one by one, since exports are full of them. */
async function* items(
  path: string | undefined,
  found: AsyncIterable<FoundRecord> | Iterable<FoundRecord>,
  options: ReadOptions,
): AsyncGenerator<InputItem> {
  let [read, empty] = [0, 0]
  for await (const record of found) {
    if ('doc' in record) {
      read += 1
      yield { ok: true, doc: { ...record.doc, path }, notes: record.notes ?? [], bytes: record.bytes }
    } else if (record.problem.problem.kind === 'empty') {
      empty += 1
    } else {
      yield failed(path ?? '-', record)
    }
  }
  if (empty > 0) options.remark?.(path ?? '-', { kind: 'no-text', records: empty })
  if (read === 0 && empty >= 0) throw new ProblemFound({ kind: 'empty' })
}

function failed(path: string, { line, entry, problem: found }: Extract<FoundRecord, { problem: unknown }>): InputItem {
  const at = entry === undefined ? path : `${path}#${entry}`
  const where = line === undefined ? {} : { line }
  return { ok: false, path: at, ...where, problem: found.problem, error: errorOf(found.problem, at, line, found.cause) }
}
