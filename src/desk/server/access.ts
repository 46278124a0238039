import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { hostname, networkInterfaces } from 'node:os'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { signInPage } from './sign-in.js'
import { refuse } from './problem.js'

/** Who may speak to the desk. */
export interface Access {
  /** Names and addresses it may be called by, in lower case, without a port. */
  readonly hosts: ReadonlySet<string>
  /** What everybody must show who is not at this machine's loopback; null: nothing is asked. */
  readonly token: string | null
  /** Sets the cookies of two desks on one machine apart: cookies know no port. */
  readonly port: number
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** The loopback alone, by its own names. */
export const loopbackAccess = (port: number): Access => ({ hosts: new Set(LOOPBACK), token: null, port })

/** An address that others can reach: the names of this machine, and a token. */
export function openAccess(host: string, port: number): Access {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all?.map(({ address }) => address) ?? [])
  const names = [host, hostname(), `${hostname()}.local`, ...addresses.map((one) => one.replace(/%.*$/u, ''))]
  return {
    hosts: new Set([...LOOPBACK, ...names.map((name) => (isV6(name) ? `[${name}]` : name).toLowerCase())]),
    token: randomBytes(24).toString('base64url'),
    port,
  }
}

const isV6 = (name: string): boolean => name.includes(':') && !name.startsWith('[')

/** An address of the loopback needs no token. @example isLoopback('127.0.0.1') // true */
export const isLoopback = (host: string): boolean => /^(?:127(?:\.\d{1,3}){3}|localhost|\[?::1\]?)$/iu.test(host)

/**
 * Lets only those in who called the desk by its own name and, for what changes something, from its own pages. A page of another site can
 * make a browser send requests here, and can have its own name lead here (DNS rebinding): then the name called is not ours.
 */
export function guard(access: Access): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (!isKnownHost(host, access)) return refuse(c, 'wrong-host')
    if (!isOwnPage(c.req.raw, host)) return refuse(c, 'cross-site')
    if (access.token === null) return next()
    const given = c.req.query('token')
    if (given !== undefined && isSame(given, access.token)) return signedIn(c, access)
    const shown = bearerOf(c.req.header('authorization')) ?? getCookie(c, cookieName(access))
    if (shown !== undefined && isSame(shown, access.token)) return next()
    return c.req.path.startsWith('/api/') ? refuse(c, 'no-token') : signInPage(c)
  }
}

function isKnownHost(host: string, { hosts }: Access): boolean {
  const name = /^(?<name>\[[\da-f:.]+\]|[^:]+)(?::\d+)?$/iu.exec(host)?.groups?.['name']
  return name !== undefined && hosts.has(name.toLowerCase())
}

/** Whether a request comes from a page of the desk, from the address bar, or from no browser at all. */
function isOwnPage(request: Request, host: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  // A link from elsewhere to a page of the desk is a navigation; its data are for its own pages.
  const isVisit = isRead && request.headers.get('sec-fetch-mode') === 'navigate' && !isData(request)
  if (site !== null && site !== 'same-origin' && site !== 'none' && !isVisit) return false
  const origin = request.headers.get('origin')
  if (origin === null || (origin === 'null' && isVisit)) return true
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}

const isData = (request: Request): boolean => new URL(request.url).pathname.startsWith('/api/')

/** Compares hashes, so that neither length nor time tells how near a guess is. */
function isSame(given: string, token: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(token))
}

const bearerOf = (header: string | undefined): string | undefined => /^Bearer (?<token>\S+)$/u.exec(header ?? '')?.[1]

const cookieName = ({ port }: Access): string => `isnad-desk-${port}`

/** The token leaves the address bar, and with it the history. */
function signedIn(c: Parameters<MiddlewareHandler>[0], access: Access): Response {
  setCookie(c, cookieName(access), access.token ?? '', { httpOnly: true, sameSite: 'Strict', path: '/' })
  const address = new URL(c.req.url)
  address.searchParams.delete('token')
  return c.redirect(address.pathname + address.search, 303)
}
