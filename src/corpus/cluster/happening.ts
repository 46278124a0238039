import type { NewsEvent } from '../../model/event.js'
import { isOutcome } from './kinds.js'
import type { Profile } from './profile.js'
import { actorStems, type ToldEvent } from './told.js'
import type { Vocabulary } from './vocabulary.js'

/** An outcome names a story only where nothing else is told half as often. */
const OUTCOME_WEIGHT = 0.4
/** A doer is the story's where this share of the documents that name one at their heads name him. */
const ACTOR_SHARE = 0.25

/** One for all stories in which nobody is named: those are most. */
const NOBODY: ReadonlySet<number> = new Set()

/** What the documents of a story say happened, by whom. */
export interface Happening {
  /** The family of events that most of them tell at their heads; null where they tell none. */
  readonly family: string | null
  /** Stems of whom they name as its doer. */
  readonly actors: ReadonlySet<number>
}

/** Reads what the heads of documents tell alike. */
export function happeningOf(profiles: readonly Profile[]): Happening {
  const family = commonFamily(profiles)
  return { family, actors: commonActors(profiles, family) }
}

/** Whether an event is of the family and told of nobody else. */
export const fits = ({ family, actors }: Happening, told: Pick<ToldEvent, 'family' | 'actors'>): boolean =>
  told.family === family && areAmong(told.actors, actors)

/** Whether an event as its document has it is told of nobody else. */
export const fitsActor = ({ actors }: Happening, event: NewsEvent, vocabulary: Vocabulary): boolean =>
  actors.size === 0 || areAmong([...actorStems(event, vocabulary)], actors)

/** Who names nobody names nobody else; nor does anybody where no doer is known. */
const areAmong = (own: readonly number[], actors: ReadonlySet<number>): boolean =>
  actors.size === 0 || own.length === 0 || own.some((stem) => actors.has(stem))

const headEvents = ({ events }: Profile): ToldEvent[] => events.filter(({ reported, inHead }) => reported && inHead)

/** The family of events that most documents tell at their heads; of equals the first by name. */
function commonFamily(profiles: readonly Profile[]): string | null {
  const counts = new Map<string, number>()
  for (const profile of profiles) {
    const told = headEvents(profile).map(({ family }) => family)
    for (const family of new Set(told)) counts.set(family, (counts.get(family) ?? 0) + 1)
  }
  const weigh = ([family, count]: readonly [string, number]): number =>
    isOutcome({ type: family }) ? count * OUTCOME_WEIGHT : count
  const [best] = [...counts].sort((x, y) => weigh(y) - weigh(x) || (x[0] < y[0] ? -1 : 1))
  return best?.[0] ?? null
}

function commonActors(profiles: readonly Profile[], family: string | null): ReadonlySet<number> {
  const counts = new Map<number, number>()
  let naming = 0
  for (const profile of profiles) {
    const told = headEvents(profile).filter((event) => event.family === family)
    const stems = new Set(told.flatMap(({ actors }) => actors))
    if (stems.size > 0) naming++
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const least = Math.max(2, ACTOR_SHARE * naming)
  const named = [...counts].filter(([, count]) => count >= least).map(([stem]) => stem)
  return named.length === 0 ? NOBODY : new Set(named)
}
