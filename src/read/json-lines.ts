import type { InputItem, ReadOptions } from './input.js'
import { readLines } from './lines.js'
import { errorOf, ProblemFound } from './problem.js'
import { readRecord } from './record.js'

const MEGABYTE = 1 << 20
/** A line holds one document with its JSON escapes (`\u0627` takes six bytes where UTF-8 takes two). */
const MAX_LINE = 64 * MEGABYTE

/** Reads JSON Lines as they come; a bad line ends no other. */
export async function* readJsonLines(
  path: string | undefined,
  chunks: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<InputItem> {
  let filled = 0
  for await (const { number, bytes } of readLines(chunks, MAX_LINE)) {
    // UTF-16 has no line that could be read; say so once, not for every line.
    if (number === 1 && isUtf16(bytes)) throw new ProblemFound({ kind: 'jsonl-not-utf8' })
    if (bytes !== null && isBlank(bytes)) continue
    filled += 1
    try {
      if (bytes === null) throw new ProblemFound({ kind: 'line-too-long', megabytes: MAX_LINE / MEGABYTE })
      yield { ok: true, doc: readRecord(bytes, path, options.map), notes: [], bytes }
    } catch (error) {
      if (!(error instanceof ProblemFound)) throw error
      yield failed(path ?? '-', error, number)
    }
  }
  if (filled === 0) throw new ProblemFound({ kind: 'empty' })
}

const isUtf16 = (bytes: Buffer | null) =>
  bytes !== null && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))

const isBlank = (bytes: Buffer) => bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)

function failed(path: string, { problem, cause }: ProblemFound, line: number): InputItem {
  return { ok: false, path, line, problem, error: errorOf(problem, path, line, cause) }
}
