import { sql } from 'kysely'
import type { Story } from '../model/story.js'

/** What no decision changes of a story: which words its documents share, which in a story of many copies is most of it. */
type Fixed = 'links' | 'families' | 'changes'

/** What a person's decisions may change of a story: all that is written of it when it is counted anew. */
export type Told = Omit<Story, Fixed>

/** A story without the links between its documents. */
export type Unlinked = Omit<Story, 'links'>

export function toldOf({ links: _l, families: _f, changes: _c, ...told }: Story): Told {
  return told
}

/** A row of `stories s` as the machine tells it, without its links. */
export const unlinked = sql<Unlinked>`(s.data - 'links')`

/** A row of `stories s` as persons left it. */
export const storyNow = sql<Story>`coalesce(s.data || s.reviewed, s.data)`
export const unlinkedNow = sql<Unlinked>`coalesce((s.data - 'links') || s.reviewed, s.data - 'links')`
