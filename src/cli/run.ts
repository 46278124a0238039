import { type Messages, MESSAGES } from '../messages/index.js'
import { IsnadError } from '../model/error.js'
import { CaseError } from '../store/failure.js'
import type { CliEffects } from './effects.js'
import type { CommandName } from './flags.js'
import { helpText } from './help.js'
import { type CommandLine, languageOf, parseCommandLine } from './parse.js'
import { VERSION } from './version.js'

/** Runs one command line and returns the exit status: 0 done, 1 some inputs failed, 2 nothing could be done. */
export async function run(args: readonly string[], effects: CliEffects): Promise<number> {
  const messages = MESSAGES[languageOf(args, effects.env)]
  try {
    const line = parseCommandLine(args, messages)
    if (line.switches.has('help')) await effects.stdout.write(helpText(line.command, messages))
    else if (line.switches.has('version')) await effects.stdout.write(`${VERSION}\n`)
    else if (line.inputs.includes('-') && effects.stdinIsTTY)
      throw new IsnadError('usage', messages.usage.stdinIsTerminal)
    else return await runCommand(line, messages, effects)
    return 0
  } catch (error) {
    const failure = asIsnadError(error)
    await effects.stderr.write(
      `isnad: ${messages.problems.error(toldBy(failure, messages), '', messages.problems.hints[failure.code])}\n`,
    )
    return 2
  }
}

/** The problem of a case is told in the language of the messages. */
const toldBy = (failure: IsnadError, { cases }: Messages): string =>
  failure instanceof CaseError ? cases.problem(failure.problem) : failure.message

function asIsnadError(error: unknown): IsnadError {
  if (error instanceof IsnadError) return error
  const message = error instanceof Error ? error.message : String(error)
  // What comes from the system has a code (ENOSPC, EIO) and, reading being guarded, can only concern the output.
  const code = error instanceof Error && 'code' in error && 'syscall' in error ? 'output-failed' : 'internal'
  return new IsnadError(code, message, { cause: error })
}

type RunCommand = (line: CommandLine, messages: Messages, effects: CliEffects) => Promise<number>

/** Commands are loaded only when they are needed: help and mistakes are answered at once. */
const RUNNERS: Readonly<Record<CommandName, () => Promise<RunCommand>>> = {
  reuse: async () => (await import('./commands/reuse.js')).runReuse,
  trace: async () => (await import('./commands/trace.js')).runTrace,
  desk: async () => (await import('./commands/desk.js')).runDesk,
  case: async () => (await import('./commands/case.js')).runCase,
  review: async () => (await import('./commands/review.js')).runReview,
  eval: async () => (await import('./commands/eval.js')).runEval,
  export: async () => (await import('./commands/export.js')).runExport,
  registry: async () => (await import('./commands/registry.js')).runRegistry,
  gazetteer: async () => (await import('./commands/gazetteer.js')).runGazetteer,
}

async function runCommand(line: CommandLine, messages: Messages, effects: CliEffects): Promise<number> {
  if (line.command === null) throw new IsnadError('usage', messages.usage.noCommand)
  const command = await RUNNERS[line.command.name]()
  return command(line, messages, effects)
}
