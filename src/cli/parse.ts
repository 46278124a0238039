import { parseArgs } from 'node:util'
import type { Messages } from '../messages/index.js'
import { IsnadError } from '../model/error.js'
import { type Command, COMMANDS, type Flag, type FlagName, FLAGS, flagsOf } from './flags.js'
import { nearest } from './nearest.js'

/** A command line that was understood. */
export interface CommandLine {
  /** Null only when help or the version was asked for without one. */
  readonly command: Command | null
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
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const command = COMMANDS.find(({ name }) => name === words[0]) ?? null
  const switches = new Set<FlagName>()
  const values = new Map<FlagName, string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const flag = flagFor(token.name, token.rawName, command, messages)
    if (flag.placeholder === undefined) {
      if (token.value !== undefined) throw usage(messages.usage.noValueTaken(token.rawName))
      switches.add(flag.name)
    } else {
      values.set(flag.name, checked(flag, token.value, messages))
    }
  }
  const asked = switches.has('help') || switches.has('version')
  if (asked && (command !== null || words.length === 0)) return { command, switches, values, inputs: [] }
  if (command === null) throw usage(missingCommand(words[0], messages))
  const line = { command, switches, values, inputs: words.slice(1) }
  checkTogether(line, messages)
  const { noInput } = messages.help.commands[command.name]
  if (noInput !== null && line.inputs.length === 0 && !values.has('urls')) throw usage(noInput)
  return line
}

/** Pairs of which a command line may hold one. */
const APART: readonly (readonly [FlagName, FlagName])[] = [
  ['json', 'jsonl'],
  ['explain', 'json'],
  ['explain', 'jsonl'],
  ['html', 'json'],
  ['html', 'jsonl'],
  ['html', 'explain'],
  ['table', 'json'],
  ['table', 'jsonl'],
  ['table', 'explain'],
  ['table', 'html'],
  ['as', 'json'],
  ['as', 'jsonl'],
  ['as', 'explain'],
  ['as', 'html'],
  ['as', 'csv'],
]

/** Flags that say something only beside another, or one of others. */
const BESIDE: readonly (readonly [FlagName, ...FlagName[]])[] = [
  ['csv', 'table'],
  ['bom', 'csv', 'as'],
  ['out', 'as'],
  ['redact', 'as'],
]

function checkTogether({ command, switches, values }: CommandLine, messages: Messages): void {
  const given = (name: FlagName): boolean => switches.has(name) || values.has(name)
  for (const [one, other] of APART) {
    if (given(one) && given(other)) throw usage(messages.usage.together(`--${one}`, `--${other}`))
  }
  for (const [one, ...others] of BESIDE) {
    if (given(one) && !others.some(given)) throw usage(messages.usage.needs(`--${one}`, `--${others[0]}`))
  }
  const exported = given('as')
  if (command?.name === 'export' && !exported) throw usage(messages.usage.needs('isnad export', '--as'))
  if (command?.name !== 'trace' || exported) return
  if (given('story')) throw usage(messages.usage.needs('--story', '--as'))
  if (given('table') && values.get('table') !== 'events') throw usage(messages.usage.needs('--table', '--as csv'))
}

function missingCommand(word: string | undefined, { usage }: Messages): string {
  if (word === undefined) return usage.noCommand
  return usage.unknownCommand(
    word,
    nearest(
      word,
      COMMANDS.map(({ name }) => name),
    ),
  )
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

/** The flag of that name, if the command takes it; a command not known yet takes them all. */
function flagFor(name: string, rawName: string, command: Command | null, messages: Messages): Flag {
  const flags = command === null ? FLAGS : flagsOf(command)
  const flag = flags.find((row) => row.name === name)
  if (flag !== undefined) return flag
  if (command !== null && FLAGS.some((row) => row.name === name)) {
    throw usage(messages.usage.notForCommand(rawName, command.name))
  }
  const names = flags.map((row) => `--${row.name}`)
  throw usage(messages.usage.unknownFlag(rawName, nearest(rawName, names)))
}

const usage = (message: string) => new IsnadError('usage', message)
