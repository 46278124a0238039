import type { Messages } from '../messages/index.js'
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

/** Every flag of `isnad trace`, in the order of the help. */
export const FLAGS: readonly Flag[] = [
  { name: 'json' },
  { name: 'jsonl' },
  { name: 'published', placeholder: 'EDTF', accepts: isPublished, wanted: (messages) => messages.help.date },
  { name: 'outlet', placeholder: 'NAME' },
  { name: 'lang', ...oneOf('ar', 'en') },
  {
    name: 'width',
    placeholder: 'N',
    accepts: (value) => /^\d{2,4}$/u.test(value) && Number(value) >= 40 && Number(value) <= 1000,
    wanted: (messages) => messages.help.columns,
  },
  { name: 'full' },
  { name: 'explain', placeholder: 'ID' },
  { name: 'bidi', ...oneOf('on', 'off', 'auto') },
  { name: 'no-color' },
  { name: 'quiet', short: 'q' },
  { name: 'help', short: 'h' },
  { name: 'version' },
]

export const COMMANDS = ['trace'] as const
