import type { Context } from 'hono'
import { plainName } from './batch.js'

/** A name to save under that no header and no file system takes for anything else; the hash where nothing is left of it. */
export function contentDisposition(path: string | null, sha256: string): string {
  const last =
    plainName(path ?? '')
      .split('/')
      .at(-1) ?? ''
  const name = last.replaceAll(/["%\\<>:|?*]/gu, '_')
  const ascii = /^[\w. -]{1,120}$/u.test(name) && name !== '-' ? name : `${sha256.slice(0, 16)}.bin`
  const encoded = encodeURIComponent(name === '-' ? ascii : name).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** Bytes to be saved: a browser shows them as no page, and runs nothing of them. */
export const handedOut = (c: Context, bytes: Uint8Array, disposition: string): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': disposition,
    'Content-Security-Policy': `default-src 'none'; sandbox`,
  })
