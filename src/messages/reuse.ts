import type { Difference, DirectionBasis, SharedPassage, TextBranch } from '../model/reuse.js'

/** What is said of shared wording. */
export interface ReuseMessages {
  readonly nothing: string
  family(documents: number): string
  readonly representative: string
  /** What a document has of the one it hangs from, in per cent. */
  kept(kept: number, own: number): string
  readonly leans: Readonly<Record<'known' | 'likely', Readonly<Record<NonNullable<TextBranch['leans']>, string>>>>
  /** Heads the pairs that share words and are no one text. */
  readonly beyond: string
  moreLinks(links: number): string
  readonly kinds: Readonly<Record<SharedPassage['kind'], string>>
  words(count: number): string
  readonly differences: Readonly<Record<Difference['kind'], string>>
  /** Stands for words that one side lacks. */
  readonly absent: string
  readonly same: string
  /** `one` leans on `other`. */
  known(one: string, other: string): string
  likely(one: string, other: string): string
  readonly unknown: string
  readonly bases: Readonly<Record<DirectionBasis, string>>
  readonly rival: string
  summary(counts: { readonly documents: number; readonly texts: number; readonly families: number }): string
}
