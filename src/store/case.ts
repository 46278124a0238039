import type { Kysely } from 'kysely'
import type { Custody } from '../model/custody.js'
import type { Doc } from '../model/doc.js'
import type { StoryCard } from '../model/story-card.js'
import type { StoryFacets } from '../model/story-facets.js'
import type { Trace } from '../model/trace.js'
import type { VoiceCard, VoiceView } from '../model/voice-view.js'
import type { Added, Arrival } from './add.js'
import type { Analyst, SearchLanguage } from './analyst.js'
import { backup } from './backup.js'
import { checkCase, type CheckResult } from './check.js'
import { record, revisionOf } from './custody.js'
import { type DocumentView, documentView, refsOf } from './document-view.js'
import { CaseError, guarded } from './failure.js'
import { type CaseWorkers, importAll } from './import.js'
import { type CaseInfo, custodyOf, infoOf, type Listed, listDocuments } from './list.js'
import { listLog, type LogPage, verifyLog } from './log.js'
import {
  listOutlets,
  type OutletCard,
  outletDocuments,
  type OutletFilters,
  outletOwners,
  type OutletQuery,
  type OutletView,
  outletView,
} from './outlets.js'
import { createPlace, joinPlace, linkTo, openPlace, type Place, type PlaceLink } from './place.js'
import { type DocumentRef, type Part, type Rows, voicedDocs } from './refs.js'
import { type CaseReview, reviewOf } from './review.js'
import type { Schema } from './schema.js'
import { type Found, search, type SearchFilters } from './search.js'
import { listStatements, type Said, type StatementQuery } from './statements.js'
import {
  linksBetween,
  type LinksView,
  listStories,
  type ShownStoryView,
  shownStoryView,
  storyFacets,
  type StoryFilters,
  type StoryQuery,
  type StoryView,
  storyTitle,
  storyView,
} from './stories.js'
import { type Update, updateCase } from './update.js'
import { listVoices, voiceFacets, type VoiceFilters, type VoiceQuery, voiceNames, voiceView } from './voices.js'
import { refresh, standingDocs, traceOf } from './whole.js'

/** What a case is opened with. */
export interface CaseOptions {
  /** A tracer: `createTracer()` of `isnad`. */
  readonly analyst: Analyst
  /** Other threads that trace what is added. */
  readonly workers?: CaseWorkers | null | undefined
  /** The time written into the custody log; that of the machine where none is given. */
  readonly now?: () => Date
}

/** A case that is open: documents that last, with where each came from. Close it when done. */
export interface Case extends CaseReview {
  /** Where it is kept; without a password. */
  readonly at: string
  /** Adds documents one by one; each is told of once it is safely written. Giving the same ones again adds nothing. */
  add(arrivals: AsyncIterable<Arrival> | Iterable<Arrival>): AsyncGenerator<Added>
  /** Puts voices, parties, joins, stories and claims up to date with the documents. */
  refresh(): Promise<void>
  info(): Promise<CaseInfo>
  list(): AsyncGenerator<Listed>
  /** Everything the case knows of where a document came from, and how its versions differ. */
  custody(id: string): Promise<Custody>
  document(id: string): Promise<Doc>
  /** The traced documents that stand now, without earlier versions. */
  documents(): AsyncGenerator<Doc>
  /** What tracing all documents together gives. */
  trace(): Promise<Trace>
  /** A mark that changes with anything of the case. */
  revision(): Promise<string>
  stories(query?: StoryQuery): Promise<Rows<StoryCard>>
  /** How the stories that filters let through divide. */
  storyFacets(filters?: StoryFilters): Promise<StoryFacets>
  /** A story with the documents, voices and parties it speaks of. */
  story(id: string): Promise<StoryView | null>
  /** The same as its page shows it, without the passages of its links. */
  shownStory(id: string): Promise<ShownStoryView | null>
  /** What a story is called; null where there is none of that id. */
  storyTitle(id: string): Promise<string | null>
  /** The links of a story between two of its documents, or a document and an origin, with all their words. */
  linksBetween(story: string, ends: readonly [string, string]): Promise<LinksView | null>
  /** A document with its voices, stories, shared passages, versions and sightings. */
  view(id: string): Promise<DocumentView>
  /** Documents as they are named in lists, by their ids. */
  refs(ids: readonly string[]): Promise<Map<string, DocumentRef>>
  /** The bytes of a hash as they came in. */
  bytes(sha256: string): Promise<Uint8Array | null>
  statements(query: StatementQuery): Promise<Rows<Said>>
  voices(query?: VoiceQuery): Promise<Rows<VoiceCard>>
  voiceFacets(filters?: VoiceFilters): ReturnType<typeof voiceFacets>
  voice(id: string): Promise<VoiceView | null>
  /** Names of voices and parties, by their ids. */
  voiceNames(ids: readonly string[]): Promise<Map<string, string>>
  outlets(query?: OutletQuery): Promise<Rows<OutletCard>>
  outletOwners(filters?: OutletFilters): ReturnType<typeof outletOwners>
  outlet(key: string): Promise<OutletView | null>
  outletDocuments(key: string, part?: Part): Promise<Rows<DocumentRef>>
  /** The custody log, the newest entry first. */
  log(part?: Part & { readonly document?: string | undefined }): Promise<LogPage>
  /** Works out anew whether every entry of the log follows from the one before it. */
  verifyLog(): ReturnType<typeof verifyLog>
  search(query: string, filters?: SearchFilters): Promise<Found>
  /** Verifies the custody log, every byte and every span. */
  check(head?: string): Promise<CheckResult>
  /** The lines of a backup. */
  backup(): AsyncGenerator<string>
  /** Traces again what another version of isnad traced, tells what changes, and keeps it if the answer is yes. */
  update(agree: (update: Update) => Promise<boolean> | boolean, options?: { readonly all?: boolean }): Promise<Update>
  /** What {@link joinCase} opens it by in another thread of this process. */
  link(): PlaceLink
  close(): Promise<void>
}

/**
 * Opens a case: a folder, or the address of a PostgreSQL database.
 * @example const kept = await openCase('./bridge', { analyst: createTracer() })
 */
export async function openCase(location: string, options: CaseOptions): Promise<Case> {
  return caseOf(await openPlace(location), options)
}

/** Opens a case in another thread of the process that has it open, and closes it last. */
export async function joinCase(link: PlaceLink, options: CaseOptions): Promise<Case> {
  return caseOf(await joinPlace(link), options)
}

/** Makes an empty case, in a folder that is new or empty, or in a PostgreSQL database without one. */
export async function createCase(location: string, options: CaseOptions): Promise<Case> {
  const place = await createPlace(location)
  const at = (options.now ?? (() => new Date()))().toISOString()
  await guarded(place.at, () => place.db.transaction().execute((tx) => record(tx, { act: 'created' }, at)))
  return caseOf(place, options)
}

export function caseOf(place: Place, { analyst, workers, now = () => new Date() }: CaseOptions): Case {
  const { db, at } = place
  const language = analyst.search
  let closing: Promise<void> | undefined
  const time = (): string => now().toISOString()
  const guard = <Result>(work: () => Promise<Result>): Promise<Result> => guarded(at, work)
  return {
    at,
    add: (arrivals) =>
      guardedAll(at, importAll(db, arrivals, { analyst, now: time, checkRoom: place.checkRoom, workers })),
    refresh: () => guard(() => refresh(place, analyst)),
    info: () => guard(() => infoOf(place)),
    list: () => guardedAll(at, listDocuments(db)),
    custody: (id) => guard(() => custodyOf(db, id)),
    document: (id) => guard(() => documentOf(place, id)),
    documents: () => guardedAll(at, standingDocs(db)),
    trace: () => guard(() => traceOf(db, analyst)),
    revision: () => guard(() => revisionOf(db)),
    ...viewsOf(db, guard, language),
    search: (query, filters = {}) => guard(() => search(db, query, filters, language)),
    ...reviewOf(db, { analyst, at: time, guard, guardAll: (items) => guardedAll(at, items) }),
    check: (head) => guard(() => checkCase(db, head)),
    backup: () => guardedAll(at, backup(db)),
    update: (agree, options = {}) =>
      guard(() => updateCase(place, { analyst, at: time, agree, all: options.all ?? false })),
    link: () => linkTo(place),
    close: () => (closing ??= place.close()),
  }
}

async function* guardedAll<Item>(at: string, items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await guarded(at, () => iterator.next())
      if (next.done) return
      yield next.value
    }
  } finally {
    await iterator.return(undefined)
  }
}

async function documentOf({ db }: Place, id: string): Promise<Doc> {
  const found = (await voicedDocs(db, [id])).get(id)
  if (!found) throw new CaseError({ kind: 'no-document', id })
  return found
}

type Views = Pick<
  Case,
  | 'stories'
  | 'storyFacets'
  | 'story'
  | 'storyTitle'
  | 'shownStory'
  | 'linksBetween'
  | 'view'
  | 'refs'
  | 'bytes'
  | 'statements'
  | 'voices'
  | 'voiceFacets'
  | 'voice'
  | 'voiceNames'
  | 'outlets'
  | 'outletOwners'
  | 'outlet'
  | 'outletDocuments'
  | 'log'
  | 'verifyLog'
>

/** What is read from the tables of a case, list by list and page by page. */
function viewsOf(
  db: Kysely<Schema>,
  guard: <Result>(work: () => Promise<Result>) => Promise<Result>,
  language: SearchLanguage,
): Views {
  return {
    stories: (query = {}) => guard(() => listStories(db, query, language)),
    storyFacets: (filters = {}) => guard(() => storyFacets(db, filters, language)),
    story: (id) => guard(() => storyView(db, id)),
    storyTitle: (id) => guard(() => storyTitle(db, id)),
    shownStory: (id) => guard(() => shownStoryView(db, id)),
    linksBetween: (story, ends) => guard(() => linksBetween(db, story, ends)),
    view: (id) => guard(() => documentView(db, id)),
    refs: (ids) => guard(() => refsOf(db, ids)),
    bytes: (sha256) => guard(() => bytesOf(db, sha256)),
    statements: (query) => guard(() => listStatements(db, query)),
    voices: (query = {}) => guard(() => listVoices(db, query, language)),
    voiceFacets: (filters = {}) => guard(() => voiceFacets(db, filters, language)),
    voice: (id) => guard(() => voiceView(db, id)),
    voiceNames: (ids) => guard(() => voiceNames(db, ids)),
    outlets: (query = {}) => guard(() => listOutlets(db, query, language)),
    outletOwners: (filters = {}) => guard(() => outletOwners(db, filters, language)),
    outlet: (key) => guard(() => outletView(db, key)),
    outletDocuments: (key, part = {}) => guard(() => outletDocuments(db, key, part)),
    log: (part = {}) => guard(() => listLog(db, part)),
    verifyLog: () => guard(() => verifyLog(db)),
  }
}

async function bytesOf(db: Kysely<Schema>, sha256: string): Promise<Uint8Array | null> {
  const found = await db.selectFrom('raw').select('bytes').where('sha256', '=', sha256).executeTakeFirst()
  return found ? Uint8Array.from(found.bytes) : null
}
