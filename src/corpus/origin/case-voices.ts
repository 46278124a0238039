import type { Join, Voice } from '../../model/source.js'
import type { Lookup } from '../kept-story.js'

/** Who the voices of a case are and how they hang together. */
export interface CaseVoices {
  readonly voices: Lookup<Voice>
  /** Joins by each of the two they join. */
  readonly joinsOf: Lookup<readonly Join[]>
}

export function caseVoices(
  voices: readonly Voice[],
  joins: readonly Join[],
): CaseVoices & { readonly all: readonly Voice[] } {
  const joinsOf = new Map<string, Join[]>()
  const add = (id: string, join: Join): void => {
    const list = joinsOf.get(id)
    if (list) list.push(join)
    else joinsOf.set(id, [join])
  }
  for (const join of joins) {
    add(join.a, join)
    add(join.b, join)
  }
  return { all: voices, voices: new Map(voices.map((voice) => [voice.id, voice])), joinsOf }
}
