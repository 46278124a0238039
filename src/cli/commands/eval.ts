import type { Messages } from '../../messages/index.js'
import { IsnadError } from '../../model/error.js'
import { createTracer } from '../../pipeline.js'
import { renderEvaluation } from '../../report/evaluation.js'
import { openCase } from '../../store/case.js'
import type { CliEffects } from '../effects.js'
import type { CommandLine } from '../parse.js'

/** `isnad eval`: measures the machine by what persons decided in a case, and writes that down as annotated texts. */
export async function runEval(line: CommandLine, messages: Messages, effects: CliEffects): Promise<number> {
  const at = line.values.get('case')
  if (at === undefined || line.inputs.length > 0) throw new IsnadError('usage', messages.review.needsCase)
  const open = await openCase(at, { analyst: createTracer() })
  try {
    const { gold, ...told } = await open.evaluate()
    const path = line.values.get('write-gold')
    if (path !== undefined) await effects.writeFile(path, gold.map((one) => `${JSON.stringify(one)}\n`).join(''))
    const written = path === undefined ? null : { path, documents: gold.length }
    const text = line.switches.has('json') ? `${JSON.stringify(told)}\n` : renderEvaluation(told, written, messages)
    await effects.stdout.write(text)
    return 0
  } finally {
    await open.close()
  }
}
