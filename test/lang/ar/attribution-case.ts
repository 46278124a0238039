import { readdirSync, readFileSync } from 'node:fs'
import type { Attribution } from '../../../src/model/attribution.js'
import type { Doc } from '../../../src/model/doc.js'

/** What a row says of one attribution; fields it leaves out are not compared. */
export interface Expected {
  readonly cue: string
  readonly source: string | null
  /** Last name of the chain. */
  readonly origin: string | null
  /** Names of relays, channels and the origin. */
  readonly chain?: readonly string[]
  /** Kinds of all links. */
  readonly links?: readonly string[]
  /** How the content begins. */
  readonly content?: string | null
  readonly stance?: string
  readonly act?: string
  readonly direct?: boolean
  readonly kind?: string
  /** Place of the holding attribution in this row's list. */
  readonly within?: number
  readonly anonymity?: string
  /** One reading or two are both right: it may be there or not. */
  readonly optional?: boolean
}

export interface Row {
  readonly text: string
  readonly expect: readonly Expected[]
  readonly why: string
  /** In open.jsonl: what is not read yet, and the file the row goes back to. */
  readonly reason?: string
  readonly topic?: string
}

const FOLDER = new URL('../../../src/lang/ar/cases/attribution/', import.meta.url)

/** The rows of every file of cases, by file name without its ending. */
export function rowsByTopic(): Map<string, Row[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))
  return new Map(files.sort().map((name) => [name.replace('.jsonl', ''), rowsOf(name)]))
}

const rowsOf = (name: string): Row[] =>
  readFileSync(new URL(name, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)

/** What a document's attributions lack or have too many of beside a row; empty where the row holds. */
export function faults(row: Row, doc: Doc): string[] {
  const found: string[] = []
  const taken = new Map<Attribution, number>()
  row.expect.forEach((want, i) => {
    const got = doc.attributions.find((a) => !taken.has(a) && isCue(doc.text, want, a, row.expect.slice(0, i)))
    if (got) taken.set(got, i)
    if (got && !want.optional) found.push(...differences(want, got).map((x) => `${want.cue}: ${x}`))
    if (!got && !want.optional) found.push(`${want.cue}: not found`)
  })
  row.expect.forEach((want, i) => {
    if (want.within === undefined || want.optional) return
    const got = [...taken].find(([, k]) => k === i)?.[0]
    const outer = [...taken].find(([, k]) => k === want.within)?.[0]
    if (got && got.within !== outer?.id) found.push(`${want.cue}: within ${got.within}`)
  })
  for (const a of doc.attributions) if (!taken.has(a)) found.push(`beyond: ${a.rule} ${a.cue.text}`)
  return found
}

/** Whether the cue covers the place where the row's cue stands: the nth such word, by the equal cues before it. */
function isCue(text: string, want: Expected, got: Attribution, before: readonly Expected[]): boolean {
  const nth = before.filter((x) => x.cue === want.cue).length
  const word = /^\p{L}/u.test(want.cue) ? `(?<!\\p{L}{2})${want.cue}(?![\\p{L}\\p{M}])` : want.cue
  const places = [...text.matchAll(new RegExp(word, 'gu'))]
  const at = places[nth]?.index
  return at !== undefined && got.cue.start < at + want.cue.length && at < got.cue.end
}

const unquoted = (name: string | null | undefined): string | null => name?.replace(/[«»"“”]/gu, '') ?? null
const named = (a: Attribution): string[] =>
  a.chain.filter((x) => x.kind === 'relay' || x.kind === 'channel' || x.kind === 'origin').map((x) => x.name)

function differences(want: Expected, got: Attribution): string[] {
  const chain = named(got)
  const pairs: [string, unknown, unknown][] = [
    ['source', unquoted(want.source), unquoted(got.source?.text)],
    ['origin', unquoted(want.origin), unquoted(chain.at(-1))],
    ['chain', want.chain?.map(unquoted), want.chain && chain.map(unquoted)],
    ['links', want.links, want.links && got.chain.map((x) => x.kind)],
    ['stance', want.stance, want.stance && got.stance],
    ['act', want.act, want.act && got.act],
    ['direct', want.direct, want.direct === undefined ? undefined : got.direct],
    ['kind', want.kind, want.kind && got.cueKind],
    ['anonymity', want.anonymity, want.anonymity && holds(got.anonymity?.text, want.anonymity)],
    ['content', want.content, want.content === undefined ? undefined : begun(want.content, got)],
  ]
  return pairs
    .filter(([, a, b]) => JSON.stringify(a) !== JSON.stringify(b))
    .map(([field, a, b]) => `${field} ${JSON.stringify(b)} for ${JSON.stringify(a)}`)
}

const holds = (text: string | undefined, words: string): string | undefined => (text?.includes(words) ? words : text)

/** As much of the content as the row gives, where it begins so; all of it where it does not. */
function begun(want: string | null, got: Attribution): string | null {
  const content = got.content?.text ?? null
  return want !== null && content?.startsWith(want) ? want : content
}
