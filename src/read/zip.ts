import yauzl from 'yauzl'
import { ProblemFound } from './problem.js'

/** One file of an archive; its bytes are unpacked as they are asked for. */
export interface ZipFile {
  /** Its path in the archive, `/` between folders; never a path of this machine. */
  readonly name: string
  readonly encrypted: boolean
  open(): AsyncIterable<Uint8Array>
}

const MEGABYTE = 1 << 20
/** What an archive may unpack to, all files together. */
const MOST_UNPACKED = 8192 * MEGABYTE
/** Files an archive may have. */
const MOST_FILES = 500_000
/** Text packs some ten times smaller, ninety times at the extreme; an archive of zeros a thousand. */
const MOST_RATIO = 250
/** Small files may pack tighter than any bomb needs to. */
const FREE = MEGABYTE

type Archive = Awaited<ReturnType<typeof yauzl.openPromise>>
type Entry = Awaited<ReturnType<Archive['readEntry']>> extends never ? never : yauzl.Entry

/** Opens an archive of this machine, or one held in memory. */
export async function openZip(from: string | Buffer): Promise<Archive> {
  try {
    // Names are decoded by us: the library ends the whole archive at the first that leads outside it.
    const options = { lazyEntries: true, decodeStrings: false, autoClose: true } as const
    return typeof from === 'string'
      ? await yauzl.openPromise(from, options)
      : await yauzl.fromBufferPromise(from, options)
  } catch (error) {
    throw asProblem(error)
  }
}

/** The files of an archive in its own order. Nothing is ever written: a name that leads outside only names what is read. */
export async function* zipFiles(archive: Archive): AsyncGenerator<ZipFile> {
  const spent = { bytes: 0, files: 0 }
  try {
    for await (const entry of archive.eachEntry()) {
      const name = nameOf(entry)
      if (name.endsWith('/')) continue
      spent.files += 1
      if (spent.files > MOST_FILES) throw tooLarge()
      yield { name, encrypted: entry.isEncrypted(), open: () => bytesOf(archive, entry, spent) }
    }
  } catch (error) {
    throw asProblem(error)
  } finally {
    archive.close()
  }
}

const tooLarge = (): ProblemFound => new ProblemFound({ kind: 'zip-too-large', megabytes: MOST_UNPACKED / MEGABYTE })

/** The system's own errors (a missing file) stay what they are. */
function asProblem(error: unknown): unknown {
  if (error instanceof ProblemFound || (error instanceof Error && 'syscall' in error)) return error
  return new ProblemFound({ kind: 'bad-zip' }, error)
}

/** UTF-8 where the archive says so or the bytes are; else the code page of old archives. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw ?? (entry.fileName as unknown as Buffer)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return new TextDecoder('windows-1256').decode(raw)
  }
}

async function* bytesOf(archive: Archive, entry: Entry, spent: { bytes: number }): AsyncGenerator<Uint8Array> {
  let size = 0
  const stream = await archive.openReadStreamPromise(entry)
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length
      spent.bytes += chunk.length
      if (spent.bytes > MOST_UNPACKED || (size > FREE && size > entry.compressedSize * MOST_RATIO)) throw tooLarge()
      yield chunk
    }
  } catch (error) {
    throw asProblem(error)
  } finally {
    stream.destroy()
  }
}
