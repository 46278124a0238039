import type { Join, JoinReason } from '../model/source.js'

/** What is said of a join: what it joins by, and why. */
export interface JoinMessages {
  readonly kinds: Readonly<Record<Join['kind'], string>>
  /** Said of a join that only widens a range. */
  readonly doubtful: string
  readonly reasons: Readonly<Record<JoinReason, string>>
}
