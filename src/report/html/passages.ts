import type { Span } from '../../model/span.js'
import type { Difference, SharedPassage } from '../../model/reuse.js'
import type { Passage, StoryLink } from '../../model/story.js'
import type { StoryFacts } from '../../view/story-paths.js'
import { escapeText } from '../../view/svg.js'
import { highlight, inSentence, type Highlight } from './highlight.js'
import { chip, details, plainChip, type Page, runsOf, section } from './html.js'

/** Pairs of documents whose passages are set side by side; in a big story the longest say most. */
const PAIRS = 24
/** Pairs that stand open when the page opens. */
const OPEN = 2

/** Wording that documents share, side by side, with what differs in it marked. */
export function passagesSection(facts: StoryFacts, page: Page): string {
  const links = facts.story.links
    .filter(({ passages }) => passages.length > 0)
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))
  const shown = links.slice(0, PAIRS).map((link, i) => pair(link, i < OPEN, facts, page))
  const rest =
    links.length > PAIRS ? `<p class="more">${escapeText(page.messages.page.showMore(links.length - PAIRS))}</p>` : ''
  return section(page.messages.story.heads.shared, shown.join('') + rest)
}

const lengthOf = ({ passages }: StoryLink): number => passages.reduce((sum, { from }) => sum + from.end - from.start, 0)

function pair(link: StoryLink, open: boolean, facts: StoryFacts, page: Page): string {
  const { story: words } = page.messages
  const arrow = link.direction === 'unknown' ? '↔' : page.messages.lang === 'ar' ? '←' : '→'
  // What leans on another stands second: the words went from the one to the other.
  const [first, second] = link.direction === 'unknown' ? [link.from, link.to] : [link.to, link.from]
  const summary = `${plainChip(first, page)} <span aria-hidden="true">${arrow}</span> ${plainChip(second, page)} <small>${escapeText(words.directions[link.direction])}</small>`
  const why = link.evidence.map(({ document, span }) => {
    const doc = facts.byId.get(document)
    if (!doc || !span) return ''
    const { lang, dir } = runsOf(doc)
    return `<p class="evidence" lang="${lang}" dir="${dir}">${inSentence(doc.text, span, page)}</p>`
  })
  const rows = link.passages.map((passage) => passageRow(passage, link, facts, page))
  return details(summary, why.join('') + rows.join(''), 'pair', open)
}

function passageRow(passage: Passage, link: StoryLink, facts: StoryFacts, page: Page): string {
  const differences = hasDifferences(passage) ? passage.differences : []
  const from = side(link.from, passage.from, differences, 'from', facts, page)
  const to = side(link.to, passage.to, differences, 'to', facts, page)
  const [first, second] = link.direction === 'unknown' ? [from, to] : [to, from]
  return `<div class="aligned"><p class="kind">${escapeText(page.messages.story.passages[passage.kind])}</p>${first}${second}</div>`
}

function hasDifferences(passage: Passage): passage is SharedPassage {
  return 'differences' in passage && Array.isArray(passage.differences)
}

function side(
  id: string,
  span: Span,
  differences: readonly Difference[],
  end: 'from' | 'to',
  facts: StoryFacts,
  page: Page,
): string {
  const doc = facts.byId.get(id)
  if (!doc) return ''
  const marks = differences.flatMap((difference): Highlight[] => {
    const at = difference[end]
    return at === null ? [] : [{ ...at, name: 'differs', title: page.messages.page.differs[difference.kind] }]
  })
  const { lang, dir } = runsOf(doc)
  return `<div>${chip(id, page)}<p lang="${lang}" dir="${dir}">${highlight(doc.text, marks, span.start, span.end)}</p></div>`
}
