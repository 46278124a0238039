import type { Claim, CountReason, Counts, Denial, Discrepancy, OriginJoinKind } from '../model/story.js'

/** What the sentences on one claim are made from. */
export interface ClaimCounts {
  readonly counts: Counts
  readonly reasons: readonly CountReason[]
  /** How many documents the case holds: no count says more. */
  readonly scope: number
}

/** Every sentence on stories, in one language. */
export interface StoryMessages {
  /** The four counts in one sentence, always among so many documents. */
  counts(claim: ClaimCounts): string
  /** Why a claim has its counts, in one readable sentence; what weighs most comes first. */
  why(claim: ClaimCounts): string
  /** One reason by itself. `names` tells what the ids of origins are called. */
  reason(reason: CountReason, names: (origin: string) => string): string
  /** Why two voices count as one, or may. */
  readonly joins: Readonly<Record<OriginJoinKind, string>>
  /** "1", "2 to 3". */
  range(origins: Counts['origins']): string
  /** By the family or type of an event; a type that is missing here keeps its own name. */
  readonly events: Readonly<Record<string, string>>
  readonly claims: Readonly<Record<Claim['kind'], string>>
  readonly modalities: Readonly<Record<Claim['modality'], string>>
  readonly denials: Readonly<Record<Denial['kind'], string>>
  readonly fields: Readonly<Record<Discrepancy['field'], string>>
  readonly differences: Readonly<Record<Discrepancy['kind'], string>>
  /** Stands above a silence told in one document beside a denial printed in another. */
  readonly silence: string
}
