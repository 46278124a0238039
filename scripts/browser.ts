import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** The Chromium of this machine; undefined where there is none. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)

/** The address that a desk prints once it is ready. */
export async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (stdout)
    for await (const line of createInterface({ input: stdout })) {
      const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(line)?.[0]
      if (address !== undefined) return address
    }
  throw new Error('The desk did not start.')
}
