import type { Doc } from '../../model/doc.js'
import type { Evidence, Ref } from '../../model/evidence.js'
import type { Span } from '../../model/span.js'
import type { ShownStory } from '../../model/story-page.js'
import type { LinksView, ShownStoryView } from '../../store/index.js'
import { reuseOf } from '../../store/shown-story.js'
import { factsOf } from '../../view/story-paths.js'
import type { DecidedPair, LinkProof, Scope, StoryDocument, StoryPage } from '../wire.js'
import { documentRef } from './document-ref.js'
import { originalLine } from './original-line.js'
import { sentencesAround } from './sentences.js'
import { brief } from './statement-brief.js'
import { placesOf } from './story-places.js'

/** Everything a story's page shows, with the words that prove it, and no more of its documents. */
export function storyPage(
  { story, documents, voices, parties, machine, decisions, checks }: ShownStoryView,
  scope: Scope,
): StoryPage {
  const facts = factsOf(
    { ...story, links: [] },
    { schema: 'isnad.trace/1', scope, documents, voices, parties, joins: [], stories: [] },
  )
  const quoted = quotedIn(story)
  const { links, linksLeftOut, families, ...rest } = story
  return {
    scope,
    story: rest,
    links,
    linksLeftOut,
    documents: [...facts.byId.values()].map((doc, i) => storyDocument(doc, i + 1, quoted.get(doc.id) ?? NOTHING)),
    paths: facts.paths.map(({ origin, relays, document, statements }) => ({
      origin: origin?.id ?? null,
      relays,
      document: document.id,
      statements,
    })),
    voices,
    parties,
    families,
    places: placesOf(facts.documents),
    originals: decisions.flatMap((one) => (one.kind === 'link' ? originalLine(one, 'stands') : [])),
    review: {
      machine,
      authors: [...new Set(decisions.map(({ author }) => author))],
      checks: checks.map(({ id, at, author, reason, done }) => ({ id, at, author, reason, done })),
      pairs: pairsIn(decisions),
    },
  }
}

function pairsIn(decisions: ShownStoryView['decisions']): DecidedPair[] {
  const last = new Map<string, DecidedPair>()
  for (const decision of decisions) {
    if (decision.kind !== 'same' && decision.kind !== 'apart') continue
    const { id, author, kind, a, b } = decision
    last.set([a, b].sort().join(' '), { id, author, kind, a, b })
  }
  return [...last.values()]
}

/** What a story's page quotes of one document: items by id, and spans that evidence shows. */
interface Quoted {
  readonly items: ReadonlySet<string>
  readonly spans: readonly Span[]
}

const NOTHING: Quoted = { items: new Set(), spans: [] }

function quotedIn({
  claims,
  denials,
  reactions,
  discrepancies,
  origins,
  joins,
  links,
}: ShownStory): Map<string, Quoted> {
  const quoted = new Map<string, { items: Set<string>; spans: Span[] }>()
  const of = (document: string): { items: Set<string>; spans: Span[] } => {
    let known = quoted.get(document)
    if (!known) quoted.set(document, (known = { items: new Set(), spans: [] }))
    return known
  }
  const refer = ({ document, item }: Ref): void => void of(document).items.add(item)
  const show = ({ document, span }: Evidence): void => void (span && of(document).spans.push(span))
  for (const { supports, denies } of claims) {
    for (const support of supports) {
      refer(support)
      of(support.document).spans.push(support.span)
    }
    denies.forEach(refer)
  }
  for (const { document, attribution, against } of denials) {
    refer({ document, item: attribution })
    against.forEach(refer)
  }
  reactions.forEach(refer)
  for (const { values } of discrepancies) for (const { refs } of values) refs.forEach(refer)
  for (const { evidence } of [...origins, ...joins]) evidence.forEach(show)
  for (const link of links) if (link.kind !== 'reuse') link.evidence.forEach(show)
  return quoted
}

function storyDocument(doc: Doc, number: number, { items, spans }: Quoted): StoryDocument {
  const statements = doc.attributions.filter(({ id }) => items.has(id))
  const found = [
    ...doc.events.filter(({ id }) => items.has(id)).map(({ id, trigger }) => itemOf('event', id, trigger)),
    ...doc.quantities.filter(({ id }) => items.has(id)).map((figure) => itemOf('figure', figure.id, figure)),
  ]
  const parts = statements.flatMap(({ cue, source, content }) => [cue, source, content].flatMap((part) => part ?? []))
  return {
    ...documentRef(doc),
    number,
    statements: statements.map(brief),
    items: found,
    sentences: sentencesAround(doc.text, [...spans, ...parts, ...found]),
    credits: [...new Set(doc.credits.map(({ agency }) => agency))],
  }
}

const itemOf = (kind: 'event' | 'figure', id: string, { start, end, text }: Span) => ({ id, kind, start, end, text })

/** The words that prove every link between two documents of a story, or a document and an origin. */
export function linkProof({ links, documents }: LinksView): LinkProof {
  const evidence = links.flatMap((link) => link.evidence)
  return {
    links: links.map(({ from, to, kind, direction, evidence: shown, passages, ...link }) => ({
      from,
      to,
      kind,
      direction,
      evidence: shown,
      passages: passages.map((passage) => ({ words: 0, differences: [], ...passage })),
      ...reuseOf(link),
    })),
    sentences: Object.fromEntries(
      documents.flatMap(({ id, text }) => {
        const spans = evidence.flatMap(({ document, span }) => (document === id && span ? [span] : []))
        return spans.length === 0 ? [] : [[id, sentencesAround(text, spans)]]
      }),
    ),
  }
}
