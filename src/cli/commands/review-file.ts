import { readLines } from '../../read/lines.js'
import { asked, type Asked } from '../../store/asked.js'
import type { CliEffects } from '../effects.js'

/** One line of a file of decisions; `given` is null where it is none. */
export interface DecisionLine {
  readonly number: number
  readonly given: Asked | null
  readonly author: string | undefined
  readonly reason: string | undefined
}

/** A decision is short: a line that is longer than this is none. */
const MOST_LINE = 1 << 20

/** The decisions of a JSON Lines file, one a line, with `author` and `reason` beside what is decided. */
export async function* readDecisions(path: string, effects: CliEffects): AsyncGenerator<DecisionLine> {
  const chunks = path === '-' ? effects.stdin() : effects.open(path)
  let number = 0
  for await (const { bytes } of readLines(chunks, MOST_LINE)) {
    number += 1
    const text = bytes?.toString('utf8').trim() ?? '?'
    if (text !== '') yield { number, ...lineOf(text) }
  }
}

function lineOf(text: string): Omit<DecisionLine, 'number'> {
  const { author, reason, ...rest } = objectOf(text)
  const told = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
  const read = asked.safeParse(rest)
  return { given: read.success ? read.data : null, author: told(author), reason: told(reason) }
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
