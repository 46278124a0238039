import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import * as chrono from 'chrono-node'
import { findQuantities } from '../src/extract/figure.js'
import { arabicDates } from '../src/lang/ar/dates.js'
import { arabicFigures } from '../src/lang/ar/figures.js'
import { arabicFold, arabicSentenceMarks } from '../src/lang/ar/fold.js'
import { findDates } from '../src/resolve/date.js'
import { findQuotes, fold, splitSentences, tokenize } from '../src/text/index.js'
import { newsCorpus } from './corpus.js'

/**
 * Characters a second, on one thread, of dates and figures alone (folding and tokens included), beside chrono.ar, in one run;
 * how right both are is in `npm run eval`.
 * Run: npx tsx bench/dates.ts [--texts FILE.jsonl] (default: invented news)
 */
const ROUNDS = 5
const languages = { dates: arabicDates, figures: arabicFigures }

function ours(text: string, published: string): number {
  const tokens = tokenize(fold(text, arabicFold))
  const sentences = splitSentences(tokens, findQuotes(tokens), arabicSentenceMarks)
  const { dates } = findDates({ tokens }, arabicDates, { published })
  return dates.length + findQuantities({ tokens, sentences }, languages, dates).length
}

function datesOnly(text: string, published: string): number {
  return findDates({ tokens: tokenize(fold(text, arabicFold)) }, arabicDates, { published }).dates.length
}

function theirs(text: string, published: string): number {
  return chrono.ar.parse(text, new Date(`${published}T12:00:00Z`)).length
}

/** Least milliseconds by the clock, and of the processor: on a machine that others use only the second can be compared. */
function best(run: () => void): { wall: number; cpu: number } {
  const least = { wall: Infinity, cpu: Infinity }
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now()
    const used = process.cpuUsage()
    run()
    least.wall = Math.min(least.wall, performance.now() - from)
    least.cpu = Math.min(least.cpu, process.cpuUsage(used).user / 1000)
  }
  return least
}

function main(): void {
  const { values } = parseArgs({ options: { texts: { type: 'string' } } })
  const texts = values.texts
    ? readFileSync(values.texts, 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : [...newsCorpus(20_250_101, 1000)].map((doc) => doc.text)
  const chars = texts.reduce((sum, text) => sum + text.length, 0)
  console.log(`node ${process.version}, ${texts.length} texts, ${chars} characters, best of ${ROUNDS}`)
  const runs = { 'dates and figures': ours, 'dates': datesOnly, 'chrono.ar': theirs } as const
  for (const [name, run] of Object.entries(runs)) {
    let found = 0
    const { wall, cpu } = best(() => {
      found = 0
      for (const text of texts) found += run(text, '2015-08-01')
    })
    const rate = (ms: number): string => (chars / 1000 / ms).toFixed(2).padStart(6)
    console.log(
      `${name.padEnd(18)} ${rate(wall)} M chars/s by the clock ${rate(cpu)} of processor time  ${found} found`,
    )
  }
}

main()
