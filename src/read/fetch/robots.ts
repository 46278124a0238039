import robotsModule from 'robots-parser'
import type { Client } from './get.js'

/** The package is CommonJS whose types speak of a module: what is imported is the function itself. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default

type Robots = ReturnType<typeof robotsParser>

/** What sites ask of robots, asked once a site. */
export interface RobotsRules {
  allows(url: URL): Promise<boolean>
  /** Seconds a site asks to be left alone between requests; 0 where it asks for none. */
  delay(url: URL): Promise<number>
}

/** No site is left alone for longer than this between two requests, whatever it asks. In seconds. */
const LONGEST_DELAY = 60

export function robotsRules(client: Client, agent: string): RobotsRules {
  const known = new Map<string, Promise<Robots>>()
  const of = (url: URL): Promise<Robots> => {
    let rules = known.get(url.origin)
    if (!rules) known.set(url.origin, (rules = read(client, url)))
    return rules
  }
  return {
    // Undefined: the rules are another site's or say nothing.
    allows: async (url) => (await of(url)).isAllowed(url.href, agent) !== false,
    delay: async (url) => Math.min((await of(url)).getCrawlDelay(agent) ?? 0, LONGEST_DELAY),
  }
}

/** A site without rules, or out of reach, forbids nothing here: the request itself then tells what is wrong. RFC 9309, 2.3.1. */
async function read(client: Client, { origin }: URL): Promise<Robots> {
  const address = `${origin}/robots.txt`
  try {
    const { status, bytes } = await client.get(address)
    if (status >= 500) return robotsParser(address, 'User-agent: *\nDisallow: /')
    return robotsParser(address, status === 200 ? bytes.subarray(0, 512_000).toString('utf8') : '')
  } catch {
    return robotsParser(address, '')
  }
}
