import { basename } from 'node:path'
import type { Messages } from '../../messages/index.js'
import { IsnadError } from '../../model/error.js'
import type { Place } from '../../model/place.js'
import { openGazetteer } from '../../pipeline.js'
import { readGazetteerFile } from '../../read/gazetteer-file.js'
import { groupBy } from '../../view/group.js'
import type { CliEffects } from '../effects.js'
import type { CommandLine } from '../parse.js'
import { gazetteerOf, keepPlaces, named, readPlaces, userGazetteerPath } from '../user-gazetteer.js'

interface Work {
  readonly words: readonly string[]
  readonly line: CommandLine
  readonly messages: Messages
  readonly effects: CliEffects
}

type Action = (work: Work) => Promise<void>

const ACTIONS: Readonly<Record<string, Action>> = { list, find, add, remove }

/** `isnad gazetteer`: finds places by name, and keeps gazetteers of the user's own. */
export async function runGazetteer(line: CommandLine, messages: Messages, effects: CliEffects): Promise<number> {
  const [name = '', ...words] = line.inputs
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined
  if (!action) throw usage(messages.gazetteer.unknownAction(name))
  await action({ words, line, messages, effects })
  return 0
}

const usage = (message: string): IsnadError => new IsnadError('usage', message)

async function list({ messages, effects }: Work): Promise<void> {
  const own = groupBy(await readPlaces(effects), gazetteerOf)
  const shipped = openGazetteer().places.length
  const rows = [messages.gazetteer.shipped(shipped)]
  for (const [name, places] of own) rows.push(messages.gazetteer.own(name, places.length))
  await effects.stdout.write(`${rows.join('\n')}\n`)
}

async function find({ words, line, messages, effects }: Work): Promise<void> {
  const name = words.join(' ')
  if (name === '') throw usage(messages.gazetteer.needs('find'))
  const gazetteer = openGazetteer(await readPlaces(effects))
  const found = gazetteer.named(name)
  if (line.switches.has('json')) {
    await effects.stdout.write(`${JSON.stringify(found)}\n`)
    return
  }
  const rows = found.map((place) => {
    const holders = gazetteer.holders(place).map(({ names }) => names[0] ?? '')
    return [
      place.id,
      place.names.join(' | '),
      messages.places.kinds[place.kind],
      holders.join(' · '),
      `${place.lat}, ${place.lon}`,
    ]
      .filter(Boolean)
      .join(' · ')
  })
  await effects.stdout.write(`${rows.length > 0 ? rows.join('\n') : messages.gazetteer.nothing(name)}\n`)
}

/** Faults of a file that are shown; a wrong file has one in every row. */
const SHOWN_FAULTS = 20

/** Keeps the places of the files, each under its file's name; a file kept before under that name gives way. */
async function add({ words, messages, effects }: Work): Promise<void> {
  if (words.length === 0) throw usage(messages.gazetteer.needs('add'))
  let kept = await readPlaces(effects)
  const said: string[] = []
  for (const path of words) {
    const { places, passedOver, faults } = readGazetteerFile(await textOf(path, messages, effects))
    if (faults.length > 0) {
      const shown = faults.slice(0, SHOWN_FAULTS).map(({ place, fault }) => messages.gazetteer.fault(fault, place))
      const more = faults.length > shown.length ? ['…'] : []
      throw new IsnadError(
        'gazetteer-invalid',
        [messages.gazetteer.badFile(path, faults.length), ...shown, ...more].join('\n  '),
      )
    }
    if (places.length === 0) throw new IsnadError('gazetteer-invalid', messages.gazetteer.noArabic(path))
    const name = nameOf(path)
    kept = [...kept.filter((place) => gazetteerOf(place) !== name), ...places.map((place) => named(place, name))]
    said.push(messages.gazetteer.added(name, places.length, passedOver))
  }
  await keepPlaces(kept, effects)
  await effects.stdout.write(`${[...said, messages.gazetteer.keptIn(userGazetteerPath(effects.env))].join('\n')}\n`)
}

/** A gazetteer is called by its file, without folder and ending. */
const nameOf = (path: string): string =>
  basename(path)
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/[\s/|]+/gu, '-') || 'own'

async function remove({ words, messages, effects }: Work): Promise<void> {
  if (words.length === 0) throw usage(messages.gazetteer.needs('remove'))
  const kept = await readPlaces(effects)
  const names = [...groupBy(kept, gazetteerOf).keys()]
  const absent = words.find((name) => !names.includes(name))
  if (absent !== undefined) throw usage(messages.gazetteer.notYours(absent, names))
  const left: Place[] = kept.filter((place) => !words.includes(gazetteerOf(place)))
  await keepPlaces(left, effects)
  await effects.stdout.write(`${messages.gazetteer.removed(kept.length - left.length)}\n`)
}

async function textOf(path: string, messages: Messages, effects: CliEffects): Promise<string> {
  try {
    const decoder = new TextDecoder()
    let text = ''
    for await (const chunk of path === '-' ? effects.stdin() : effects.open(path))
      text += decoder.decode(chunk, { stream: true })
    return text + decoder.decode()
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const what = messages.problems.what({ kind: missing ? 'missing' : 'no-permission' })
    throw new IsnadError(missing ? 'input-missing' : 'input-unreadable', `${path}: ${what}`, { cause: error })
  }
}
