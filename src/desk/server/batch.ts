import type { Problem } from '../../messages/index.js'
import { MESSAGES, PROBLEM_CODES } from '../../messages/index.js'
import type { ReadEffects } from '../../read/effects.js'
import { type InputItem, readInputs } from '../../read/inputs.js'
import { openZip } from '../../read/zip.js'
import type { Arrival } from '../../store/add.js'
import type { AddOptions, FileResult, Told } from '../wire.js'

/** A file as a browser sent it. */
export interface SentFile {
  /** Its name, or its path inside a folder. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files to be added together. */
export interface Batch {
  readonly files: readonly SentFile[]
  readonly options: AddOptions
}

interface Place {
  /** The file it came from, as it was named. */
  readonly file: string
  /** Files that are read by now, and the share of all bytes. */
  readonly filesRead: number
  readonly share: number
}

/** A document that was read. */
export interface ReadItem extends Place {
  readonly kind: 'read'
  readonly arrival: Arrival
}

export interface FailedItem extends Place {
  readonly kind: 'failed'
  readonly result: FileResult
}

/** What the files hold, file by file. Nothing of it touches a disk, and no name of a file is taken for an address. */
export async function* itemsOf({ files, options }: Batch, reader: string): AsyncGenerator<ReadItem | FailedItem> {
  const total = Math.max(
    1,
    files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  )
  let before = 0
  for (const [i, { name, bytes }] of files.entries()) {
    const file = plainName(name)
    let taken = 0
    const effects = effectsOf(bytes, (count) => {
      taken += count
    })
    for await (const item of readInputs([`./${file}`], effects)) {
      const place: Place = { file, filesRead: i, share: Math.min(1, (before + taken) / total) }
      if (item.ok) yield { ...place, kind: 'read', arrival: arrivalOf(item, { file, options, reader }) }
      else yield { ...place, kind: 'failed', result: failure(item, file) }
    }
    before += bytes.length
  }
}

/** Characters that steer, and controls: a name with them is not shown as what it is. */
const STEERING = /[\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f\ufeff\p{Cc}]/gu
const LONGEST = 400

/** A name that can be shown: folders and the file, without what steers a page, and without steps upwards. */
export function plainName(name: string): string {
  const parts = name
    .replaceAll(STEERING, '')
    .split(/[/\\]+/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  const whole = parts.join('/') || '-'
  return whole.length > LONGEST ? `…${whole.slice(-LONGEST)}` : whole
}

/** The machine as a reader sees it: one file that is held in memory, and no web. */
function effectsOf(bytes: Uint8Array, taken: (count: number) => void): ReadEffects {
  const none = (): never => {
    throw Object.assign(new Error('not there'), { code: 'ENOENT' })
  }
  return {
    kind: async () => 'file',
    list: async () => [],
    async *open() {
      for (let at = 0; at < bytes.length; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE)
        taken(piece.length)
        yield piece
      }
    },
    size: async () => bytes.length,
    stdin: none,
    openZip: () => {
      taken(bytes.length)
      return openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    },
    fetcher: none,
  }
}

const PIECE = 1 << 18

interface ArrivalContext {
  readonly file: string
  readonly options: AddOptions
  readonly reader: string
}

function arrivalOf(
  { doc, bytes, notes }: Extract<InputItem, { ok: true }>,
  { file, options, reader }: ArrivalContext,
): Arrival {
  const path = doc.path === undefined ? file : plainName(doc.path)
  return {
    doc: {
      ...doc,
      path,
      outlet: doc.outlet || options.outlet,
      published: doc.published || options.published,
    },
    bytes,
    notes,
    place: `desk:${path}`,
    reader: `${reader} ${doc.provenance?.reader ?? 'text'}`,
  }
}

function failure({ line, problem }: Extract<InputItem, { ok: false }>, file: string): FileResult {
  return { kind: 'failed', file, line: line ?? null, code: PROBLEM_CODES[problem.kind], message: told(problem) }
}

const told = (problem: Problem): Told => ({
  ar: MESSAGES.ar.problems.what(problem),
  en: MESSAGES.en.problems.what(problem),
})
