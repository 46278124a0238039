import type { PathKind, ReadEffects } from '../../src/read/effects.js'
import { createFetcher } from '../../src/read/fetch/fetcher.js'
import { openZip } from '../../src/read/zip.js'

/** A file's content, or the code of the error that opening it gives. */
export type Entry = string | Uint8Array | readonly Uint8Array[] | { readonly code: string } | 'socket'

export const SOCKET = 'socket'

async function* chunksOf(entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
  if (typeof entry === 'string') yield Buffer.from(entry)
  else if (entry instanceof Uint8Array) yield entry
  else if ('code' in entry) throw Object.assign(new Error(entry.code), entry)
  else yield* entry
}

/** Files in memory: paths with `/`; a folder is what stands before one. */
export function memoryEffects(files: Readonly<Record<string, Entry>>, stdin: Entry = ''): ReadEffects {
  const kindOf = (path: string): PathKind | null => {
    if (path in files) return files[path] === SOCKET ? 'other' : 'file'
    return Object.keys(files).some((name) => name.startsWith(`${path.replace(/\/$/u, '')}/`)) ? 'folder' : null
  }
  return {
    async kind(path) {
      const kind = kindOf(path)
      if (kind === null) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      return kind
    },
    async list(folder) {
      const prefix = `${folder.replace(/\/$/u, '')}/`
      const inside = Object.keys(files).filter((name) => name.startsWith(prefix))
      const names = [...new Set(inside.map((name) => name.slice(prefix.length).split('/')[0] ?? ''))]
      return names.map((name) => ({ name, kind: kindOf(prefix + name) ?? 'other' }))
    },
    open: (path) => chunksOf(files[path]),
    async size(path) {
      let total = 0
      for await (const chunk of chunksOf(files[path])) total += chunk.byteLength
      return total
    },
    stdin: () => chunksOf(stdin),
    fetcher: (options) => createFetcher({ ...options, allowPrivate: true, delay: 0 }),
    openZip: async (from) => {
      if (typeof from !== 'string') return openZip(from)
      const parts: Uint8Array[] = []
      for await (const chunk of chunksOf(files[from])) parts.push(chunk)
      return openZip(Buffer.concat(parts))
    },
  }
}
