import { dirname, join } from 'node:path'
import { placeOf, rowOf } from '../gazetteer/rows.js'
import type { Place } from '../model/place.js'
import type { CliEffects } from './effects.js'
import { userRegistryPath } from './user-registry.js'

/** Where the user's own places are kept: beside the registry. */
export const userGazetteerPath = (env: CliEffects['env']): string =>
  join(dirname(userRegistryPath(env)), 'gazetteer.tsv')

/** The user's kept places; none where nothing was kept yet. */
export async function readPlaces(effects: CliEffects): Promise<Place[]> {
  const path = userGazetteerPath(effects.env)
  const known = await effects.kind(path).catch(() => null)
  if (known === null) return []
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of effects.open(path)) text += decoder.decode(chunk, { stream: true })
  return (text + decoder.decode())
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(placeOf)
}

export const keepPlaces = (places: readonly Place[], effects: CliEffects): Promise<void> =>
  effects.writeFile(userGazetteerPath(effects.env), places.map((place) => `${rowOf(place)}\n`).join(''))

/** The gazetteer a kept place came from: the part of its id after `user:`. */
export const gazetteerOf = ({ id }: Place): string => id.slice('user:'.length).split('/')[0] ?? ''

/** A place under the name of the file it came from. */
export const named = (place: Place, gazetteer: string): Place => ({ ...place, id: `user:${gazetteer}/${place.id}` })
