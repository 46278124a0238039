/** One line of a byte stream, without its end; `bytes` is null when it was longer than allowed. */
export interface Line {
  readonly number: number
  readonly bytes: Buffer | null
}

const NEWLINE = 0x0a
const RETURN = 0x0d

/** The lines of a byte stream, one at a time; never more than one line is held. Line ends are LF or CRLF. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let number = 0
  let held: Uint8Array[] = []
  let size = 0
  const add = (part: Uint8Array) => {
    size += part.length
    if (size <= maxBytes) held.push(part)
    else held = []
  }
  const finish = (): Line => {
    number += 1
    const bytes = size <= maxBytes ? withoutReturn(joined(held)) : null
    held = []
    size = 0
    return { number, bytes }
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end))
      yield finish()
      from = end + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (size > 0) yield finish()
}

function joined(parts: readonly Uint8Array[]): Buffer {
  const only = parts.length === 1 ? parts[0] : undefined
  return only === undefined ? Buffer.concat(parts) : Buffer.from(only.buffer, only.byteOffset, only.length)
}

const withoutReturn = (bytes: Buffer) => (bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes)
