import type { Span } from '../../model/span.js'
import { createArena } from '../../text/arena.js'
import type { Draft } from './draft.js'
import type { DocumentDrafts } from './draft-reader.js'

/** The links of a document as numbers, four to a link: its draft, where its words begin and end, and which words those are. */
export type PackedLinks = Uint32Array

const [DRAFT, START, END, WORDS, FIELDS] = [0, 1, 2, 3, 4]
/** Of a link without a draft, or without words of its own. */
const NONE = 2 ** 32 - 1

/** Keeps the links of a case in little room: drafts and words that come again and again stand in memory once. */
export interface LinkStore {
  pack(drafts: DocumentDrafts): PackedLinks
  draftAt(links: PackedLinks, link: number): Draft | null
  spanAt(links: PackedLinks, link: number): Span | null
}

export const lengthOf = (links: PackedLinks): number => links.length / FIELDS

export function linkStore(): LinkStore {
  const arena = createArena()
  const drafts = numbering<Draft>(JSON.stringify)
  const words = numbering<string>((text) => text)
  return {
    pack(given) {
      const packed = new Uint32Array(given.links.length * FIELDS).fill(NONE)
      given.links.forEach((draft, i) => {
        if (!draft) return
        packed[i * FIELDS + DRAFT] = drafts.numberOf(draft)
        const span = given.spans[i]
        if (span) packed.set([span.start, span.end, words.numberOf(span.text)], i * FIELDS + START)
      })
      return arena.numbers(packed)
    },
    draftAt: (links, link) => drafts.at(links[link * FIELDS + DRAFT]!),
    spanAt(links, link) {
      const at = link * FIELDS
      const text = words.at(links[at + WORDS]!)
      return text === null ? null : { start: links[at + START]!, end: links[at + END]!, text }
    },
  }
}

interface Numbering<Item> {
  numberOf(item: Item): number
  at(number: number): Item | null
}

/** One number for all that are written alike. */
function numbering<Item>(written: (item: Item) => string): Numbering<Item> {
  const numbers = new Map<string, number>()
  const items: Item[] = []
  return {
    numberOf(item) {
      const key = written(item)
      let number = numbers.get(key)
      if (number === undefined) numbers.set(key, (number = items.push(item) - 1))
      return number
    },
    at: (number) => items[number] ?? null,
  }
}
