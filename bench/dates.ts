import { existsSync, readFileSync } from 'node:fs'
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
 * How right and how fast dates are, beside chrono.ar, in one run: F1 over span and value on the gold in ../shared when it is
 * there, then characters a second, on one thread, of dates and figures alone (folding and tokens included), beside chrono.ar, in one run.
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

function best(run: () => void): number {
  let least = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const from = performance.now()
    run()
    least = Math.min(least, performance.now() - from)
  }
  return least
}

const GOLD = '../shared/eval/dev'

interface GoldDate {
  readonly start: number
  readonly end: number
  readonly edtf: string | null
}

/** What chrono found, in EDTF at the precision it is certain of. */
function chronoDates(text: string, published: string): GoldDate[] {
  const day = (one: chrono.ParsedComponents): string => {
    const [y, m, d] = [one.get('year'), one.get('month'), one.get('day')].map((n) => String(n ?? 0).padStart(2, '0'))
    if (one.isCertain('day') || one.isCertain('weekday')) return `${y}-${m}-${d}`
    return one.isCertain('month') ? `${y}-${m}` : one.isCertain('year') ? `${y}` : `${y}-${m}-${d}`
  }
  return chrono.ar.parse(text, new Date(`${published}T12:00:00Z`)).map((one) => ({
    start: one.index,
    end: one.index + one.text.length,
    edtf: one.end ? `${day(one.start)}/${day(one.end)}` : day(one.start),
  }))
}

/** Spans that share enough, as the scorer of the gold has it. */
function overlaps(a: GoldDate, b: GoldDate): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return (2 * shared) / (a.end - a.start + b.end - b.start) >= 0.3
}

function countRight(gold: readonly GoldDate[], found: readonly GoldDate[]): number {
  const taken = new Set<GoldDate>()
  for (const date of gold) {
    const match = found.find((one) => !taken.has(one) && overlaps(one, date) && (one.edtf ?? '') === (date.edtf ?? ''))
    if (match) taken.add(match)
  }
  return taken.size
}

const readLines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T)

/** F1 of ours and of chrono.ar on one pair of files. */
function accuracy(set: number): void {
  const docs = readLines<{ id: string; text: string; published: string }>(`${GOLD}/docs${set}.jsonl`)
  const gold = new Map(
    readLines<{ id: string; dates: GoldDate[] }>(`${GOLD}/gold${set}.jsonl`).map((one) => [one.id, one.dates]),
  )
  const readers = {
    'isnad/dates': (text: string, day: string): readonly GoldDate[] =>
      findDates({ tokens: tokenize(fold(text, arabicFold)) }, arabicDates, { published: day }).dates,
    'chrono.ar': chronoDates,
  }
  for (const [name, read] of Object.entries(readers)) {
    let [right, all] = [0, 0]
    for (const { id, text, published } of docs) {
      const [expected, found] = [gold.get(id) ?? [], read(text, published)]
      right += countRight(expected, found)
      all += expected.length + found.length
    }
    console.log(`docs${set} ${name.padEnd(12)} F1 ${((2 * right) / all).toFixed(3)}`)
  }
}

function main(): void {
  if (existsSync(GOLD)) [1, 2].forEach(accuracy)
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
    const time = best(() => {
      found = 0
      for (const text of texts) found += run(text, '2015-08-01')
    })
    console.log(`${name.padEnd(18)} ${(chars / 1000 / time).toFixed(2).padStart(6)} M chars/s  ${found} found`)
  }
}

main()
