import { parseArgs } from 'node:util'
import type { Messages } from '../messages/index.js'
import { IsnadError } from '../model/error.js'
import { COMMANDS, type Flag, type FlagName, FLAGS } from './flags.js'
import { nearest } from './nearest.js'

/** A command line that was understood. */
export interface CommandLine {
  readonly switches: ReadonlySet<FlagName>
  readonly values: ReadonlyMap<FlagName, string>
  readonly inputs: readonly string[]
}

/** Reads a command line by the table of flags; a mistake is an {@link IsnadError} with the code `usage`. */
export function parseCommandLine(args: readonly string[], messages: Messages): CommandLine {
  const { tokens } = parseArgs({
    args: [...args],
    options: parserOptions(),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const switches = new Set<FlagName>()
  const values = new Map<FlagName, string>()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const flag = FLAGS.find((row) => row.name === token.name)
    if (flag === undefined) throw usage(unknownFlag(token.rawName, messages))
    if (flag.placeholder === undefined) {
      if (token.value !== undefined) throw usage(messages.usage.noValueTaken(token.rawName))
      switches.add(flag.name)
    } else {
      values.set(flag.name, checked(flag, token.value, messages))
    }
  }
  if (switches.has('help') || switches.has('version')) return { switches, values, inputs: [] }
  if (switches.has('json') && switches.has('jsonl')) throw usage(messages.usage.together('--json', '--jsonl'))
  for (const other of ['json', 'jsonl'] as const) {
    if (values.has('explain') && switches.has(other)) throw usage(messages.usage.together('--explain', `--${other}`))
  }
  return { switches, values, inputs: inputsOf(words, messages) }
}

/** The language of the messages, found before anything can go wrong: `--lang`, else that of the environment. */
export function languageOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): 'ar' | 'en' {
  const at = args.lastIndexOf('--lang')
  const given = args.findLast((arg) => arg.startsWith('--lang='))?.slice(7) ?? (at < 0 ? undefined : args[at + 1])
  if (given === 'ar' || given === 'en') return given
  return (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').startsWith('ar') ? 'ar' : 'en'
}

function parserOptions(): Record<string, { type: 'boolean' | 'string'; short?: string }> {
  const rows = FLAGS.map(({ name, placeholder, short }) => {
    const type: 'boolean' | 'string' = placeholder === undefined ? 'boolean' : 'string'
    return [name, short === undefined ? { type } : { type, short }] as const
  })
  return Object.fromEntries(rows)
}

function checked(flag: Flag, value: string | undefined, messages: Messages): string {
  const name = `--${flag.name}`
  if (value === undefined || value === '' || value.startsWith('--')) {
    throw usage(messages.usage.missingValue(name, flag.placeholder ?? ''))
  }
  if (flag.accepts !== undefined && !flag.accepts(value)) {
    throw usage(messages.usage.badValue(name, value, flag.wanted?.(messages) ?? ''))
  }
  return value
}

function unknownFlag(rawName: string, messages: Messages): string {
  const found = nearest(
    rawName,
    FLAGS.map((flag) => `--${flag.name}`),
  )
  return messages.usage.unknownFlag(rawName, found)
}

function inputsOf(words: readonly string[], messages: Messages): readonly string[] {
  const [command, ...inputs] = words
  if (command === undefined) throw usage(messages.usage.noCommand)
  if (!COMMANDS.some((name) => name === command)) {
    throw usage(messages.usage.unknownCommand(command, nearest(command, COMMANDS)))
  }
  if (inputs.length === 0) throw usage(messages.usage.noInput)
  return inputs
}

const usage = (message: string) => new IsnadError('usage', message)
