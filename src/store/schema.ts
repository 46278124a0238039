import type { ColumnType, JSONColumnType } from 'kysely'
import type { Decision } from '../model/decision.js'
import type { Join, Party, Voice } from '../model/source.js'
import type { Story, StoryLink } from '../model/story.js'
import type { StoryCard } from '../model/story-card.js'
import type { Unlinked } from './laid-over.js'
import type { LinksShown } from './shown-story.js'

/** Bytes: a Buffer of one driver, a plain array of the other. */
type Bytes = ColumnType<Uint8Array, Uint8Array, never>

/**
 * The tables of a case. Times are ISO texts and whole documents JSON texts: both come back from either driver as they went in, and
 * JSON keeps characters (U+0000, half a surrogate pair) that a text column cannot hold.
 */
export interface Schema {
  meta: { key: string; value: string }
  raw: { sha256: string; size: number; bytes: Bytes }
  documents: {
    id: string
    seq: number
    sha256: string
    page: string | null
    /** Id of the first version of the page. */
    root: string
    outlet: string | null
    outlet_id: string | null
    outlet_folded: string | null
    url: string | null
    lang: string
    published: string | null
    first_day: string | null
    last_day: string | null
    title: string | null
    /** The document as it was read, without its text. */
    source: string
    /** The traced document, with its text. */
    doc: string
    words: string
    version_of: string | null
    superseded_by: string | null
    analysis: string
  }
  sightings: { document: string; sha256: string; place: string; seq: number; at: string; reader: string }
  /**
   * What is only read whole of what was found in a document, as JSON. `spans`: the items, the parts, where they begin and where they end, list
   * by list; `statements`: as they become rows of their own, with how many links the chain of each has; null where an old schema did not
   * write that, until the document is told.
   */
  spans: { document: string; spans: string; statements: string | null }
  /** What was read of a document for telling it together with others; packed. `voiced`: a digest of whose its statements are. */
  document_work: {
    document: string
    analysis: string
    work: Bytes
    voiced: string | null
  }
  statements: {
    document: string
    item: string
    source_type: string
    stance: string
    act: string
    /** Every voice of its chain. */
    voices: string[]
    /** The voice of each link of its chain in order. */
    links: (string | null)[]
    /** The voice at the end of its chain. */
    speaker: string | null
  }
  /** The stances of a document's statements, each with every voice of the chains of those that have it. */
  document_stances: { document: string; stance: string; voices: string[] }
  events: { document: string; item: string; type: string; modality: string }
  places: { document: string; item: string; folded: string; gazetteer: string | null }
  custody: { seq: number; entry: string; hash: string }
  voices: {
    id: string
    folded: string
    party: string | null
    data: JSONColumnType<Voice>
    /** What it stands at the end of the chain of. */
    statements: number
    denials: number
    documents: number
    outlets: number
    first_day: string | null
    last_day: string | null
  }
  parties: { id: string; folded: string; data: JSONColumnType<Party> }
  joins: { a: string; b: string; kind: string; data: JSONColumnType<Join> }
  /** `place` is where the story stands among all: what an id names is for the library of stories to say. */
  stories: {
    place: number
    id: string
    title: string
    reports: number
    /** Without its links. */
    data: JSONColumnType<Unlinked>
    /** What a list shows of it. */
    card: JSONColumnType<StoryCard>
    first_day: string | null
    last_day: string | null
    /** Its origins, by the higher count. */
    most: number
    claims: number
    denials: number
    conflicts: number
    /** What the story says otherwise with what persons decided laid over it; null where nobody decided anything of it. */
    reviewed: ColumnType<Partial<Story>, string | null, string | null> | null
    /** What its page shows of its links; null in a story of before there was this. */
    shown_links: ColumnType<LinksShown, string | null, never> | null
    /** Ids of the decisions that were laid over it. */
    decisions: string[]
    /** Merged or split by a person: another row tells it. */
    hidden: boolean
    /** Made by a person of others. */
    made: boolean
    /** What it was told from, what it asked of all the case, and what the answers were: digests. */
    made_from: string | null
    asked: string[] | null
    answers: string | null
  }
  /** Long lists of a column of a large story, which are empty in its row; a list's items in parts. */
  story_parts: { story: number; field: string; list: string; seq: number; items: JSONColumnType<unknown[]> }
  /** The links between its documents, in their order. */
  story_links: { story: number; seq: number; from_id: string; to_id: string; data: JSONColumnType<StoryLink> }
  story_documents: { story: number; document: string }
  /** What stories can be narrowed by: `kind` is place, event or outlet. */
  story_facets: { story: number; kind: string; value: string; name: string }
  outlets: {
    key: string
    id: string | null
    name: string
    folded: string
    owner: string | null
    country: string | null
  }
  /** What the claims of a story that an outlet reports rest on. */
  outlet_stories: {
    outlet: string
    story: number
    reports: number
    claims: number
    alone: number
    own: number
    common: number
    nobody: number
  }
  claims: { story: number; id: string; kind: string; role: string | null; value: string; central: boolean }
  decisions: { id: string; at: string; kind: string; seq: number; data: JSONColumnType<Decision> }
}

/** Every table that a backup holds, those others refer to first. */
export const TABLES = [
  'meta',
  'raw',
  'documents',
  'sightings',
  'spans',
  'statements',
  'document_stances',
  'events',
  'places',
  'custody',
  'outlets',
  'voices',
  'parties',
  'joins',
  'stories',
  'story_links',
  'story_parts',
  'story_documents',
  'story_facets',
  'outlet_stories',
  'claims',
  'decisions',
] as const satisfies readonly (keyof Schema)[]
