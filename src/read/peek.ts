/** The first bytes of a stream, and the stream whole. */
export interface Peeked {
  readonly head: Buffer
  readonly all: AsyncIterable<Uint8Array>
}

/** Looks at the head of a stream (at least `bytes` of it, where there are so many) and hands the stream back whole. */
export async function peek(chunks: AsyncIterable<Uint8Array>, bytes: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let size = 0
  while (size < bytes) {
    const next = await iterator.next()
    if (next.done === true) break
    seen.push(next.value)
    size += next.value.length
  }
  return { head: Buffer.concat(seen), all: replay(seen, iterator) }
}

/** What was seen of a stream, and the rest of it. */
export async function* replay(
  seen: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* seen
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
