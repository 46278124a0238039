/** A case that grows while its texts stay on the disk, as those of an archive do: built, saved, loaded, and added to one by one. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { growReuse } from '../src/corpus/reuse/growing.js'
import type { Doc } from '../src/index.js'
import { caseCorpus } from './corpus-case.js'
import { arabicReuse } from './reuse-language.js'
import { untraced } from './untraced.js'

export interface GrowMeasure {
  readonly documents: number
  /** Seconds of the processor for building, writing texts and making them not counted; on the clock for saving and loading. */
  readonly build: number
  readonly save: number
  readonly load: number
  readonly bytes: number
  /** Most memory while it was built, and what is in use when it was loaded alone. */
  readonly peak: number
  readonly loaded: number
  readonly links: number
  /** Milliseconds of single additions: the median, the 99th of a hundred, the slowest; on the clock and of the processor. */
  readonly clock: readonly number[]
  readonly processor: readonly number[]
}

/** Documents that are read from a file when they are asked for. */
interface Archive {
  put(doc: Doc): void
  docOf(id: string): Doc
  close(): void
}

function archiveIn(folder: string): Archive {
  const file = openSync(join(folder, 'texts'), 'w+')
  const at = new Map<string, [offset: number, size: number]>()
  let size = 0
  return {
    put(doc) {
      const bytes = Buffer.from(JSON.stringify(doc))
      writeSync(file, bytes, 0, bytes.length, size)
      at.set(doc.id, [size, bytes.length])
      size += bytes.length
    },
    docOf(id) {
      const [offset, length] = at.get(id)!
      const bytes = Buffer.alloc(length)
      readSync(file, bytes, 0, length, offset)
      return JSON.parse(bytes.toString()) as Doc
    },
    close: () => closeSync(file),
  }
}

const user = (): number => process.cpuUsage().user / 1e6
const MB = 2 ** 20

/** Two processes, one after the other: building leaves much behind that is no part of a case that was loaded. */
export function buildCase(seed: number, count: number, folder: string): Pick<GrowMeasure, 'build' | 'save' | 'peak'> {
  let made = 0
  const documents = function* (): Generator<Doc> {
    let from = user()
    for (const { doc } of caseCorpus(seed, count)) {
      made += user() - from
      yield untraced(doc)
      from = user()
    }
  }
  const from = user()
  const growing = growReuse({ docOf: () => fail(), documents: documents() }, arabicReuse)
  const build = user() - from - made
  const peak = process.resourceUsage().maxRSS / 1024
  const start = performance.now()
  const file = openSync(join(folder, 'index'), 'w')
  for (const piece of growing.save()) writeSync(file, piece)
  closeSync(file)
  return { build, save: (performance.now() - start) / 1000, peak }
}

const fail = (): never => {
  throw new Error('no document is asked for while a case is built')
}

export function addToCase(
  seed: number,
  count: number,
  added: number,
  folder: string,
): Omit<GrowMeasure, 'build' | 'save' | 'peak' | 'documents'> {
  const archive = archiveIn(folder)
  const later: Doc[] = []
  for (const { doc } of caseCorpus(seed, count + added)) {
    archive.put(untraced(doc))
    // The made case goes on where it ended: later documents copy what is in the index.
    if (Number(doc.id!.replace(/\D/gu, '')) >= count) later.push(untraced(doc))
  }
  const before = process.memoryUsage().rss
  const start = performance.now()
  const saved = bytesOf(join(folder, 'index'))
  const growing = growReuse({ docOf: archive.docOf, saved }, arabicReuse)
  const load = (performance.now() - start) / 1000
  const loaded = (process.memoryUsage().rss - before) / MB
  let links = 0
  const times = later.map((doc) => {
    const [clock, processor] = [performance.now(), user()]
    links += growing.add(doc).length
    return [performance.now() - clock, (user() - processor) * 1000] as const
  })
  archive.close()
  return {
    load,
    bytes: saved.length,
    loaded,
    links,
    clock: spreadOf(times.map(([clock]) => clock)),
    processor: spreadOf(times.map(([, processor]) => processor)),
  }
}

/** In pieces, for a file of more than two gigabytes is not read at once. */
function bytesOf(path: string): Uint8Array {
  const bytes = new Uint8Array(statSync(path).size)
  const file = openSync(path, 'r')
  for (let at = 0; at < bytes.length;) at += readSync(file, bytes, at, Math.min(2 ** 28, bytes.length - at), at)
  closeSync(file)
  return bytes
}

function spreadOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return [0.5, 0.99, 1].map((share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!)
}

/** A folder of its own, gone when the work is done. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-reuse-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
