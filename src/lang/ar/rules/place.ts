import type { Hit } from '../../../text/match.js'
import type { NameValue, PlacePhrase, PlaceReading, PlaceView, PlaceWord } from '../../../text/place-language.js'
import { word } from '../../../text/token.js'
import { articleOf, beforeQuote, properPrefix, readBefore } from './place-before.js'
import { countryAfter, isLoneHead, readKnown } from './place-known.js'
import { linked } from './place-link.js'
import { isOpening, type NewName, readNewName } from './place-name.js'

/** Reads the places of a text: known names that stand where a place stands, and unknown ones after a generic word. */
export function readPlaces(view: PlaceView): PlaceReading {
  const phrases: PlacePhrase[] = []
  const countries: string[] = []
  for (let i = 0; i < view.reading.tokens.count; i++) {
    const before = phrases.at(-1)
    // Most words neither begin a name nor stand beside one.
    if (view.words(i).length === 0 && view.names(i).length === 0 && before?.last !== i - 1) continue
    const phrase =
      readSite(view, i) ??
      readKnown(view, i, before) ??
      readUnknown(view, i) ??
      readListed(view, i, before) ??
      readBack(view, i, before)
    if (phrase && phrase.first > (before?.last ?? -1)) {
      const whole = withTails(view, phrase)
      phrases.push(whole)
      i = whole.last
      continue
    }
    for (const { value, last } of view.words(i)) if (value.kind === 'nisba' && last === i) countries.push(value.country)
  }
  return { phrases, countries }
}

type GenericHit = Hit<PlaceWord> & { readonly value: Extract<PlaceWord, { kind: 'generic' }> }

const genericAt = (view: PlaceView, at: number): GenericHit | undefined =>
  view.words(at).find((hit): hit is GenericHit => hit.value.kind === 'generic')

const newNameAfter = (view: PlaceView, { last, value }: GenericHit): NewName | null =>
  value.names === 'known' ? null : readNewName(view, last + 1, value.names === 'wary')

/** A name of the gazetteer right after a generic word, in quotation marks or not. */
function knownAfter(view: PlaceView, at: number): Hit<NameValue> | undefined {
  const first = isOpening(view, at) ? at + 1 : at
  return view.names(first).find((hit) => properPrefix(hit) === '' && !isLoneHead(view, hit))
}

/** A site whose generic word belongs to its name: مطار كويرس، حقل التيم النفطي. A longer known name goes before. */
function readSite(view: PlaceView, at: number): PlacePhrase | null {
  const generic = genericAt(view, at)
  if (!generic?.value.kept) return null
  const whole = view.names(at)[0]
  if (whole && whole.last > generic.last && whole.last > whole.first) return null
  const known = knownAfter(view, generic.last + 1)
  const name = known
    ? { first: known.first, last: known.last, start: known.start - articleOf(known), end: known.end }
    : newNameAfter(view, generic)
  const context = readBefore(view, at, generic.prefix)
  if (!name || context.owned) return null
  return {
    first: at,
    last: name.last,
    start: generic.start,
    end: name.end,
    places: known?.value.places ?? [],
    name: null,
    generic: generic.value.makes,
    relation: context.relation,
    country: countryAfter(view, name.last),
    back: false,
    isSure: true,
    isListed: false,
    rule: 'place.site',
  }
}

/** A name the gazetteer does not hold, after a generic word that is no part of it: بلدة كذا. */
function readUnknown(view: PlaceView, at: number): PlacePhrase | null {
  const generic = genericAt(view, at)
  if (!generic || generic.value.kept) return null
  const name = knownAfter(view, generic.last + 1) ? null : newNameAfter(view, generic)
  if (!name) return null
  const context = readBefore(view, name.first, '')
  if (context.owned) return null
  return {
    ...name,
    places: [],
    name: null,
    generic: generic.value.makes,
    relation: context.relation,
    country: countryAfter(view, name.last),
    back: false,
    isSure: true,
    isListed: false,
    rule: 'place.unknown',
  }
}

/** The second of two names after a dual, or another with an article in a list: قريتي كذا وكذا. */
function readListed(view: PlaceView, at: number, before: PlacePhrase | undefined): PlacePhrase | null {
  if (!before || before.generic === null || before.last !== at - 1) return null
  const { tokens, classes, cueAt } = view.reading
  const text = word(tokens, at)
  if (
    !text.startsWith('و') ||
    text.length < 5 ||
    (classes[at] ?? 0) !== 0 ||
    (cueAt[at] ?? -1) >= 0 ||
    view.words(at).length > 0
  )
    return null
  const generic = view.wordsEnding(beforeQuote(view, before.first)).find(({ value }) => value.kind === 'generic')
  const governing = generic ? word(tokens, generic.last) : ''
  const dual = /(?:تي|تا)$/u.test(governing)
  if (!dual && !(/^(?:قري|بلدات|احياء|مدن|نواحي|مناطق)$/u.test(governing) && text.startsWith('وال'))) return null
  const start = (tokens.start[at] ?? 0) + 1
  return {
    first: at,
    last: at,
    start,
    end: tokens.end[at] ?? 0,
    places: [],
    name: null,
    generic: before.generic,
    relation: null,
    country: null,
    back: false,
    isSure: true,
    isListed: true,
    rule: 'place.listed',
  }
}

/** جنوب شرق المدينة: where the place before lies, seen from the town named before that. */
function readBack(view: PlaceView, at: number, before: PlacePhrase | undefined): PlacePhrase | null {
  const back = view.words(at).find(({ value }) => value.kind === 'back')
  if (!back) return null
  const relation = linked(view, readBefore(view, back.first, back.prefix), before)
  if (!relation?.ofBefore) return null
  return {
    first: back.first,
    last: back.last,
    start: back.start,
    end: back.end,
    places: [],
    name: null,
    generic: null,
    relation,
    country: null,
    back: true,
    isSure: true,
    isListed: false,
    rule: 'place.back',
  }
}

/** Sides of a countryside said after the name: ريف حلب الشمالي الشرقي; adjectives of a site: مطار كذا الدولي. */
function withTails(view: PlaceView, phrase: PlacePhrase): PlacePhrase {
  const next = view.words(phrase.last + 1)
  const side = next.find(({ value }) => value.kind === 'direction' && value.bound)
  const { relation } = phrase
  if (side?.value.kind === 'direction' && relation?.kind === 'countryside') {
    return { ...phrase, last: side.last, relation: { ...relation, bearing: side.value.bearing } }
  }
  const tail = phrase.rule === 'place.site' ? next.find(({ value }) => value.kind === 'tail') : undefined
  return tail ? { ...phrase, last: tail.last, end: tail.end } : phrase
}
