import type { Attribution, LinkKind } from '../../model/attribution.js'
import type { PlaceMention } from '../../model/doc.js'
import type { DirectionBasis, SharedPassage } from '../../model/reuse.js'
import type { Party, Voice } from '../../model/source.js'
import type { Span } from '../../model/span.js'
import type { Story, StoryLink, TextFamily } from '../../model/story.js'
import type { StoryLinkRow } from '../../model/story-page.js'
import type { DocumentRef, Scope } from './case.js'
import type { Original } from './original.js'
import type { StoryReviewed } from './review.js'

export type { Attribution, Basis, Link, LinkKind, SourceType, Stance } from '../../model/attribution.js'
export type { Evidence, Ref } from '../../model/evidence.js'
export type { DirectionBasis, Difference, SharedPassage, TextBranch, TextFamily } from '../../model/reuse.js'
export type { Join, Party, Voice } from '../../model/source.js'
export type { Span } from '../../model/span.js'
export type { StoryLinkRow } from '../../model/story-page.js'
export type {
  Claim,
  CountReason,
  Counts,
  Denial,
  Discrepancy,
  Origin,
  OriginJoin,
  Passage,
  Story,
  StoryLink,
  Support,
} from '../../model/story.js'

/** GET /api/stories/:id: everything of a story's page. */
export interface StoryPage {
  readonly scope: Scope
  /** Claims, origins, joins with evidence, denials, differences, reactions. Its links stand beside it, without their passages. */
  readonly story: Omit<Story, 'links' | 'families'>
  readonly links: readonly StoryLinkRow[]
  /** Pairs of one text beyond those its tree is made of, in a story of many copies: how many stand here no more. */
  readonly linksLeftOut: number
  /** By date, then by id; undated ones last. */
  readonly documents: readonly StoryDocument[]
  /** How its words came from origins to documents. */
  readonly paths: readonly WirePath[]
  /** Those its claims, origins, joins and paths name. */
  readonly voices: readonly Voice[]
  readonly parties: readonly Party[]
  /** Documents that share wording: one text each. Documents in no family are a text of their own. */
  readonly families: readonly TextFamily[]
  readonly places: readonly StoryPlace[]
  /** Originals that persons put behind it. */
  readonly originals: readonly Omit<Original, 'documents'>[]
  readonly review: StoryReviewed
}

/** A document of a story, with the words of it that the page quotes. */
export interface StoryDocument extends DocumentRef {
  /** Its place among the documents of the story by date, counted from one. */
  readonly number: number
  /** Statements that claims, denials, reactions and differences refer to. */
  readonly statements: readonly StatementBrief[]
  /** Events and figures they refer to, by id. */
  readonly items: readonly (Span & { readonly id: string; readonly kind: 'event' | 'figure' })[]
  /** Every sentence in which a span of the page lies, in the order of the text: the words around what is quoted. */
  readonly sentences: readonly Span[]
  /** Names credited in byline or dateline. */
  readonly credits: readonly string[]
}

/** A statement as far as a story's page shows it. */
export type StatementBrief = Pick<
  Attribution,
  'id' | 'cue' | 'source' | 'sourceType' | 'content' | 'direct' | 'stance' | 'stanceWords' | 'act' | 'chain'
>

/** One who handed words on. */
export interface WireRelay {
  /** A voice's id, or `name:` and the name. */
  readonly id: string
  readonly name: string
  readonly kind: LinkKind
}

/** One way from an origin to a document. */
export interface WirePath {
  /** Id of an origin; null where the document names nobody for what it reports. */
  readonly origin: string | null
  /** The nearest to the origin first. */
  readonly relays: readonly WireRelay[]
  readonly document: string
  /** Ids of that document's statements that came this way. */
  readonly statements: readonly string[]
}

/** GET /api/stories/:id/links?from=&to=: the words that prove every link between two documents, or a document and an origin. */
export interface LinkProof {
  readonly links: readonly (Omit<StoryLink, 'passages'> & {
    readonly passages: readonly SharedPassage[]
    readonly coverage: { readonly from: number; readonly to: number } | null
    readonly basis: DirectionBasis | null
  })[]
  /** The sentences around the evidence, by document. */
  readonly sentences: Readonly<Record<string, readonly Span[]>>
}

/** A place that a story's documents name, told apart by the gazetteer, else by its name. */
export interface StoryPlace extends Pick<
  PlaceMention,
  'gazetteerId' | 'kind' | 'country' | 'lat' | 'lon' | 'precision' | 'radiusKm'
> {
  readonly key: string
  /** As the documents write it, the most frequent first. */
  readonly names: readonly string[]
  readonly documents: readonly string[]
  /** Whether an event of the story is told to be there. */
  readonly ofEvent: boolean
}
