import type {
  Claim,
  Counts,
  CountReason,
  Denial,
  Discrepancy,
  OriginJoinKind,
  StoryLink,
  TextChange,
} from '../model/story.js'

/** A claim as a reader is told of it; the value stands alone where a kind needs no words. */
export type ClaimFacts = Pick<Claim, 'kind' | 'role' | 'value' | 'min' | 'max' | 'when' | 'modality'>

/** A reason for a count with its ids turned into names. */
export type ToldReason =
  | Extract<CountReason, { kind: 'origin' | 'unsourced' | 'denied' | 'apart' }>
  | (Extract<CountReason, { kind: 'join' }> & { readonly aName: string; readonly bName: string })

/** How often two joined voices count: once, once at the lower end alone, or each for itself. */
export type JoinCounted = 'once' | 'least' | 'each'

/** What is said of a story, in the terminal and on a page alike. */
export interface StoryViewMessages {
  /** Four counts in one sentence; `among` is the number of documents of the case. */
  sentence(counts: Counts, among: number): string
  among(documents: number): string
  unsourced(counts: Counts): string | null
  origins(range: Counts['origins']): string
  counts: Readonly<Record<'reports' | 'publishers' | 'texts' | 'origins', string>>
  /** What each of the four counts is. */
  readonly countsMean: Readonly<Record<'reports' | 'publishers' | 'texts' | 'origins', string>>
  /** The short form that stands beside a claim. */
  short(counts: Counts): string
  claim(facts: ClaimFacts, eventName: (type: string) => string): string
  reason(reason: ToldReason): string
  readonly joinKinds: Readonly<Record<OriginJoinKind, string>>
  /** By the code that evidence carries; one that is missing here is not shown. */
  readonly evidence: Readonly<Record<string, string>>
  /** What a join does to the counts: one at both ends, at the lower end alone, or at neither. */
  join(a: string, b: string, counted: JoinCounted): string
  /** Whom a join would bring together that are known to be distinct. */
  knownApart(a: string, b: string): string
  readonly linkKinds: Readonly<Record<StoryLink['kind'], string>>
  readonly directions: Readonly<Record<StoryLink['direction'], string>>
  readonly passages: Readonly<Record<StoryLink['passages'][number]['kind'], string>>
  readonly denialKinds: Readonly<Record<Denial['kind'], string>>
  /** The same said of whoever does it. */
  denialBy(kind: Denial['kind'], by: string): string
  readonly fields: Readonly<Record<Discrepancy['field'], string>>
  readonly differenceKinds: Readonly<Record<Discrepancy['kind'], string>>
  readonly roles: Readonly<Record<string, string>>
  readonly heads: {
    readonly chain: string
    readonly claims: string
    readonly denials: string
    readonly differences: string
    readonly changes: string
    readonly reactions: string
    readonly shared: string
    readonly documents: string
    readonly origins: string
    readonly joins: string
    readonly why: string
  }
  readonly nobody: string
  readonly unnamed: string
  /** Beside a medium that is counted as an origin, for it names nobody. */
  readonly namesNoSource: string
  readonly ownWords: string
  readonly noStories: string
  deniedBy(names: string): string
  of(claim: string): string
  readonly ofStory: string
  /** Of a refusal to comment, that others print a denial; of a denial, that others tell of such a refusal. */
  against(kind: Denial['kind'], names: string): string
  readonly changeKinds: Readonly<Record<TextChange['kind'], string>>
  /** Numbers of versions that took a change over. */
  inheritedBy(numbers: string): string
  andMore(n: number): string
  /** Heads the stories that one document alone reports. */
  single(stories: number): string
  undated: string
  noStory(id: string): string
  explainHint(id: string): string
  documentsHint: string
  figure(min: number | null, max: number | null): string
  origin(names: string): string
}
