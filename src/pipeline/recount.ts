import { type Ground, groundOf, type KnownNames, knownNames, type Recounting, recountStory } from '../corpus/case.js'
import { type Doubted, doubtfulJoins } from '../corpus/review/doubts.js'
import { caseVoices } from '../corpus/origin/case-voices.js'
import { LANGUAGES } from '../lang/index.js'
import type { DoubtfulJoin } from '../model/review.js'
import type { Join, Voice } from '../model/source.js'
import type { Story } from '../model/story.js'

/** A story with all it is counted anew from; `joins` are those of the case. */
export interface StoryToRecount extends Omit<Recounting, 'voices'> {
  readonly voices: ReadonlyMap<string, Voice>
  readonly joins: readonly Join[]
}

/** A story told and counted anew. */
export const recount = ({ voices, joins, ...given }: StoryToRecount): Story =>
  recountStory({ ...given, voices: caseVoices([...voices.values()], joins) }, LANGUAGES.ar.stories)

/** Who the sources of a case are, and whom persons told apart. */
export type CaseDecided = Pick<StoryToRecount, 'voices' | 'joins' | 'apart'>

/** What may be doubted of how stories are counted: for as many stories of a case as are asked of it. */
export function doubts({ voices, joins, apart }: CaseDecided): (story: Doubted) => DoubtfulJoin[] {
  const known = caseVoices([...voices.values()], joins)
  return (story) => doubtfulJoins(story, { known, apart, language: LANGUAGES.ar.stories })
}

/** The names of all voices of a large case take longer to fold than one of its stories to count. */
const namesOf = new WeakMap<ReadonlyMap<string, Voice>, KnownNames>()

/** What a story stands on whatever is decided of it. */
export function ground({ story, documents, voices }: Pick<StoryToRecount, 'story' | 'documents' | 'voices'>): Ground {
  const known = namesOf.get(voices) ?? knownNames([...voices.values()], LANGUAGES.ar.stories)
  namesOf.set(voices, known)
  return groundOf({ story, documents, known }, LANGUAGES.ar.stories)
}
