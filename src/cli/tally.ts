import type { Messages, Remark } from '../messages/index.js'
import type { ReadingCounts } from '../messages/reading.js'
import { type Doc, isAnalysed } from '../model/doc.js'
import type { InputItem } from '../read/inputs.js'
import type { CliEffects } from './effects.js'

/** What a run came to; from it follow the exit status and the closing words. */
export interface Tally {
  done: number
  failed: number
  from: string | null
  to: string | null
  /** Nobody reads the output any more. */
  closed: boolean
  readonly counts: Tallied
}

type Tallied = { -readonly [K in keyof ReadingCounts]: ReadingCounts[K] extends number ? number : Map<string, number> }

export function newTally(): Tally {
  const counts = { readers: new Map(), unanalysed: new Map(), passedOver: 0, wordless: 0, failed: new Map() }
  return { done: 0, failed: 0, from: null, to: null, closed: false, counts }
}

const oneMore = (counts: Map<string, number>, key: string): Map<string, number> =>
  counts.set(key, (counts.get(key) ?? 0) + 1)

/** Counts a document that was traced. */
export function count(doc: Doc, tally: Tally): void {
  tally.done += 1
  if (!isAnalysed(doc)) oneMore(tally.counts.unanalysed, doc.lang ?? 'und')
  const { published } = doc
  if (published === null) return
  if (tally.from === null || published < tally.from) tally.from = published
  if (tally.to === null || published > tally.to) tally.to = published
}

/** Counts what a reader gave. */
export function countItem(item: InputItem, tally: Tally, { problems }: Messages): void {
  if (item.ok) {
    oneMore(tally.counts.readers, item.doc.provenance?.reader ?? 'text')
    return
  }
  tally.failed += 1
  oneMore(tally.counts.failed, problems.what(item.problem))
}

/** Counts what a reader passed over. */
export function countRemark(remark: Remark, { counts }: Tally): void {
  if (remark.kind === 'other-files') counts.passedOver += remark.files
  else if (remark.kind === 'no-text') counts.wordless += remark.records
}

/**
 * Says what was read, left out and failed, and returns the exit status. A run in which everything was read says it only to a person
 * who watches.
 */
export async function exitStatus(
  tally: Tally,
  messages: Messages,
  { stderr }: CliEffects,
  quiet = false,
): Promise<number> {
  const { counts, done, failed, closed } = tally
  if (closed) return 0
  const inputs = [...counts.readers.values()].reduce((sum, n) => sum + n, 0) + failed
  const odd = counts.unanalysed.size > 0 || counts.passedOver > 0 || counts.wordless > 0 || counts.failed.size > 0
  if (!quiet && inputs > 1 && (odd || stderr.isTTY)) await stderr.write(`${messages.reading.summary(counts)}\n`)
  if (failed === 0) return 0
  const { someFailed, allFailed } = messages.problems
  await stderr.write(`${done > 0 ? someFailed(failed, done) : allFailed(failed)}\n`)
  return done > 0 ? 1 : 2
}
