import ipaddr from 'ipaddr.js'
import { lookup, type LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { ProblemFound } from '../problem.js'

/** Whether an IP address leads to this machine, its own network, or anywhere that is no public host; what is no address does not. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/gu, '').replace(/%.*$/u, '')
  if (!ipaddr.isValid(bare)) return false
  // `process` reads 4-in-6 addresses as what they stand for.
  return ipaddr.process(bare).range() !== 'unicast'
}

/**
 * Reads a web address and refuses one that names a private host by number; names are looked at when they are resolved. The URL
 * standard has made `http://2130706433/` and `http://0x7f.1/` plain addresses by then.
 */
export function publicUrl(address: string, allowPrivate: boolean): URL {
  let url: URL
  try {
    url = new URL(address)
  } catch (error) {
    throw new ProblemFound({ kind: 'address-invalid' }, error)
  }
  if (!/^https?:$/u.test(url.protocol)) throw new ProblemFound({ kind: 'address-invalid' })
  if (!allowPrivate && isPrivateAddress(url.hostname))
    throw new ProblemFound({ kind: 'address-private', host: url.hostname })
  return url
}

/** Resolves a name as the system does, and refuses every answer that is private: the connection is made to what was checked. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '')
    const found = addresses as unknown as LookupAddress[]
    if (found.some(({ address }) => isPrivateAddress(address)))
      return callback(Object.assign(new Error('private address'), { code: PRIVATE }), '')
    if (options.all) callback(null, found)
    else callback(null, found[0]?.address ?? '', found[0]?.family)
  })
}

/** The code of the error that a private answer gives. */
export const PRIVATE = 'EPRIVATEADDRESS'
