import type { NameHit, NameMark } from '../../registry/name-index.js'
import type { VoiceLanguage } from '../../text/voice-language.js'
import { marked, markWords, type NameHead, type NameReader, type ReadWord } from './read-word.js'
import { personIn, type PersonName } from './person-name.js'

/** The institution a name speaks of, before the document has told which state an organ is of. */
export type NamedInstitution =
  | { readonly kind: 'known'; readonly ids: readonly string[]; readonly ambiguous: boolean }
  | { readonly kind: 'organ'; readonly organ: string; readonly state: string | null; readonly mark: string | null }
  | { readonly kind: 'state'; readonly id: string }
  /** A bare noun that points to a body named elsewhere: الوزارة. */
  | { readonly kind: 'back'; readonly noun: string }

/** Who a name says the source is. */
export interface NameReading {
  readonly head: NameHead
  readonly institution: NamedInstitution | null
  /** Two institutions speak together: العراق والولايات المتحدة. */
  readonly joint: readonly NamedInstitution[]
  /** Compared titles of an office: رئيس, وزير; empty where none stands. */
  readonly title: string
  readonly person: PersonName | null
  /** What an unnamed source is called, in one gender and number, its nationality taken out. */
  readonly description: readonly string[]
  /** The words that tell who it is, in their order. */
  readonly words: readonly string[]
  /** The state by whose adjective a source is called that names no organ. */
  readonly nation: string | null
  /** Former, close to, against: no party follows from the institution. */
  readonly apart: boolean
  readonly official: boolean
}

/**
 * Reads a source's name, already folded: which institution it names, which office or person in it, or how it is described.
 * @example readName('وزير الخارجيه الروسي سيرغي لافروف', reader).person?.words // ['سيرغي', 'لافروف']
 */
export function readName(folded: string, reader: NameReader): NameReading {
  const words = markWords(folded, reader)
  const all = institutionsOf(words, reader)
  const head = headOf(words, all)
  const person = personIn(words, reader.language, head)
  // In عبدالملك الحوثي the surname is no institution.
  const found = all.filter(
    (x) => !person || (words[x.last]?.end ?? 0) <= person.start || startOf(words, x) >= person.end,
  )
  // Nor is a state named in منصور التركي, or in تركي المنصور.
  const nation = nationOf(
    person ? words.filter((word) => !isOf(person, word) && !isPlaced(words, word, reader)) : words,
  )
  return {
    head,
    institution: found[0]?.institution ?? pointerIn(words, reader),
    joint: jointOf(found, words),
    title: titleOf(words),
    person,
    description: description(words, reader.language),
    words: words.filter((w) => w.key !== '' && w.role !== 'empty' && w.role !== 'count').map((w) => w.key),
    nation,
    apart: words.some((w) => w.role === 'apart' && !w.hit),
    official: words.some((w) => reader.language.official.has(reader.language.stem(w.key))),
  }
}

const isOf = (person: PersonName, { start, end }: ReadWord): boolean => start < person.end && end > person.start

const isPlaced = (words: readonly ReadWord[], { hit }: ReadWord, reader: NameReader): boolean =>
  hit !== null && isWhere(words, hit, reader)

const startOf = (words: readonly ReadWord[], { first }: Found): number => words[first]?.start ?? 0

interface Found {
  readonly institution: NamedInstitution
  readonly first: number
  readonly last: number
}

function institutionsOf(words: readonly ReadWord[], reader: NameReader): Found[] {
  const found: Found[] = []
  for (let i = 0; i < words.length; i++) {
    const hit = words[i]?.hit
    if (!hit || hit.first !== i) continue
    // السفير لدى المملكة speaks for whoever sent him.
    const sent = i > 0 && reader.language.towards.has(words[i - 1]?.text ?? '')
    const institution = sent ? null : institutionAt(words, hit, reader)
    // مدير مستشفى في سوريا، الأهالي في ريف دمشق: where somebody is, is not whom he speaks for.
    if (institution?.kind === 'state' && (isWhere(words, hit, reader) || isOfBody(words, hit, found, reader))) {
      i = hit.last
      continue
    }
    if (institution) found.push({ institution, first: hit.first, last: hit.last })
    i = hit.last
  }
  const generic = found.length === 0 || found[0]?.institution.kind === 'state' ? ministryIn(words, reader) : null
  return generic ? [generic, ...found] : found
}

function institutionAt(words: readonly ReadWord[], hit: NameHit, reader: NameReader): NamedInstitution | null {
  const named = hit.marks.find((x) => x.kind === 'institution')
  if (named?.kind === 'institution') return { kind: 'known', ids: named.ids, ambiguous: named.ambiguous }
  const organ = hit.marks.find((x) => x.kind === 'organ')
  if (organ?.kind === 'organ') {
    const { state, mark, near } = stateAfter(words, hit.last + 1, reader)
    if (organ.weak && !near) return null
    // المستشارة الألمانية: the state is told by the title itself.
    const inside = stateAfter(marked(words.slice(hit.first + 1, hit.last + 1), reader), 0, reader)
    return { kind: 'organ', organ: organ.organ, state: inside.state ?? state, mark }
  }
  // سورية and تركية are adjectives as well: behind a noun they are read so.
  const adjective = hit.first > 0 && hit.marks.some((x) => x.kind === 'state' && x.form === 'adjective')
  const state = hit.marks.find((x) => x.kind === 'state')
  return state?.kind === 'state' && !adjective && (state.form === 'name' || state.form === 'seat')
    ? { kind: 'state', id: state.id }
    : null
}

/** كتائب شرق إيران, رابطة علماء سوريا: the state ends the name of another body, which is no government. */
function isOfBody(
  words: readonly ReadWord[],
  { first }: NameHit,
  found: readonly Found[],
  { language }: NameReader,
): boolean {
  const at = words.findLastIndex(({ role }, i) => i < first && role === 'body' && !found.some((x) => i <= x.last))
  return at >= 0 && (at < first - 1 || !language.ruling.has(words[at]?.key ?? ''))
}

/** Whether a state is named for where somebody is: behind في, and its capital also behind the noun of a place. */
function isWhere(words: readonly ReadWord[], { first, marks }: NameHit, { language }: NameReader): boolean {
  const before = words[first - 1]
  if (!before) return false
  if (language.within.has(before.text)) return true
  if (stateOf(marks)?.form !== 'seat') return false
  return [before.key, ...language.stripped(before.text)].some(language.isPlaceNoun)
}

/** الوزارة، الحركة: a definite noun for a body, with no name beside it. */
function pointerIn(words: readonly ReadWord[], { language }: NameReader): NamedInstitution | null {
  const noun = words.find((w) => w.role === 'body' && !w.hit && language.isDefinite(w.text))
  return noun ? { kind: 'back', noun: noun.key } : null
}

/** A ministry of a field no list knows: its field is its name. */
function ministryIn(words: readonly ReadWord[], reader: NameReader): Found | null {
  const at = words.findIndex((w) => reader.language.ministries.has(w.key) && !w.hit)
  const field = words[at + 1]
  if (at < 0 || !field || field.hit?.marks.some((x) => x.kind === 'state')) return null
  if (!reader.language.isDefinite(field.text)) return null
  const { state, mark } = stateAfter(words, at + 2, reader)
  const organ = field.hit?.marks.find((x) => x.kind === 'organ')
  const name = organ?.kind === 'organ' ? organ.organ : `ministry:${field.key}`
  return { institution: { kind: 'organ', organ: name, state, mark }, first: at, last: at + 1 }
}

const stateOf = (marks: readonly NameMark[]): Extract<NameMark, { kind: 'state' }> | null => {
  const state = marks.find((x) => x.kind === 'state')
  return state?.kind === 'state' ? state : null
}

/** The first state named behind an organ, and the place or authority that narrows it. */
export function stateAfter(words: readonly ReadWord[], from: number, reader: NameReader) {
  let state: string | null = null
  let mark: string | null = null
  let near = false
  for (let i = from; i < words.length; i++) {
    const word = words[i]
    if (!word?.hit || word.hit.first !== i) {
      if (word?.role === 'given' || word?.role === 'spokesman') break
      continue
    }
    const next = stateOf(word.hit.marks)
    if (next && next.form === 'mark') mark ??= next.id
    else if (next && (state === null || reader.withinOf(next.id) === state)) {
      near ||= i === from
      state = next.id
    } else if (!next) {
      const authority = authorityOf(word.hit.marks, reader)
      if (!authority) break
      mark ??= authority
    }
    i = word.hit.last
  }
  const narrowed = mark !== null && (state === null || reader.withinOf(mark) === state) ? mark : state
  return { state: narrowed, mark, near }
}

/** An armed group or authority that runs organs of its own is marked by its name: وزارة الصحة التابعة للحوثيين. */
const authorityOf = (marks: readonly NameMark[], reader: NameReader): string | null => {
  const state = stateOf(marks)
  return state && reader.withinOf(state.id) !== null ? state.id : null
}

/** What the name is headed by, past quantifiers and, before a title, honorifics: معالي وزير … */
function headOf(words: readonly ReadWord[], found: readonly Found[]): NameHead {
  const telling = words.filter((w) => w.key !== '' && w.role !== 'count' && w.role !== 'empty')
  const plain = telling.find((w) => w.role !== 'honorific')
  const titled = plain?.role === 'office' || plain?.role === 'spokesman'
  const first = titled ? plain : telling[0]
  if (!first) return 'other'
  const spokesman = words.some((w) => w.role === 'spokesman')
  if (spokesman && first.role !== 'unnamed' && first.role !== 'media' && first.role !== 'document') return 'spokesman'
  const marks = first.hit?.marks ?? []
  const organ = marks.find((x) => x.kind === 'organ')
  if (organ?.kind === 'organ' && organ.office) return 'office'
  if (first.role === 'unnamed' || first.role === 'witness' || first.role === 'document') return first.role
  if (first.role === 'office') return 'office'
  const at = words.indexOf(first)
  if (found.some((x) => x.first === at) && first.role !== 'given') return 'institution'
  return first.role ?? 'other'
}

/** "A and B": two institutions, the second joined to the first by a conjunction and nothing between. */
function jointOf(found: readonly Found[], words: readonly ReadWord[]): NamedInstitution[] {
  const [a, b] = found
  if (!a || !b || b.first !== a.last + 1 || a.institution.kind !== b.institution.kind) return []
  return words[b.first]?.text.startsWith('و') && words[b.first]?.hit && a.institution.kind === 'state'
    ? [a.institution, b.institution]
    : []
}

function titleOf(words: readonly ReadWord[]): string {
  const titles: string[] = []
  for (const word of words) {
    if (word.role === 'office' || (word.role === 'member' && titles.length === 0)) titles.push(word.key)
    const organ = word.hit?.marks.find((x) => x.kind === 'organ')
    if (organ?.kind === 'organ' && organ.office && titles.length === 0) titles.push(word.key)
    if (titles.length > 0 && word.role !== 'office' && word.role !== 'member') break
  }
  return titles.join(' ')
}

function nationOf(words: readonly ReadWord[]): string | null {
  for (const word of words) {
    const state = word.hit && stateOf(word.hit.marks)
    if (state) return state.id
  }
  return null
}

function description(words: readonly ReadWord[], language: VoiceLanguage): string[] {
  const said = words
    .filter((w) => w.key !== '' && w.role !== 'empty' && w.role !== 'count')
    .filter((w) => !w.hit?.marks.some((x) => x.kind === 'state' && x.form === 'adjective'))
    // ودبلوماسي is دبلوماسي with a conjunction; the و of وسائل is its own.
    .map((w) => language.stem((w.role === null ? language.joined(w.text) : null) ?? w.key))
  return [...new Set(said)]
}
