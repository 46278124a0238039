import { CloseButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { groupBy } from '../../../view/group.js'
import { evidenceReason } from '../../../view/naming.js'
import type { GraphArc, GraphEdge, GraphNode } from '../../../view/story-graph.js'
import type { Evidence as Proof, StatementBrief, StoryDocument } from '../../wire.js'
import { proofQuery } from '../api.js'
import type { Mark } from '../parts/marked.js'
import { Quote } from '../parts/quote.js'
import { Name } from '../parts/told.js'
import { useFirst } from '../parts/use-first.js'
import { useReader } from '../reader.js'
import { Wrong } from '../shell/states.js'
import { useStory } from './facts.js'
import { Aligned } from './aligned.js'

/** What was picked in the drawing. */
export type Picked =
  | { readonly kind: 'node'; readonly node: GraphNode }
  | { readonly kind: 'edge'; readonly edge: GraphEdge }
  | { readonly kind: 'arc'; readonly arc: GraphArc }

interface EvidenceProps {
  readonly picked: Picked | null
  close(): void
}

/** The words that prove a node or a line of the chain. */
export function Evidence({ picked, close }: EvidenceProps) {
  const { messages } = useReader()
  const words = messages.desk.story
  if (picked === null) return null
  return (
    <aside className="evidence-panel" aria-label={words.evidence}>
      <header>
        <h3>{words.evidence}</h3>
        <CloseButton aria-label={messages.desk.help.close} onClick={close} />
      </header>
      <div aria-live="polite">
        {picked.kind === 'node' ? <OfNode node={picked.node} /> : null}
        {picked.kind === 'edge' ? <OfEdge edge={picked.edge} /> : null}
        {picked.kind === 'arc' ? <OfArc arc={picked.arc} /> : null}
      </div>
    </aside>
  )
}

/** Quotations shown at once. */
const SHOWN = 30

interface Item {
  readonly document: StoryDocument
  readonly marks: readonly Mark[]
  readonly at?: string | undefined
  readonly why?: string | null | undefined
}

function Items({ items }: { readonly items: readonly Item[] }) {
  const { story } = useStory()
  const { messages } = useReader()
  const [shown, more] = useFirst(items, SHOWN)
  if (items.length === 0) return <p className="soft">{messages.desk.story.noWords}</p>
  return (
    <>
      {shown.map(({ document, marks, at, why }) => (
        <Quote
          key={`${document.id} ${at} ${marks[0]?.start}`}
          document={document}
          marks={marks}
          story={story.id}
          at={at}
        >
          {why ? <small>{why}</small> : null}
        </Quote>
      ))}
      {more}
    </>
  )
}

function OfNode({ node }: { readonly node: GraphNode }) {
  const { origins, paths, byId } = useStory()
  const { messages } = useReader()
  const origin = node.kind === 'origin' ? origins.get(node.id.slice(2)) : undefined
  const proofs = useProofs()
  const ids = new Set(node.documents.map(({ id }) => id))
  const here = paths.filter(({ document, relays, origin: from }) =>
    node.kind === 'document'
      ? ids.has(document.id)
      : node.kind === 'relay'
        ? relays.some(({ id }) => `r:${id}` === node.id)
        : from === null,
  )
  const documents = node.documents.flatMap(({ id }) => byId.get(id) ?? [])
  const statements = useStatements(here, node.id)
  return (
    <>
      <h4>{node.kind === 'nobody' ? messages.story.nobody : <Name>{node.name}</Name>}</h4>
      {documents.length === 1 && documents[0]?.title ? <p dir="auto">{documents[0].title}</p> : null}
      <Items key={node.id} items={origin ? proofs(origin.evidence) : statements} />
    </>
  )
}

function OfEdge({ edge }: { readonly edge: GraphEdge }) {
  const { messages } = useReader()
  const { byId } = useStory()
  const paths = edge.paths.flatMap((path) => {
    const document = byId.get(path.document.id)
    return document ? [{ ...path, document }] : []
  })
  return (
    <>
      <h4>{messages.page.edges[edge.kind as keyof typeof messages.page.edges] ?? edge.kind}</h4>
      <Items key={`${edge.from} ${edge.to}`} items={useStatements(paths, edge.from)} />
    </>
  )
}

function OfArc({ arc }: { readonly arc: GraphArc }) {
  const { messages } = useReader()
  return (
    <>
      <h4>{messages.page.edges[`reuse-${arc.direction}`]}</h4>
      {arc.links.slice(0, 6).map(({ from, to }) => (
        <LinkWords key={`${from} ${to}`} from={from} to={to} />
      ))}
    </>
  )
}

/** The passages of two documents, fetched when they are looked at. */
export function LinkWords({ from, to }: { readonly from: string; readonly to: string }) {
  const { story } = useStory()
  const { messages } = useReader()
  const { data, error } = useQuery(proofQuery(story.id, from, to))
  if (error) return <Wrong error={error} />
  if (!data) return <p className="soft">{messages.desk.loading}</p>
  return data.links.map((link) => (
    <Aligned key={`${link.kind} ${link.from} ${link.to}`} link={link} sentences={data.sentences} />
  ))
}

/** Statements of ways, with their sources, cues and the step in question marked. */
function useStatements(
  paths: readonly { readonly document: StoryDocument; readonly statements: readonly string[] }[],
  step: string,
): readonly Item[] {
  const { story } = useStory()
  const relay = step.startsWith('r:') ? step.slice(2) : null
  const items = paths.flatMap(({ document, statements }): Item[] => {
    const told = document.statements.filter(({ id }) => statements.includes(id))
    if (told.length > 0) return bySentence(document, told, relay)
    const supports = story.claims.flatMap((claim) =>
      claim.supports.filter((support) => support.document === document.id),
    )
    const [first] = supports
    return first ? [{ document, marks: [{ ...first.span, name: 'hit' }], at: first.item }] : []
  })
  return [...new Map(items.map((item) => [`${item.document.id} ${item.at}`, item])).values()]
}

/** Statements that stand in one sentence are quoted once, with the words of all of them marked. */
function bySentence(document: StoryDocument, told: readonly StatementBrief[], relay: string | null): Item[] {
  const groups = groupBy(told, ({ cue }) =>
    String(document.sentences.find(({ start, end }) => start <= cue.start && cue.start < end)?.start),
  )
  return [...groups.values()].map((same) => ({
    document,
    marks: same.flatMap((one) => statementMarks(one, relay)),
    at: same[0]?.id,
  }))
}

/** The words of a statement that say who says it: its source, its cue, and those who handed it on. */
function statementMarks({ source, cue, chain }: StatementBrief, relay: string | null): Mark[] {
  const steps = chain.flatMap(({ span, voice, name }) =>
    span ? [{ ...span, name: relay !== null && (voice === relay || `name:${name}` === relay) ? 'hit' : 'source' }] : [],
  )
  return [...(source ? [{ ...source, name: 'source' }] : []), ...steps, { ...cue, name: 'cue' }]
}

/** Evidence with a span, in its sentences, and what it shows. */
function useProofs(): (evidence: readonly Proof[]) => readonly Item[] {
  const { byId } = useStory()
  const { messages } = useReader()
  return (evidence) =>
    evidence.flatMap(({ document, span, why }) => {
      const doc = byId.get(document)
      return doc && span
        ? [{ document: doc, marks: [{ ...span, name: 'hit' }], why: evidenceReason(why, messages) }]
        : []
    })
}
