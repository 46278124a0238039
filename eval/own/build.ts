/**
 * Makes gold.jsonl of gold.txt, and fails on any words that are not in their document.
 *
 * A document opens with `# id`; then a line for each item, in reading order:
 *   verb|prep|part|nom|label|pass CUE | src WORDS | same N | type T | text WORDS | chain A ← B | stance S | act A
 *                                     | within N | anon WORDS | direct
 *   date WORDS = EDTF or null    place WORDS = English name    q WORDS = N or MIN..MAX, role    credit WORDS = agency
 * Words are looked up after the cue (`<` in front: before it); `first … last` spans what lies between; `@2` is the
 * second place; `credit -` stands in the byline.
 * `same` hands down type and chain. Without `chain`, the source is its own.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Span } from '../../src/model/span.js'
import { fault, locate, locateBefore } from './markup.js'

const here = dirname(fileURLToPath(import.meta.url))
const CASE = join(here, '..', '..', 'examples', 'case', 'documents.jsonl')
const KINDS: Readonly<Record<string, string>> = {
  verb: 'verb',
  prep: 'preposition',
  part: 'participle',
  nom: 'nominal',
  label: 'label',
  pass: 'passive',
}

interface GoldAttribution {
  readonly id: string
  readonly cue: Span
  readonly cueKind: string
  readonly source: Span | null
  readonly sourceType: string
  readonly sameSourceAs: string | null
  readonly content: Span | null
  readonly direct: boolean
  readonly stance: string
  readonly act: string
  readonly within: string | null
  readonly anonymity: Span | null
  readonly chain: readonly string[]
}

interface GoldItem extends Partial<Span> {
  readonly [field: string]: unknown
}

/** What a careful reader finds in one document. */
export interface GoldDocument {
  readonly id: string
  readonly attributions: readonly GoldAttribution[]
  readonly dates: readonly GoldItem[]
  readonly places: readonly GoldItem[]
  readonly quantities: readonly GoldItem[]
  readonly credits: readonly GoldItem[]
}

/** Reads the markup against the texts it speaks of. */
export function buildGold(markup: string, texts: ReadonlyMap<string, string>): readonly GoldDocument[] {
  const blocks = markup.split(/^# /mu).slice(1)
  return blocks.map((block) => {
    const [id = '', ...rest] = block.split('\n').map((line) => line.trim())
    const text = texts.get(id)
    if (text === undefined) throw fault(`# ${id}`, 'no such document')
    return buildDocument(
      id,
      text,
      rest.filter((line) => line && !line.startsWith('//')),
    )
  })
}

function buildDocument(id: string, text: string, lines: readonly string[]): GoldDocument {
  const attributions: GoldAttribution[] = []
  const items = { date: [] as GoldItem[], place: [] as GoldItem[], q: [] as GoldItem[], credit: [] as GoldItem[] }
  const cursor = { cue: 0, date: 0, place: 0, q: 0, credit: 0 }
  for (const line of lines) {
    const word = line.slice(0, line.indexOf(' '))
    if (word in KINDS) {
      const attribution = readAttribution(line, text, cursor.cue, attributions)
      cursor.cue = attribution.cue.end
      attributions.push(attribution)
    } else if (word === 'date' || word === 'place' || word === 'q' || word === 'credit') {
      const item = readItem(word, line, text, cursor[word])
      // a place is marked at its first mention, in any order
      if (word !== 'place') cursor[word] = item.end ?? cursor[word]
      items[word].push(item)
    } else throw fault(line, 'what is this line?')
  }
  return { id, attributions, dates: items.date, places: items.place, quantities: items.q, credits: items.credit }
}

function readAttribution(
  line: string,
  text: string,
  from: number,
  earlier: readonly GoldAttribution[],
): GoldAttribution {
  const [head = '', ...parts] = line.split(' | ')
  const [kind = '', ...cueWords] = head.split(' ')
  const cue = locate(text, cueWords.join(' '), from)
  if (!cue) throw fault(line, 'the cue is not in the text')
  const fields = new Map(
    parts.map((part): [string, string] => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]),
  )
  const span = (key: string): Span | null => readSpan(fields.get(key), text, cue, line)
  const same = fields.has('same') ? earlier[Number(fields.get('same')) - 1] : undefined
  if (fields.has('same') && !same) throw fault(line, 'no such earlier attribution')
  const source = span('src')
  const sourceType = fields.get('type') ?? same?.sourceType
  if (!sourceType) throw fault(line, 'a type is missing')
  return {
    id: `a${earlier.length + 1}`,
    cue,
    cueKind: KINDS[kind] ?? kind,
    source,
    sourceType,
    sameSourceAs: same?.id ?? null,
    content: span('text'),
    direct: fields.has('direct'),
    stance: fields.get('stance') ?? 'asserts',
    act: fields.get('act') ?? 'reports',
    within: fields.has('within') ? `a${fields.get('within')}` : null,
    anonymity: span('anon'),
    chain: fields.get('chain')?.split(' ← ') ?? same?.chain ?? (source ? [source.text] : []),
  }
}

function readSpan(wanted: string | undefined, text: string, cue: Span, line: string): Span | null {
  if (wanted === undefined) return null
  const found = wanted.startsWith('<') ? locateBefore(text, wanted.slice(1), cue.start) : locate(text, wanted, cue.end)
  if (!found) throw fault(line, `not in the text: ${wanted}`)
  return found
}

function readItem(word: string, line: string, text: string, from: number): GoldItem {
  const [left = '', right = ''] = line.slice(word.length + 1).split(' = ')
  if (word === 'credit' && left.startsWith('- ')) return { text: left.slice(2), agency: right }
  const span = locate(text, left, word === 'place' ? 0 : from)
  if (!span) throw fault(line, 'not in the text')
  if (word === 'date') return { ...span, edtf: right === 'null' ? null : right }
  if (word === 'credit') return { ...span, agency: right }
  if (word === 'place') return { ...span, name_en: right, country: 'Sindar', lat: null, lon: null }
  const [figure = '', role = ''] = right.split(' ')
  const [min, max] = figure.includes('..') ? figure.split('..') : [figure, figure]
  return { ...span, min: min ? Number(min) : null, max: max ? Number(max) : null, role }
}

/** The texts of the own gold, by id. */
export function ownTexts(): ReadonlyMap<string, string> {
  const lines = [CASE, join(here, 'documents.jsonl')].flatMap((path) => readFileSync(path, 'utf8').trim().split('\n'))
  return new Map(lines.map((line) => JSON.parse(line) as { id: string; text: string }).map((doc) => [doc.id, doc.text]))
}

/** The gold file's bytes, as gold.txt and the texts make them. */
export function ownGold(): string {
  const gold = buildGold(readFileSync(join(here, 'gold.txt'), 'utf8'), ownTexts())
  return gold.map((document) => JSON.stringify(document)).join('\n') + '\n'
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(here, 'gold.jsonl'), ownGold())
}
