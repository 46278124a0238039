import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import type { Fetcher, FetchOptions } from './fetch/fetcher.js'
import { openZip } from './zip.js'

export type PathKind = 'file' | 'folder' | 'other'

/** What reading needs from the machine. Errors are those of `node:fs`, with their `code`. */
export interface ReadEffects {
  kind(path: string): Promise<PathKind>
  /** Names in a folder with what each is; a link counts as what it points to, but a linked folder as `other`. */
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: PathKind }[]>
  open(path: string): AsyncIterable<Uint8Array>
  /** Bytes of a file. */
  size(path: string): Promise<number>
  stdin(): AsyncIterable<Uint8Array>
  /** An archive, by its path or held in memory. */
  openZip: typeof openZip
  /** The web, with manners. */
  fetcher(options?: FetchOptions): Promise<Fetcher>
}

/** Files of this machine, and standard input. */
export function machineEffects(): ReadEffects {
  return {
    kind,
    list,
    open: (path) => createReadStream(path, { highWaterMark: 1 << 18 }),
    size: async (path) => (await stat(path)).size,
    stdin: () => process.stdin,
    openZip,
    // Loaded only when an address is given: it costs more than the rest of the command line.
    fetcher: async (options) => (await import('./fetch/fetcher.js')).createFetcher(options),
  }
}

async function kind(path: string): Promise<PathKind> {
  const found = await stat(path)
  // A pipe (`<(…)` in a shell) and /dev/stdin are read like files; their size does not matter here.
  if (found.isFile() || found.isFIFO() || found.isCharacterDevice()) return 'file'
  return found.isDirectory() ? 'folder' : 'other'
}

async function list(folder: string): ReturnType<ReadEffects['list']> {
  const entries = await readdir(folder, { withFileTypes: true })
  return Promise.all(
    entries.map(async (entry) => {
      if (entry.isFile()) return { name: entry.name, kind: 'file' }
      if (entry.isDirectory()) return { name: entry.name, kind: 'folder' }
      // Linked folders are not followed: they may lead in circles.
      const linked = entry.isSymbolicLink() ? await kind(`${folder}/${entry.name}`).catch(() => 'other') : 'other'
      return { name: entry.name, kind: linked === 'file' ? 'file' : 'other' }
    }),
  )
}
