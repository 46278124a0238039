import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Trace } from '../src/index.js'
import type { Figures } from './floors.js'
import { SCORERS, type GoldSet } from './sets.js'

export type Score = Readonly<Record<string, unknown>>

const ATTRIBUTION_MEANS = ['source', 'sourceType', 'content', 'contentStart', 'direct', 'chain']
const STORY_PAIRS = [
  'storyPairs',
  'originPairs',
  'originPairsApart',
  'discrepancyPairs',
  'denialDocuments',
  'reusePairs',
]

/** Which scorer counts, and whether the copy kept here says the same. */
export function chooseScorer(): { readonly path: string; readonly differs: boolean } {
  if (!existsSync(SCORERS.shared)) return { path: SCORERS.own, differs: false }
  const differs = !readFileSync(SCORERS.shared).equals(readFileSync(SCORERS.own))
  return { path: SCORERS.shared, differs }
}

/** What the scorer prints for a trace against a set's gold. */
export function score(set: GoldSet, trace: Trace, scorer: string): Score {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-eval-'))
  try {
    const path = join(folder, 'trace.json')
    writeFileSync(path, JSON.stringify(trace))
    const gold = set.kind === 'stories' ? ['--stories', set.gold.join(',')] : ['--gold', set.gold.join(',')]
    const args = [scorer, ...gold, '--trace', path, '--json', '--misses']
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 })) as Score
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The figures of a score that have floors, without those the set's gold cannot tell. */
export function figuresOf(set: GoldSet, scored: Score): Figures {
  const all = set.kind === 'stories' ? storyFigures(scored) : documentFigures(scored)
  const hidden = (metric: string): boolean =>
    (set.without ?? []).some((name) => metric === name || metric.startsWith(`${name}.`))
  return Object.fromEntries(
    [...all].filter((row): row is [string, number] => typeof row[1] === 'number' && !hidden(row[0])),
  )
}

type Row = readonly [metric: string, value: unknown]

function documentFigures(scored: Score): readonly Row[] {
  const attribution = part(scored, 'attribution')
  return [
    ...['precision', 'recall', 'f1'].map((key): Row => [`attribution.${key}`, attribution[key]]),
    ...ATTRIBUTION_MEANS.map((key): Row => [`attribution.${key}`, measuredMean(part(attribution, key))]),
    ['attribution.rareStance', measuredF1(part(attribution, 'rareStance'))],
    ['attribution.relayedChain', measuredF1(part(attribution, 'relayedChain'))],
    ['dates.f1', measuredF1(part(scored, 'dates'))],
    ['dates.spanF1', part(scored, 'dates')['spanF1']],
    ['places.f1', measuredF1(part(scored, 'places'))],
    ['places.within25km', measuredMean(part(part(scored, 'places'), 'within25km'))],
    ['quantities.f1', measuredF1(part(scored, 'quantities'))],
    ['quantities.role', measuredMean(part(part(scored, 'quantities'), 'role'))],
    ['credits.f1', measuredF1(part(scored, 'credits'))],
  ]
}

function storyFigures(scored: Score): readonly Row[] {
  return [
    ...STORY_PAIRS.map((key): Row => [`${key}.f1`, measuredF1(part(scored, key))]),
    ['subClaims.overlap', part(scored, 'subClaims')['overlap']],
    ['rangeError', scored['rangeError']],
  ]
}

/** How wide the ranges of the sub-claims that were met are, beside those of the gold; null where none was. */
export function subClaimWidths(scored: Score): { readonly found: number; readonly gold: number } | null {
  const rows = (part(scored, 'subClaims')['rows'] ?? []) as readonly {
    gold: readonly [number, number]
    width: number | null
  }[]
  const met = rows.flatMap(({ gold: [min, max], width }) => (width === null ? [] : [{ gold: max - min, width }]))
  if (met.length === 0) return null
  const mean = (of: (row: (typeof met)[number]) => number): number =>
    met.reduce((sum, row) => sum + of(row), 0) / met.length
  return { found: mean(({ width }) => width), gold: mean(({ gold }) => gold) }
}

/** A mean over nothing is no figure. */
function measuredMean(mean: Score): unknown {
  return mean['n'] === 0 ? undefined : mean['mean']
}

/** Where the gold has nothing to find, F1 says nothing. */
function measuredF1(row: Score): unknown {
  return row['tp'] === 0 && row['fn'] === 0 ? undefined : row['f1']
}

function part(scored: Score, key: string): Score {
  return (scored[key] ?? {}) as Score
}
