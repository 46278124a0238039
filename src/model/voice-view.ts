import type { OutletCount } from './outlet-view.js'
import type { Join, Party, Voice } from './source.js'
import type { StoryRef } from './story-card.js'

/** A voice in a list; its counts are of what it stands at the end of the chain of. */
export interface VoiceCard extends Voice {
  readonly partyName: string | null
  readonly statements: number
  readonly denials: number
  readonly documents: number
  readonly outlets: number
  readonly stories: number
  /** Days of the first and last document. */
  readonly from: string | null
  readonly to: string | null
}

/** A voice with what is known of it, beside what it said. */
export interface VoiceView {
  readonly voice: VoiceCard
  readonly party: Party | null
  /** Why it is taken for one with others, or for theirs. */
  readonly joins: readonly (Join & { readonly aName: string; readonly bName: string })[]
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
