import { type Core, coverage } from './core.js'
import { type Days, gapBetween } from './days.js'
import { fits } from './happening.js'
import type { Nucleus } from './members.js'
import type { Profile } from './profile.js'
import { featuresOf } from './text-stems.js'
import { type Times, timesOf } from './times.js'
import type { Vocabulary } from './vocabulary.js'

/** A document of another story reports this one too where the words around an event cover this much of what its reports share. */
export const LEAST_PASSAGE = 0.4
/** A report tells few stories beside its own. */
const MOST_PASSAGES = 2
/** Who tells of a happening in passing prints it within a day of one of its reports: further off it is background. */
const NEAR_DAYS = 1

export interface Sorted {
  readonly profiles: readonly Profile[]
  /** The days of each document. */
  readonly days: readonly (readonly Days[])[]
  readonly nuclei: readonly Nucleus[]
}

/** For each story, the documents of others that report it too, in a passage of their own. */
export function passagesOf({ profiles, days, nuclei }: Sorted, vocabulary: Vocabulary): Map<number, number[]> {
  // A text is printed on one day, whatever days it speaks of.
  const printed = profiles.map(({ published }, at) => (published === null ? days[at]! : days[at]!.slice(0, 1)))
  const candidates = candidatesIn(nuclei, (at) => printed[at]!)
  const ownOf = new Map(nuclei.flatMap(({ members }, i) => members.map((at) => [at, i] as const)))
  const found = new Map<number, number[]>()
  profiles.forEach((profile, at) => {
    const near = new Map<number, number>()
    for (const event of profile.events) {
      if (!event.reported || !event.early) continue
      const told = featuresOf(event.around, vocabulary)
      const fitting = candidates(told, printed[at]!).flatMap((i) => {
        const { core, happening, members } = nuclei[i]!
        if (i === ownOf.get(at) || !fits(happening, event)) return []
        const share = coverage(core(), told)
        if (share < LEAST_PASSAGE || !members.some((member) => areNear(printed[member]!, printed[at]!))) return []
        return { i, share }
      })
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

/** Stories of several reports that some words, printed on some days, may tell in passing: each that does, and few others. */
type Candidates = (told: ReadonlySet<number>, printed: readonly Days[]) => readonly number[]

/** Looks stories up by a time they are near and a feature that most of their core cannot be told without. */
function candidatesIn(nuclei: readonly Nucleus[], printedOn: (at: number) => readonly Days[]): Candidates {
  const several = nuclei.flatMap(({ members }, i) => (members.length < 2 ? [] : [i]))
  const held = new Map<number, number>()
  for (const i of several) for (const f of nuclei[i]!.core().features.keys()) held.set(f, (held.get(f) ?? 0) + 1)
  const telling = new Map(several.map((i) => [i, tellingFeatures(nuclei[i]!.core(), (f) => held.get(f)!)]))
  const byTime = new Map<Times | 'every', Map<number, number[]>>()
  const add = (i: number, time: Times | 'every'): void => {
    const byFeature = byTime.get(time) ?? new Map<number, number[]>()
    byTime.set(time, byFeature)
    for (const feature of telling.get(i)!) push(byFeature, feature, i)
  }
  for (const i of several) {
    add(i, 'every')
    for (const time of new Set(nuclei[i]!.members.flatMap((at) => [...timesOf(printedOn(at), NEAR_DAYS)]))) add(i, time)
  }
  return (told, printed) => {
    const found = new Set<number>()
    for (const time of lookedThrough([...timesOf(printed, 0)])) {
      const byFeature = byTime.get(time)
      if (byFeature) for (const feature of told) for (const i of byFeature.get(feature) ?? []) found.add(i)
    }
    return [...found]
  }
}

/** A text of any time is looked for among all stories, a dated one also among those of any. */
const lookedThrough = (times: readonly Times[]): readonly (Times | 'every')[] =>
  times.includes('any') ? ['every'] : times.includes('undated') ? times : [...times, 'any']

/** The least common features of a core: without any of them, what is left is less than a passage must tell. */
function tellingFeatures({ features, total }: Core, held: (feature: number) => number): number[] {
  const rarestFirst = [...features].sort(([x], [y]) => held(x) - held(y))
  let left = total
  return rarestFirst.flatMap(([feature, weight]) => {
    if (left < LEAST_PASSAGE * total * SURELY) return []
    left -= weight
    return feature
  })
}

/** Sums of the same weights in another order may differ in their last digits. */
const SURELY = 1 - 1e-9

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const own = lists.get(key)
  if (own) own.push(value)
  else lists.set(key, [value])
}

const areNear = (a: readonly Days[], b: readonly Days[]): boolean =>
  (a.length === 0 && b.length === 0) || a.some((x) => b.some((y) => gapBetween(x, y) <= NEAR_DAYS))
