/** A user's own events: types with their groups, words that tell them, and words that only look so. */
export interface EventAdditions {
  readonly types?: readonly { readonly id: string; readonly group: string }[]
  readonly triggers?: readonly EventTriggerRow[]
  /** Phrases that hold a trigger and are no event. */
  readonly ignore?: readonly string[]
}

/** One line of an event lexicon as a user writes it; forms of a list stand apart. */
export interface EventTriggerRow {
  readonly type: string
  readonly frame: 'act' | 'assault' | 'suffer' | 'do' | 'mutual'
  /** Perfect and imperfect, parted by a space: "قصف يقصف". */
  readonly verb?: string
  readonly passive?: string
  readonly masdar?: readonly string[]
  readonly nouns?: readonly string[]
  /** Preposition that leads to the victim. */
  readonly by?: string
}

export interface EventFault {
  /** Where: triggers[2].verb. */
  readonly at: string
  readonly kind:
    | 'not-an-object'
    | 'not-a-list'
    | 'not-text'
    | 'unknown-field'
    | 'unknown-frame'
    | 'unknown-type'
    | 'two-verbs'
    | 'no-words'
  readonly value: string
}
