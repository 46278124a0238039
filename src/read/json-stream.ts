import { JSONParser } from '@streamparser/json'
import { ProblemFound } from './problem.js'

/** A value found at one of the paths asked for, and the keys that lead to it. */
export interface JsonPart {
  readonly keys: readonly (string | number)[]
  readonly value: unknown
}

/** The values of a JSON text at these paths as they come, without holding the rest. */
export async function* jsonParts(
  chunks: AsyncIterable<Uint8Array>,
  paths: readonly string[],
): AsyncGenerator<JsonPart> {
  const parser = new JSONParser({ paths: [...paths], keepStack: false })
  let found: JsonPart[] = []
  let failure: Error | undefined
  parser.onValue = ({ value, key, stack }) => {
    const keys = [...stack.slice(1).map((step) => step.key), key]
    found.push({ keys: keys.filter((step) => step !== undefined), value })
  }
  parser.onError = (error) => {
    failure = error
  }
  for await (const chunk of chunks) {
    parser.write(chunk)
    yield* found
    found = []
    if (failure) throw new ProblemFound({ kind: 'bad-json' }, failure)
  }
  if (!parser.isEnded) throw new ProblemFound({ kind: 'bad-json' }, failure)
}
