import type { Messages } from '../messages/index.js'
import { collect } from '../read/collect.js'
import { readColumnMap } from '../read/columns.js'
import { addressesIn } from '../read/fetch/web.js'
import type { ReadOptions } from '../read/inputs.js'
import type { CliEffects } from './effects.js'
import type { CommandLine } from './parse.js'
import { VERSION } from './version.js'

/** How inputs are read, as a command line settles it; what a person is to be told in the end is put into `remarks`. */
export function readOptionsOf({ switches, values }: CommandLine, messages: Messages, remarks: string[]): ReadOptions {
  return {
    map: readColumnMap(values.get('map') ?? '') ?? undefined,
    remark: (path, said) => {
      if (!switches.has('quiet')) remarks.push(messages.problems.remark(path, said))
    },
    fetch: { agent: `isnad/${VERSION}`, allowPrivate: switches.has('allow-private'), keep: values.get('keep') },
  }
}

/** A list of addresses longer than this is no list. */
const MOST_LIST = 16 << 20

/** The inputs of a command line: those it names, then the addresses of its list. */
export async function inputsOf({ inputs, values }: CommandLine, effects: CliEffects): Promise<readonly string[]> {
  const list = values.get('urls')
  if (list === undefined) return inputs
  const bytes = await collect(list === '-' ? effects.stdin() : effects.open(list), MOST_LIST)
  return [...inputs, ...addressesIn(bytes.toString('utf8'))]
}
