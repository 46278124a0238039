import type { Difference, ReuseLink, SharedPassage } from '../../model/reuse.js'
import type { StoryLink } from '../../model/story.js'
import type { DocumentRef as KeptRef, DocumentView } from '../../store/index.js'
import type { Aligned, DocumentPage, Scope } from '../wire.js'
import { documentRef, withSafeLinks } from './document-ref.js'

/** Documents that a page sets beside its own. */
const MOST = 100

/** Everything a document's page shows. */
export function documentPage(view: DocumentView, scope: Scope): DocumentPage {
  const { document, voices, stories, links, custody, size } = view
  const aligned = links.flatMap(({ story, link, other }) => alignedWith(document.id, link, { story, other }))
  return {
    scope,
    document: withSafeLinks(document),
    voices,
    stories,
    aligned: aligned.toSorted((a, b) => wordsOf(b) - wordsOf(a)).slice(0, MOST),
    custody: { sha256: document.sha256, size, ...custody },
  }
}

const wordsOf = ({ passages }: Aligned): number => passages.reduce((sum, { words }) => sum + words, 0)

function alignedWith(id: string, link: StoryLink, { story, other }: { story: string; other: KeptRef }): Aligned[] {
  if (link.kind !== 'reuse') return []
  const { from, direction, passages, basis, coverage } = link as ReuseLink
  const forth = from === id
  return [
    {
      document: documentRef(other),
      story,
      leans: direction === 'unknown' ? null : forth ? 'this' : 'other',
      direction,
      basis,
      coverage: forth ? { this: coverage.from, other: coverage.to } : { this: coverage.to, other: coverage.from },
      passages: forth ? passages : passages.map(turned),
    },
  ]
}

/** A passage seen from its other end. */
const turned = ({ from, to, differences, ...passage }: SharedPassage): SharedPassage => ({
  ...passage,
  from: to,
  to: from,
  differences: differences.map(({ kind, from: a, to: b }): Difference => ({ kind, from: b, to: a })),
})
