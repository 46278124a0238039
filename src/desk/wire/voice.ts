import type { Join, Party, Voice } from '../../model/source.js'
import type { Span } from '../../model/span.js'
import type { StoryRef } from '../../model/story-card.js'
import type { DocumentRef, Rows, Scope } from './case.js'
import type { StatementBrief } from './story.js'

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

/** A voice in a list. */
export interface VoiceCard extends Voice {
  readonly partyName: string | null
  readonly statements: number
  readonly denials: number
  readonly documents: number
  readonly outlets: number
  readonly stories: number
  readonly from: string | null
  readonly to: string | null
}

/** GET /api/voices/:id: what a voice said, over time, in which stories, through whom. */
export interface VoicePage {
  readonly scope: Scope
  readonly voice: VoiceCard
  readonly party: Party | null
  /** Why it is taken for one with others, or for theirs. */
  readonly joins: readonly (Join & { readonly aName: string; readonly bName: string })[]
  /** By date; undated ones last. */
  readonly said: Rows<Said>
  readonly stories: readonly (StoryRef & { readonly statements: number })[]
  /** Who handed its words on, and in how many documents; `name` null: the documents have them from it directly. */
  readonly through: readonly {
    readonly voice: string | null
    readonly name: string | null
    readonly documents: number
  }[]
  /** Who printed it. */
  readonly outlets: readonly OutletCount[]
  /** Statements by day, ascending. */
  readonly days: readonly { readonly day: string; readonly statements: number; readonly denials: number }[]
}

export interface OutletCount {
  /** What GET /api/outlets/:id takes. */
  readonly key: string
  readonly name: string
  readonly documents: number
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
