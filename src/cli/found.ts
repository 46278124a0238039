import type { Messages } from '../messages/index.js'
import type { ReadEffects } from '../read/effects.js'
import { isWebAddress } from '../read/fetch/web.js'
import { formatOf } from '../read/format.js'
import { type InputItem, readInputs, type ReadOptions } from '../read/inputs.js'
import { isCase } from '../store/location.js'
import type { CliEffects } from './effects.js'
import type { CommandLine } from './parse.js'
import type { Progress, Reach } from './progress.js'
import { inputsOf, readOptionsOf } from './reading.js'
import { countItem, countRemark, type Tally } from './tally.js'
import type { Found } from './tracing.js'

/** What reads, counts and tells of a run's inputs. */
export interface Run {
  readonly line: CommandLine
  readonly messages: Messages
  readonly effects: CliEffects
  readonly tally: Tally
  readonly progress: Progress
}

/** The documents that could be read; what could not be is said on standard error as it comes up. */
export async function* readFound({ line, messages, effects, tally, progress }: Run): AsyncGenerator<Found> {
  const remarks: string[] = []
  const options = readOptionsOf(line, messages, remarks)
  const reading: ReadOptions = {
    ...options,
    remark: (path, remark) => {
      countRemark(remark, tally)
      options.remark?.(path, remark)
    },
  }
  const inputs = await inputsOf(line, effects)
  progress.reach.total = await sizeOf(inputs, effects)
  for await (const item of readEach(inputs, counting(effects, progress.reach), reading)) {
    countItem(item, tally, messages)
    if (item.ok) {
      yield item
    } else {
      await progress.clear()
      await effects.stderr.write(`${failureLine(item, messages)}\n`)
    }
  }
  await progress.clear()
  for (const said of remarks) await effects.stderr.write(`${said}\n`)
}

/** Cases give the documents they keep; whatever else is named is read. */
async function* readEach(
  inputs: readonly string[],
  effects: ReadEffects,
  options: ReadOptions,
): AsyncGenerator<InputItem> {
  let others: string[] = []
  for (const input of inputs) {
    if (input === '-' || !(await isCase(input))) {
      others.push(input)
      continue
    }
    yield* readInputs(others, effects, options)
    others = []
    const { readCase } = await import('../store/sources.js')
    for await (const { doc, notes } of readCase(input)) yield { ok: true, doc, notes }
  }
  yield* readInputs(others, effects, options)
}

function failureLine(item: Extract<InputItem, { ok: false }>, { problems }: Messages): string {
  return `isnad: ${problems.error(problems.what(item.problem), problems.where(item.path, item.line), problems.hints[item.error.code])}`
}

function counting(effects: CliEffects, reach: Reach): ReadEffects {
  const { open } = effects
  return {
    ...effects,
    async *open(path) {
      for await (const chunk of open(path)) {
        reach.read += chunk.byteLength
        yield chunk
      }
    },
  }
}

/** Bytes of all inputs; null where that cannot be known before they are read: standard input, the web, archives, cases. */
async function sizeOf(inputs: readonly string[], effects: CliEffects): Promise<number | null> {
  let total = 0
  for (const input of inputs) {
    const size = input === '-' || isWebAddress(input) || (await isCase(input)) ? null : await sizeAt(input, effects)
    if (size === null) return null
    total += size
  }
  return total
}

async function sizeAt(path: string, effects: CliEffects): Promise<number | null> {
  // What is missing or may not be read is told when it is read.
  const kind = await effects.kind(path).catch(() => null)
  if (kind === null) return 0
  if (kind === 'file') return formatOf(path).format === 'zip' ? null : effects.size(path).catch(() => 0)
  if (kind === 'other') return 0
  let total = 0
  for (const entry of await effects.list(path).catch(() => [])) {
    if (entry.kind === 'file' && !formatOf(entry.name).known) continue
    const size = await sizeAt(`${path.replace(/\/$/u, '')}/${entry.name}`, effects)
    if (size === null) return null
    total += size
  }
  return total
}
