import { type Core, coverage } from './core.js'
import { type Days, gapBetween } from './days.js'
import { type Happening, headEnd } from './happening.js'
import { isReported } from './kinds.js'
import { leadOf } from './lead.js'
import { featuresBetween, type Profile } from './profile.js'
import type { Vocabulary } from './vocabulary.js'

/** The title and this much of the text tell what a report is about. In UTF-16 units. */
const LEAD_LENGTH = 220
/** A document whose lead says less of what the others share reports something else beside it. */
const LEAST_LEAD = 0.15
/** A lead that says this much of it speaks of nothing else, whatever events are read there. */
const SURE_LEAD = 0.3
/** Beyond this a text tells the background of its story. */
const TOLD_WITHIN = 1500
/** Words this far to either side of an event say which happening it is. */
export const AROUND = 120
/** A document of another story reports this one too where the words around an event cover this much of what its reports share. */
const LEAST_PASSAGE = 0.4
/** A report tells few stories beside its own. */
const MOST_PASSAGES = 2
/** Reports that tell one happening in passing are printed within these days. */
const NEAR_DAYS = 3

/** A story while its documents are sorted out. */
export interface Nucleus {
  readonly members: readonly number[]
  readonly core: Core
  readonly happening: Happening
}

/** The features of words: their stems, and each two side by side. */
export function featuresIn(text: string, vocabulary: Vocabulary): Set<number> {
  const features = new Set<number>()
  const stems = vocabulary.stems(text)
  stems.forEach(({ id }, i) => {
    features.add(id)
    if (i > 0) features.add(vocabulary.pair(stems[i - 1]!.id, id))
  })
  return features
}

/** Whether a document that was grouped with others reports what they share: its lead speaks of it, and its head tells such an event. */
export function reportsIt(profile: Profile, { core, happening }: Nucleus, vocabulary: Vocabulary): boolean {
  const { doc } = profile
  const { title, body } = leadOf(doc)
  const lead = `${title}\n${doc.text.slice(body, body + LEAD_LENGTH)}`
  const share = coverage(core, featuresIn(lead, vocabulary))
  if (share < LEAST_LEAD) return false
  if (happening.family === null || share >= SURE_LEAD) return true
  const end = headEnd(profile) + HEAD_MORE
  // Who denies it or will not speak of it reports what is said of it.
  return doc.events.some((event) => happening.fits(event) && event.trigger.start < end) || doc.events.length === 0
}

/** Some reports come to their news a little later than their first sentences. */
const HEAD_MORE = 350

export interface Sorted {
  readonly profiles: readonly Profile[]
  /** The days of each document. */
  readonly days: readonly (readonly Days[])[]
  readonly nuclei: readonly Nucleus[]
}

/** For each story, the documents of others that report it too, in a passage of their own. */
export function passagesOf({ profiles, days, nuclei }: Sorted, vocabulary: Vocabulary): Map<number, number[]> {
  const byFeature = new Map<number, number[]>()
  nuclei.forEach(({ core, members }, i) => {
    if (members.length < 2) return
    for (const feature of core.features.keys()) byFeature.set(feature, [...(byFeature.get(feature) ?? []), i])
  })
  const found = new Map<number, number[]>()
  profiles.forEach((profile, at) => {
    const near = new Map<number, number>()
    for (const event of profile.doc.events) {
      const { start, end } = event.trigger
      if (!isReported(event) || start >= TOLD_WITHIN) continue
      const sums = new Map<number, number>()
      for (const feature of featuresBetween(profile, start - AROUND, end + AROUND, vocabulary)) {
        for (const i of byFeature.get(feature) ?? [])
          sums.set(i, (sums.get(i) ?? 0) + (nuclei[i]!.core.features.get(feature) ?? 0))
      }
      for (const [i, sum] of sums) {
        const { core, happening, members } = nuclei[i]!
        if (sum < LEAST_PASSAGE * core.total || members.includes(at) || !happening.fits(event)) continue
        const share = sum / core.total
        if (share <= (near.get(i) ?? 0)) continue
        if (members.some((member) => areNear(days[member]!, days[at]!))) near.set(i, share)
      }
    }
    const best = [...near].sort(([i, a], [j, b]) => b - a || i - j).slice(0, MOST_PASSAGES)
    for (const [i] of best) found.set(i, [...(found.get(i) ?? []), at])
  })
  return found
}

const areNear = (a: readonly Days[], b: readonly Days[]): boolean =>
  (a.length === 0 && b.length === 0) || a.some((x) => b.some((y) => gapBetween(x, y) <= NEAR_DAYS))
