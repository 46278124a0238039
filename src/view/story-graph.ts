import type { LinkKind } from '../model/attribution.js'
import type { StoryLink } from '../model/story.js'
import { markOf } from './naming.js'
import type { NamedDocument, StoryFacts, StoryPath } from './story-paths.js'

type AnyFacts = StoryFacts<NamedDocument>
type AnyPath = StoryPath<NamedDocument>

export interface GraphNode {
  readonly id: string
  /** `nobody` stands where documents name no source. */
  readonly kind: 'origin' | 'nobody' | 'relay' | 'document'
  readonly name: string
  /** What is said beside an origin that nobody names. */
  readonly mark: ReturnType<typeof markOf>
  /** Of a document node: the documents that came the same way, by date. */
  readonly documents: readonly NamedDocument[]
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly kind: 'said' | LinkKind
  /** Those that take this step. */
  readonly paths: readonly AnyPath[]
}

/** Two documents with words in common, or one that points to the other. */
export interface GraphArc {
  readonly from: string
  readonly to: string
  readonly kind: StoryLink['kind']
  readonly direction: StoryLink['direction']
  readonly links: readonly StoryLink[]
}

export interface StoryGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  readonly arcs: readonly GraphArc[]
}

/** Beyond so many documents those that came the same way stand in one node: more rows than this are no picture. */
const ONE_EACH = 40

/** The chain of a story as nodes and edges, origins first, documents by date. */
export function graphOf(facts: AnyFacts): StoryGraph {
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  const home = documentNodes(facts)
  for (const path of facts.paths) {
    const steps = stepsOf(path, home)
    for (const { node } of steps) if (!nodes.has(node.id)) nodes.set(node.id, node)
    for (const [i, { node, kind }] of steps.entries()) {
      const before = steps[i - 1]
      if (!before) continue
      const key = `${before.node.id} ${node.id}`
      const paths = [...(edges.get(key)?.paths ?? []), path]
      edges.set(key, { from: before.node.id, to: node.id, kind, paths })
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], arcs: arcsOf(facts.story.links, home) }
}

interface Step {
  readonly node: GraphNode
  /** How it has the words from the step before. */
  readonly kind: GraphEdge['kind']
}

function stepsOf({ origin, relays, document }: AnyPath, home: ReadonlyMap<string, GraphNode>): Step[] {
  const root: GraphNode = origin
    ? { id: `o:${origin.id}`, kind: 'origin', name: origin.name, mark: markOf(origin), documents: [] }
    : { id: 'nobody', kind: 'nobody', name: '', mark: null, documents: [] }
  const between = relays.map((relay, i): Step => {
    const node: GraphNode = { id: `r:${relay.id}`, kind: 'relay', name: relay.name, mark: null, documents: [] }
    return { node, kind: i === 0 ? 'said' : (relays[i - 1]?.kind ?? 'relay') }
  })
  const end = home.get(document.id)
  const last = relays.at(-1)
  return [
    { node: root, kind: 'said' },
    ...between,
    ...(end ? [{ node: end, kind: last ? last.kind : ('said' as const) }] : []),
  ]
}

/** The node of each document: its own, or in a big story the one it shares. */
function documentNodes({ documents, paths }: AnyFacts): Map<string, GraphNode> {
  const inPaths = new Set(paths.map(({ document }) => document.id))
  const shown = documents.filter(({ id }) => inPaths.has(id))
  const ways = new Map<string, string>()
  for (const { origin, relays, document } of paths) {
    const way = [origin?.id, ...relays.map(({ id }) => id)].join(' ')
    ways.set(document.id, `${ways.get(document.id) ?? ''}\n${way}`)
  }
  const key = ({ id }: NamedDocument): string => (shown.length > ONE_EACH ? (ways.get(id) ?? id) : id)
  const groups = new Map<string, NamedDocument[]>()
  for (const doc of shown) groups.set(key(doc), [...(groups.get(key(doc)) ?? []), doc])
  return new Map(
    [...groups.values()].flatMap((docs) => {
      const [first] = docs
      if (!first) return []
      const name = first.outlet?.name ?? first.id
      const node: GraphNode = { id: `d:${first.id}`, kind: 'document', name, mark: null, documents: docs }
      return docs.map((doc) => [doc.id, node] as const)
    }),
  )
}

function arcsOf(links: readonly StoryLink[], home: ReadonlyMap<string, GraphNode>): GraphArc[] {
  const arcs = new Map<string, GraphArc>()
  for (const link of links) {
    const { from, to, kind, direction } = link
    const [a, b] = [home.get(from), home.get(to)]
    if (!a || !b || a === b) continue
    const key = `${a.id} ${b.id}`
    arcs.set(key, { from: a.id, to: b.id, kind, direction, links: [...(arcs.get(key)?.links ?? []), link] })
  }
  return [...arcs.values()]
}
