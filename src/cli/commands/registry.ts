import type { Messages } from '../../messages/index.js'
import { IsnadError } from '../../model/error.js'
import { openCatalogue } from '../../pipeline.js'
import type { Catalogue, Item, ItemType } from '../../registry/catalogue.js'
import type { RegistryRow } from '../../registry/user-row.js'
import { renderItem, renderItems } from '../../report/registry.js'
import type { TerminalOptions } from '../../report/terminal.js'
import type { CliEffects } from '../effects.js'
import { nearest } from '../nearest.js'
import type { CommandLine } from '../parse.js'
import { checkTogether, loadRegistry, readKept, readRows } from '../user-registry.js'

type Action = (work: Work) => Promise<void>

interface Work {
  /** What stands behind the action. */
  readonly words: readonly string[]
  readonly line: CommandLine
  readonly messages: Messages
  readonly effects: CliEffects
}

const ACTIONS: Readonly<Record<string, Action>> = { list, search, show, add, remove }

/** `isnad registry`: shows what the registry holds, and keeps what the user adds to it. */
export async function runRegistry(line: CommandLine, messages: Messages, effects: CliEffects): Promise<number> {
  const [name = '', ...words] = line.inputs
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  if (!action) throw usage(messages.registry.unknownAction(name))
  await action({ words, line, messages, effects })
  return 0
}

const usage = (message: string): IsnadError => new IsnadError('usage', message)

const TYPES: readonly ItemType[] = ['outlet', 'owner', 'institution', 'state']

async function list(work: Work): Promise<void> {
  const [given = 'outlet'] = work.words
  const type = TYPES.find((x) => x === given)
  if (!type) throw usage(work.messages.registry.unknownType(given))
  await printItems(
    (await open(work)).items.filter((x) => x.type === type),
    work,
  )
}

async function search(work: Work): Promise<void> {
  const text = work.words.join(' ')
  if (text === '') throw usage(work.messages.registry.needs('search'))
  const found = (await open(work)).search(text)
  if (found.length > 0 || work.line.switches.has('json')) await printItems(found, work)
  else await work.effects.stdout.write(`${work.messages.registry.nothing(text)}\n`)
}

async function show(work: Work): Promise<void> {
  const { words, line, messages, effects } = work
  if (words.length === 0) throw usage(messages.registry.needs('show'))
  const catalogue = await open(work)
  const ids = catalogue.items.map((x) => x.id)
  const items = words.map((id) => {
    const item = catalogue.item(id)
    const near = nearest(id, ids)
    if (!item) throw usage(messages.registry.noSuch(id, near === null ? [] : [near]))
    return item
  })
  if (line.switches.has('json')) await printItems(items, work)
  else for (const item of items) await effects.stdout.write(renderItem(item, catalogue, viewOf(work)))
}

async function printItems(items: readonly Item[], work: Work): Promise<void> {
  const text = work.line.switches.has('json') ? `${JSON.stringify(items)}\n` : renderItems(items, viewOf(work))
  await work.effects.stdout.write(text)
}

const open = async ({ line, messages, effects }: Work): Promise<Catalogue> =>
  openCatalogue(await loadRegistry(line.values.get('registry'), messages, effects))

function viewOf({ line, messages, effects: { stdout, env } }: Work): TerminalOptions {
  const bidi = line.values.get('bidi') ?? 'auto'
  return {
    messages,
    width: Infinity,
    color: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    bidi: bidi === 'on' || (bidi === 'auto' && stdout.isTTY),
    full: true,
  }
}

/** Keeps the rows of the files; a kept row for the same entry gives way. Nothing is written while a row is at fault. */
async function add({ words, messages, effects }: Work): Promise<void> {
  if (words.length === 0) throw usage(messages.registry.needs('add'))
  const kept = await readKept(messages, effects)
  const files = []
  for (const path of words) files.push(await readRows(path, messages, effects))
  const rows = new Map(checkTogether([kept, ...files], messages).map((row) => [keyOf(row), row]))
  await keep([...rows.values()], kept.path, effects)
  const added = files.reduce((sum, file) => sum + file.rows.length, 0)
  await effects.stdout.write(`${messages.registry.added(added, kept.path)}\n`)
}

async function remove({ words, messages, effects }: Work): Promise<void> {
  if (words.length === 0) throw usage(messages.registry.needs('remove'))
  const { path, rows } = await readKept(messages, effects)
  const absent = words.find((id) => !rows.some(({ row }) => bears(row, id)))
  if (absent !== undefined) throw usage(messages.registry.notYours(absent, path))
  const left = rows.filter(({ row }) => !words.some((id) => bears(row, id)))
  // What is left may refer to what goes.
  const checked = checkTogether([{ path, rows: left }], messages)
  await keep(checked, path, effects)
  await effects.stdout.write(`${messages.registry.removed(rows.length - left.length, path)}\n`)
}

const keyOf = ({ type, entry }: RegistryRow): string =>
  type === 'alliance' ? `${type} ${entry.a} ${entry.b} ${entry.from ?? ''}` : `${type} ${entry.id}`

/** An alliance goes with either of its parties. */
const bears = ({ type, entry }: RegistryRow, id: string): boolean =>
  type === 'alliance' ? entry.a === id || entry.b === id : entry.id === id

function keep(rows: readonly RegistryRow[], path: string, effects: CliEffects): Promise<void> {
  const written = rows.map(({ type, entry }) => ({ type, ...entry }))
  return effects.writeFile(path, `${JSON.stringify({ rows: written }, null, 2)}\n`)
}
