import { type Recounting, recountStory } from '../corpus/case.js'
import { doubtfulJoins } from '../corpus/review/doubts.js'
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
export function doubts({ voices, joins, apart }: CaseDecided): (story: Story) => DoubtfulJoin[] {
  const known = caseVoices([...voices.values()], joins)
  return (story) => doubtfulJoins(story, { known, apart, language: LANGUAGES.ar.stories })
}
