import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'
import { getMimeType } from 'hono/utils/mime'

/** The browser's part of the desk: every file by its path, held in memory, so that no path leads anywhere else. */
export interface DeskFiles {
  readonly byPath: ReadonlyMap<string, DeskFile>
}

interface DeskFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
  /** Its name changes with its contents: it may be kept for good. */
  readonly lasting: boolean
}

const PAGE = '/index.html'

/** Reads the files of a folder; null where the folder holds no page. */
export async function readDeskFiles(folder: URL): Promise<DeskFiles | null> {
  const root = fileURLToPath(folder)
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('.vite'))
  const byPath = new Map<string, DeskFile>()
  for (const entry of files) {
    const full = join(entry.parentPath, entry.name)
    const path = `/${full.slice(root.length).replaceAll('\\', '/').replace(/^\//u, '')}`
    byPath.set(path, fileOf(path, new Uint8Array(await readFile(full))))
  }
  return byPath.has(PAGE) ? { byPath } : null
}

function fileOf(path: string, bytes: Uint8Array<ArrayBuffer>): DeskFile {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  return {
    bytes,
    type: getMimeType(path) ?? 'application/octet-stream',
    etag: `"${hash}"`,
    lasting: path.startsWith('/assets/'),
  }
}

/** Answers with a file, or with the page of the desk, which finds out itself what the address means; null for a file there is not. */
export function deskFile(c: Context, { byPath }: DeskFiles): Response | null {
  const path = c.req.path === '/' ? PAGE : c.req.path
  const file = byPath.get(path) ?? (isPage(path) ? byPath.get(PAGE) : undefined)
  if (!file) return null
  const headers = {
    'Content-Type': file.type,
    'ETag': file.etag,
    // A page asks each time whether it is still the newest.
    'Cache-Control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  if (file === byPath.get(PAGE)) c.header('Link', firstAsked(new URL(c.req.url)))
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers)
  return c.body(file.bytes, 200, headers)
}

/** What a page asks for as soon as its scripts run, so that a browser fetches it beside them. */
function firstAsked({ pathname, search }: URL): string {
  const [, list, id, more] = pathname.split('/')
  const lists = list === '' || (list === 'stories' && id === undefined && search === '')
  const one = (list === 'stories' || list === 'documents') && id !== undefined && more === undefined
  const data = lists ? ['stories'] : one ? [`${list}/${encodeURIComponent(decoded(id))}`] : []
  return ['case', ...data].map((path) => `</api/${path}>; rel=preload; as=fetch; crossorigin`).join(', ')
}

/** An id as the address has it, which may be no encoding at all. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}

/** Ids may end like files; what is asked for as a page of the desk stands under one of its own names. */
const PAGES = /^\/(?:stories|documents|voices|outlets|search|add|log)(?:\/|$)/u

const isPage = (path: string): boolean => PAGES.test(path) || !/\.[a-z\d]{1,8}$/iu.test(path)
