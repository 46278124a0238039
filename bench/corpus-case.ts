import type { SourceDocument } from '../src/index.js'
import { makeSentence, pick, seeded } from './corpus.js'

/** A made document, with the one it was copied from. */
export interface MadeDocument {
  readonly doc: SourceDocument
  readonly copiedFrom: string | null
  /** The event it reports: documents of one event may share a quotation and no more. */
  readonly event: number
}

const VOCABULARY = 60_000
/** Zipf–Mandelbrot: with it the most frequent word is one of forty, as in Arabic print. */
const OFFSET = 2.7

const OUTLETS = 400
const AGENCIES = 12

/** Events that may still be reported; older ones are forgotten, so that a corpus of any size is made in the same memory. */
const ACTIVE = 200

/** Shares of documents: a first report of a new event, a copy of what another printed, and an own report with a shared quotation. */
const NEW = 0.45
const COPY = 0.4

/** Set phrases and how often a sentence opens with one. */
const FORMULAS = 150
const FORMULA_RATE = 0.06

interface Event {
  readonly number: number
  readonly quotation: string
  /** Reports that may be copied: each document with its sentences. */
  readonly reports: { readonly id: string; readonly sentences: readonly string[] }[]
}

/**
 * Invented news of many outlets: agencies' dispatches copied with changes by some of them, other outlets' own reports with a shared
 * quotation, set phrases all over. The same seed always makes the same corpus, and a smaller one is the beginning of a larger.
 * @example [...caseCorpus(1, 1000)].filter(({ copiedFrom }) => copiedFrom !== null).length
 */
export function* caseCorpus(seed: number, count: number): Generator<MadeDocument> {
  const random = seeded(seed)
  const word = zipfWords(random)
  const sentence = (): string => makeSentence(random, word)
  const phrases = Array.from({ length: FORMULAS }, () => Array.from({ length: 5 + below(random, 4) }, word).join(' '))
  const names = Array.from({ length: OUTLETS }, (_, i) => `${i < AGENCIES ? 'وكالة' : 'صحيفة'} ${word()} ${word()}`)
  const active: Event[] = []
  for (let i = 0; i < count; i++) {
    const kind = random()
    const fresh = active.length === 0 || kind < NEW
    const event = fresh
      ? newEvent(i, () => `«${Array.from({ length: 12 + below(random, 15) }, word).join(' ')}»`)
      : recent(random, active)
    if (fresh) active.push(event)
    if (active.length > ACTIVE) active.shift()
    const from = !fresh && kind < NEW + COPY ? recent(random, event.reports) : null
    const own = (): string => (random() < FORMULA_RATE ? `${zipfPick(random, phrases)} ${sentence()}` : sentence())
    const sentences = from ? edited(random, from.sentences, own, word) : report(random, event, own)
    const id = `made-${String(i).padStart(7, '0')}`
    event.reports.push({ id, sentences })
    const outlet = zipfPick(random, names)
    const credited = from !== null && random() < 0.4
    yield {
      doc: {
        id,
        outlet,
        published: `2024-0${1 + (Math.floor(i / 300) % 9)}-${10 + (Math.floor(i / 40) % 18)}`,
        ...(credited ? { byline: names[below(random, AGENCIES)]! } : {}),
        title: Array.from({ length: 6 }, word).join(' '),
        text: paragraphs(random, sentences),
      },
      copiedFrom: from?.id ?? null,
      event: event.number,
    }
  }
}

const newEvent = (number: number, quotation: () => string): Event => ({ number, quotation: quotation(), reports: [] })

const below = (random: () => number, limit: number): number => Math.floor(random() * limit)

/** One of the later entries rather than of the first. */
function recent<T>(random: () => number, from: readonly T[]): T {
  return from[from.length - 1 - Math.floor(random() * random() * from.length)]!
}

/** The r-th about 1/r as often as the first. */
function zipfPick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.min(from.length, Math.floor(Math.exp(random() * Math.log(from.length)))) - 1]!
}

function report(random: () => number, event: Event, sentence: () => string): string[] {
  const sentences = Array.from({ length: 6 + below(random, 9) }, sentence)
  if (random() < 0.7) sentences.splice(1 + below(random, 3), 0, `وقال المتحدث ${event.quotation}.`)
  return sentences
}

/** What happens to a text on its way to another paper: a shorter tail, a dropped or an added sentence, other words, figures and marks. */
function edited(random: () => number, from: readonly string[], sentence: () => string, word: () => string): string[] {
  const kept = from.slice(0, random() < 0.4 ? Math.max(3, below(random, from.length)) : from.length)
  const lost = random() < 0.3
  const changed = kept.flatMap((text) => {
    if (random() < 0.08) return []
    let next = random() < 0.3 ? text.replaceAll(/\d+/gu, () => String(1 + below(random, 90))) : text
    if (random() < 0.25) next = replaceWord(random, next, word())
    if (lost) next = next.replaceAll(/[«»]/gu, '')
    return random() < 0.06 ? [next, sentence()] : [next]
  })
  return random() < 0.25 ? [sentence(), ...changed] : changed
}

function replaceWord(random: () => number, text: string, word: string): string {
  const words = text.split(' ')
  words[below(random, words.length)] = word
  return words.join(' ')
}

function paragraphs(random: () => number, sentences: readonly string[]): string {
  return sentences.map((text, i) => (i === 0 ? '' : random() < 0.4 ? '\n' : ' ') + text).join('')
}

/** Words by rank from an invented vocabulary. */
function zipfWords(random: () => number): () => string {
  const vocabulary = Array.from({ length: VOCABULARY }, () => inventWord(random))
  const [low, high] = [Math.log(1 + OFFSET), Math.log(VOCABULARY + 1 + OFFSET)]
  return () =>
    vocabulary[Math.min(VOCABULARY, Math.floor(Math.exp(low + random() * (high - low)) - OFFSET)) - 1] ?? vocabulary[0]!
}

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي']

function inventWord(random: () => number): string {
  const letters = Array.from({ length: 2 + below(random, 5) }, () => pick(random, LETTERS))
  return (random() < 0.3 ? 'ال' : '') + letters.join('') + (random() < 0.15 ? 'ة' : '')
}
