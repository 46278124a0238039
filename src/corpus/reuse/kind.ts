import type { Passage } from '../../model/story.js'
import type { Block } from './align.js'
import { type ReadDoc, sameSpeaker } from './document.js'
import type { NameReader } from './names.js'
import { MARKS } from './text-words.js'

/** How the equal words of a passage are told on both sides. */
export interface Shares {
  readonly words: number
  /** In quotation marks on one side at least, and on the other there too or given as somebody's words. */
  readonly quoted: number
  /** Given on both sides as the words of one speaker. */
  readonly stated: number
  /** In quotation marks on one side, and told by nobody on the other. */
  readonly claimed: number
  /** Neither: the wording of whoever wrote the text. */
  readonly own: number
  /** Words by which both report what was said: قال, وأضاف. */
  readonly cues: number
}

/**
 * Own words that make a passage a copy. Around a shared quotation stand "said the spokesman of the ministry, the colonel …" even where two
 * reporters heard it; more than that is a shared text (read by eye on the real articles).
 */
const COPIED_WORDS = 8

/** …and their share: a long statement with its opening is still a statement. */
const COPIED_SHARE = 0.2

/**
 * Several statements reported in the same order by the same verbs, and not only their quotations, are one reporter's arrangement; a
 * speaker's own words come with one verb.
 */
const ARRANGED_CUES = 2
const ARRANGED_WORDS = 12

/** A passage that is so much of both texts is the text, even where all of it is one statement. */
const WHOLE = 0.8

/**
 * Fewer words than this in a row are a name with its titles or a set phrase, unless they are most of a short post. On the real stories
 * pairs of unrelated texts share up to 11, and the least that readers took for reuse is 13.
 */
const LEAST_WORDS = 12
const MOST_OF_POST = 0.6

/** Counts the equal words of a passage by how they are told. */
export function sharesOf(blocks: readonly Block[], a: ReadDoc, b: ReadDoc, names: NameReader): Shares {
  const shares = { words: 0, quoted: 0, stated: 0, claimed: 0, own: 0, cues: 0 }
  const known = new Map<number, boolean>()
  const oneSpeaker = (x: number, y: number): boolean => {
    if (x < 0 || y < 0) return false
    const key = x * b.doc.attributions.length + y
    let same = known.get(key)
    if (same === undefined) {
      same = sameSpeaker(a.doc.attributions[x]!, b.doc.attributions[y]!, names)
      known.set(key, same)
    }
    return same
  }
  for (const block of blocks) {
    for (let k = 0; k < block.length; k++) {
      const [i, j] = [block.a + k, block.b + k]
      const [x, y] = [a.statement[i] ?? -1, b.statement[j] ?? -1]
      const [here, there] = [a.marks[i]! & MARKS.quoted, b.marks[j]! & MARKS.quoted]
      shares.words++
      if (a.marks[i]! & b.marks[j]! & MARKS.cue) shares.cues++
      if ((here && there) || (here && y >= 0) || (there && x >= 0)) shares.quoted++
      else if (oneSpeaker(x, y)) shares.stated++
      else if (here || there) shares.claimed++
      else shares.own++
    }
  }
  return shares
}

/** What a passage is, from how its words are told and whether they are said all over the case. */
export function kindOf(shares: Shares, formula: boolean, longer: number): Passage['kind'] {
  const { words, quoted, cues } = shares
  // What a speaker said stays a quotation however many print it.
  if (formula) return quoted > words / 2 ? 'quotation' : 'formula'
  // A statement printed in full that the other quotes: one side says that most of the words are a speaker's, so they are no writer's.
  const spoken = shares.claimed >= words / 2
  const stated = shares.stated + (spoken ? shares.claimed : 0)
  const own = shares.own + (spoken ? 0 : shares.claimed)
  if (words >= longer * WHOLE && quoted < words / 2) return 'copy'
  if (own >= COPIED_WORDS && own >= words * COPIED_SHARE) return 'copy'
  if (cues >= ARRANGED_CUES && own + stated >= ARRANGED_WORDS) return 'copy'
  if (quoted + stated === 0) return 'copy'
  return quoted >= stated ? 'quotation' : 'same_statement'
}

/** Whether a passage is long enough to say something of where it comes from. */
export function isTelling(kind: Passage['kind'], words: number, shorter: number): boolean {
  return kind === 'quotation' || words >= LEAST_WORDS || words >= shorter * MOST_OF_POST
}

/** Whether a passage may be telling whatever its kind: asked before the case is, which takes longer. */
export const mayTell = ({ words, quoted }: Shares, shorter: number): boolean =>
  quoted > 0 || isTelling('copy', words, shorter)
