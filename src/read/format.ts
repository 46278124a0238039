import { createGunzip } from 'node:zlib'
import { ProblemFound } from './problem.js'

/** How the bytes of a file are to be read; `unknown` is found out from the bytes. */
export type Format = 'text' | 'jsonl' | 'unknown'

/** The format a file's name tells, whether it is compressed, and whether a folder's walk takes it. */
export function formatOf(path: string): { readonly format: Format; readonly gzip: boolean; readonly known: boolean } {
  const name = path.toLowerCase()
  const gzip = name.endsWith('.gz')
  const plain = gzip ? name.slice(0, -3) : name
  const format = plain.endsWith('.txt') ? 'text' : /\.(?:jsonl|ndjson)$/u.test(plain) ? 'jsonl' : 'unknown'
  return { format, gzip, known: format !== 'unknown' }
}

/** Decompresses a gzip stream. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unzip = createGunzip()
  let sourceFailed: unknown
  const feed = async () => {
    try {
      for await (const chunk of chunks) {
        if (unzip.destroyed) return
        if (!unzip.write(chunk)) await new Promise((done) => unzip.once('drain', done).once('close', done))
      }
      unzip.end()
    } catch (error) {
      sourceFailed = error
      unzip.destroy()
    }
  }
  const fed = feed()
  try {
    yield* unzip
  } catch (cause) {
    throw sourceFailed ?? new ProblemFound({ kind: 'bad-gzip' }, cause)
  } finally {
    unzip.destroy()
    await fed
  }
  if (sourceFailed !== undefined) throw sourceFailed
}

/** Finds out what an unnamed stream holds, and hands the stream back whole. */
export async function sniff(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ readonly format: 'text' | 'jsonl'; readonly chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let size = 0
  let line = ''
  while (size < maxBytes) {
    const next = await iterator.next()
    if (next.done === true) break
    seen.push(next.value)
    // Read as latin1, bytes are JSON exactly when their UTF-8 reading is: the syntax is ASCII.
    const part = Buffer.from(next.value).toString('latin1')
    const begin = line === '' ? part.replace(size === 0 ? BYTE_ORDER_MARK : '', '').trimStart() : part
    size += next.value.length
    line += begin
    if ((line !== '' && !line.startsWith('{')) || begin.includes('\n')) break
  }
  return { format: startsWithRecord(line) ? 'jsonl' : 'text', chunks: replay(seen, iterator) }
}

const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf'

function startsWithRecord(text: string): boolean {
  if (!text.startsWith('{')) return false
  try {
    JSON.parse(text.split('\n', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

async function* replay(seen: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* seen
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
