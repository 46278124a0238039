import type { NewsEvent } from '../../model/event.js'
import { leadOf } from './lead.js'
import { familyOf, isOutcome, isReported } from './kinds.js'
import type { Profile } from './profile.js'
import type { Vocabulary } from './vocabulary.js'

/** A report tells its news here; what follows is more and more background. In UTF-16 units. */
const HEAD_LENGTH = 450
/** An outcome names a story only where nothing else is told half as often. */
const OUTCOME_WEIGHT = 0.4
/** A doer is the story's where this share of the documents that name one at their heads name him. */
const ACTOR_SHARE = 0.25

/** What the documents of a story say happened, by whom. */
export interface Happening {
  /** The family of events that most of them tell at their heads; null where they tell none. */
  readonly family: string | null
  /** Stems of whom they name as its doer. */
  readonly actors: ReadonlySet<number>
  /** Whether an event is of the family and told of nobody else. */
  fits(event: NewsEvent): boolean
  /** Whether an event is told of nobody else. */
  fitsActor(event: NewsEvent): boolean
}

export const headEnd = ({ doc }: Pick<Profile, 'doc'>): number => leadOf(doc).body + HEAD_LENGTH

/** Reads what the heads of documents tell alike. */
export function happeningOf(profiles: readonly Profile[], vocabulary: Vocabulary): Happening {
  const family = commonFamily(profiles)
  const actors = commonActors(profiles, family, vocabulary)
  const fitsActor = (event: NewsEvent): boolean => {
    if (actors.size === 0) return true
    const own = actorStems(event, vocabulary)
    return own.size === 0 || [...own].some((stem) => actors.has(stem))
  }
  return { family, actors, fitsActor, fits: (event) => familyOf(event) === family && fitsActor(event) }
}

/** The family of events that most documents tell at their heads; of equals the first by name. */
function commonFamily(profiles: readonly Profile[]): string | null {
  const counts = new Map<string, number>()
  for (const profile of profiles) {
    const head = headEnd(profile)
    const told = profile.doc.events.filter((event) => isReported(event) && event.trigger.start < head)
    for (const family of new Set(told.map(familyOf))) counts.set(family, (counts.get(family) ?? 0) + 1)
  }
  const weigh = ([family, count]: readonly [string, number]): number =>
    isOutcome({ type: family }) ? count * OUTCOME_WEIGHT : count
  const [best] = [...counts].sort((x, y) => weigh(y) - weigh(x) || (x[0] < y[0] ? -1 : 1))
  return best?.[0] ?? null
}

const actorStems = ({ actors }: NewsEvent, vocabulary: Vocabulary): Set<number> =>
  new Set(
    actors.flatMap(({ text }) => vocabulary.stems(text).map(({ id }) => id)).filter((id) => !vocabulary.isForce(id)),
  )

function commonActors(profiles: readonly Profile[], family: string | null, vocabulary: Vocabulary): Set<number> {
  const counts = new Map<number, number>()
  let naming = 0
  for (const profile of profiles) {
    const head = headEnd(profile)
    const told = profile.doc.events.filter(
      (event) => familyOf(event) === family && isReported(event) && event.trigger.start < head,
    )
    const stems = new Set(told.flatMap((event) => [...actorStems(event, vocabulary)]))
    if (stems.size > 0) naming++
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const least = Math.max(2, ACTOR_SHARE * naming)
  return new Set([...counts].filter(([, count]) => count >= least).map(([stem]) => stem))
}
