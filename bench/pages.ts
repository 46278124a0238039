import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPage } from '../src/read/html/page.js'

/**
 * Pages a second of processor time (which other work on the machine does not change much), and how near the text comes to the expected one where there is one (`NAME.expected.txt` beside
 * `NAME.html`, or a `body` in `NAME-result.json`). Run: npm run bench:pages -- FOLDER
 */
const ROUNDS = 12

const folder = process.argv[2]
if (folder === undefined) throw new Error('name a folder of .html files')
const names = readdirSync(folder).filter((name) => name.endsWith('.html'))
const pages = names.map((name) => readFileSync(join(folder, name)))

function expectedText(name: string): string | null {
  const stem = join(folder ?? '', name.replace(/\.html$/u, ''))
  try {
    return readFileSync(`${stem}.expected.txt`, 'utf8')
  } catch {
    try {
      return (JSON.parse(readFileSync(`${stem}-result.json`, 'utf8')) as { body: string[] }).body.join('\n')
    } catch {
      return null
    }
  }
}

/** F1 over tokens, each as often as it stands. */
function tokenF1(got: string, wanted: string): number {
  const bag = (text: string): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const [token] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(token, (counts.get(token) ?? 0) + 1)
    return counts
  }
  const [a, b] = [bag(got), bag(wanted)]
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((x, y) => x + y, 0)
  const both = [...a].reduce((x, [token, n]) => x + Math.min(n, b.get(token) ?? 0), 0)
  return (2 * both) / (sum(a) + sum(b))
}

for (const [i, bytes] of pages.entries()) {
  const { doc } = await readPage(bytes)
  const wanted = expectedText(names[i] ?? '')
  const score = wanted === null ? '' : ` F1 ${tokenF1(doc.text, wanted).toFixed(3)}`
  console.log(`${names[i]}: ${doc.published ?? doc.publishedWords ?? 'no date'} · ${doc.title}${score}`)
}
let best = 0
for (let round = 0; round < ROUNDS; round++) {
  const start = process.cpuUsage()
  for (const bytes of pages) await readPage(bytes)
  const { user, system } = process.cpuUsage(start)
  best = Math.max(best, pages.length / ((user + system) / 1e6))
}
console.log(
  `node ${process.version}, ${pages.length} pages, best of ${ROUNDS}: ${best.toFixed(0)} pages a second of processor time`,
)
