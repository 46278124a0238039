import { unionOf } from '../../model/union.js'
import type { VoiceLanguage } from '../../text/voice-language.js'
import { mainTie, type VoiceRecord } from './record.js'
import type { JoinList } from './join-list.js'

/** Names kept apart that are compared with each further name of a bucket: a bucket shares two words, so few differ. */
const KEPT = 6
/** A surname more full names bear tells nobody apart, and comparing all of them would cost the square of their number. */
const BEARERS = 20
/** An office is the person's who holds it in the same weeks. */
const OFFICE_DAYS = 60

/** Joins the names of one person: longer and shorter, spelt in two ways, by surname alone, or by an office held. */
export function joinPersons(records: readonly VoiceRecord[], language: VoiceLanguage, joins: JoinList): void {
  const persons = records.filter((x) => x.type === 'person').map((record) => named(record, language))
  const groups = unionOf<string>()
  joinFullNames(persons, groups.join, joins)
  joinSurnames(persons, groups.find, joins)
  joinOffices(records, persons, groups.find, joins)
}

interface Named {
  readonly record: VoiceRecord
  /** Words as they are compared where spelling wavers. */
  readonly bones: readonly string[]
  readonly party: string | null
}

const named = (record: VoiceRecord, language: VoiceLanguage): Named => ({
  record,
  bones: record.person.map((word) => boneOf(word, language)),
  party: mainTie(record)?.affiliation.party ?? null,
})

/** Given names differ by their vowels (محمد، محمود), and so do short ones: they are compared as they are. */
function boneOf(word: string, language: VoiceLanguage): string {
  const skeleton = language.skeleton(word)
  return language.roleOf(word) === 'given' || skeleton.length < 3 ? word : skeleton
}

function joinFullNames(persons: readonly Named[], union: (a: string, b: string) => void, joins: JoinList): void {
  const buckets = new Map<string, Named[]>()
  for (const person of persons) {
    const { bones } = person
    if (bones.length < 2) continue
    const first = `${bones[0]} ${bones[1]}`
    const last = `${bones.at(-2)} ${bones.at(-1)}`
    const ends = `${bones[0]} ${bones.at(-1)}`
    for (const key of new Set([first, last, ends])) {
      const bucket = buckets.get(key)
      if (bucket) bucket.push(person)
      else buckets.set(key, [person])
    }
  }
  for (const bucket of buckets.values()) {
    const order = [...bucket].sort((a, b) => b.bones.length - a.bones.length || (a.record.id < b.record.id ? -1 : 1))
    const kept: Named[] = []
    for (const person of order) {
      const full = kept.filter((x) => isSame(x, person))
      if (full.length === 0 && kept.length < KEPT) kept.push(person)
      // Who might be either of two namesakes is surely neither.
      const one = new Set(full.map((x) => x.party)).size === 1
      for (const other of one ? full.slice(0, 1) : full) joinNames(other, person, { one, union, joins })
    }
  }
}

interface Naming {
  /** Whether nobody else of the name is known. */
  readonly one: boolean
  readonly union: (a: string, b: string) => void
  readonly joins: JoinList
}

function joinNames(full: Named, person: Named, { one, union, joins }: Naming): void {
  const alike = full.bones.length === person.bones.length
  const sure = one && (alike || (full.party !== null && full.party === person.party))
  const why = alike ? 'other-spelling' : 'longer-name'
  joins.add(full.record, person.record, { kind: sure ? 'same_voice' : 'possibly_same', sure, why })
  if (sure) union(full.record.id, person.record.id)
}

/** All words of the shorter stand in the longer, and no two institutions speak against it. */
function isSame(longer: Named, shorter: Named): boolean {
  if (longer.party !== null && shorter.party !== null && longer.party !== shorter.party) return false
  return shorter.bones.every((bone) => longer.bones.includes(bone))
}

function joinSurnames(persons: readonly Named[], find: (id: string) => string, joins: JoinList): void {
  const byLast = new Map<string, Named[]>()
  for (const person of persons) {
    const last = person.bones.at(-1)
    if (person.bones.length < 2 || last === undefined) continue
    const list = byLast.get(last)
    if (list) list.push(person)
    else byLast.set(last, [person])
  }
  const alone = new Map<string, Named>()
  for (const person of persons) {
    const [bone] = person.bones
    if (bone === undefined || person.bones.length > 1) continue
    const bearers = byLast.get(bone) ?? []
    if (bearers.length > BEARERS) continue
    const full = bearers.filter((x) => isSame(x, person))
    const [first] = full
    if (first && new Set(full.map((x) => find(x.record.id))).size === 1) {
      const sure = first.party !== null && first.party === person.party
      joins.add(first.record, person.record, { kind: sure ? 'same_voice' : 'possibly_same', sure, why: 'only-surname' })
    } else if (full.length === 0) {
      const before = alone.get(bone)
      if (before && isSame(before, person))
        joins.add(before.record, person.record, { kind: 'possibly_same', sure: false, why: 'same-surname' })
      else alone.set(bone, person)
    }
  }
}

function joinOffices(
  records: readonly VoiceRecord[],
  persons: readonly Named[],
  find: (id: string) => string,
  joins: JoinList,
): void {
  const holders = new Map<string, Named[]>()
  for (const person of persons) {
    for (const title of person.record.titles) {
      const list = holders.get(title)
      if (list) list.push(person)
      else holders.set(title, [person])
    }
  }
  for (const office of records) {
    if (office.type !== 'office') continue
    for (const title of office.titles) {
      const near = (holders.get(`${office.ties.values().next().value?.affiliation.id}#${title}`) ?? []).filter(
        (x) => daysApart(x.record, office) <= OFFICE_DAYS,
      )
      const [first] = near
      if (first && new Set(near.map((x) => find(x.record.id))).size === 1)
        joins.add(first.record, office, { kind: 'same_voice', sure: true, why: 'office-holder' })
    }
  }
}

function daysApart(a: VoiceRecord, b: VoiceRecord): number {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return 0
  return Math.max(0, a.from - b.to, b.from - a.to)
}
