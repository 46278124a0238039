import type { Place, PlaceKind } from '../../../model/place.js'
import type { Hit } from '../../../text/match.js'
import type { NameValue, PlacePhrase, PlaceView, PlaceWord } from '../../../text/place-language.js'
import { rawRange } from '../../../text/fold.js'
import { PUNCTUATION, word } from '../../../text/token.js'
import { CLASS } from '../lexicon/classes.js'
import { articleOf, type Before, hasPreposition, properPrefix, readBefore } from './place-before.js'
import { linked } from './place-link.js'

/** Kinds that never stand for a government or a people: their name alone is a place. */
const LOCAL: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'camp',
  'base',
  'airport',
  'crossing',
  'field',
  'port',
  'site',
  'mountain',
  'island',
  'river',
  'sea',
  'district',
])
/** States and what speaks by the name of its capital. */
const SPEAKING: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['country', 'capital'])
/** A town at least this large needs no word before it; smaller ones share their names with too many words. */
const KNOWN_TOWN = 20_000

/** A name the gazetteer holds, where it stands as a place does. */
export function readKnown(view: PlaceView, at: number, before: PlacePhrase | undefined): PlacePhrase | null {
  for (const hit of view.names(at)) {
    const context = readBefore(view, hit.first, properPrefix(hit))
    const joined = isJoined(view, hit, before)
    if (!mayBePlace(view, hit, context, joined)) {
      // The longest name decides: بغداد of «بغداد الجديدة» is no second chance, unless it is a common word.
      if (hit.last > hit.first && context.owned) return null
      continue
    }
    return phraseOf(view, hit, context, before, joined)
  }
  return null
}

function mayBePlace(view: PlaceView, hit: Hit<NameValue>, context: Before, joined: boolean): boolean {
  const { outlets, compound } = view.reading
  if (context.owned || compound[hit.first] === 1 || isOtherWord(view, hit)) return false
  if (
    outlets.some(
      (x) =>
        x.first <= hit.first && x.last >= hit.last && (x.last > hit.last || hasPreposition(hit) || inQuotes(view, hit)),
    )
  )
    return false
  if (hit.prefix.replace(/^[وف]/u, '').startsWith('ك')) return false
  const sure = context.generic !== null || context.relation !== null
  if (isLoneHead(view, hit)) return false
  if (isCommon(view, hit))
    return (
      context.generic !== null ||
      (isTorn(view, hit) && (context.slot === 'sure' || joined || context.relation !== null))
    )
  if (isSplit(hit) && context.generic === null && !joined && !hit.value.places.some(isWellKnown)) return false
  if (hasNunation(view, hit)) return false
  if (sure || joined) return true
  if (context.slot === 'weak' && goesTo(view, hit.last + 1) && word(view.reading.tokens, hit.first - 1) === 'من')
    return true
  const kinds = hit.value.places.map(({ kind }) => kind)
  if (kinds.some((kind) => SPEAKING.has(kind)) || view.words(hit.first).some(({ value }) => value.kind === 'speaks')) {
    if (isAdjectiveHere(view, hit)) return context.slot === 'sure'
    return context.slot === 'sure' || context.slot === 'some'
  }
  const isTown = hit.value.places.some(
    ({ population, kind }) => population >= KNOWN_TOWN || kind === 'admin1' || kind === 'region',
  )
  if (context.slot === 'weak' && hasPreposition(hit))
    return isTown || hit.last > hit.first || kinds.some((kind) => LOCAL.has(kind))
  if (context.slot !== null || hit.last > hit.first) return true
  return kinds.some((kind) => LOCAL.has(kind))
}

/** A town or land that most readers know. */
const isWellKnown = ({ kind, population }: Place): boolean =>
  kind === 'country' || kind === 'capital' || kind === 'admin1' || kind === 'region' || population >= WELL_KNOWN
const WELL_KNOWN = 100_000

/** A short name after a letter that may as well be its own: بري is no place called ري. */
const isSplit = (hit: Hit<NameValue>): boolean =>
  hit.first === hit.last &&
  /[بلفك]$/u.test(properPrefix(hit)) &&
  articleOf(hit) === 0 &&
  hit.end - hit.start <= SPLIT_LETTERS
const SPLIT_LETTERS = 5

/** A name takes no tanween: دوماً is "always". */
function hasNunation(view: PlaceView, hit: Hit<NameValue>): boolean {
  const { folded } = view.reading
  const raw = rawRange(folded, hit.start, hit.end)
  return /[\u064B-\u064D]/u.test(folded.raw.slice(raw.start, raw.end))
}

/** Such a town is written in full (حديثة, never حديثه) and stands by itself (في صور, never بصور). */
function isTorn(view: PlaceView, hit: Hit<NameValue>): boolean {
  const { folded } = view.reading
  const last = folded.raw.charAt(rawRange(folded, hit.end - 1, hit.end).start)
  if (hasPreposition(hit) || (hit.value.name.endsWith('ة') && last !== 'ة')) return false
  return view.words(hit.first).some((x) => x.value.kind === 'common' && x.value.torn && x.last === hit.last)
}

/** تل, عين: the first word of a longer name that is not held. */
export const isLoneHead = (view: PlaceView, hit: Hit<NameValue>): boolean =>
  hit.first === hit.last &&
  properPrefix(hit) === hit.prefix &&
  view.words(hit.first).some(({ value }) => value.kind === 'head')

/** من أذربيجان إلى تركيا: a way has two ends. */
const goesTo = (view: PlaceView, at: number): boolean => /^ال[يى]$/u.test(word(view.reading.tokens, at))

/** The very words are others beside places (شمال شرق, ولاية), or begin a longer expression (مسقط رأس). */
function isOtherWord(view: PlaceView, hit: Hit<NameValue>): boolean {
  return view.words(hit.first).some(({ value, last }) => {
    if (last > hit.last) return value.kind === 'owner' || value.kind === 'never'
    return (
      last === hit.last && !NEUTRAL.has(value.kind) && !(value.kind === 'generic' && value.kept && hit.last > hit.first)
    )
  })
}

const NEUTRAL: ReadonlySet<PlaceWord['kind']> = new Set<PlaceWord['kind']>([
  'nisba',
  'common',
  'head',
  'speaks',
  'back',
])

/** السعودية, سورية after a noun is its adjective, however the noun is governed. */
const isAdjectiveHere = (view: PlaceView, hit: Hit<NameValue>): boolean =>
  view.words(hit.first).some(({ value }) => value.kind === 'nisba')

const inQuotes = (view: PlaceView, { first, last }: Hit<unknown>): boolean => {
  const { tokens } = view.reading
  return (
    tokens.kind[first - 1] === PUNCTUATION &&
    tokens.kind[last + 1] === PUNCTUATION &&
    /["“«]/u.test(word(tokens, first - 1))
  )
}

const COMMON_CLASSES =
  CLASS.name |
  CLASS.complementizer |
  CLASS.title |
  CLASS.time |
  CLASS.preposition |
  CLASS.plain |
  CLASS.adjective |
  CLASS.person |
  CLASS.deed |
  CLASS.clause |
  CLASS.relative |
  CLASS.auxiliary |
  CLASS.adverb |
  CLASS.negation |
  CLASS.group |
  CLASS.witness |
  CLASS.comment |
  CLASS.talk

/** A word that is a place's name and a common word as well. */
function isCommon(view: PlaceView, hit: Hit<NameValue>): boolean {
  if (view.words(hit.first).some((x) => x.value.kind === 'common' && x.last === hit.last)) return true
  if (hit.last > hit.first) return false
  const { classes, cueAt } = view.reading
  return (
    (((classes[hit.first] ?? 0) & COMMON_CLASSES) !== 0 || (cueAt[hit.first] ?? -1) >= 0) &&
    ((classes[hit.first] ?? 0) & CLASS.capital) === 0
  )
}

/** Whether it goes on a list: و or a comma after the place before. */
function isJoined(view: PlaceView, hit: Hit<unknown>, before: PlacePhrase | undefined): boolean {
  if (!before || before.back) return false
  const { tokens, sentenceOf } = view.reading
  const gap = hit.first - before.last - 1
  if (gap > 2 || sentenceOf[hit.first] !== sentenceOf[before.last]) return false
  let commas = 0
  for (let i = before.last + 1; i < hit.first; i++) {
    if (tokens.kind[i] === PUNCTUATION && /^[،,/-]+$/u.test(word(tokens, i))) commas++
    else if (!(tokens.kind[i] === PUNCTUATION && /^[»”"«“]+$/u.test(word(tokens, i))) && !view.words(i).some(isSide))
      return false
  }
  return hit.prefix.startsWith('و') || (properPrefix(hit) === '' && commas > 0)
}

/** An adjective after a name: السورية, الشمالي. */
const isSide = ({ value }: Hit<PlaceWord>): boolean =>
  value.kind === 'nisba' || (value.kind === 'direction' && value.bound)

function phraseOf(
  view: PlaceView,
  hit: Hit<NameValue>,
  context: Before,
  before: PlacePhrase | undefined,
  joined: boolean,
): PlacePhrase {
  const inherited = joined ? (before?.generic ?? null) : null
  return {
    first: hit.first,
    last: hit.last,
    start: hit.start - articleOf(hit),
    end: hit.end,
    places: hit.value.places,
    name: hit.prefix.endsWith('لل') ? hit.value.name : null,
    generic: context.generic ?? inherited,
    relation: linked(view, context, before),
    country: countryAfter(view, hit.last),
    back: false,
    isSure: context.slot === 'sure' || context.generic !== null || context.relation !== null || joined,
    isListed: joined,
    rule: context.generic !== null ? 'place.generic' : context.relation !== null ? 'place.relation' : 'place.name',
  }
}

/** The country of the adjective after a name: الرقة السورية. */
export function countryAfter(view: PlaceView, last: number): string | null {
  const nisba = view.words(last + 1).find(({ value, first }) => value.kind === 'nisba' && first === last + 1)
  return nisba?.value.kind === 'nisba' && nisba.prefix === 'ال' ? nisba.value.country : null
}
