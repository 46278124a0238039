import { readFileSync } from "node:fs"
import type { Doc, SourceDocument } from '../src/model/doc.js'
import { createTracer } from '../src/pipeline.js'
import { type Pair, swapNames } from './swap.js'

/**
 * Who the parties are must not change how a text is read: names of opposed parties are exchanged, and the statements,
 * their stances, acts and chains, and the loaded words must stay where they were.
 */
const PAIRS: readonly Pair[] = [
  { names: ['إسرائيل', 'إيران'] },
  { names: ['إسرائيلي', 'إيراني'], nisba: true },
  { names: ['روسيا', 'أوكرانيا'] },
  { names: ['روسي', 'أوكراني'], nisba: true },
  { names: ['سوريا', 'تركيا'] },
  { names: ['سوري', 'تركي'], nisba: true },
  { names: ['السعودية', 'الجزائر'] },
  { names: ['قطر', 'مصر'] },
  { names: ['قطري', 'مصري'], nisba: true },
  { names: ['أميركي', 'صيني'], nisba: true },
  { names: ['أمريكي', 'باكستاني'], nisba: true },
  { names: ['حوثي', 'كردي'], nisba: true },
  { names: ['عراقي', 'كويتي'], nisba: true },
  { names: ['فلسطيني', 'لبناني'], nisba: true },
  { names: ['واشنطن', 'موسكو'] },
  { names: ['دمشق', 'أنقرة'] },
  { names: ['حركة حماس', 'حركة فتح'] },
  { names: ['حزب الله', 'حزب الكتائب'] },
  { names: ['قوات النظام', 'قوات المعارضة'] },
  { names: ['نتنياهو', 'خامنئي'] },
  { names: ['بوتين', 'زيلينسكي'] },
  // The parties of the bundled case and of the project's own gold.
  { names: ['أرزانة', 'هلباد'] },
  { names: ['سنداري', 'نيرامي'], nisba: true },
]

const tracer = createTracer()

const linesOf = (path: string): SourceDocument[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SourceDocument)

/** What must not depend on the parties, one line a finding; `at` brings offsets to those of the swapped text. */
function findings({ attributions, loaded }: Doc, at: (offset: number) => number, spared: (start: number, end: number) => boolean): string[] {
  return [
    ...attributions
      .filter((a) => !spared(a.cue.start, a.cue.end))
      .map((a) => `${at(a.cue.start)} ${a.cue.text} ${a.stance} ${a.act} chain ${a.chain.length}`),
    ...loaded.filter((x) => !spared(x.start, x.end)).map((x) => `${at(x.start)} ${x.text} loaded ${x.kind}`),
  ]
}

/** What is read in a document and not in the same with its parties exchanged, and the other way round. */
function differences(doc: SourceDocument): string[] {
  const { text, swaps, moved } = swapNames(doc.text, PAIRS)
  const ends = new Map(swaps.map((x) => [moved(x.end), x]))
  const original = findings(tracer.document(doc), moved, (start, end) => swaps.some((x) => x.start < end && start < x.end))
  const swapped = findings(tracer.document({ ...doc, text }), (offset) => offset, (start, end) =>
    [...ends].some(([to, x]) => to - (moved(x.end) - moved(x.start)) < end && start < to),
  )
  return [
    ...original.filter((x) => !swapped.includes(x)).map((x) => `before only: ${x}`),
    ...swapped.filter((x) => !original.includes(x)).map((x) => `after only: ${x}`),
  ]
}
export { differences, PAIRS, linesOf }
