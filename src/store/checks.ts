import type { Kysely } from 'kysely'
import type { Decision } from '../model/decision.js'
import type { Story } from '../model/story.js'
import { standingNow } from './reviewed.js'
import type { Schema } from './schema.js'

/** Something that was done for a story before it is published: by whom, when, and what is to be said of it. */
export type StoryCheck = Extract<Decision, { kind: 'check' }>

/** A story is the one that was ticked while it has more than this share of its documents. */
const SHARE = 0.5

/** What was ticked for a story, in the order it was. */
export async function checksOf(db: Kysely<Schema>, story: Pick<Story, 'documents'>): Promise<StoryCheck[]> {
  const rows = await db
    .selectFrom('decisions')
    .select('data')
    .where('kind', 'in', ['check', 'undo', 'redo'])
    .orderBy('seq')
    .execute()
  if (rows.length === 0) return []
  const decisions = rows.map(({ data }) => data)
  return checksAmong(await standingNow(db, decisions), story)
}

/** Those of the decisions that stand that are about a story. */
export function checksAmong(stand: readonly Decision[], { documents }: Pick<Story, 'documents'>): StoryCheck[] {
  const own = new Set(documents)
  return stand.flatMap((decision) => {
    if (decision.kind !== 'check') return []
    const shared = decision.story.filter((id) => own.has(id)).length
    return shared > decision.story.length * SHARE ? [decision] : []
  })
}
