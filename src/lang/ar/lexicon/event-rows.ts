import type { EventFrame } from '../../../text/event-language.js'
import type { EventClass } from './event-nouns.js'

/** One line of the event lexicon: a verb with its noun of doing, or nouns. Forms of a list are parted by `|`. */
export interface EventRow {
  readonly type: string
  readonly frame: EventFrame
  /** Perfect and imperfect, parted by a space: "قصف يقصف". A verb of two words takes its forms on the first. */
  readonly verb?: string
  /** Perfect and imperfect passive where they are written unlike the active: "أصيب يصاب". */
  readonly passive?: string
  /** Active participle stem, used as circumstance (مستهدفا). */
  readonly participle?: string
  /** Nouns of doing, which take doer and victim as their verb does. */
  readonly masdar?: string
  /** Other nouns and fixed phrases, every written form. */
  readonly nouns?: string
  /** Fixed phrases that begin with a finite verb, every written form. */
  readonly finite?: string
  /** What must stand close behind: classes of nouns, one of them. */
  readonly needs?: readonly EventClass[]
  /** Preposition that leads to the victim: سيطر على. */
  readonly by?: string
  readonly loose?: boolean
}

type More = Omit<EventRow, 'type' | 'frame'>

export const row = (type: string, frame: EventFrame, more: More): EventRow => ({ type, frame, ...more })
