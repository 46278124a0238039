import { setTimeout as sleep } from 'node:timers/promises'
import { ProblemFound } from '../problem.js'
import { publicUrl } from './address.js'
import { createClient, type Fetched } from './get.js'
import { keepIn } from './kept.js'
import { robotsRules, type RobotsRules } from './robots.js'

export interface FetchOptions {
  /** How isnad names itself to servers. */
  readonly agent?: string
  readonly allowPrivate?: boolean
  /** Folder that raw answers are kept in; what stands there already is not fetched again. */
  readonly keep?: string | undefined
  /** Milliseconds between two requests to one host at least. */
  readonly delay?: number
  readonly timeout?: number
  readonly most?: number
}

/** An answer and when it came. */
export interface Retrieved extends Fetched {
  /** ISO 8601 in UTC. */
  readonly retrieved: string
}

/** Fetches addresses with manners: one request at a time to a host, a pause between two, and never what robots.txt forbids. */
export interface Fetcher {
  fetch(address: string): Promise<Retrieved>
  close(): Promise<void>
}

const DEFAULTS = { agent: 'isnad', allowPrivate: false, delay: 1000, timeout: 30_000, most: 32 << 20 } as const

export async function createFetcher(options: FetchOptions = {}): Promise<Fetcher> {
  const { agent, allowPrivate, delay, timeout, most } = { ...DEFAULTS, ...options }
  const client = createClient({ agent, allowPrivate, timeout, most })
  const rules = robotsRules(client, agent)
  const kept = options.keep === undefined ? null : await keepIn(options.keep)
  const closing = new AbortController()
  const inTurn = turns(closing.signal)
  return {
    async fetch(address) {
      const url = publicUrl(address, allowPrivate)
      const before = await kept?.get(address)
      if (before) return before
      return inTurn(url.host, async () => {
        const fetched = await politely(url, rules, () => client.get(address))
        const retrieved = new Date().toISOString()
        if (fetched.status !== 200) throw new ProblemFound({ kind: 'http-status', status: fetched.status })
        await kept?.put(address, fetched, retrieved)
        const pause = Math.max(delay, (await rules.delay(url)) * 1000)
        return { value: { ...fetched, retrieved }, pause }
      })
    },
    close: () => {
      closing.abort()
      return client.close()
    },
  }
}

async function politely(url: URL, rules: RobotsRules, get: () => Promise<Fetched>): Promise<Fetched> {
  if (!(await rules.allows(url))) throw new ProblemFound({ kind: 'robots-forbid' })
  return get()
}

type InTurn = <T>(host: string, work: () => Promise<{ readonly value: T; readonly pause: number }>) => Promise<T>

/** Runs the work of one host one after another, with the pause each asks for before the next; hosts do not wait for each other. */
function turns(signal: AbortSignal): InTurn {
  const free = new Map<string, Promise<unknown>>()
  return (host, work) => {
    const before = free.get(host) ?? Promise.resolve()
    const done = before.then(work)
    free.set(
      host,
      done.then(({ pause }) => sleep(pause, undefined, { signal })).catch(() => undefined),
    )
    return done.then(({ value }) => value)
  }
}
