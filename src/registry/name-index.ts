import type { NameWord, OrganTerm, VoiceLanguage } from '../text/voice-language.js'
import type { InstitutionEntry, StateEntry } from './institution.js'

/** What a run of words in a source's name stands for. */
export type NameMark =
  | { readonly kind: 'institution'; readonly ids: readonly string[]; readonly ambiguous: boolean }
  /** `mark`: a place that makes an organ an authority's own without standing for it. */
  | { readonly kind: 'state'; readonly id: string; readonly form: 'name' | 'adjective' | 'seat' | 'mark' }
  | { readonly kind: 'organ'; readonly organ: string; readonly office: boolean; readonly weak: boolean }

/** The words from `first` to `last` (inclusive) with all they may stand for. */
export interface NameHit {
  readonly first: number
  readonly last: number
  readonly marks: readonly NameMark[]
}

/** Finds institutions, states and organs among the words of a name or of a text. */
export interface NameIndex {
  /** The longest phrase that begins at a word, or null. */
  at(words: readonly NameWord[], first: number): NameHit | null
}

interface Node {
  readonly next: Map<string, Node>
  readonly marks: NameMark[]
}

const newNode = (): Node => ({ next: new Map(), marks: [] })

/** What an index is made from. */
export interface NameIndexInput {
  readonly language: VoiceLanguage
  readonly fold: (raw: string) => string
  readonly institutions: readonly InstitutionEntry[]
  readonly states: readonly StateEntry[]
}

/** Compiles the index once; looking a word up costs a map access a word. */
export function compileNameIndex({ language, fold, institutions, states }: NameIndexInput): NameIndex {
  const root = newNode()
  const keys = (form: string): string[] =>
    language.words(fold(form)).flatMap((word) => (word.key === '' ? [] : [word.key]))
  const place = (form: string): Node => {
    let at = root
    for (const key of keys(form)) {
      let next = at.next.get(key)
      if (!next) at.next.set(key, (next = newNode()))
      at = next
    }
    return at
  }
  const add = (form: string, mark: NameMark): void => {
    const at = place(form)
    if (at !== root && !at.marks.some((x) => same(x, mark))) at.marks.push(mark)
  }
  for (const term of language.organs) addOrgan(term, add)
  for (const state of states) addState(state, add, language)
  for (const entry of institutions) addInstitution(entry, place)
  return { at: (words, first) => longest(root, words, first, language) }
}

type Add = (form: string, mark: NameMark) => void

const same = (a: NameMark, b: NameMark): boolean =>
  a.kind === b.kind &&
  (a.kind === 'organ'
    ? b.kind === 'organ' && a.organ === b.organ
    : a.kind === 'state' && b.kind === 'state' && a.id === b.id && a.form === b.form)

function addOrgan({ organ, forms, office = false, weak = false }: OrganTerm, add: Add): void {
  for (const form of forms) add(form, { kind: 'organ', organ, office, weak })
}

function addState(state: StateEntry, add: Add, language: VoiceLanguage): void {
  const { id } = state
  for (const form of [state.name, ...state.aliases]) add(form, { kind: 'state', id, form: 'name' })
  for (const form of state.seats) add(form, { kind: 'state', id, form: 'seat' })
  for (const form of state.marks) add(form, { kind: 'state', id, form: 'mark' })
  for (const form of state.adjectives.flatMap((x) => language.adjectiveForms(x)))
    add(form, { kind: 'state', id, form: 'adjective' })
}

/** Names two institutions share make one mark that needs the rest of the document. */
function addInstitution(entry: InstitutionEntry, place: (form: string) => Node): void {
  for (const form of [entry.name, ...entry.aliases]) {
    const { marks } = place(form)
    const at = marks.findIndex((mark) => mark.kind === 'institution')
    const before = marks[at]
    const known = before?.kind === 'institution' ? before : null
    if (known?.ids.includes(entry.id)) continue
    const ids = [...(known?.ids ?? []), entry.id]
    const ambiguous = ids.length > 1 || entry.ambiguous.includes(form)
    const mark: NameMark = { kind: 'institution', ids, ambiguous }
    // What has a name of its own is no longer any state's organ of that name.
    if (known) marks[at] = mark
    else if (ambiguous) marks.push(mark)
    else marks.splice(0, marks.length, mark, ...marks.filter((x) => x.kind === 'state'))
  }
}

function longest(root: Node, words: readonly NameWord[], first: number, language: VoiceLanguage): NameHit | null {
  const word = words[first]
  if (!word || word.key === '') return null
  const whole = walk(root.next.get(word.key), words, first)
  if (whole) return whole
  for (const key of language.stripped(word.text)) {
    const hit = walk(root.next.get(key), words, first)
    if (hit) return hit
  }
  return null
}

function walk(from: Node | undefined, words: readonly NameWord[], first: number): NameHit | null {
  let at = from
  let found: NameHit | null = null
  for (let i = first; at;) {
    if (at.marks.length > 0) found = { first, last: i, marks: at.marks }
    i++
    while (words[i]?.key === '') i++
    const next = words[i]
    at = next && at.next.get(next.key)
  }
  return found
}
