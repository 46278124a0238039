import type { Doc, Note } from '../model/doc.js'
import { oneLine, shorten, wrap } from './display.js'
import { groupBy } from '../view/group.js'
import { INDENT, type Pen } from './pen.js'

/** How many places of one kind are shown, unless everything is asked for. */
const PLACES = 3
/** Code units of the text shown before and after a place. */
const AROUND = 40

/** The notes of a document: each kind once, with the places it speaks of. */
export function noteLines(doc: Doc, pen: Pen): string[] {
  const { view } = pen.messages
  return [...groupBy(doc.notes, (note) => note.kind)].flatMap(([kind, notes]) => {
    const places = notes.filter(isPlaced)
    const message = view.notes[kind] ?? oneLine(notes[0]?.message ?? kind)
    const head = wrap(view.note(message) + (places.length > 1 ? ` (${places.length})` : ''), pen.width - INDENT.length)
    const shown = pen.full ? places : places.slice(0, PLACES)
    return [
      ...head.map((line) => INDENT + line),
      ...shown.map((place) => INDENT + INDENT + pen.style.dim(pen.words(excerpt(doc.text, place, pen)))),
      ...(places.length > shown.length ? [INDENT + INDENT + pen.style.dim('…')] : []),
    ]
  })
}

type Place = Note & { readonly start: number; readonly end: number }

const isPlaced = (note: Note): note is Place => note.start !== undefined && note.end !== undefined

/** A place with the words around it on its line. */
function excerpt(text: string, { start, end }: Place, pen: Pen): string {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  const left = before.slice(before.lastIndexOf('\n') + 1)
  const right = after.split('\n', 1)[0] ?? ''
  const cutLeft = start > AROUND && left.length === before.length ? `…${left.slice(left.indexOf(' ') + 1)}` : left
  return shorten(oneLine(`${cutLeft}[${text.slice(start, end)}]${right}`), pen.width - INDENT.length * 2 - 1)
}
