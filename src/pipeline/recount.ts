import { type Recounting, recountStory } from '../corpus/case.js'
import { caseVoices } from '../corpus/origin/case-voices.js'
import { LANGUAGES } from '../lang/index.js'
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
