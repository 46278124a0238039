import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import type { Doc } from '../model/doc.js'
import type { Story } from '../model/story.js'
import type { KeptStory, StoryKeeper } from '../corpus/kept-story.js'
import type { DocumentWork, KeptWork } from '../corpus/work.js'
import type { Analyst } from './analyst.js'
import type { Schema } from './schema.js'

/** Documents, and stories, read at once: others are answered in between. */
const AT_ONCE = 500
const STORIES_AT_ONCE = 200

/** What was read of a document for telling it together with others, as the database keeps it. */
export interface PackedWork {
  readonly drafts: Uint8Array
  readonly outline: Uint8Array
  readonly words: Uint8Array
}

/** Packing quickly takes two thirds off; what more could be had takes longer than writing it. */
const pack = (value: unknown): Uint8Array => deflateRawSync(serialize(value), { level: 1 })

/** Nothing where another Node wrote what this one cannot read: it is then worked out again. */
function unpack<Value>(bytes: Uint8Array): Value | undefined {
  try {
    return deserialize(inflateRawSync(bytes)) as Value
  } catch {
    return undefined
  }
}

export const packWork = ({ drafts, outline, words }: DocumentWork): PackedWork => ({
  drafts: pack(drafts),
  outline: pack(outline),
  words: pack(words),
})

export const digest = (text: string): string => createHash('sha256').update(text).digest('base64').slice(0, 32)

/** A digest of a document, and of how it is read: after an upgrade every story is told anew. */
export const markOf = (doc: Doc | string, { version }: Analyst): string =>
  digest(`${version} ${typeof doc === 'string' ? doc : JSON.stringify(doc)}`)

/** Nothing is known of any document. */
export const NO_WORK: KeptWork = { drafts: () => undefined, outline: () => undefined, words: () => undefined }

/** The documents of a case that stand, with what is known of them. */
export interface Material {
  readonly docs: readonly Doc[]
  readonly kept: KeptWork
  /** What was told, by the story. */
  readonly told: ReadonlyMap<Story, KeptStory>
  /** By document, a digest of whose its statements were. */
  readonly voiced: ReadonlyMap<string, string>
  /** What was not known of documents. */
  readonly fresh: ReadonlyMap<string, PackedWork>
}

/** Reads the documents that stand with all that is known of them, and works out what is not. */
export async function materialOf(db: Kysely<Schema>, analyst: Analyst): Promise<Material> {
  const docs: Doc[] = []
  const marks = new Map<string, string>()
  const work = new Map<string, PackedWork>()
  const fresh = new Map<string, PackedWork>()
  const voiced = new Map<string, string>()
  for (let after = ''; ;) {
    const { rows } = await sql<{ id: string; doc: string; voiced: string | null } & Nullable<PackedWork>>`
      select d.id, d.doc, w.drafts, w.outline, w.words, w.voiced from documents d
      left join document_work w on w.document = d.id and w.analysis = ${analyst.version}
      where d.superseded_by is null and d.id collate "C" > ${after} order by d.id collate "C" limit ${AT_ONCE}`.execute(
      db,
    )
    for (const { id, doc: text, drafts, outline, words, voiced: whose } of rows) {
      const doc = JSON.parse(text) as Doc
      docs.push(doc)
      marks.set(id, markOf(text, analyst))
      if (whose !== null) voiced.set(id, whose)
      const own = drafts && outline && words ? { drafts, outline, words } : packWork(analyst.work(doc))
      work.set(id, own)
      if (!drafts) fresh.set(id, own)
      after = id
    }
    if (rows.length < AT_ONCE) break
  }
  const stories = keeperOf((id) => marks.get(id) ?? '', await keptStories(db))
  return { docs, kept: { ...keptWork(work), stories: stories.keeper }, told: stories.told, voiced, fresh }
}

type Nullable<Type> = { readonly [Key in keyof Type]: Type[Key] | null }

const keptWork = (work: ReadonlyMap<string, PackedWork>): KeptWork => {
  const part = <Value>(id: string, of: keyof PackedWork): Value | undefined => {
    const own = work.get(id)
    return own && unpack<Value>(own[of])
  }
  return {
    drafts: (id) => part(id, 'drafts'),
    outline: (id) => part(id, 'outline'),
    words: (id) => part(id, 'words'),
  }
}

async function keptStories(db: Kysely<Schema>): Promise<Map<string, KeptStory>> {
  const kept = new Map<string, KeptStory>()
  for (let after = -1; ;) {
    const rows = await db
      .selectFrom('stories')
      .select(['place', 'made_from', 'asked', 'answers', 'data'])
      .where('made', '=', false)
      .where('made_from', 'is not', null)
      .where('place', '>', after)
      .orderBy('place')
      .limit(STORIES_AT_ONCE)
      .execute()
    for (const { place, made_from: from, asked, answers, data: story } of rows) {
      if (from !== null && asked !== null && answers !== null) kept.set(from, { story, from, asked, answers })
      after = place
    }
    if (rows.length < STORIES_AT_ONCE) return kept
  }
}

/** Keeps stories as they are told, with those that were kept before. */
export function keeperOf(
  mark: (document: string) => string,
  known: ReadonlyMap<string, KeptStory> = new Map(),
): { keeper: StoryKeeper; told: ReadonlyMap<Story, KeptStory> } {
  const told = new Map<Story, KeptStory>()
  const keep = (kept: KeptStory): void => {
    told.set(kept.story, kept)
  }
  return { told, keeper: { digest, mark, find: (from) => known.get(from), keep } }
}

/** Keeps what was worked out of documents. */
export async function writeWork(
  db: Kysely<Schema>,
  fresh: ReadonlyMap<string, PackedWork>,
  analysis: string,
): Promise<void> {
  for (const [document, own] of fresh) {
    await db
      .insertInto('document_work')
      .values({ document, analysis, ...own })
      .onConflict((c) => c.column('document').doUpdateSet({ analysis, ...own }))
      .execute()
  }
}
