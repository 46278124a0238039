import { originName } from './naming.js'
import type { NamedDocument, StoryFacts, StoryPath } from './story-paths.js'
import type { Lane, Mark } from './timeline.js'

export interface LaneWords {
  readonly nobody: string
  readonly others: string
  readonly denial: string
  readonly reaction: string
  link(doc: NamedDocument): string
}

/** Rows of the timeline; the origins with fewer documents share the last. */
const LANES = 8

/** Who printed it when: a row for each origin, then denials and reactions. */
export function lanesOf(facts: StoryFacts<NamedDocument>, words: LaneWords): Lane[] {
  const { paths, story } = facts
  const byOrigin = new Map<string, StoryPath<NamedDocument>[]>()
  for (const path of paths) {
    const id = path.origin?.id ?? ''
    byOrigin.set(id, [...(byOrigin.get(id) ?? []), path])
  }
  const silent = byOrigin.get('') ?? []
  byOrigin.delete('')
  const named = [...byOrigin.values()].toSorted((a, b) => b.length - a.length)
  const [first, last] = named.length > LANES ? [named.slice(0, LANES - 1), named.slice(LANES - 1)] : [named, []]
  const marks = (shape: Mark['shape'], of: readonly { readonly document: string }[]): Mark[] =>
    marksOf(of, shape, facts, words)
  const reports = (of: readonly StoryPath<NamedDocument>[]): Mark[] =>
    marks(
      'report',
      of.map(({ document }) => ({ document: document.id })),
    )
  const lanes = [
    ...first.map((of): Lane => {
      const [path] = of
      const origin = path?.origin ?? null
      const name = origin ? originName(origin, (text) => text) : ''
      return { name, named: origin?.named ?? false, marks: reports(of) }
    }),
    { name: words.others, named: true, marks: reports(last.flat()) },
    { name: words.nobody, named: false, marks: reports(silent) },
    { name: words.denial, named: true, marks: marks('denial', story.denials) },
    { name: words.reaction, named: true, marks: marks('reaction', story.reactions) },
  ]
  return lanes.filter((lane) => lane.marks.length > 0)
}

/** A mark for each dated document, once. */
function marksOf(
  refs: readonly { readonly document: string }[],
  shape: Mark['shape'],
  { byId, numbers }: StoryFacts<NamedDocument>,
  words: LaneWords,
): Mark[] {
  return [...new Set(refs.map(({ document }) => document))].flatMap((id) => {
    const doc = byId.get(id)
    if (!doc || doc.published === null) return []
    const title = `${doc.outlet?.name ?? doc.id} · ${doc.published}${doc.title === null ? '' : ` · ${doc.title}`}`
    return [{ at: doc.published, label: String(numbers.get(id)), shape, href: words.link(doc), title }]
  })
}
