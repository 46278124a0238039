import { open, readFile, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { CaseError } from './failure.js'

/** The lock of a case folder, held by this process. */
export interface Lock {
  release(): Promise<void>
}

/** Who holds a lock. `born` tells a process from a later one of the same number, where the system says it. */
interface Holder {
  readonly pid: number
  readonly host: string
  readonly since: string
  readonly born: string | null
}

const FILE = 'isnad.lock'
/** Removing a dead lock is guarded by a second one that takes a moment; one this old was left by a crash. */
const GUARD_AGE = 10_000

/** Locks a folder, or says who has it. A lock whose process is gone is taken over. */
export async function lockFolder(folder: string): Promise<Lock> {
  const path = join(folder, FILE)
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    born: await bornOf(process.pid),
  }
  for (let attempt = 0; ; attempt++) {
    if (await writeNew(path, JSON.stringify(own))) return { release: () => rm(path, { force: true }) }
    const holder = await holderOf(path)
    if (holder !== null && (attempt === 20 || !(await isGone(holder)))) {
      throw new CaseError({ kind: 'locked', at: folder, pid: holder.pid, host: holder.host, since: holder.since })
    }
    await removeDead(path)
  }
}

async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(text)
    await file.close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Null where the lock went away or is not written yet. */
async function holderOf(path: string): Promise<Holder | null> {
  try {
    const value = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>
    if (typeof value.pid !== 'number') return null
    return { pid: value.pid, host: value.host ?? '', since: value.since ?? '', born: value.born ?? null }
  } catch {
    return null
  }
}

/** Of another machine nothing can be known: its lock stands. */
async function isGone({ pid, host, born }: Holder): Promise<boolean> {
  if (host !== hostname()) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
  const now = await bornOf(pid)
  return born !== null && now !== null && now !== born
}

/** When a process started, in ticks since the machine did, and which start of the machine it was; null where the system does not say. */
async function bornOf(pid: number): Promise<string | null> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8')
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    return `${boot.trim()}/${line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
  } catch {
    return null
  }
}

/** Removes a lock that is dead at this moment; of several that try, one does it. */
async function removeDead(path: string): Promise<void> {
  const guard = `${path}.taking`
  if (await writeNew(guard, String(process.pid))) {
    try {
      const holder = await holderOf(path)
      // A file without a holder may be one that is being written just now.
      if (holder === null ? await isOld(path, GUARD_AGE) : await isGone(holder)) await rm(path, { force: true })
    } finally {
      await rm(guard, { force: true })
    }
  } else if (await isOld(guard, GUARD_AGE)) await rm(guard, { force: true })
  await new Promise((done) => setTimeout(done, 50 + Math.random() * 50))
}

async function isOld(path: string, age: number): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > age
}
