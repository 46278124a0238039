import { createGunzip } from 'node:zlib'
import { peek } from './peek.js'
import { ProblemFound } from './problem.js'

/** How the bytes of a file are to be read. */
export type Format = 'text' | 'jsonl' | 'json' | 'html' | 'feed' | 'csv' | 'xlsx' | 'markdown' | 'mail' | 'zip'

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.txt$/u, 'text'],
  [/\.(?:jsonl|ndjson)$/u, 'jsonl'],
  [/\.json$/u, 'json'],
  [/\.x?html?$/u, 'html'],
  [/\.(?:rss|atom|rdf|xml)$/u, 'feed'],
  [/\.(?:csv|tsv)$/u, 'csv'],
  [/\.xlsx$/u, 'xlsx'],
  [/\.(?:md|markdown)$/u, 'markdown'],
  [/\.eml$/u, 'mail'],
  [/\.zip$/u, 'zip'],
]

/** The format a file's name tells, whether it is compressed, and whether a folder's walk takes it. */
export function formatOf(path: string): {
  readonly format: Format | 'unknown'
  readonly gzip: boolean
  readonly known: boolean
} {
  const name = path.toLowerCase()
  const gzip = name.endsWith('.gz')
  const plain = gzip ? name.slice(0, -3) : name
  const format = ENDINGS.find(([ending]) => ending.test(plain))?.[1] ?? 'unknown'
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

/** Enough to tell markup from text, and a line of JSON Lines of most documents. */
const HEAD = 1 << 20

/** Finds out what an unnamed stream holds, and hands the stream back whole. */
export async function sniff(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly format: Format; readonly chunks: AsyncIterable<Uint8Array> }> {
  const { head, all } = await peek(chunks, 1 << 12)
  const start = begin(head)
  if (!start.startsWith('{')) return { format: formatOfHead(start), chunks: all }
  // Only the end of its first line tells a list of records from one.
  const longer = start.includes('\n') ? { head, all } : await peek(all, HEAD)
  return { format: formatOfObject(begin(longer.head)), chunks: longer.all }
}

/** Read as latin1, bytes are markup or JSON exactly when their UTF-8 reading is: the syntax is ASCII. */
const begin = (head: Buffer): string =>
  head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/u, '')
    .trimStart()

function formatOfHead(text: string): Format {
  if (text.startsWith('PK\u0003\u0004')) return 'zip'
  if (/^\[\s*[[{]/u.test(text)) return 'json'
  if (/^<\?xml|^<(?:rss|feed|rdf:RDF)[\s>]/u.test(text)) return /<html[\s>]/iu.test(text) ? 'html' : 'feed'
  if (/^<(?:!doctype html|html|head|body|!--)/iu.test(text)) return 'html'
  return 'text'
}

function formatOfObject(text: string): Format {
  const [line = ''] = text.split('\n', 1)
  if (isJson(line)) return 'jsonl'
  // A text may begin with a brace as well.
  if (!/^\{\s*"[^"]{1,80}"\s*:/u.test(text)) return 'text'
  return line === text ? 'jsonl' : 'json'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
