import type { NameRole, VoiceLanguage } from '../../text/voice-language.js'
import type { Occurrence, VoiceRecord } from './record.js'
import type { JoinList } from './join-list.js'

/** The same description through the same medium is one source while no week passes without it: stories last days. */
const SAME_DAYS = 7
/** Through another medium it may be the same while the story is fresh. */
const SIMILAR_DAYS = 3
/** A case of no more days is one story for documents without a date. */
const CASE_DAYS = 30

/** Occurrences of one unnamed source, parted where its days or its nationality part. */
export function partUnnamed(occurrences: readonly Occurrence[]): Occurrence[][] {
  const dated = occurrences
    .filter((x) => x.day !== null)
    .sort((a, b) => (a.day ?? 0) - (b.day ?? 0) || compare(a.document, b.document))
  const undated = occurrences.filter((x) => x.day === null)
  const groups: Occurrence[][] = []
  let last: number | null = null
  for (const x of dated) {
    const near = last !== null && (x.day ?? 0) - last <= SAME_DAYS
    if (near) groups.at(-1)?.push(x)
    else groups.push([x])
    last = x.day
  }
  // A document without a date may belong to any; with one group it belongs there.
  if (undated.length > 0) {
    if (groups.length === 1) groups[0]?.push(...undated)
    else groups.push(undated)
  }
  return groups.flatMap(byNation)
}

/** "مصدر عسكري" and "مصدر عسكري روسي" are one while only one nationality is named. */
function byNation(group: readonly Occurrence[]): Occurrence[][] {
  const nations = new Map<string | null, Occurrence[]>()
  for (const x of group) {
    const nation = x.draft.unnamed?.nation ?? null
    const list = nations.get(nation)
    if (list) list.push(x)
    else nations.set(nation, [x])
  }
  return nations.size - (nations.has(null) ? 1 : 0) <= 1 ? [[...group]] : [...nations.values()]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Joins unnamed sources of like description; each bucket is walked once in the order of days. */
export function joinUnnamed(records: readonly VoiceRecord[], language: VoiceLanguage, joins: JoinList): void {
  const near = nearness(records)
  const unnamed = records.filter((x) => x.unnamed !== null && x.type !== 'document' && x.type !== 'other')
  const owned = bucketsOf(unnamed, (x) => [`${x.unnamed?.owner} ${words(x)}`])
  walk(owned, near(SAME_DAYS), (a, b) => {
    const special = (a.unnamed?.description.length ?? 0) > 2
    joins.add(a, b, { kind: special ? 'same_voice' : 'possibly_same', sure: special, why: 'same-owner' })
  })
  walk(
    bucketsOf(unnamed, (x) => (x.type === 'witness' || isDescribed(x, language) ? [words(x)] : [])),
    near(SIMILAR_DAYS),
    (a, b) => joins.add(a, b, { kind: 'possibly_same', sure: false, why: 'same-description' }),
  )
  const telling = (x: VoiceRecord): string[] =>
    (x.unnamed?.description ?? [])
      .filter((word) => language.roleOf(word) === null || language.official.has(word))
      .map((word) => `${x.unnamed?.through} ${word}`)
  walk(bucketsOf(unnamed, telling), near(SIMILAR_DAYS), (a, b) =>
    joins.add(a, b, { kind: 'possibly_same', sure: false, why: 'similar-description' }),
  )
}

/** A bare "مصادر" or "وسائل إعلام" describes nobody; two witnesses of one event may be one. */
function isDescribed({ unnamed }: VoiceRecord, { roleOf }: VoiceLanguage): boolean {
  const telling = (word: string): boolean => !BARE.has(roleOf(word) ?? 'body')
  return unnamed !== null && unnamed.description.length > 1 && unnamed.description.some(telling)
}

const BARE: ReadonlySet<NameRole> = new Set(['unnamed', 'media', 'document', 'count', 'empty'])

const words = (x: VoiceRecord): string => (x.unnamed?.description ?? []).join(' ')

function bucketsOf(records: readonly VoiceRecord[], keysOf: (x: VoiceRecord) => readonly string[]): VoiceRecord[][] {
  const buckets = new Map<string, VoiceRecord[]>()
  for (const record of records) {
    for (const key of keysOf(record)) {
      const bucket = buckets.get(key)
      if (bucket) bucket.push(record)
      else buckets.set(key, [record])
    }
  }
  return [...buckets.values()].filter((x) => x.length > 1)
}

/** Calls with each two neighbours in time that are near enough and whose nationalities do not differ. */
function walk(
  buckets: readonly VoiceRecord[][],
  near: (a: VoiceRecord, b: VoiceRecord) => boolean,
  join: (a: VoiceRecord, b: VoiceRecord) => void,
): void {
  for (const bucket of buckets) {
    const order = [...bucket].sort((a, b) => (a.from ?? Infinity) - (b.from ?? Infinity) || compare(a.id, b.id))
    const latest = new Map<string | null, VoiceRecord>()
    for (const record of order) {
      const nation = record.unnamed?.nation ?? null
      const before = latest.get(nation) ?? (nation === null ? [...latest.values()].at(-1) : latest.get(null))
      if (before && near(before, record)) join(before, record)
      latest.set(nation, record)
    }
  }
}

/**
 * Whether two voices spoke within so many days of each other. A voice without a date is near only in a case that is
 * itself no longer than a story: in a longer one it may be of any time.
 */
function nearness(records: readonly VoiceRecord[]): (days: number) => (a: VoiceRecord, b: VoiceRecord) => boolean {
  let from = Infinity
  let to = -Infinity
  for (const x of records) {
    if (x.from !== null && x.from < from) from = x.from
    if (x.to !== null && x.to > to) to = x.to
  }
  const short = to - from <= CASE_DAYS
  return (days) => (a, b) => (a.to === null || b.from === null ? short : b.from - a.to <= days)
}
