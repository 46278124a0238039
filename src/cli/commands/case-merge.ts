import type { Messages } from '../../messages/index.js'
import { renderConflicts } from '../../report/review.js'
import type { Analyst } from '../../store/analyst.js'
import { mergeCase } from '../../store/merge.js'
import type { CliEffects } from '../effects.js'
import type { CommandLine } from '../parse.js'

interface Merging {
  readonly analyst: Analyst
  readonly line: CommandLine
  readonly messages: Messages
  readonly effects: CliEffects
}

/** `isnad case merge`: takes over what another case has, and lists the decisions that a person has to settle. */
export async function mergeCases(
  into: string,
  from: string,
  { analyst, line, messages, effects }: Merging,
): Promise<number> {
  const merged = await mergeCase(into, from, { analyst })
  const { cases } = messages
  const lines = [
    cases.added(merged.documents),
    cases.takenOver(merged.decisions),
    cases.mergedHead(from, merged.head.seq, merged.head.hash),
  ]
  const conflicts = merged.conflicts.length === 0 ? '' : renderConflicts(merged.conflicts, messages)
  const text = line.switches.has('json') ? JSON.stringify(merged) : `${lines.join('\n')}\n${conflicts}`.trimEnd()
  await effects.stdout.write(`${text}\n`)
  return 0
}
