import type { Doc, Trace } from '../src/index.js'
import { originGroups } from '../src/resolve/voice/origin-groups.js'
import { readFileSync } from 'node:fs'
import type { GoldSet } from './sets.js'

interface GoldStory {
  readonly story: string
  readonly documents: readonly string[]
  readonly groups: readonly { readonly origin: string; readonly documents: readonly string[] }[]
}

interface Found {
  readonly voice: string
  readonly recall: number
  readonly precision: number
}

/**
 * Whether the documents of each gold origin have one voice at the end of a chain: of all groups of joined voices the one
 * whose documents fit best. The gold does not say which voice it means, so a good fit may be another speaker's who is
 * quoted in the same documents: read the lines, and take the means for an upper bound.
 */
export function describeVoices(set: GoldSet, trace: Trace): string {
  const groups = originGroups(trace.voices, trace.joins)
  const names = new Map(trace.voices.map((voice) => [voice.id, voice.name]))
  const lines: string[] = []
  const fits = { sure: [] as Found[], possible: [] as Found[] }
  for (const story of set.gold.flatMap((path) => JSON.parse(readFileSync(path, 'utf8')) as GoldStory[])) {
    const docs = trace.documents.filter((doc) => story.documents.includes(doc.id))
    for (const gold of story.groups) {
      const here = gold.documents.filter((id) => story.documents.includes(id))
      if (here.length < 2) continue
      const shown = (['sure', 'possible'] as const).map((kind) => {
        const found = bestFit(docs, here, groups[kind])
        fits[kind].push(found)
        return `${kind} ${found.recall.toFixed(2)}/${found.precision.toFixed(2)} ${names.get(found.voice) ?? found.voice}`
      })
      lines.push(`  ${story.story.slice(0, 12)} ${gold.origin.slice(0, 50)} (${here.length}): ${shown.join(' · ')}`)
    }
  }
  const mean = (found: readonly Found[], of: 'recall' | 'precision'): string =>
    (found.reduce((sum, x) => sum + x[of], 0) / Math.max(1, found.length)).toFixed(3)
  const means = (['sure', 'possible'] as const).map(
    (kind) => `${kind} ${mean(fits[kind], 'recall')}/${mean(fits[kind], 'precision')}`,
  )
  return [
    `\n${set.name}: documents of one origin under one voice, recall/precision: ${means.join(' · ')}`,
    ...lines,
  ].join('\n')
}

/** The group of voices whose documents are most nearly those of the origin. */
function bestFit(docs: readonly Doc[], gold: readonly string[], groupOf: (voice: string) => string): Found {
  const documents = new Map<string, Set<string>>()
  for (const doc of docs) {
    for (const { chain } of doc.attributions) {
      const voice = chain.at(-1)?.voice
      if (!voice) continue
      const group = groupOf(voice)
      documents.set(group, (documents.get(group) ?? new Set()).add(doc.id))
    }
  }
  let best: Found = { voice: 'nobody', recall: 0, precision: 0 }
  for (const [voice, ids] of documents) {
    const hits = gold.filter((id) => ids.has(id)).length
    const found = { voice, recall: hits / gold.length, precision: hits / ids.size }
    if (fit(found) > fit(best)) best = found
  }
  return best
}

const fit = ({ recall, precision }: Found): number =>
  recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
