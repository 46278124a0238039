import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceDocument } from '../src/index.js'

const here = dirname(fileURLToPath(import.meta.url))
const shared = join(here, '..', '..', 'shared')
const dev = (name: string): string => join(shared, 'eval', 'dev', name)
const own = (name: string): string => join(here, 'own', name)
const bundledCase = join(here, '..', 'examples', 'case', 'documents.jsonl')

/** The scorer that counts: the one kept with the gold, where it is at hand. */
export const SCORERS = { shared: join(shared, 'eval', 'score.mjs'), own: join(here, 'score.mjs') }
export const BASELINE = join(here, 'baseline.json')

export interface GoldSet {
  readonly name: string
  readonly kind: 'documents' | 'stories'
  readonly documents: readonly string[]
  readonly gold: readonly string[]
  /** Metrics its gold cannot tell, by the annotators' own word. */
  readonly without?: readonly string[]
  /** Changes a document before it is traced. */
  readonly prepare?: (docs: readonly SourceDocument[]) => readonly SourceDocument[]
}

/** Every gold set the gate knows, the repository's own last. */
export const SETS: readonly GoldSet[] = [
  {
    name: 'articles',
    kind: 'documents',
    documents: [dev('docs1.jsonl'), dev('docs2.jsonl')],
    gold: [dev('gold1.jsonl'), dev('gold2.jsonl')],
  },
  { name: 'articles-1', kind: 'documents', documents: [dev('docs1.jsonl')], gold: [dev('gold1.jsonl')] },
  { name: 'articles-2', kind: 'documents', documents: [dev('docs2.jsonl')], gold: [dev('gold2.jsonl')] },
  {
    name: 'contested',
    kind: 'documents',
    documents: [dev('contested.documents.jsonl')],
    gold: [dev('contested.gold.jsonl')],
    // this gold knows attributions alone, and of their content only the start
    without: ['attribution.sourceType', 'attribution.content', 'dates', 'places', 'quantities', 'credits'],
  },
  {
    name: 'seed',
    kind: 'documents',
    documents: [join(shared, 'seed', 'story', 'documents.jsonl')],
    gold: [join(shared, 'seed', 'article.gold.jsonl')],
    // the article says no date of its own; its gold assumes this month
    prepare: ([article]) => (article ? [{ ...article, published: '2017-09' }] : []),
  },
  {
    name: 'own',
    kind: 'documents',
    documents: [bundledCase, own('documents.jsonl')],
    gold: [own('gold.jsonl')],
    // invented places stand in no gazetteer: there is nothing to locate
    without: ['places'],
  },
  { name: 'stories', kind: 'stories', documents: [dev('stories.documents.jsonl')], gold: [dev('stories.json')] },
  {
    name: 'contested-stories',
    kind: 'stories',
    documents: [dev('contested.documents.jsonl')],
    gold: [dev('contested.stories.json')],
    without: ['reusePairs', 'discrepancyPairs'],
  },
  { name: 'own-stories', kind: 'stories', documents: [bundledCase], gold: [own('stories.json')] },
]

/** The files of a set that are not here. */
export function missingFiles(set: GoldSet): readonly string[] {
  return [...set.documents, ...set.gold].filter((path) => !existsSync(path))
}

/** The documents of a set as the command line would read them: an empty field is a missing one. */
export function readDocuments(set: GoldSet): readonly SourceDocument[] {
  const docs = set.documents.flatMap((path) => readLines(path).map(parseDocument))
  return set.prepare ? set.prepare(docs) : docs
}

/** sha256 over the gold files of a set, in their order. */
export function goldHash(set: GoldSet): string {
  const hash = createHash('sha256')
  for (const path of set.gold) hash.update(readFileSync(path))
  return hash.digest('hex')
}

/** The lines of a JSON Lines file that hold something. */
export function readLines(path: string): readonly string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

function parseDocument(line: string): SourceDocument {
  const fields = Object.entries(JSON.parse(line) as Record<string, unknown>)
  return Object.fromEntries(
    fields.filter(([key, value]) => key === 'text' || value !== ''),
  ) as unknown as SourceDocument
}
