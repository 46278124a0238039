import type { Doc } from '../../wire.js'
import type { Messages } from '../../../messages/index.js'

/** What can be marked in a text, in the order of its keys. */
export const LAYERS = ['cue', 'source', 'content', 'date', 'place', 'figure', 'loaded', 'boilerplate'] as const
export type Layer = (typeof LAYERS)[number]

/** A stretch of the text and why it is marked. */
export interface Cover {
  readonly start: number
  readonly end: number
  readonly layer: Layer
  readonly name: string
  readonly title?: string | undefined
  /** The statement it belongs to. */
  readonly statement?: string | undefined
}

/** Everything that was found in a document, as stretches of its text. */
export function coversOf(doc: Doc, messages: Messages, day: (edtf: string) => string): readonly Cover[] {
  return [
    ...statementCovers(doc, messages),
    ...doc.dates.map(({ start, end, edtf }): Cover => {
      const title = edtf === null ? messages.view.unresolved : day(edtf)
      return { start, end, layer: 'date', name: 'date', title }
    }),
    ...doc.places.map(({ start, end, name }): Cover => ({ start, end, layer: 'place', name: 'place', title: name })),
    ...doc.quantities.map((figure): Cover => {
      const { start, end } = figure
      return { start, end, layer: 'figure', name: 'amount', title: figureTitle(figure, messages) }
    }),
    ...doc.loaded.map(({ start, end, kind }): Cover => {
      const title = messages.view.loadedKinds[kind] ?? kind
      return { start, end, layer: 'loaded', name: 'loaded', title }
    }),
    ...doc.boilerplate.map(({ start, end }): Cover => ({ start, end, layer: 'boilerplate', name: 'boilerplate' })),
  ]
}

function statementCovers(doc: Doc, { explain, view }: Messages): Cover[] {
  return doc.attributions.flatMap((statement): Cover[] => {
    const { id, cue, source, content, stance, chain, sourceType } = statement
    const covers: Cover[] = [
      {
        start: cue.start,
        end: cue.end,
        layer: 'cue',
        name: 'cue',
        statement: id,
        title: explain.cueKinds[statement.cueKind],
      },
    ]
    if (source) {
      const { start, end } = source
      covers.push({ start, end, layer: 'source', name: 'source', statement: id, title: explain.types[sourceType] })
    }
    if (content) {
      const { start, end } = content
      const title = chain.map(({ name }) => name).join(' ← ') || view.sourceUnknown
      covers.push({
        start,
        end,
        layer: 'content',
        name: stance === 'denies' ? 'content denies' : 'content',
        statement: id,
        title,
      })
    }
    return covers
  })
}

function figureTitle({ min, max, role }: Doc['quantities'][number], { story }: Messages): string {
  return `${role === null ? '' : `${story.roles[role] ?? role}: `}${story.figure(min, max)}`
}

export const countIn = (covers: readonly Cover[], layer: Layer): number =>
  covers.filter((cover) => cover.layer === layer).length
