import type { Context } from 'hono'
import { plainName } from './batch.js'

/** A name to save under that no header and no file system takes for anything else; `plain` where a header or nobody can write it. */
export function contentDisposition(path: string | null, plain: string): string {
  const last =
    plainName(path ?? '')
      .split('/')
      .at(-1) ?? ''
  const name = last.replaceAll(/["%\\<>:|?*]/gu, '_')
  const ascii = /^[\w. -]{1,120}$/u.test(name) && name !== '-' ? name : plain
  const encoded = encodeURIComponent(name === '-' ? ascii : name).replaceAll(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** The name of bytes that came without one. */
export const unnamed = (sha256: string): string => `${sha256.slice(0, 16)}.bin`

/** Bytes to be saved: a browser shows them as no page, and runs nothing of them. */
export const SAVED = { 'Content-Security-Policy': `default-src 'none'; sandbox` } as const

/** Bytes as they came. */
export const handedOut = (c: Context, bytes: Uint8Array, disposition: string): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': disposition,
    ...SAVED,
  })
