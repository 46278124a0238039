// Draws the sentences whose events are read by eye: `npx tsx eval/events/draw.ts`. A sentence is drawn where a word of the
// event lexicon stands in it, whether or not the rules make an event of it. The seeds are fixed, the gold's documents are
// left out, and the ids and offsets are committed before any is read, so that nobody chooses what to be measured on.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { eventView } from '../../src/extract/event-view.js'
import { LANGUAGES } from '../../src/lang/index.js'
import { rawRange } from '../../src/text/fold.js'
import { lexiconOf } from '../../src/text/match.js'
import { readText } from '../../src/text/reading.js'

const SHARED = join(import.meta.dirname, '../../../shared')
const COUNT = 100
/** Two draws: causes found in the first may be mended, the second then tells the honest number. */
const SEEDS = { first: 20261128, second: 20261129 } as const
/** Shorter pieces are headlines and labels without a clause. */
const LEAST_WORDS = 6

interface Drawn {
  readonly id: string
  readonly start: number
  readonly end: number
}

function rows(file: string): { id: string; text: string }[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { id: string; text: string })
}

/** A linear congruential generator (Numerical Recipes constants): the same draw on every machine. */
function* random(seed: number): Generator<number, never> {
  let state = seed >>> 0
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 0x100000000
  }
}

const { pack, events } = LANGUAGES.ar
const tables = { ...pack, lexicon: lexiconOf(pack.lexicon, pack) }
const lexicon = lexiconOf(events.lexicon, pack)

function sentencesOf({ id, text }: { id: string; text: string }): Drawn[] {
  const reading = readText(text, tables)
  const view = eventView(reading, lexicon.scan(reading.tokens))
  const chosen = new Set(view.groups.map((group) => reading.sentenceOf[group.first] ?? -1))
  return [...chosen]
    .filter((s) => s >= 0)
    .flatMap((s) => {
      const first = reading.sentences.first[s] ?? 0
      const last = reading.sentences.last[s] ?? 0
      if (last - first < LEAST_WORDS) return []
      return [{ id, ...rawRange(reading.folded, reading.tokens.start[first] ?? 0, reading.tokens.end[last] ?? 0) }]
    })
}

function draw(all: readonly Drawn[], seed: number, taken: ReadonlySet<Drawn>): Drawn[] {
  const left = all.filter((one) => !taken.has(one))
  const next = random(seed)
  return Array.from({ length: COUNT }, () => left.splice(Math.floor(next.next().value * left.length), 1)[0] as Drawn)
}

const data = join(SHARED, 'data')
if (!existsSync(data)) {
  console.log('SKIPPED: the texts to draw from are not here')
} else {
  const gold = new Set(
    ['docs1', 'docs2', 'stories.documents'].flatMap((name) =>
      rows(join(SHARED, 'eval/dev', `${name}.jsonl`)).map((row) => row.id),
    ),
  )
  const files = readdirSync(data)
    .sort()
    .map((folder) => join(data, folder, 'articles.jsonl.gz'))
    .filter((file) => existsSync(file))
  const all = files.flatMap((file) =>
    rows(file)
      .filter((row) => !gold.has(row.id))
      .flatMap(sentencesOf),
  )
  const first = draw(all, SEEDS.first, new Set())
  const sets = { first, second: draw(all, SEEDS.second, new Set(first)) }
  for (const [name, drawn] of Object.entries(sets)) {
    const lines = drawn.map(({ id, start, end }) => JSON.stringify({ id, start, end }))
    writeFileSync(join(import.meta.dirname, `${name}.ids.jsonl`), lines.join('\n') + '\n')
  }
  console.log(`2 × ${COUNT} of ${all.length} sentences drawn`)
}
