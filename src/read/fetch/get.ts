import { Agent, type Dispatcher, fetch } from 'undici'
import { ProblemFound } from '../problem.js'
import { PRIVATE, publicLookup, publicUrl } from './address.js'

/** What came back for an address. */
export interface Fetched {
  /** Where the last redirect led. */
  readonly url: string
  readonly status: number
  readonly contentType: string | undefined
  readonly bytes: Buffer
}

export interface GetOptions {
  readonly agent: string
  readonly allowPrivate: boolean
  /** Milliseconds without a byte after which a server is given up. */
  readonly timeout: number
  /** Bytes of one answer at most. */
  readonly most: number
}

const MOST_REDIRECTS = 10
const MEGABYTE = 1 << 20

/** One client for all requests of a run: it keeps connections and closes them in the end. */
export interface Client {
  get(address: string): Promise<Fetched>
  close(): Promise<void>
}

export function createClient(options: GetOptions): Client {
  const { timeout, allowPrivate } = options
  const dispatcher = new Agent({
    connect: { timeout, ...(allowPrivate ? {} : { lookup: publicLookup }) },
    headersTimeout: timeout,
    bodyTimeout: timeout,
  })
  return { get: (address) => get(address, options, dispatcher), close: () => dispatcher.close() }
}

async function get(address: string, options: GetOptions, dispatcher: Dispatcher): Promise<Fetched> {
  let url = publicUrl(address, options.allowPrivate)
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const answer = await request(url, options, dispatcher)
    const location = answer.headers.get('location')
    if (answer.status < 300 || answer.status >= 400 || location === null) {
      const bytes = await bodyOf(answer, options)
      return {
        url: url.href,
        status: answer.status,
        contentType: answer.headers.get('content-type') ?? undefined,
        bytes,
      }
    }
    await answer.body?.cancel()
    url = publicUrl(new URL(location, url).href, options.allowPrivate)
  }
  throw new ProblemFound({ kind: 'too-many-redirects' })
}

type Answer = Awaited<ReturnType<typeof fetch>>

async function request(url: URL, { agent, timeout }: GetOptions, dispatcher: Dispatcher): Promise<Answer> {
  try {
    return await fetch(url, {
      redirect: 'manual',
      dispatcher,
      headers: { 'user-agent': agent, 'accept-language': 'ar,*;q=0.5' },
    })
  } catch (error) {
    throw problemOf(error, url, timeout)
  }
}

async function bodyOf(answer: Answer, { most, timeout }: GetOptions): Promise<Buffer> {
  const tooLarge = new ProblemFound({ kind: 'text-too-large', megabytes: Math.round(most / MEGABYTE) })
  if (Number(answer.headers.get('content-length') ?? 0) > most) {
    await answer.body?.cancel()
    throw tooLarge
  }
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of answer.body ?? []) {
      const chunk = part as Uint8Array
      size += chunk.length
      // What a header leaves out, or a packed answer unpacks to.
      if (size > most) throw tooLarge
      parts.push(chunk)
    }
  } catch (error) {
    throw error instanceof ProblemFound ? error : problemOf(error, new URL(answer.url), timeout)
  }
  return Buffer.concat(parts)
}

function problemOf(error: unknown, { hostname }: URL, timeout: number): ProblemFound {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  if (code === PRIVATE) return new ProblemFound({ kind: 'address-private', host: hostname }, error)
  if (/TIMEOUT/u.test(code)) return new ProblemFound({ kind: 'timed-out', seconds: Math.round(timeout / 1000) }, error)
  return new ProblemFound(
    { kind: 'not-reached', why: code || (cause instanceof Error ? cause.message : 'unknown') },
    error,
  )
}
