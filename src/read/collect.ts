import { ProblemFound } from './problem.js'

const MEGABYTE = 1 << 20

/** The bytes of a stream as one buffer; one larger than `most` ends there, before it is held. */
export async function collect(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > most) throw new ProblemFound({ kind: 'text-too-large', megabytes: Math.round(most / MEGABYTE) })
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
