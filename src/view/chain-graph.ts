import { placeColumns, type Slot } from './layers.js'
import type { GraphArc, GraphEdge, GraphNode, StoryGraph } from './story-graph.js'
import { type Drawn, type DrawnNode, element, fitLines, round } from './svg.js'

/** The words of a drawing; every name comes from the documents and is escaped here. */
export interface ChainWords {
  /** Sets the ids of this drawing apart from those of others on the page. */
  readonly key: string
  readonly title: string
  readonly nobody: string
  readonly marks: Readonly<Record<NonNullable<GraphNode['mark']>, string>>
  /** Line under a document's outlet: its numbers and dates. */
  document(node: GraphNode): string
  /** Name of a node that stands for several documents. */
  several(documents: number): string
  /** Where a document's node leads; null where a click means something else. */
  link(id: string): string | null
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const SIZE = 14
const WIDTHS: Readonly<Record<GraphNode['kind'], number>> = { origin: 214, nobody: 150, relay: 140, document: 206 }
const PAD = 12
/** Room left of the documents for the arcs between them. */
const ARCS = 84

/** The chain graph: origins at the right, those who handed their words on, and the outlets by date from top to bottom. */
export function drawChain(graph: StoryGraph, words: ChainWords): Drawn {
  const lines = new Map(graph.nodes.map((node) => [node.id, linesOf(node, words)]))
  const { boxes, bends, width, height } = place(graph, lines)
  const parts = [
    element('title', {}, words.title),
    element('defs', {}, arrow('tip', words), arrow('tip-arc', words)),
    ...graph.edges.map((edge) => drawEdge(edge, { boxes, bends, words })),
    ...graph.arcs.map((arc) => drawArc(arc, boxes, words)),
    ...graph.nodes.map((node) => drawNode(node, boxes.get(node.id), lines.get(node.id) ?? [], words)),
  ]
  const viewBox = `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`
  return element(
    'svg',
    { 'class': 'chain', viewBox, width, height, 'role': 'group', 'aria-label': words.title },
    ...parts,
  )
}

const arrow = (id: string, { key }: ChainWords): Drawn =>
  element(
    'marker',
    {
      id: `${id}-${key}`,
      viewBox: '0 0 8 8',
      refX: 7,
      refY: 4,
      markerWidth: 10,
      markerHeight: 10,
      markerUnits: 'userSpaceOnUse',
      orient: 'auto',
    },
    element('path', { d: 'M0 0L8 4L0 8z', class: id }),
  )

function linesOf(node: GraphNode, words: ChainWords): string[] {
  const room = { width: WIDTHS[node.kind] - PAD * 2, size: SIZE, lines: node.kind === 'document' ? 1 : 2 }
  if (node.kind === 'nobody') return fitLines(words.nobody, room)
  if (node.kind === 'document') {
    const name = node.documents.length > 1 ? words.several(node.documents.length) : node.name
    return [...fitLines(name, room), ...fitLines(words.document(node), { ...room, size: SIZE - 2 })]
  }
  const lines = fitLines(node.mark === 'unnamed' ? `«${node.name}»` : node.name, room)
  return node.mark === null ? lines : [...lines, words.marks[node.mark]]
}

interface Placed {
  readonly boxes: ReadonlyMap<string, Box>
  /** Places that an edge over several columns passes through. */
  readonly bends: ReadonlyMap<string, readonly { readonly x: number; readonly y: number }[]>
  readonly width: number
  readonly height: number
}

/** Documents stand in one column by date, origins in the last; a relay stands as far from the documents as its longest way to one. */
function place(graph: StoryGraph, lines: ReadonlyMap<string, readonly string[]>): Placed {
  const depths = depthsOf(graph)
  const last = Math.max(1, ...depths.values())
  const heights = new Map(graph.nodes.map(({ id }) => [id, 14 + (lines.get(id)?.length ?? 1) * (SIZE + 5)]))
  const columns: Slot[][] = Array.from({ length: last + 1 }, () => [])
  for (const { id } of graph.nodes) columns[depths.get(id) ?? 0]?.push({ id, height: heights.get(id) ?? SIZE })
  const ways = graph.edges.map((edge) => wayOf(edge, depths))
  for (const { bends } of ways) for (const { id, depth } of bends) columns[depth]?.push({ id, height: BEND })
  const middles = placeColumns({ columns, lines: ways.flatMap(({ steps }) => steps) })
  const xs = columnsAt(last, graph, depths)
  const boxes = graph.nodes.map(({ id, kind }): [string, Box] => {
    const x = xs[depths.get(id) ?? 0] ?? 0
    return [id, { x, y: (middles.get(id) ?? 0) + 8, width: WIDTHS[kind], height: heights.get(id) ?? SIZE }]
  })
  const bends = ways.map(({ key, bends: passed }) => {
    // Level through the whole column, so that it cannot run behind a node there.
    const points = passed.flatMap(({ id, depth }) =>
      [-1, 1].map((side) => ({ x: (xs[depth] ?? 0) + (side * WIDTHS.relay) / 2, y: (middles.get(id) ?? 0) + 8 })),
    )
    return [key, points.toReversed()] as const
  })
  return {
    boxes: new Map(boxes),
    bends: new Map(bends),
    width: (xs[last] ?? 0) + WIDTHS.origin / 2 + 6,
    height: Math.max(0, ...boxes.map(([, { y, height }]) => y + height / 2)) + 10,
  }
}

/** Room an edge keeps where it passes a column it has no node in. */
const BEND = 8
const BETWEEN = 54

function columnsAt(last: number, { nodes }: StoryGraph, depths: ReadonlyMap<string, number>): number[] {
  const widths = Array.from({ length: last + 1 }, (_, depth) =>
    Math.max(0, ...nodes.filter(({ id }) => depths.get(id) === depth).map(({ kind }) => WIDTHS[kind])),
  )
  let left = ARCS
  return widths.map((width) => {
    const middle = left + width / 2
    left += width + BETWEEN
    return middle
  })
}

/** Columns from the documents: they have none before them, and every origin stands behind the farthest relay. */
function depthsOf({ nodes, edges }: StoryGraph): ReadonlyMap<string, number> {
  const depths = new Map(nodes.map(({ id }) => [id, 0]))
  // Two relays that name each other would lead in circles: no way is longer than there are nodes.
  for (let turn = 0; turn < nodes.length; turn++) {
    const grown = edges.filter(({ from, to }) => (depths.get(from) ?? 0) < (depths.get(to) ?? 0) + 1)
    if (grown.length === 0) break
    for (const { from, to } of grown) depths.set(from, Math.min(MOST, (depths.get(to) ?? 0) + 1))
  }
  const isOrigin = ({ kind }: GraphNode): boolean => kind === 'origin' || kind === 'nobody'
  const relays = nodes.filter(({ kind }) => kind === 'relay').map(({ id }) => depths.get(id) ?? 1)
  for (const node of nodes) if (isOrigin(node)) depths.set(node.id, Math.max(0, ...relays) + 1)
  return depths
}

/** Columns of relays at most; a longer chain is not told apart beyond. */
const MOST = 6

interface Way {
  readonly key: string
  readonly bends: readonly { readonly id: string; readonly depth: number }[]
  /** Pairs of neighbours, the nearer to the documents first. */
  readonly steps: readonly (readonly [string, string])[]
}

function wayOf({ from, to }: GraphEdge, depths: ReadonlyMap<string, number>): Way {
  const [low, high] = [depths.get(to) ?? 0, depths.get(from) ?? 0]
  const key = `${from} ${to}`
  const bends = Array.from({ length: Math.max(0, high - low - 1) }, (_, i) => ({
    id: `${key} ${i}`,
    depth: low + 1 + i,
  }))
  const stops = [to, ...bends.map(({ id }) => id), from]
  return { key, bends, steps: stops.slice(1).map((stop, i) => [stops[i] ?? to, stop] as const) }
}

interface Drawing extends Pick<Placed, 'boxes' | 'bends'> {
  readonly words: ChainWords
}

function drawEdge({ from, to, kind }: GraphEdge, { boxes, bends, words }: Drawing): DrawnNode {
  const [a, b] = [boxes.get(from), boxes.get(to)]
  if (!a || !b) return ''
  const through = bends.get(`${from} ${to}`) ?? []
  const points = [{ x: a.x - a.width / 2, y: a.y }, ...through, { x: b.x + b.width / 2 + 2, y: b.y }]
  return element('path', {
    'class': `edge ${kind}`,
    'd': smooth(points),
    'marker-end': `url(#tip-${words.key})`,
    'data-from': from,
    'data-to': to,
  })
}

/** A line through points that leaves and enters each of them level. */
function smooth(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points
    .map(({ x, y }, i) => {
      const before = points[i - 1]
      if (!before) return `M${round(x)} ${round(y)}`
      const middle = round((before.x + x) / 2)
      return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}`
    })
    .join('')
}

/** Shared wording, at the far side of the documents; the arrow points from the text that is leant on to the one that leans. */
function drawArc({ from, to, kind, direction }: GraphArc, boxes: Placed['boxes'], { key }: ChainWords): DrawnNode {
  const [a, b] = [boxes.get(to), boxes.get(from)]
  if (!a || !b) return ''
  const x = Math.min(a.x - a.width / 2, b.x - b.width / 2) - 2
  const bulge = Math.min(ARCS - 8, 18 + Math.abs(a.y - b.y) / 5)
  const shift = a.y < b.y ? 6 : -6
  const d = `M${round(x)} ${round(a.y + shift)}C${round(x - bulge)} ${round(a.y + shift)} ${round(x - bulge)} ${round(b.y - shift)} ${round(x)} ${round(b.y - shift)}`
  const tip = direction === 'unknown' ? undefined : `url(#tip-arc-${key})`
  return element('path', {
    'class': `arc ${kind} ${direction}`,
    d,
    'marker-end': tip,
    'data-from': from,
    'data-to': to,
  })
}

function drawNode(node: GraphNode, box: Box | undefined, lines: readonly string[], words: ChainWords): DrawnNode {
  if (!box) return ''
  const { x, y, width, height } = box
  const full = node.kind === 'nobody' ? words.nobody : node.name
  const first = y - ((lines.length - 1) * (SIZE + 5)) / 2 + SIZE / 2 - 2
  const texts = lines.map((line, i) => {
    const small = i > 0 && (node.kind === 'document' || (node.mark !== null && i === lines.length - 1))
    return element('text', { x, y: first + i * (SIZE + 5), class: small ? 'small' : undefined }, line)
  })
  const shape = element('rect', {
    x: x - width / 2,
    y: y - height / 2,
    width,
    height,
    rx: node.kind === 'relay' ? height / 2 : node.kind === 'document' ? 3 : 10,
  })
  const drawn = element(
    'g',
    { 'class': `node ${node.kind}${node.mark === null ? '' : ' unnamed'}`, 'data-node': node.id },
    element('title', {}, full),
    shape,
    ...texts,
  )
  const [doc] = node.documents
  const href = doc && node.documents.length === 1 ? words.link(doc.id) : null
  return href === null ? drawn : element('a', { href }, drawn)
}
