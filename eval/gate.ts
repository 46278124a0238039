/** The accuracy gate: traces every gold set that is here and fails when a figure falls below its floor. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { createTracer, IsnadError, type Trace } from '../src/index.js'
import { failures, margin, raise, type Baseline, type Figures } from './floors.js'
import { describeMisses } from './misses.js'
import { withConstantStories } from './constant-stories.js'
import { withChronoDates } from './peer-dates.js'
import { chooseScorer, figuresOf, score, type Score, subClaimWidths } from './score.js'
import { describeVoices } from './voices.js'
import { BASELINE, goldHash, missingFiles, readDocuments, SETS, type GoldSet } from './sets.js'

interface Result {
  readonly set: GoldSet
  readonly trace: Trace
  readonly scored: Score
  readonly figures: Figures
  /** What the same scorer counts for the dates of chrono.ar, where the gold has dates. */
  readonly peerDates: number | undefined
  /** What the constant scores, where the gold has stories. */
  readonly constant: Figures
  readonly hash: string
}

const USAGE = `npm run eval -- [options]
  --set NAME   only this set (may be given again)
  --stories    the story sets too (they always run once they have floors)
  --misses     print what was missed and what was found in vain
  --voices     print how far the documents of each gold origin come under one voice (story sets)
  --json       print one JSON object instead of the table
  --raise      raise floors to the present figures less the slack; never lowers one`

function options() {
  const { values } = parseArgs({
    options: {
      set: { type: 'string', multiple: true },
      stories: { type: 'boolean' },
      misses: { type: 'boolean' },
      voices: { type: 'boolean' },
      json: { type: 'boolean' },
      raise: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  const unknown = values.set?.find((name) => !SETS.some((set) => set.name === name))
  if (unknown !== undefined)
    throw new IsnadError('usage', `no set "${unknown}"; there are ${SETS.map((s) => s.name).join(', ')}`)
  return values
}

function chosenSets(asked: ReturnType<typeof options>, baseline: Baseline): readonly GoldSet[] {
  if (asked.set) return SETS.filter((set) => asked.set?.includes(set.name))
  return SETS.filter((set) => set.kind === 'documents' || asked.stories || baseline[set.name])
}

function run(set: GoldSet, scorer: string): Result {
  const trace = createTracer().trace(readDocuments(set))
  const scored = score(set, trace, scorer)
  const figures = figuresOf(set, scored)
  const peerDates =
    figures['dates.f1'] === undefined
      ? undefined
      : figuresOf(set, score(set, withChronoDates(trace), scorer))['dates.f1']
  const constant = set.kind === 'stories' ? figuresOf(set, score(set, withConstantStories(trace), scorer)) : {}
  return { set, trace, scored, figures, peerDates, constant, hash: goldHash(set) }
}

/** Figures that a constant must not reach: one origin a story, from three to five, and every field disputed. */
const CONSTANT = ['originPairs.f1', 'originPairsApart.f1', 'discrepancyPairs.f1', 'rangeError']

function tableRow(first: string, cells: readonly string[]): string {
  return (first.padEnd(34) + cells.map((text) => text.padEnd(23)).join('')).trimEnd()
}

function table(results: readonly Result[], baseline: Baseline): string {
  const metrics = [...new Set(results.flatMap((result) => Object.keys(result.figures)))]
  const cell = (result: Result, metric: string): string => {
    const figure = result.figures[metric]
    if (figure === undefined) return ''
    const floor = baseline[result.set.name]?.floors[metric]?.floor
    if (floor === undefined) return `${figure.toFixed(3)} (no floor)`
    const over = margin(metric, figure, floor)
    return `${figure.toFixed(3)} (${floor.toFixed(3)} ${over < 0 ? '' : '+'}${over.toFixed(3)})${over < 0 ? '!' : ' '}`
  }
  return [
    tableRow(
      'figure (floor, over it)',
      results.map((result) => result.set.name),
    ),
    ...metrics.map((metric) =>
      tableRow(
        metric,
        results.map((result) => cell(result, metric)),
      ),
    ),
    tableRow(
      'dates.f1 of chrono.ar',
      results.map(({ peerDates }) => peerDates?.toFixed(3) ?? ''),
    ),
    tableRow(
      'subClaims, width (of the gold)',
      results.map(({ scored }) => {
        const widths = subClaimWidths(scored)
        return widths ? `${widths.found.toFixed(2)} (${widths.gold.toFixed(2)})` : ''
      }),
    ),
    ...CONSTANT.filter((metric) => results.some(({ constant }) => constant[metric] !== undefined)).map((metric) =>
      tableRow(
        `${metric} of a constant`,
        results.map(({ constant }) => constant[metric]?.toFixed(3) ?? ''),
      ),
    ),
  ].join('\n')
}

function report(results: readonly Result[], skipped: readonly string[], failed: readonly string[], baseline: Baseline) {
  return {
    passed: failed.length === 0,
    failures: failed,
    skipped,
    sets: Object.fromEntries(
      results.map(({ set, figures, peerDates, scored }) => [
        set.name,
        { figures, peerDates, floors: baseline[set.name]?.floors ?? {}, scored },
      ]),
    ),
  }
}

function measure(sets: readonly GoldSet[], scorer: string): { results: readonly Result[]; skipped: readonly string[] } {
  const results: Result[] = []
  const skipped: string[] = []
  for (const set of sets) {
    const missing = missingFiles(set)[0]
    if (missing === undefined) results.push(run(set, scorer))
    else skipped.push(`SKIPPED: ${set.name}: there is no ${relative(process.cwd(), missing)}`)
  }
  return { results, skipped }
}

function main(): number {
  const asked = options()
  if (asked.help) {
    console.log(USAGE)
    return 0
  }
  let baseline: Baseline = existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline) : {}
  const scorer = chooseScorer()
  const { results, skipped } = measure(chosenSets(asked, baseline), scorer.path)
  if (asked.raise) {
    for (const { set, hash, figures } of results) baseline = raise(set.name, hash, figures, baseline)
    writeFileSync(BASELINE, JSON.stringify(baseline, null, 2) + '\n')
  }
  const failed = results.flatMap(({ set, hash, figures }) => failures(set.name, hash, figures, baseline))
  if (results.length === 0) failed.push('no set was measured')

  if (asked.json) console.log(JSON.stringify(report(results, skipped, failed, baseline)))
  else {
    console.log(table(results, baseline))
    if (asked.misses) for (const { set, trace, scored } of results) console.log(describeMisses(set, trace, scored))
  }
  if (asked.voices) {
    const stories = results.filter(({ set }) => set.kind === 'stories')
    for (const { set, trace } of stories) console.log(describeVoices(set, trace))
  }
  if (scorer.differs) console.error('NOTE: eval/score.mjs is not the scorer kept with the gold; that one was used')
  for (const line of skipped) console.error(line)
  for (const line of failed) console.error(`FAILED: ${line}`)
  return failed.length > 0 ? 1 : 0
}

function isMisuse(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return code === 'usage' || code.startsWith('ERR_PARSE_ARGS')
}

try {
  process.exitCode = main()
} catch (error) {
  if (!isMisuse(error)) throw error
  console.error(`${error.message}\n${USAGE}`)
  process.exitCode = 2
}
