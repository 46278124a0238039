import type { Doc } from '../model/doc.js'
import { IsnadError } from '../model/error.js'
import type { Story } from '../model/story.js'
import type { Trace } from '../model/trace.js'
import { LIGHT_COLOURS, type PageFonts, pageFace } from '../report/html/style.js'
import { drawChain } from '../view/chain-graph.js'
import { DRAWING_STYLE } from '../view/drawing-style.js'
import { graphOf, type GraphNode, type StoryGraph } from '../view/story-graph.js'
import { factsOf as storyFacts } from '../view/story-paths.js'
import { type Drawn, element, fitLines, markup } from '../view/svg.js'
import type { ExportFacts } from './facts.js'
import type { ExportOptions } from './options.js'
import { storyOf, traceOf } from './source.js'

/** Pixels around the drawing, and below it a line of words. */
const MARGIN = 24
const LINE = 22
/** So wide at least that a sentence fits. */
const LEAST_WIDTH = 760

/** The chain of one story as a drawing that needs nothing else: its counts above, what the lines mean below. */
export async function chainOf(facts: ExportFacts, options: ExportOptions, fonts: PageFonts | null): Promise<string> {
  const trace = await storyTrace(facts, options)
  const [story] = trace.stories
  if (story === undefined) throw new IsnadError('usage', options.messages.story.noStories)
  const graph = graphOf(storyFacts(story, trace))
  const chain = drawChain(graph, wordsOf(trace, options))
  const { width: drawn = 0, height = 0 } = chain.attributes as { readonly width?: number; readonly height?: number }
  const width = Math.max(LEAST_WIDTH, drawn + MARGIN * 2)
  const head = headOf(story, facts, options, width)
  const foot = footOf(graph, options)
  const top = MARGIN + head.length * LINE + 12
  const total = top + height + 20 + foot.length * LINE + MARGIN
  const rtl = options.messages.lang === 'ar'
  const start = rtl ? width - MARGIN : MARGIN
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${total}`, width, height: total, direction: 'ltr' },
    { name: 'style', attributes: {}, inside: [STYLE_MARK] },
    element('rect', { width, height: total, fill: LIGHT_COLOURS['card'] }),
    head.map((line, i) => words(line, start, MARGIN + (i + 1) * LINE - 6, i === 0 ? 'lead' : 'said', rtl)),
    { ...chain, attributes: { ...chain.attributes, x: (width - drawn) / 2, y: top } },
    foot.map(({ kind, name }, i) => footLine({ kind, name, start, y: top + height + 20 + (i + 1) * LINE, rtl })),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup(svg).replace(STYLE_MARK, styleOf(fonts))}\n`
}

const STYLE_MARK = 'isnad-style'

/** The story that is asked for, else the one of most documents. */
async function storyTrace({ source }: ExportFacts, { story }: ExportOptions): Promise<Trace> {
  let largest: Story | undefined
  for await (const one of source.stories()) {
    if (largest === undefined || one.documents.length > largest.documents.length) largest = one
  }
  const id = story ?? largest?.id
  const only = id === undefined ? null : await storyOf(source, id)
  return traceOf(only ?? source)
}

function wordsOf({ documents }: Trace, { messages }: ExportOptions) {
  const urls = new Map(documents.map((doc) => [doc.id, doc.url]))
  const { page, story } = messages
  return {
    key: 'chain',
    title: page.chainLabel,
    nobody: story.nobody,
    marks: story,
    document: ({ documents: docs }: GraphNode) => daysOf(docs, story.undated),
    several: page.several,
    link: (id: string) => {
      const url = urls.get(id) ?? ''
      return /^https?:\/\//iu.test(url) ? url : '#'
    },
  }
}

function daysOf(docs: readonly Pick<Doc, 'published'>[], undated: string): string {
  const days = docs.flatMap(({ published }) => published ?? [])
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined ? undated : first === last ? first : `${first} – ${last}`
}

function headOf(story: Story, { source }: ExportFacts, { messages }: ExportOptions, width: number): readonly string[] {
  const room = { width: width - MARGIN * 2, size: 14, lines: 2 }
  const counts = messages.story.sentence(story.counts, source.scope.documents)
  return [...fitLines(story.title, { ...room, size: 17, lines: 1 }), ...fitLines(counts, room)]
}

interface FootLine {
  /** Class of the line that is explained; null: words alone. */
  readonly kind: string | null
  readonly name: string
}

function footOf({ edges, arcs }: StoryGraph, { messages, version }: ExportOptions): readonly FootLine[] {
  const used = new Set<string>([...edges.map(({ kind }) => kind), ...arcs.map(({ direction }) => `reuse-${direction}`)])
  const lines = Object.entries(messages.page.edges).filter(([kind]) => used.has(kind))
  return [
    ...lines.map(([kind, name]) => ({
      kind: kind.startsWith('reuse') ? `arc ${kind.slice(6)}` : `edge ${kind}`,
      name,
    })),
    { kind: null, name: `${messages.page.made} isnad ${version}` },
  ]
}

function footLine({
  kind,
  name,
  start,
  y,
  rtl,
}: FootLine & { readonly start: number; readonly y: number; readonly rtl: boolean }): Drawn {
  if (kind === null) return words(name, start, y, 'made', rtl)
  const side = rtl ? -1 : 1
  return element(
    'g',
    {},
    element('path', { class: kind, d: `M${start} ${y - 5}H${start + side * 44}` }),
    words(name, start + side * 54, y, 'said', rtl),
  )
}

/** A line of words; with Arabic messages it ends where a line from left to right would, at the right: programs differ on where others begin. */
const words = (text: string, x: number, y: number, name: string, rtl: boolean): Drawn =>
  element('text', { class: `${name} ${rtl ? 'right' : 'left'}`, x, y }, text)

/** The colours in place of their names, which not every program knows. */
function styleOf(fonts: PageFonts | null): string {
  const style = `${DRAWING_STYLE}
svg{font-family:Plex,"IBM Plex Sans Arabic","Noto Sans Arabic",Tahoma,sans-serif}
svg text{unicode-bidi:plaintext}
svg .left{text-anchor:start}
svg .right{text-anchor:end}
svg .lead{font-size:17px;font-weight:600}
svg .made{font-size:12px;fill:var(--soft)}`
  const plain = style
    .replaceAll(/var\(--([\w-]+)\)/gu, (_, name: string) => LIGHT_COLOURS[name] ?? 'currentColor')
    .replaceAll('font-family:inherit;', '')
  return (fonts === null ? '' : pageFace(fonts)) + plain
}
