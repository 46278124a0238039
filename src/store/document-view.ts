import { type Kysely, sql } from 'kysely'
import type { Custody } from '../model/custody.js'
import type { Doc } from '../model/doc.js'
import type { Party, Voice } from '../model/source.js'
import type { StoryLink } from '../model/story.js'
import type { StoryRef } from '../model/story-card.js'
import { CaseError } from './failure.js'
import { custodyOf } from './list.js'
import { type DocumentRef, documentRef, documentsWithOutlets, storyRef, voicedDocs } from './refs.js'
import type { Schema } from './schema.js'
import { voicesNamedIn } from './stories.js'

/** A document with all that its page needs. */
export interface DocumentView {
  /** Every link of its statements told whose it is. */
  readonly document: Doc
  readonly voices: readonly Voice[]
  readonly parties: readonly Party[]
  readonly stories: readonly StoryRef[]
  /** Links to other documents, with the passages that are shared, and the stories they stand in. */
  readonly links: readonly { readonly story: string; readonly link: StoryLink; readonly other: DocumentRef }[]
  readonly custody: Custody
  /** How many bytes it came in. */
  readonly size: number
}

export async function documentView(db: Kysely<Schema>, id: string): Promise<DocumentView> {
  const document = (await voicedDocs(db, [id])).get(id)
  if (!document) throw new CaseError({ kind: 'no-document', id })
  const links = await linksOf(db, id)
  const others = await refsOf(
    db,
    links.map(({ link }) => (link.from === id ? link.to : link.from)),
  )
  const { rows: stories } = await sql<{ story: StoryRef }>`select ${storyRef} as story
    from story_documents x join stories s on s.place = x.story where x.document = ${id} order by s.place`.execute(db)
  const { rows: raw } = await sql<{ size: number }>`
    select r.size from documents d join raw r on r.sha256 = d.sha256 where d.id = ${id}`.execute(db)
  return {
    document,
    ...(await voicesNamedIn(db, [document])),
    stories: stories.map(({ story }) => story),
    links: links.flatMap(({ story, link }) => {
      const other = others.get(link.from === id ? link.to : link.from)
      return other ? [{ story, link, other }] : []
    }),
    custody: await custodyOf(db, id),
    size: raw[0]?.size ?? 0,
  }
}

async function linksOf(db: Kysely<Schema>, id: string): Promise<{ story: string; link: StoryLink }[]> {
  const { rows } = await sql<{ story: string; link: StoryLink }>`
    select s.id as story, l.data as link from story_documents x join stories s on s.place = x.story
      join story_links l on l.story = s.place
    where x.document = ${id} and ${id} in (l.from_id, l.to_id) order by s.place, l.seq`.execute(db)
  const seen = new Set<string>()
  return rows.filter(({ link }) => {
    const key = `${link.kind} ${link.from} ${link.to}`
    return !seen.has(key) && seen.add(key)
  })
}

/** Documents as they are named in lists, by their ids. */
export async function refsOf(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, DocumentRef>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ ref: DocumentRef }>`
    select ${documentRef} as ref from ${documentsWithOutlets} where d.id = any(${[...new Set(ids)]}::text[])`.execute(
    db,
  )
  return new Map(rows.map(({ ref }) => [ref.id, ref]))
}
