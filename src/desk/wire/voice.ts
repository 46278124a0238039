import type { Span } from '../../model/span.js'
import type { VoiceCard, VoiceView } from '../../model/voice-view.js'
import type { DocumentRef, Rows, Scope } from './case.js'
import type { StatementBrief } from './story.js'

export type { VoiceCard } from '../../model/voice-view.js'

export interface VoicesQuery {
  /** Part of one of its names. */
  readonly q?: string | undefined
  readonly type?: string | undefined
  /** Id of a party. */
  readonly party?: string | undefined
  /** Only those known by a name, or only those that are not. */
  readonly named?: boolean | undefined
  readonly sort?: 'statements' | 'stories' | 'name' | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
}

/** GET /api/voices */
export interface VoicesPage extends Rows<VoiceCard> {
  readonly scope: Scope
  readonly types: readonly { readonly type: string; readonly voices: number }[]
  readonly parties: readonly { readonly id: string; readonly name: string; readonly voices: number }[]
}

/** GET /api/voices/:id: what a voice said, over time, in which stories, through whom. */
export interface VoicePage extends VoiceView {
  readonly scope: Scope
  /** By date; undated ones last. */
  readonly said: Rows<Said>
}

/** One statement, wherever it is listed. */
export interface Said {
  readonly document: DocumentRef
  readonly statement: StatementBrief
  /** The stretch of the text from the first to the last of its parts: source, cue, content. */
  readonly words: Span
  /** Ids of the stories its document is in. */
  readonly stories: readonly string[]
}
