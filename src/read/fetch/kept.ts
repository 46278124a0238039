import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { sha256Of } from '../hash.js'
import type { Fetched } from './get.js'

/** One line of what was fetched: enough to prove and to repeat it. */
export interface KeptEntry {
  readonly address: string
  readonly url: string
  readonly status: number
  readonly contentType: string | null
  /** When it was retrieved, ISO 8601 in UTC. */
  readonly retrieved: string
  readonly sha256: string
  readonly bytes: number
}

/** Raw answers kept in a folder, so that a run that was cut off goes on where it stopped. */
export interface Kept {
  get(address: string): Promise<(Fetched & { readonly retrieved: string }) | null>
  put(address: string, fetched: Fetched, retrieved: string): Promise<void>
}

/** Names of the folder's log and of its answers' folder. */
const LOG = 'fetched.jsonl'

/** Keeps answers in `folder` by their hash, with a log beside them; a line cut short by a crash is passed over. */
export async function keepIn(folder: string): Promise<Kept> {
  await mkdir(`${folder}/raw`, { recursive: true })
  const entries = new Map<string, KeptEntry>()
  for (const line of (await readFile(`${folder}/${LOG}`, 'utf8').catch(() => '')).split('\n')) {
    const entry = entryOf(line)
    if (entry) entries.set(entry.address, entry)
  }
  return {
    async get(address) {
      const entry = entries.get(address)
      if (!entry) return null
      const bytes = await readFile(`${folder}/raw/${entry.sha256}`).catch(() => null)
      // What no longer is what was fetched is fetched again.
      if (bytes === null || sha256Of(bytes) !== entry.sha256) return null
      return {
        url: entry.url,
        status: entry.status,
        contentType: entry.contentType ?? undefined,
        bytes,
        retrieved: entry.retrieved,
      }
    },
    async put(address, { url, status, contentType = null, bytes }, retrieved) {
      const sha256 = sha256Of(bytes)
      await writeFile(`${folder}/raw/${sha256}`, bytes)
      const entry: KeptEntry = { address, url, status, contentType, retrieved, sha256, bytes: bytes.length }
      await appendFile(`${folder}/${LOG}`, `${JSON.stringify(entry)}\n`)
      entries.set(address, entry)
    },
  }
}

function entryOf(line: string): KeptEntry | null {
  try {
    const entry = JSON.parse(line) as Partial<KeptEntry> | null
    return typeof entry?.address === 'string' && /^[\da-f]{64}$/u.test(entry.sha256 ?? '') ? (entry as KeptEntry) : null
  } catch {
    return null
  }
}
