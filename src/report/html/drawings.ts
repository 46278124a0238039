import { drawChain } from '../../view/chain-graph.js'
import { graphOf, type StoryGraph } from '../../view/story-graph.js'
import { caseFacts, type NamedDocument, type StoryFacts, type StoryPath } from '../../view/story-paths.js'
import { escapeText, markup } from '../../view/svg.js'
import { lanesOf, type LaneWords } from '../../view/story-lanes.js'
import { drawTimeline, type Mark } from '../../view/timeline.js'
import { groupBy } from '../../view/group.js'
import { originName } from '../../view/naming.js'
import { anchorOf, apart, bdi, chip, details, type Page, scroller, section, sentence } from './html.js'

/** The chain of sources: the drawing, what its lines mean, and the same as a list. */
export function chainSection(facts: StoryFacts, page: Page): string {
  const graph = graphOf(facts)
  if (graph.nodes.length === 0) return ''
  const { page: own, story: words } = page.messages
  const { numbers } = caseFacts(page.trace)
  const drawing = markup(
    drawChain(graph, {
      key: `s${page.trace.stories.indexOf(facts.story)}`,
      title: own.chainLabel,
      nobody: words.nobody,
      marks: words,
      document: ({ documents }) => documentLine(documents, numbers, words.undated),
      several: own.several,
      link: (id) => `#${anchorOf({ id }, page)}`,
    }),
  )
  const list = details(escapeText(own.chainAsList), chainList(facts, page), 'as-list')
  return section(words.heads.chain, scroller(own.chainLabel, drawing) + legend(graph, page) + list, 'chain-part')
}

/** Documents that share a node are counted and named by their first and last day. */
function documentLine(
  documents: readonly NamedDocument[],
  numbers: ReadonlyMap<string, number>,
  undated: string,
): string {
  const days = documents.flatMap(({ published }) => published ?? [])
  const [first, last] = [days[0], days.at(-1)]
  const when = first === undefined ? undated : first === last ? first : `${first} – ${last}`
  return documents.length > 1 ? when : `${numbers.get(documents[0]?.id ?? '')} · ${when}`
}

function legend({ edges, arcs }: StoryGraph, page: Page): string {
  const { edges: names } = page.messages.page
  const used = new Set<string>([...edges.map(({ kind }) => kind), ...arcs.map(({ direction }) => `reuse-${direction}`)])
  const rows = Object.entries(names).flatMap(([kind, name]) =>
    used.has(kind)
      ? [
          `<li><svg width="44" height="12" aria-hidden="true"><path class="${kind.startsWith('reuse') ? `arc ${kind.slice(6)}` : `edge ${kind}`}" d="M2 6H42"/></svg>${escapeText(name)}</li>`,
        ]
      : [],
  )
  return `<ul class="legend">${rows.join('')}</ul>`
}

function chainList({ paths }: StoryFacts, page: Page): string {
  const byOrigin = groupBy(paths, ({ origin }) => origin?.id ?? '')
  const items = [...byOrigin.values()].map((group) => {
    const origin = group[0]?.origin
    const name = origin ? sentence(originName(origin, apart)) : escapeText(page.messages.story.nobody)
    return `<li><b>${name}</b>${branch(group, 0, page)}</li>`
  })
  return `<ul class="tree">${items.join('')}</ul>`
}

function branch(paths: readonly StoryPath[], depth: number, page: Page): string {
  const through = groupBy(
    paths.filter(({ relays }) => relays.length > depth),
    ({ relays }) => relays[depth]?.id ?? '',
  )
  const direct = paths.filter(({ relays }) => relays.length === depth)
  const items = [
    ...[...through.values()].map(
      (group) => `<li>${bdi(group[0]?.relays[depth]?.name ?? '')}${branch(group, depth + 1, page)}</li>`,
    ),
    ...direct.map(({ document }) => `<li>${chip(document.id, page, true)}</li>`),
  ]
  return `<ul>${items.join('')}</ul>`
}

/** Who printed it when: a row for each origin, then denials and reactions. */
export function timelineSection(facts: StoryFacts, page: Page): string {
  const { page: own } = page.messages
  const lanes = lanesOf(facts, laneWords(page))
  const undated = facts.documents.filter(({ published }) => published === null)
  if (lanes.length === 0) return ''
  const drawing = markup(
    drawTimeline(lanes, {
      title: own.timelineLabel,
      lang: page.messages.lang,
      days: own.days,
      more: own.more,
    }),
  )
  const shapes = (['report', 'denial', 'reaction'] as const).filter((shape) =>
    lanes.some(({ marks }) => marks.some((mark) => mark.shape === shape)),
  )
  const key = shapes.map(
    (shape) =>
      `<li><svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true" class="timeline"><g class="mark ${shape}">${SHAPES[shape]}</g></svg>${escapeText(own.shapes[shape])}</li>`,
  )
  const rest =
    undated.length === 0
      ? ''
      : `<p class="undated">${escapeText(own.undatedList)}: ${undated.map(({ id }) => chip(id, page, true)).join(' ')}</p>`
  return section(own.timeline, scroller(own.timelineLabel, drawing) + `<ul class="legend">${key.join('')}</ul>` + rest)
}

const SHAPES: Readonly<Record<Mark['shape'], string>> = {
  report: '<circle r="8"/>',
  denial: '<path d="M0-10L10 0L0 10L-10 0z"/>',
  reaction: '<rect x="-8" y="-8" width="16" height="16"/>',
}

const laneWords = (page: Page): LaneWords => {
  const { page: own, story } = page.messages
  const { denial, reaction } = own.shapes
  return { nobody: story.nobody, others: own.otherOrigins, denial, reaction, link: (doc) => `#${anchorOf(doc, page)}` }
}
