import type { PlaceKind } from '../../../model/place.js'
import { LAM, PREP } from '../../../text/clitic.js'
import type { Hit } from '../../../text/match.js'
import type { PhraseRelation, PlaceView, PlaceWord, Strength } from '../../../text/place-language.js'
import { BREAK, NUMBER, PUNCTUATION, word } from '../../../text/token.js'
import { CLASS } from '../lexicon/classes.js'

/** What the words before a name make of it. */
export interface Before {
  /** First token of the words that belong to it. */
  readonly first: number
  readonly slot: Strength | null
  readonly generic: PlaceKind | null
  /** Several are named: مدينتي، قرى. */
  readonly relation: PhraseRelation | null
  /** The name is part of another: an institution, an agreement, a person. */
  readonly owned: boolean
}

/** Word classes whose genitive is an institution's or a speaker's name: شرطة بغداد، محافظ حلب. */
const OWNING =
  CLASS.title |
  CLASS.body |
  CLASS.organisation |
  CLASS.media |
  CLASS.group |
  CLASS.document |
  CLASS.honorific |
  CLASS.name

const NOTHING = { slot: null, generic: null, relation: null, owned: false } as const

/** Reads the words before the name that begins at `first`; `prefix` are its proclitics as written. */
export function readBefore(view: PlaceView, first: number, prefix: string): Before {
  const own = prefixSlot(prefix)
  if (own !== null) return { ...NOTHING, first, slot: own }
  // A post is tagged with its place.
  if (first > 0 && word(view.reading.tokens, first - 1) === '#') return { ...NOTHING, first, slot: 'sure' }
  const at = beforeQuote(view, first)
  // The name of a newspaper in quotation marks: لـ«الشرق الأوسط».
  if (at >= 0 && at < first - 1 && word(view.reading.tokens, at) === 'ل') return { ...NOTHING, first, owned: true }
  if (at < 0) return { ...NOTHING, first }
  // A conjunction begins anew: what stands before it governs the name only as one of a list.
  if (prefix !== '') return { ...NOTHING, first }
  return readWord(view, at, first)
}

function readWord(view: PlaceView, at: number, first: number): Before {
  const hits = view.wordsEnding(at)
  for (const hit of hits) {
    const read = readHit(view, hit)
    if (read !== null) return read
  }
  if (isAdjectiveOfGeneric(view, at)) return { ...NOTHING, first, slot: 'sure' }
  return { ...NOTHING, first, owned: isOwner(view, at) }
}

function readHit(view: PlaceView, hit: Hit<PlaceWord>): Before | null {
  const { value } = hit
  switch (value.kind) {
    case 'generic': {
      const outer = readOuter(view, hit)
      return { ...outer, slot: 'sure', generic: value.makes }
    }
    case 'direction':
      if (hit.prefix === '' && hit.first > 0 && isOwner(view, hit.first - 1)) return null
      return value.bound ? null : { ...NOTHING, ...directionOf(view, hit, value.bearing), slot: 'sure' }
    case 'beside':
      return { ...NOTHING, first: hit.first, slot: 'sure', relation: relation(hit, 'near', null) }
    case 'countryside': {
      const outer = prefixSlot(hit.prefix) === null ? view.wordsEnding(hit.first - 1) : []
      const side = outer.find((x) => x.value.kind === 'direction')
      const bearing = side?.value.kind === 'direction' ? side.value.bearing : null
      return { ...NOTHING, first: hit.first, slot: 'sure', relation: relation(hit, 'countryside', bearing) }
    }
    case 'slot':
      return { ...NOTHING, first: hit.first + 1, slot: value.strength }
    case 'owner':
      return { ...NOTHING, first: hit.first, owned: true }
    default:
      return null
  }
}

/** What stands before a generic word: قرب مدينة، ريف محافظة؛ an institution of the town (مجلس محافظة). */
function readOuter(view: PlaceView, generic: Hit<PlaceWord>): Before {
  const { first } = generic
  if (prefixSlot(generic.prefix) !== null || generic.prefix !== '') return { ...NOTHING, first }
  for (const hit of view.wordsEnding(first - 1)) {
    const { kind } = hit.value
    if (kind === 'direction' || kind === 'beside' || kind === 'countryside')
      return readHit(view, hit) ?? { ...NOTHING, first }
    if (kind === 'owner') return { ...NOTHING, first, owned: true }
    if (kind === 'slot' || kind === 'generic') return { ...NOTHING, first }
  }
  return { ...NOTHING, first, owned: first > 0 && isOwner(view, first - 1) }
}

const relation = (hit: Hit<PlaceWord>, kind: PhraseRelation['kind'], bearing: number | null): PhraseRelation => ({
  kind,
  bearing,
  km: null,
  ofBefore: false,
  start: hit.start,
  end: hit.end,
})

/** A direction with the distance before it: 20 كلم شرق، على بعد 150 كيلومترا شمال. */
function directionOf(view: PlaceView, hit: Hit<PlaceWord>, bearing: number | null): Pick<Before, 'first' | 'relation'> {
  const { tokens } = view.reading
  const bare = relation(hit, 'direction', bearing)
  let at = hit.first - 1
  const unit = view.wordsEnding(at).find((x) => x.value.kind === 'unit')
  if (unit?.value.kind !== 'unit') return { first: hit.first, relation: bare }
  at = unit.first - 1
  if (at < 0 || tokens.kind[at] !== NUMBER) return { first: hit.first, relation: bare }
  const number = Number(word(tokens, at).replaceAll(/[,٬]/gu, ''))
  if (!Number.isFinite(number)) return { first: hit.first, relation: bare }
  return { first: at, relation: { ...bare, km: number * unit.value.km, start: tokens.start[at] ?? hit.start } }
}

/** ب puts something in a place; ل may be "to" as well as "for"; ك compares. */
function prefixSlot(prefix: string): Strength | null {
  const bare = prefix.replace(/^[وف]/u, '')
  if (bare.startsWith('ب')) return 'sure'
  if (bare.startsWith('ل')) return 'weak'
  return null
}

/** The token before, past an opening quotation mark or bracket; -1 at the beginning of a line. */
export function beforeQuote(view: PlaceView, first: number): number {
  const { tokens } = view.reading
  let at = first - 1
  if (at >= 0 && tokens.kind[at] === PUNCTUATION && /^["“”«»‘'(]+$/u.test(word(tokens, at))) at--
  return at < 0 || tokens.kind[at] === BREAK || tokens.kind[at] === PUNCTUATION ? -1 : at
}

/** العاصمة السورية، المدينة الساحلية: an adjective with its definite noun, and the name stands beside them. */
function isAdjectiveOfGeneric(view: PlaceView, at: number): boolean {
  const { tokens } = view.reading
  if (!word(tokens, at).startsWith('ال')) return false
  return view
    .wordsEnding(at - 1)
    .some(({ value }) => value.kind === 'back' || (value.kind === 'generic' && value.makes === 'capital'))
}

/** A noun without an article whose genitive the name is. */
function isOwner(view: PlaceView, at: number): boolean {
  const { classes, stem, tokens } = view.reading
  if (((classes[at] ?? 0) & OWNING) === 0) return false
  if (view.wordsEnding(at).some(({ value, first, last }) => value.kind === 'generic' && first === last)) return false
  return (
    !tokens.folded.text.startsWith('ال', stem[at] ?? 0) || ((classes[at] ?? 0) & (CLASS.name | CLASS.honorific)) !== 0
  )
}

export const hasPreposition = (hit: Hit<unknown>): boolean => (hit.proclitics & (PREP | LAM)) !== 0

/** How many letters of the article stand before a hit's form: of the merged لل one lam is the article's. */
export const articleOf = ({ prefix }: Hit<unknown>): number =>
  prefix.endsWith('لل') ? 1 : prefix.endsWith('ال') ? 2 : 0

/** The proclitics of a hit without the article. */
export const properPrefix = (hit: Hit<unknown>): string => hit.prefix.slice(0, hit.prefix.length - articleOf(hit))
