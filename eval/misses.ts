import type { Attribution, Trace } from '../src/index.js'
import type { Score } from './score.js'
import { readLines, type GoldSet } from './sets.js'

interface GoldDocument {
  readonly id: string
  readonly attributions: readonly Pick<Attribution, 'cue'>[]
}

/** What the scorer missed in a set, and every attribution found where the gold has none. */
export function describeMisses(set: GoldSet, trace: Trace, scored: Score): string {
  const missed = ((scored['misses'] ?? []) as Score[]).map(
    ({ id, what, ...rest }) => `  missed ${String(what)} in ${String(id)}: ${JSON.stringify(rest)}`,
  )
  const vain = set.kind === 'documents' ? falseAlarms(set, trace) : []
  return [`\n${set.name}: ${missed.length} missed, ${vain.length} in vain`, ...missed, ...vain].join('\n')
}

function falseAlarms(set: GoldSet, trace: Trace): readonly string[] {
  const gold = new Map(
    set.gold
      .flatMap(readLines)
      .map((line) => JSON.parse(line) as GoldDocument)
      .map((g) => [g.id, g]),
  )
  return trace.documents.flatMap((doc) => {
    const known = gold.get(doc.id)
    if (!known) return []
    const inVain = doc.attributions.filter(
      ({ cue }) => !known.attributions.some((g) => g.cue.start < cue.end && cue.start < g.cue.end),
    )
    return inVain.map(({ cue, rule }) => {
      const around = doc.text.slice(Math.max(0, cue.start - 30), cue.end + 50).replaceAll('\n', ' ')
      return `  in vain in ${doc.id}: «${cue.text}» (${rule}) … ${around} …`
    })
  })
}
