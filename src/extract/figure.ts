import type { DateMention, Quantity, QuantityRole } from '../model/doc.js'
import { spanOf, type Span } from '../model/span.js'
import type { FigureLanguage, FigurePhrase, FigureView } from '../text/figure-language.js'
import { rawRange } from '../text/fold.js'
import type { Sentences } from '../text/sentence.js'
import { NUMBER, type Tokens } from '../text/token.js'
import { type FigureLanguages, figureView } from './figure-view.js'
import { type Cast, castRoles } from './figure-role.js'

/** What figures are found in: a text's tokens and sentences. */
export interface FigureReading {
  readonly tokens: Tokens
  readonly sentences: Sentences
}

/**
 * Finds the figures of people and things in a text, with bounds, roles and the totals they are part of. Durations, ages,
 * measures, shares and numbers inside `dates` are no figures.
 * @example findQuantities(reading, { dates: arabicDates, figures: arabicFigures }, dates)[0]?.role
 */
export function findQuantities(
  reading: FigureReading,
  languages: FigureLanguages,
  dates: readonly DateMention[],
): Quantity[] {
  const view = figureView(reading.tokens, languages, dates)
  const phrases = findFigures(view, languages.figures)
  const cast = castRoles(view, languages.figures, phrases, reading.sentences)
  const kept = cast.filter((one) => one.kept)
  const ids = new Map(kept.map((one, i) => [one, `q${i + 1}`]))
  return kept.map((one): Quantity => toQuantity(view, one, ids))
}

function findFigures(view: FigureView, language: FigureLanguage): FigurePhrase[] {
  const found: FigurePhrase[] = []
  for (let i = 0; i < view.tokens.count; i++) {
    const phrase = readFirst(view, language, i)
    if (!phrase || phrase.first <= (found.at(-1)?.last ?? -1)) {
      // "الثانية عشرة" is no ten.
      const number = view.number(i)
      if (number?.ordinal) i = number.last
      continue
    }
    found.push(phrase)
    i = phrase.last
  }
  return found
}

function readFirst(view: FigureView, language: FigureLanguage, token: number): FigurePhrase | null {
  const isNumber = view.tokens.kind[token] === NUMBER || view.hits(token).some((hit) => hit.value.kind === 'numeral')
  const words = view.words(token)
  if (!isNumber && words.length === 0) return null
  for (const rule of language.rules) {
    const opens = rule.opens === 'number' ? isNumber : words.some((hit) => hit.value.kind === rule.opens)
    const phrase = opens ? rule.read(view, token) : null
    if (phrase) return phrase
  }
  return null
}

function toQuantity(view: FigureView, one: Cast, ids: ReadonlyMap<Cast, string>): Quantity {
  const { phrase } = one
  const { noun } = phrase
  const role: QuantityRole = one.role ?? 'other'
  return {
    ...rawSpan(view, phrase.start, phrase.end),
    id: ids.get(one) ?? '',
    min: phrase.min,
    max: phrase.max,
    unit: noun && rawSpan(view, noun.start, noun.end).text,
    role,
    subtotalOf: (one.total && ids.get(one.total)) ?? null,
    rule: phrase.rule,
  }
}

function rawSpan(view: FigureView, start: number, end: number): Span {
  const { folded } = view.tokens
  const raw = rawRange(folded, start, end)
  return spanOf(folded.raw, raw.start, raw.end)
}
