/** An outlet and how many documents it printed. */
export interface OutletCount {
  /** What it is asked for by: the registry's id, else `name:` and the name. */
  readonly key: string
  readonly name: string
  readonly documents: number
}

/** What a list tells of an outlet beside what its claims rest on. */
export interface ListedOutlet extends OutletCount {
  /** Of the registry; null for one it does not know. */
  readonly id: string | null
  /** Who publishes it; null where nobody knows. */
  readonly owner: string | null
  readonly country: string | null
  readonly stories: number
  /** Days of the first and last document. */
  readonly from: string | null
  readonly to: string | null
}

/** Whom an outlet belongs with and whom it lets speak. */
export interface OutletTies {
  /** Outlets of the same owner in the case. */
  readonly sisters: readonly OutletCount[]
  /** Voices it lets speak, those of most statements first; the first hundred. */
  readonly voices: readonly {
    readonly id: string
    readonly name: string
    readonly named: boolean
    readonly statements: number
    readonly denials: number
  }[]
  /** Whom its documents have words from: agencies, channels, outlets it credits. */
  readonly through: readonly { readonly voice: string; readonly name: string; readonly documents: number }[]
  readonly days: readonly { readonly day: string; readonly documents: number }[]
}
