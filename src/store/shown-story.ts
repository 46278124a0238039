import type { ReuseLink } from '../model/reuse.js'
import type { Story, StoryLink, TextFamily } from '../model/story.js'
import type { ShownStory, StoryLinkRow } from '../model/story-page.js'

/** Pairs beyond these of one text say what its tree says already; each is still there to be asked for. */
const ALL = 300

/** What the page of a story shows of its links. */
export type LinksShown = Pick<ShownStory, 'links' | 'linksLeftOut'>

export function shownLinks({ links, families }: Pick<Story, 'links' | 'families'>): LinksShown {
  const shown = linksShown(links, families)
  return { links: shown.map(linkRow), linksLeftOut: links.length - shown.length }
}

/**
 * The links of a page: all of them, or in a story of many copies those between texts, those whose direction is known and those that the tree of
 * each text is made of.
 */
function linksShown(links: readonly StoryLink[], families: readonly TextFamily[]): readonly StoryLink[] {
  if (links.length <= ALL) return links
  const familyOf = new Map(
    families.flatMap(({ id, documents }) => documents.map((document) => [document, id] as const)),
  )
  const branches = new Set(
    families.flatMap(({ tree }) => tree.map(({ document, parent }) => pairOf(document, parent ?? document))),
  )
  return links.filter(
    ({ kind, from, to, direction }) =>
      kind !== 'reuse' ||
      direction === 'known' ||
      branches.has(pairOf(from, to)) ||
      (familyOf.get(from) ?? from) !== (familyOf.get(to) ?? to),
  )
}

const pairOf = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a])

function linkRow({ from, to, kind, direction, evidence, passages, ...link }: StoryLink | ReuseLink): StoryLinkRow {
  const words = passages.reduce((sum, passage) => sum + ('words' in passage ? passage.words : 0), 0)
  return { from, to, kind, direction, evidence, passages: passages.length, words, ...reuseOf(link) }
}

/** What only shared wording has. */
export function reuseOf(link: object): Pick<StoryLinkRow, 'coverage' | 'basis'> {
  const { coverage = null, basis = null } = link as Partial<Pick<ReuseLink, 'coverage' | 'basis'>>
  return { coverage, basis }
}
