import { Zip, ZipDeflate } from 'fflate'
import type { Many } from '../model/export.js'

/** A file of an archive; its pieces come as they are needed. */
export interface ZipEntry {
  readonly path: string
  readonly pieces: Many<string>
}

/** Letters collected before they are packed: small pieces cost more calls than they save memory. */
const AT_ONCE = 1 << 17

/** An archive of files, packed while they are read: neither it nor any of them is held as a whole. */
export async function* zipOf(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const taken = (): Uint8Array[] => {
    const chunks = ready
    ready = []
    return chunks
  }
  const encoder = new TextEncoder()
  for await (const { path, pieces } of entries) {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = EPOCH
    zip.add(file)
    let waiting = ''
    for await (const piece of pieces) {
      waiting += piece
      if (waiting.length < AT_ONCE) continue
      file.push(encoder.encode(waiting))
      waiting = ''
      yield* taken()
    }
    file.push(encoder.encode(waiting), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}

/** The same case gives the same bytes: an archive's files carry the first day it can write instead of today. */
const EPOCH = new Date(1980, 0, 1)
