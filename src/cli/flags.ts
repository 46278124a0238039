import type { Messages } from '../messages/index.js'
import { EXPORT_FORMATS, TABLE_NAMES } from '../model/export.js'
import { COLUMN_FIELDS, readColumnMap } from '../read/columns.js'
import { isPublished } from '../read/published.js'

export type FlagName = keyof Messages['help']['flags']

/** One row of the table that the parser, the help and `docs/cli.md` are made from. */
export interface Flag {
  readonly name: FlagName
  readonly short?: string
  /** What stands for the value in the help; a flag without one is a switch. */
  readonly placeholder?: string
  /** Whether a value will do, and how to say what would. */
  readonly accepts?: (value: string) => boolean
  readonly wanted?: (messages: Messages) => string
}

const oneOf = (...choices: readonly string[]) => ({
  placeholder: choices.join('|'),
  accepts: (value: string) => choices.includes(value),
  wanted: () => choices.join(', '),
})

/** Every flag of every command, in the order of the help. */
export const FLAGS: readonly Flag[] = [
  { name: 'json' },
  { name: 'jsonl' },
  { name: 'published', placeholder: 'EDTF', accepts: isPublished, wanted: (messages) => messages.help.date },
  { name: 'outlet', placeholder: 'NAME' },
  { name: 'registry', placeholder: 'FILE' },
  {
    name: 'map',
    placeholder: 'FIELD=COLUMN,…',
    accepts: (value) => readColumnMap(value) !== null,
    wanted: () => COLUMN_FIELDS.map((field) => `${field}=…`).join(', '),
  },
  { name: 'jobs', placeholder: 'N', accepts: (value) => /^([1-9]|[1-5]\d|6[0-4])$/u.test(value), wanted: () => '1–64' },
  { name: 'urls', placeholder: 'FILE' },
  { name: 'keep', placeholder: 'FOLDER' },
  { name: 'allow-private' },
  { name: 'events', placeholder: 'FILE' },
  { name: 'as', ...oneOf(...EXPORT_FORMATS) },
  { name: 'out', placeholder: 'FILE' },
  { name: 'redact' },
  { name: 'table', ...oneOf(...TABLE_NAMES) },
  { name: 'csv' },
  { name: 'bom' },
  { name: 'yes' },
  { name: 'all' },
  { name: 'head', placeholder: 'HASH' },
  { name: 'note', placeholder: 'WORDS' },
  { name: 'file', placeholder: 'FILE' },
  { name: 'url', placeholder: 'ADDRESS' },
  { name: 'by', placeholder: 'NAME' },
  { name: 'case', placeholder: 'CASE' },
  { name: 'write-gold', placeholder: 'FILE' },
  { name: 'reason', placeholder: 'WORDS' },
  { name: 'cue', placeholder: 'WORDS' },
  { name: 'source', placeholder: 'WORDS' },
  { name: 'content', placeholder: 'WORDS' },
  { name: 'act', placeholder: 'ACT' },
  { name: 'source-type', placeholder: 'TYPE' },
  { name: 'voice', placeholder: 'NAME' },
  { name: 'party', placeholder: 'NAME' },
  { name: 'stance', ...oneOf('asserts', 'denies', 'declines', 'hedges') },
  { name: 'place', placeholder: 'NAME' },
  { name: 'event', placeholder: 'TYPE' },
  { name: 'story', placeholder: 'ID' },
  { name: 'from', placeholder: 'EDTF', accepts: isPublished, wanted: (messages) => messages.help.date },
  { name: 'to', placeholder: 'EDTF', accepts: isPublished, wanted: (messages) => messages.help.date },
  {
    name: 'limit',
    placeholder: 'N',
    accepts: (value) => /^[1-9]\d{0,3}$/u.test(value),
    wanted: () => '1–9999',
  },
  { name: 'lang', ...oneOf('ar', 'en') },
  {
    name: 'width',
    placeholder: 'N',
    accepts: (value) => /^\d{2,4}$/u.test(value) && Number(value) >= 40 && Number(value) <= 1000,
    wanted: (messages) => messages.help.columns,
  },
  { name: 'documents' },
  { name: 'html', placeholder: 'FILE' },
  { name: 'full' },
  { name: 'explain', placeholder: 'ID' },
  { name: 'bidi', ...oneOf('on', 'off', 'auto') },
  { name: 'no-color' },
  { name: 'host', placeholder: 'ADDRESS' },
  {
    name: 'port',
    placeholder: 'N',
    accepts: (value) => /^\d{1,5}$/u.test(value) && Number(value) <= 65_535,
    wanted: () => '0–65535',
  },
  { name: 'no-open' },
  { name: 'quiet', short: 'q' },
  { name: 'help', short: 'h' },
  { name: 'version' },
]

/** What every command takes. */
const COMMON: readonly FlagName[] = ['lang', 'quiet', 'help', 'version']
/** What settles how inputs are read. */
const INPUT: readonly FlagName[] = ['map', 'urls', 'keep', 'allow-private']

const SEARCH: readonly FlagName[] = ['voice', 'party', 'stance', 'place', 'event', 'story', 'from', 'to', 'limit']
/** What a person says of an original. */
const LINK: readonly FlagName[] = ['note', 'file', 'url', 'by']
/** What is corrected of a statement. */
const STATEMENT: readonly FlagName[] = ['cue', 'source', 'content', 'stance', 'act', 'source-type']
/** What settles the form a case is written in. */
const EXPORT: readonly FlagName[] = ['as', 'out', 'story', 'table', 'bom', 'redact']
const VIEW: readonly FlagName[] = ['width', 'full', 'bidi', 'no-color']

export type CommandName = keyof Messages['help']['commands']

/** One row of the table of commands. */
export interface Command {
  readonly name: CommandName
  /** What follows the name on a command line; the same in every language. */
  readonly synopsis: string
  readonly flags: readonly FlagName[]
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'trace',
    synopsis: 'FILE…|FOLDER|- [OPTIONS]',
    flags: [
      'json',
      'jsonl',
      'published',
      'outlet',
      'registry',
      ...INPUT,
      'jobs',
      'events',
      ...EXPORT,
      'csv',
      'documents',
      'explain',
      'html',
      ...VIEW,
      ...COMMON,
    ],
  },
  {
    name: 'registry',
    synopsis: 'list|search|show|add|remove [WHAT…] [OPTIONS]',
    flags: ['json', 'registry', 'bidi', ...COMMON],
  },
  {
    name: 'reuse',
    synopsis: 'FILE…|FOLDER|- [OPTIONS]',
    flags: ['json', 'published', 'outlet', 'registry', 'jobs', ...VIEW, ...COMMON],
  },
  {
    name: 'gazetteer',
    synopsis: 'list|find|add|remove [WHAT…] [OPTIONS]',
    flags: ['json', ...COMMON],
  },
  {
    name: 'case',
    synopsis: 'ACTION CASE [WHAT…] [OPTIONS]',
    flags: [
      'json',
      'published',
      'outlet',
      'registry',
      ...INPUT,
      'jobs',
      'events',
      'yes',
      'all',
      'head',
      ...LINK,
      ...SEARCH,
      ...COMMON,
    ],
  },
  {
    name: 'review',
    synopsis: 'CASE [ACTION] [WHAT…] [OPTIONS]',
    flags: ['json', 'registry', 'events', 'reason', ...LINK, ...STATEMENT, 'story', 'limit', ...COMMON],
  },
  {
    name: 'eval',
    synopsis: '--case CASE [OPTIONS]',
    flags: ['case', 'write-gold', 'json', ...COMMON],
  },
  {
    name: 'export',
    synopsis: 'CASE|FILE --as FORMAT [OPTIONS]',
    flags: ['registry', 'events', ...EXPORT, ...COMMON],
  },
  {
    name: 'desk',
    synopsis: '[CASE] [OPTIONS]',
    flags: ['registry', 'events', 'host', 'port', 'no-open', ...COMMON],
  },
]

/** The rows of a command's flags, in the order of the table. */
export function flagsOf(command: Command): readonly Flag[] {
  return FLAGS.filter((flag) => command.flags.includes(flag.name))
}
