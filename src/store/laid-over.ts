import type { Story } from '../model/story.js'

/** What no decision changes of a story: which words its documents share, which in a story of many copies is most of it. */
type Fixed = 'links' | 'families' | 'changes'

/** What a person's decisions may change of a story: all that is written of it when it is counted anew. */
export type Told = Omit<Story, Fixed>

/** A story without the links between its documents, which are rows of their own. */
export type Unlinked = Omit<Story, 'links'>

export function toldOf({ links: _l, families: _f, changes: _c, ...told }: Story): Told {
  return told
}

export function unlinkedOf({ links: _l, ...story }: Story): Unlinked {
  return story
}
