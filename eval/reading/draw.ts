// Draws the articles that are read by eye: `npx tsx eval/reading/draw.ts`. The seed is fixed, the gold's documents are left
// out, and the ids are committed before any is read, so that nobody chooses what to be measured on.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const SHARED = join(import.meta.dirname, '../../../shared')
const SEED = 20261122
const COUNT = 50

function ids(file: string): string[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { id: string }).id)
}

/** A linear congruential generator (Numerical Recipes constants): the same draw on every machine. */
function* random(seed: number): Generator<number, never> {
  let state = seed >>> 0
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 0x100000000
  }
}

function draw(all: readonly string[]): string[] {
  const left = [...all].sort()
  const next = random(SEED)
  return Array.from({ length: Math.min(COUNT, left.length) }, () => {
    const at = Math.floor(next.next().value * left.length)
    return left.splice(at, 1)[0] ?? ''
  })
}

const data = join(SHARED, 'data')
if (!existsSync(data)) {
  console.log('SKIPPED: the texts to draw from are not here')
} else {
  const gold = new Set(
    ['docs1', 'docs2', 'stories.documents'].flatMap((name) => ids(join(SHARED, 'eval/dev', `${name}.jsonl`))),
  )
  const files = readdirSync(data)
    .map((folder) => join(data, folder, 'articles.jsonl.gz'))
    .filter((file) => existsSync(file))
  const all = files.flatMap(ids).filter((id) => !gold.has(id))
  writeFileSync(join(import.meta.dirname, 'articles.ids'), draw(all).join('\n') + '\n')
  console.log(`${COUNT} of ${all.length} drawn`)
}
