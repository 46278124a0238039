import { type Core, coverage } from './core.js'
import { type Days, gapBetween } from './days.js'
import { fits, type Happening } from './happening.js'
import type { Profile } from './profile.js'
import { featuresOf } from './text-stems.js'
import type { Vocabulary } from './vocabulary.js'

/** A document whose lead says less of what the others share reports something else beside it. */
const LEAST_LEAD = 0.15
/** A lead that says this much of it speaks of nothing else, whatever events are read there. */
const SURE_LEAD = 0.3
/** A document of another story reports this one too where the words around an event cover this much of what its reports share. */
export const LEAST_PASSAGE = 0.4
/** A report tells few stories beside its own. */
const MOST_PASSAGES = 2
/** Who tells of a happening in passing prints it within a day of one of its reports: further off it is background. */
const NEAR_DAYS = 1

/** A story while its documents are sorted out. */
export interface Nucleus {
  readonly members: readonly number[]
  core(): Core
  readonly happening: Happening
}

/** Whether a document that was grouped with others reports what they share: its lead speaks of it, and its head tells such an event. */
export function reportsIt({ lead, events, eventful }: Profile, { core, happening }: Nucleus): boolean {
  const share = coverage(core(), lead)
  if (share < LEAST_LEAD) return false
  if (happening.family === null || share >= SURE_LEAD) return true
  // Who denies it or will not speak of it reports what is said of it.
  return events.some((event) => event.nearHead && fits(happening, event)) || !eventful
}

export interface Sorted {
  readonly profiles: readonly Profile[]
  /** The days of each document. */
  readonly days: readonly (readonly Days[])[]
  readonly nuclei: readonly Nucleus[]
}

/** For each story, the documents of others that report it too, in a passage of their own. */
export function passagesOf({ profiles, days, nuclei }: Sorted, vocabulary: Vocabulary): Map<number, number[]> {
  const searched: Searched = { byFeature: sharedFeatures(nuclei), nuclei, vocabulary }
  const ownOf = new Map(nuclei.flatMap(({ members }, i) => members.map((at) => [at, i] as const)))
  // A text is printed on one day, whatever days it speaks of.
  const printed = profiles.map(({ published }, at) => (published === null ? days[at]! : days[at]!.slice(0, 1)))
  const found = new Map<number, number[]>()
  profiles.forEach((profile, at) => {
    const near = new Map<number, number>()
    for (const event of profile.events) {
      if (!event.reported || !event.early) continue
      const told = featuresOf(event.around, vocabulary)
      const fitting = sharesOf(told, searched).filter(
        ({ i, share }) =>
          share >= LEAST_PASSAGE &&
          i !== ownOf.get(at) &&
          fits(nuclei[i]!.happening, event) &&
          nuclei[i]!.members.some((m) => areNear(printed[m]!, printed[at]!)),
      )
      const [best] = fitting.sort((x, y) => y.share - x.share || x.i - y.i)
      if (!best) continue
      // What is most of all the document's own story tells of no other.
      const own = nuclei[ownOf.get(at) ?? -1]
      if (own && fits(own.happening, event) && coverage(own.core(), told) >= best.share) continue
      near.set(best.i, Math.max(best.share, near.get(best.i) ?? 0))
    }
    const best = [...near].sort(([i, a], [j, b]) => b - a || i - j).slice(0, MOST_PASSAGES)
    for (const [i] of best) push(found, i, at)
  })
  return found
}

interface Searched {
  readonly byFeature: ReadonlyMap<number, readonly number[]>
  readonly nuclei: readonly Nucleus[]
  readonly vocabulary: Vocabulary
}

/** How much of what the reports of each story share stands among some words. */
function sharesOf(told: ReadonlySet<number>, { byFeature, nuclei }: Searched): { i: number; share: number }[] {
  const sums = new Map<number, number>()
  for (const feature of told) {
    for (const i of byFeature.get(feature) ?? [])
      sums.set(i, (sums.get(i) ?? 0) + (nuclei[i]!.core().features.get(feature) ?? 0))
  }
  return [...sums].map(([i, sum]) => ({ i, share: sum / nuclei[i]!.core().total }))
}

/** The stories of several reports by what their cores hold. */
function sharedFeatures(nuclei: readonly Nucleus[]): Map<number, number[]> {
  const byFeature = new Map<number, number[]>()
  nuclei.forEach(({ core, members }, i) => {
    if (members.length < 2) return
    for (const feature of core().features.keys()) push(byFeature, feature, i)
  })
  return byFeature
}

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const own = lists.get(key)
  if (own) own.push(value)
  else lists.set(key, [value])
}

const areNear = (a: readonly Days[], b: readonly Days[]): boolean =>
  (a.length === 0 && b.length === 0) || a.some((x) => b.some((y) => gapBetween(x, y) <= NEAR_DAYS))
