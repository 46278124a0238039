import type { Doc } from '../../model/doc.js'
import type { Discrepancy } from '../../model/story.js'
import type { Span } from '../../model/span.js'
import type { Bearing, CaseLanguage } from '../../text/case-language.js'
import { type Folded, fold, rawRange } from '../../text/fold.js'
import { statementsOf } from '../claim/assertion.js'
import type { Saying } from './discrepancy.js'

/** Texts longer than this tell no more of their story; in UTF-16 units. */
const READ = 6_000
/** Names shorter than this differ by chance. */
const LEAST_LETTERS = 4

export interface PlaceFacts {
  readonly language: CaseLanguage
  /** The origin of a voice; null where it stands behind nothing of the story. */
  readonly originOf: (voice: string) => string | null
}

interface Told {
  readonly doc: Doc
  readonly span: Span
}

/** What documents say differently of where: one place on two sides of another, and one name in two spellings. */
export function placeDifferences(docs: readonly Doc[], facts: PlaceFacts): Discrepancy[] {
  if (docs.length < 2) return []
  const read = docs.map((doc) => ({ doc, folded: fold(doc.text.slice(0, READ), facts.language.fold) }))
  return [...sideDifferences(read, facts), ...spellingDifferences(read, facts)]
}

interface ReadText {
  readonly doc: Doc
  readonly folded: Folded
}

const told = ({ doc, folded }: ReadText, start: number, end: number): Told => {
  const raw = rawRange(folded, start, end)
  return { doc, span: { ...raw, text: doc.text.slice(raw.start, raw.end) } }
}

function sideDifferences(read: readonly ReadText[], facts: PlaceFacts): Discrepancy[] {
  const bySubject = new Map<string, { readonly bearing: Bearing; readonly told: Told }[]>()
  for (const text of read) {
    for (const bearing of facts.language.bearings(text.folded.text)) {
      const own = bySubject.get(bearing.subject) ?? []
      bySubject.set(bearing.subject, [...own, { bearing, told: told(text, bearing.start, bearing.end) }])
    }
  }
  return [...bySubject.values()].flatMap((own) => {
    const groups = grouped(own, ({ bearing }) => `${bearing.vertical} ${bearing.horizontal}`)
    const parted = groups.filter(([x]) => groups.some(([y]) => x && y && opposite(x.bearing, y.bearing)))
    if (parted.length < 2) return []
    return (
      discrepancy(
        'conflict',
        parted.map((group) => group.map((x) => x.told)),
        facts,
      ) ?? []
    )
  })
}

/** North against south, or east against west; "north" and "north-west" can both hold. */
const opposite = (a: Bearing, b: Bearing): boolean =>
  (a.reference === b.reference || a.reference === null || b.reference === null) &&
  (a.vertical * b.vertical < 0 || a.horizontal * b.horizontal < 0)

function spellingDifferences(read: readonly ReadText[], facts: PlaceFacts): Discrepancy[] {
  const byName = new Map<string, Told[]>()
  for (const text of read) {
    for (const { name, start, end } of facts.language.namedPlaces(text.folded.text)) {
      byName.set(name, [...(byName.get(name) ?? []), told(text, start, end)])
    }
  }
  const names = [...byName.keys()].filter((name) => name.length >= LEAST_LETTERS).sort()
  const byShape = new Map<string, string[]>()
  for (const name of names)
    for (const shape of shapesOf(name)) byShape.set(shape, [...(byShape.get(shape) ?? []), name])
  const pairs = new Map<string, readonly [string, string]>()
  for (const alike of byShape.values()) {
    alike.forEach((a, i) => alike.slice(i + 1).forEach((b) => pairs.set(`${a} ${b}`, [a, b])))
  }
  return [...pairs.values()].flatMap(([a, b]) => {
    const [x, y] = [byName.get(a) ?? [], byName.get(b) ?? []]
    // Both in one text are two places, not two spellings.
    if (x.some(({ doc }) => y.some((other) => other.doc === doc))) return []
    return discrepancy('spelling', [x, y], facts) ?? []
  })
}

/** A name with each letter in turn left open: two names that differ in one letter share a shape. */
const shapesOf = (name: string): string[] => [...name].map((_, i) => `${name.slice(0, i)}?${name.slice(i + 1)}`)

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}

function discrepancy(
  kind: Discrepancy['kind'],
  groups: readonly (readonly Told[])[],
  facts: PlaceFacts,
): Discrepancy | null {
  const values = groups.map((own) => {
    const sayings = own.map((one) => sayingOf(one, facts))
    return {
      value: sayings[0]?.value ?? '',
      documents: [...new Set(own.map(({ doc }) => doc.id))].sort(),
      refs: sayings.map(({ document, item }) => ({ document, item })),
      origins: [...new Set(sayings.flatMap(({ origin }) => origin ?? []))].sort(),
    }
  })
  const documents = new Set(values.flatMap((value) => value.documents))
  if (documents.size < 2 || values.every((value) => value.documents.length === documents.size)) return null
  return {
    field: 'place',
    kind,
    claims: [],
    values: values.sort((a, b) => b.documents.length - a.documents.length || (a.value < b.value ? -1 : 1)),
    role: null,
  }
}

function sayingOf(
  { doc, span }: Told,
  { originOf }: PlaceFacts,
): Pick<Saying, 'document' | 'item' | 'value' | 'origin'> {
  const statement = statementsOf(doc).innermost(span)
  const voice = statement?.chain.at(-1)?.voice ?? null
  return {
    document: doc.id,
    item: statement?.id ?? '',
    value: span.text,
    origin: voice === null ? null : originOf(voice),
  }
}
