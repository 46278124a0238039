/**
 * The story gold once more with its documents among all others of their days: what a case of one story may lose in a large one.
 * `npx tsx eval/whole-folder.ts`
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { createTracer } from '../src/index.js'
import type { Figures } from './floors.js'
import { chooseScorer, figuresOf, score } from './score.js'
import { readDocuments, SETS, type GoldSet } from './sets.js'

const shared = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared')
const ARTICLES = join(shared, 'data', 'saudinewsnet-2015', 'articles.jsonl.gz')
/** A figure may fall by so much of what it is alone; `rangeError` may rise by it. */
const LOSS = 0.1

function measure(set: GoldSet): Figures {
  const trace = createTracer().trace(readDocuments(set))
  return figuresOf(set, score(set, trace, chooseScorer().path))
}

const alone = SETS.find(({ name }) => name === 'stories')
if (!alone || !existsSync(ARTICLES)) {
  console.error(`SKIPPED: there is no ${ARTICLES}`)
} else {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-whole-'))
  const all = join(folder, 'articles.jsonl')
  writeFileSync(all, gunzipSync(readFileSync(ARTICLES)))
  const [one, many] = [measure(alone), measure({ ...alone, documents: [all] })]
  rmSync(folder, { recursive: true })
  for (const [metric, figure] of Object.entries(one)) {
    const whole = many[metric] ?? 0
    const lost = metric === 'rangeError' ? whole - figure : figure - whole
    const over = lost > LOSS * figure ? '  more than a tenth worse' : ''
    console.log(`${metric.padEnd(22)} alone ${figure.toFixed(3)}  among all ${whole.toFixed(3)}${over}`)
    if (over !== '') process.exitCode = 1
  }
}
