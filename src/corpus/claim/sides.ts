import type { Doc } from '../../model/doc.js'
import type { NewsEvent } from '../../model/event.js'
import type { Span } from '../../model/span.js'
import type { Cluster } from '../cluster/stories.js'
import type { Vocabulary } from '../cluster/vocabulary.js'
import { isOutcome, isReported, familyOf } from '../cluster/kinds.js'
import { headEnd } from '../cluster/told.js'
import { type Assertion, eventAssertion } from './assertion.js'
import type { Told } from './occurrence.js'

/** Something the documents of a story tell beside its happening, or of one side of it. */
export interface Side {
  readonly kind: 'occurrence' | 'actor'
  /** A family of events, or who is meant. */
  readonly value: string
  /** Whom a happening struck, where that parts it. */
  readonly role: string | null
  readonly supports: readonly Assertion[]
}

/** A claim of its own needs so many documents: what one tells by itself is its background. */
const LEAST = 2
/** So many are told at most: those of most documents. */
const MOST = 8

/** Other happenings that several documents tell at their heads or let somebody state. */
export function otherHappenings({ profiles, happening }: Cluster): Side[] {
  const byFamily = new Map<string, Assertion[]>()
  for (const { doc } of profiles) {
    const head = headEnd(doc)
    for (const event of doc.events) {
      const family = familyOf(event)
      if (!isReported(event) || isOutcome(event) || family === happening.family) continue
      const said = eventAssertion(doc, event)
      if (said && (event.trigger.start < head || said.statement !== null)) push(byFamily, family, said)
    }
  }
  return mostOf(byFamily).map(([value, supports]): Side => ({ kind: 'occurrence', value, role: null, supports }))
}

/** The happening by whom it struck, where documents name several. */
export function byTarget(told: readonly Told[], vocabulary: Vocabulary): Side[] {
  return named(told, ({ event }) => event?.patients ?? [], vocabulary).map(({ name, supports }): Side => ({
    kind: 'occurrence',
    value: 'target',
    role: name,
    supports,
  }))
}

/** Whether two names share a word that tells somebody. */
export function shares(a: string, b: string, vocabulary: Vocabulary): boolean {
  const own = new Set(vocabulary.stems(a).map(({ id }) => id))
  return vocabulary.stems(b).some(({ id }) => own.has(id) && !vocabulary.isForce(id))
}

export interface Named {
  readonly name: string
  readonly supports: readonly Assertion[]
}

/** Groups what is told by the words that several documents name somebody with; words of any force tell nobody. */
export function named(
  told: readonly Told[],
  spansOf: (one: Told) => NewsEvent['actors'],
  vocabulary: Vocabulary,
): Named[] {
  const byStem = new Map<number, Told[]>()
  for (const one of told) {
    const stems = spansOf(one).flatMap((span) => vocabulary.stems(uncounted(span, one)).map(({ id }) => id))
    for (const stem of new Set(stems)) if (!vocabulary.isForce(stem)) push(byStem, stem, one)
  }
  const seen = new Set<string>()
  const groups = [...byStem]
    .map(([stem, own]) => ({
      own,
      docs: documentsOf(own.map(({ support }) => support)),
      name: vocabulary.nameOf(stem),
    }))
    .filter(({ docs }) => docs.length >= LEAST)
    .sort((a, b) => b.docs.length - a.docs.length || (a.name < b.name ? -1 : 1))
  const kept = groups.filter(({ own }) => {
    const key = own.map(({ support }) => `${support.doc.id} ${support.item}`).join()
    return !seen.has(key) && seen.add(key)
  })
  const byName = new Map<string, Named>()
  const found: { readonly stem: string; readonly own: ReadonlySet<Told> }[] = []
  for (const { own, name } of kept) {
    const label = labelOf(
      own.flatMap((one) => spansOf(one).map((span) => uncounted(span, one))),
      name,
      vocabulary,
    )
    // "The international coalition" where more documents say "the coalition" is nobody else.
    const stems = new Set(vocabulary.stems(label).map(({ id }) => vocabulary.nameOf(id)))
    if (byName.has(label) || found.some((more) => stems.has(more.stem) && own.every((one) => more.own.has(one))))
      continue
    found.push({ stem: name, own: new Set(own) })
    byName.set(label, { name: label, supports: own.map(({ support }) => support) })
  }
  return [...byName.values()].slice(0, MOST)
}

/** The words of a span without how many they are: that is a claim of its own, and documents that differ in it name the same people. */
function uncounted({ start, end, text }: Span, { support: { doc } }: Told): string {
  let words = text
  let before = end
  for (const { start: from, end: to, unit } of doc.quantities.toReversed()) {
    if (unit === null || from < start || to > before) continue
    words = words.slice(0, from - start) + unit + words.slice(to - start)
    before = from
  }
  return words
}

/** The shortest of the words that documents use. */
function labelOf(texts: readonly string[], stem: string, vocabulary: Vocabulary): string {
  const holding = texts.filter((text) => vocabulary.stems(text).some(({ id }) => vocabulary.nameOf(id) === stem))
  return [...holding].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? stem
}

function mostOf(groups: ReadonlyMap<string, readonly Assertion[]>): [string, readonly Assertion[]][] {
  return [...groups]
    .filter(([, own]) => documentsOf(own).length >= LEAST)
    .sort(([x, a], [y, b]) => documentsOf(b).length - documentsOf(a).length || (x < y ? -1 : 1))
    .slice(0, MOST)
}

export const documentsOf = (own: readonly Assertion[]): readonly Doc['id'][] => [
  ...new Set(own.map(({ doc }) => doc.id)),
]

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const own = map.get(key)
  if (own) own.push(value)
  else map.set(key, [value])
}
