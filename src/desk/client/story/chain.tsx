import { type KeyboardEvent, type ReactNode, useCallback, useId, useMemo, useState } from 'react'
import { drawChain } from '../../../view/chain-graph.js'
import { graphOf, type StoryGraph } from '../../../view/story-graph.js'
import type { Drawn } from '../../../view/svg.js'
import type { NamedDocument } from '../../../view/story-paths.js'
import { Drawing } from '../parts/drawn.js'
import { Folded } from '../parts/folded.js'
import { useReader } from '../reader.js'
import { ChainList } from './chain-list.js'
import { Evidence, type Picked } from './evidence.js'
import { useStory } from './facts.js'
import { moveAmong } from './graph-keys.js'
import { Part } from './part.js'

/** The chain of sources. A node or a line that is picked shows the words that prove it. */
export function Chain() {
  const story = useStory()
  const { messages } = useReader()
  const graph = useMemo(() => graphOf(story), [story])
  const [picked, pick] = useState<Picked | null>(null)
  const drawing = useChainDrawing(graph)
  const around = useCallback(
    (drawn: ReactNode, element: Drawn) =>
      'data-node' in element.attributes || 'data-from' in element.attributes ? (
        <Pickable drawn={drawn} element={element} graph={graph} picked={picked} pick={pick} />
      ) : (
        drawn
      ),
    [graph, picked],
  )
  return (
    <Part
      id="chain"
      title={messages.desk.story.parts.chain}
      note={<p className="note">{messages.desk.story.chainNote}</p>}
    >
      <div className={picked ? 'beside open' : 'beside'}>
        <div>
          <div
            className="scroll"
            role="region"
            aria-label={messages.page.chainLabel}
            onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveAmong(event)}
          >
            <Drawing of={drawing} around={around} />
          </div>
          <Legend graph={graph} />
          <Folded className="as-list" summary={messages.page.chainAsList} printed>
            <ChainList />
          </Folded>
        </div>
        <Evidence picked={picked} close={() => pick(null)} />
      </div>
    </Part>
  )
}

function useChainDrawing(graph: StoryGraph): Drawn {
  const story = useStory()
  const { messages, day, number } = useReader()
  const key = useId().replaceAll(/\W/gu, '')
  return useMemo(() => {
    const when = (documents: readonly NamedDocument[]): string => {
      const days = documents.flatMap(({ published }) => published ?? [])
      const [first, last] = [days[0], days.at(-1)]
      if (first === undefined || last === undefined) return messages.story.undated
      return first === last ? day(first) : `${day(first)} – ${day(last)}`
    }
    return drawChain(graph, {
      key,
      title: messages.page.chainLabel,
      nobody: messages.story.nobody,
      marks: messages.story,
      document: ({ documents }) => {
        const [first] = documents
        return documents.length > 1 || !first
          ? when(documents)
          : `${number(story.numbers.get(first.id) ?? 0)} · ${when(documents)}`
      },
      several: messages.page.several,
      link: () => null,
    })
  }, [graph, story, messages, day, number, key])
}

interface PickableProps {
  readonly drawn: ReactNode
  readonly element: Drawn
  readonly graph: StoryGraph
  readonly picked: Picked | null
  pick(picked: Picked | null): void
}

/** Nodes and lines as buttons; a line has a broader one under it, for a pointer to find. */
function Pickable({ drawn, element, graph, picked, pick }: PickableProps): ReactNode {
  const { 'data-node': node, 'data-from': from, 'data-to': to, d } = element.attributes
  const found = pickedOf(graph, { node, from, to })
  const names = useNames(graph)
  if (!found) return drawn
  const on = picked !== null && keyOf(picked) === keyOf(found)
  const toggle = (): void => pick(on ? null : found)
  return (
    <g
      className={`pick${on ? ' on' : ''}`}
      role="button"
      tabIndex={0}
      data-pick=""
      aria-pressed={on}
      {...(found.kind === 'node' ? {} : { 'aria-label': names(found) })}
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        toggle()
      }}
    >
      {found.kind === 'node' ? null : <path className="reach" d={String(d)} />}
      {drawn}
    </g>
  )
}

function pickedOf({ nodes, edges, arcs }: StoryGraph, at: Readonly<Record<string, unknown>>): Picked | null {
  const node = nodes.find(({ id }) => id === at['node'])
  if (node) return { kind: 'node', node }
  const isHere = (line: { readonly from: string; readonly to: string }): boolean =>
    line.from === at['from'] && line.to === at['to']
  const edge = edges.find(isHere)
  if (edge) return { kind: 'edge', edge }
  const arc = arcs.find(isHere)
  return arc ? { kind: 'arc', arc } : null
}

const keyOf = (picked: Picked): string =>
  picked.kind === 'node'
    ? picked.node.id
    : picked.kind === 'edge'
      ? `${picked.edge.from} ${picked.edge.to}`
      : `${picked.arc.from} ~ ${picked.arc.to}`

/** What a node or a line is called by who cannot see it. */
function useNames({ nodes }: StoryGraph): (picked: Picked) => string {
  const { messages } = useReader()
  const nameOf = (id: string): string => {
    const node = nodes.find((other) => other.id === id)
    if (!node || node.kind === 'nobody') return messages.story.nobody
    return node.documents.length > 1 ? messages.page.several(node.documents.length) : node.name
  }
  return (picked) => {
    if (picked.kind === 'node') return nameOf(picked.node.id)
    const { from, to } = picked.kind === 'edge' ? picked.edge : picked.arc
    return messages.desk.story.line(nameOf(from), nameOf(to))
  }
}

function Legend({ graph: { edges, arcs } }: { readonly graph: StoryGraph }) {
  const { edges: names } = useReader().messages.page
  const used = new Set<string>([...edges.map(({ kind }) => kind), ...arcs.map(({ direction }) => `reuse-${direction}`)])
  return (
    <ul className="legend">
      {Object.entries(names).map(([kind, name]) =>
        used.has(kind) ? (
          <li key={kind}>
            <svg width="44" height="12" aria-hidden>
              <path className={kind.startsWith('reuse') ? `arc ${kind.slice(6)}` : `edge ${kind}`} d="M2 6H42" />
            </svg>
            {name}
          </li>
        ) : null,
      )}
    </ul>
  )
}
