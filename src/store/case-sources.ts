import { type Kysely, sql } from 'kysely'
import type { ReviewTools } from '../corpus/review/review.js'
import type { Join, Voice } from '../model/source.js'
import type { Analyst } from './analyst.js'
import type { Schema } from './schema.js'
import { outletKey } from './story-card.js'

/** Who the voices of a case are and what joins them. */
export interface CaseSources {
  readonly voices: ReadonlyMap<string, Voice>
  readonly joins: readonly Join[]
}

export async function sourcesOf(db: Kysely<Schema>): Promise<CaseSources> {
  const voices = await db
    .selectFrom('voices')
    .select('data')
    .orderBy(sql`id collate "C"`)
    .execute()
  const joins = await db
    .selectFrom('joins')
    .select('data')
    .orderBy(sql`a collate "C", b collate "C", kind`)
    .execute()
  return { voices: new Map(voices.map(({ data }) => [data.id, data])), joins: joins.map(({ data }) => data) }
}

export const toolsOf = (analyst: Analyst): ReviewTools => ({
  outletKey,
  voicesOf(doc) {
    const { documents, voices } = analyst.voices([doc])
    return { document: documents[0] ?? doc, voices }
  },
})
