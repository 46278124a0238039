import type { InputItem, ReadOptions } from '../input.js'
import { errorOf, ProblemFound } from '../problem.js'
import { readFormat } from '../readers.js'
import { formatOf } from '../format.js'
import { readPage } from '../html/page.js'
import type { Fetcher, Retrieved } from './fetcher.js'

/** Whether an input is a web address rather than a path. */
export const isWebAddress = (input: string): boolean => /^https?:\/\//iu.test(input)

/** The addresses of a list, one a line; lines that begin with # are remarks. */
export function addressesIn(list: string): string[] {
  return list
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Addresses fetched ahead of the one that is read: hosts answer side by side, and documents come in the order of the list. */
const AHEAD = 8

/** Fetches and reads addresses in their order; one that fails ends no other. */
export async function* readAddresses(
  addresses: readonly string[],
  fetcher: Fetcher,
  options: ReadOptions,
): AsyncGenerator<InputItem> {
  const waiting: Promise<Retrieved | ProblemFound>[] = []
  let next = 0
  const start = (): void => {
    const address = addresses[next++]
    if (address !== undefined) waiting.push(fetcher.fetch(address).catch(asProblem))
  }
  for (let i = 0; i < AHEAD; i++) start()
  for (const address of addresses) {
    const got = await waiting.shift()
    start()
    if (got === undefined) return
    if (got instanceof ProblemFound) yield failed(address, got)
    else yield* readRetrieved(address, got, options)
  }
}

function asProblem(error: unknown): ProblemFound {
  if (error instanceof ProblemFound) return error
  throw error
}

async function* readRetrieved(address: string, got: Retrieved, options: ReadOptions): AsyncGenerator<InputItem> {
  const { url, contentType, bytes, retrieved } = got
  try {
    const format = formatOfAnswer(url, contentType)
    if (format === 'html') {
      const { doc, notes } = await readPage(bytes, { url, contentType })
      yield withRetrieval({ ok: true, doc: { ...doc, path: address }, notes, bytes }, retrieved)
      return
    }
    for await (const item of readFormat({ path: address, chunks: once(bytes), format }, options))
      yield withRetrieval(item, retrieved)
  } catch (error) {
    yield failed(address, asProblem(error))
  }
}

function withRetrieval(item: InputItem, retrieved: string): InputItem {
  if (!item.ok || !item.doc.provenance) return item
  return { ...item, doc: { ...item.doc, provenance: { ...item.doc.provenance, retrieved } } }
}

/** What the server says it is, else what the address looks like. */
function formatOfAnswer(url: string, contentType = ''): 'html' | 'feed' | 'json' | 'text' | 'csv' {
  if (/html/iu.test(contentType)) return 'html'
  if (/json/iu.test(contentType)) return 'json'
  if (/rss|atom|rdf|xml/iu.test(contentType)) return 'feed'
  if (/csv/iu.test(contentType)) return 'csv'
  if (/^text\/plain/iu.test(contentType)) return 'text'
  const { format } = formatOf(new URL(url).pathname)
  return format === 'feed' || format === 'json' || format === 'csv' || format === 'text' ? format : 'html'
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}

function failed(path: string, found: ProblemFound): InputItem {
  return { ok: false, path, problem: found.problem, error: errorOf(found.problem, path, undefined, found.cause) }
}
