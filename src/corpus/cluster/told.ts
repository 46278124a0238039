import type { Doc } from '../../model/doc.js'
import type { NewsEvent } from '../../model/event.js'
import { familyOf, isReported } from './kinds.js'
import { leadOf } from './lead.js'
import { stemsBetween } from './text-stems.js'
import type { StemAt, Vocabulary } from './vocabulary.js'

/** A report tells its news here; what follows is more and more background. In UTF-16 units. */
const HEAD_LENGTH = 450
/** Some reports come to their news a little later than their first sentences. */
const HEAD_MORE = 350
/** Beyond this a text tells the background of its story. */
const TOLD_WITHIN = 900
/** Words this far to either side of an event say which happening it is. */
export const AROUND = 120

/** An event near the head of a document, as much of it as tells one happening from another. */
export interface ToldEvent {
  readonly family: string
  /** Whether it is said that it happened or may have. */
  readonly reported: boolean
  /** Whether it stands in the head, or a little later than that, or before the background begins. */
  readonly inHead: boolean
  readonly nearHead: boolean
  readonly early: boolean
  /** The stems of the words around it, in order, where it may be told in passing. */
  readonly around: ArrayLike<number>
  /** The stems of who did it, without those that name any force. */
  readonly actors: readonly number[]
}

/** Where the head of a document ends, in UTF-16 units. */
export const headEnd = (doc: Doc): number => leadOf(doc).body + HEAD_LENGTH

/** The events of a document that stand early enough to tell what it reports; `stems` are those of its text. */
export function toldEvents(doc: Doc, stems: readonly StemAt[], vocabulary: Vocabulary): ToldEvent[] {
  const head = headEnd(doc)
  return doc.events.flatMap((event) => {
    const { start, end } = event.trigger
    const place = { inHead: start < head, nearHead: start < head + HEAD_MORE, early: start < TOLD_WITHIN }
    if (!place.nearHead && !place.early) return []
    const actors = [...actorStems(event, vocabulary)]
    const reported = isReported(event)
    const around = reported && place.early ? stemsBetween(stems, start - AROUND, end + AROUND) : []
    return [{ family: familyOf(event), reported, ...place, around, actors }]
  })
}

/** The stems that name who did it; words of any force name nobody. */
export const actorStems = ({ actors }: Pick<NewsEvent, 'actors'>, vocabulary: Vocabulary): Set<number> =>
  new Set(
    actors.flatMap(({ text }) => vocabulary.stems(text).map(({ id }) => id)).filter((id) => !vocabulary.isForce(id)),
  )
