import type { Doc } from '../../model/doc.js'
import type { Evidence, Ref } from '../../model/evidence.js'
import type { ReuseLink } from '../../model/reuse.js'
import type { Party, Voice } from '../../model/source.js'
import type { Span } from '../../model/span.js'
import type { Story, StoryLink, TextFamily } from '../../model/story.js'
import { factsOf } from '../../view/story-paths.js'
import type { LinkProof, Scope, StoryDocument, StoryLinkRow, StoryPage } from '../wire.js'
import { documentRef } from './document-ref.js'
import { sentencesAround } from './sentences.js'
import { brief } from './statement-brief.js'
import { placesOf } from './story-places.js'

/** What a story's page is made of. */
export interface StoryParts {
  readonly story: Story
  /** With those that react to it. */
  readonly documents: readonly Doc[]
  readonly voices: readonly Voice[]
  readonly parties: readonly Party[]
}

/** Everything a story's page shows, with the words that prove it, and no more of its documents. */
export function storyPage({ story, documents, voices, parties }: StoryParts, scope: Scope): StoryPage {
  const facts = factsOf(story, { schema: 'isnad.trace/1', scope, documents, voices, parties, joins: [], stories: [] })
  const quoted = quotedIn(story)
  const { links, families, ...rest } = story
  const shown = linksShown(links, families)
  return {
    scope,
    story: rest,
    links: shown.map(linkRow),
    linksLeftOut: links.length - shown.length,
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
  }
}

/** What a story's page quotes of one document: items by id, and spans that evidence shows. */
interface Quoted {
  readonly items: ReadonlySet<string>
  readonly spans: readonly Span[]
}

const NOTHING: Quoted = { items: new Set(), spans: [] }

function quotedIn({ claims, denials, reactions, discrepancies, origins, joins, links }: Story): Map<string, Quoted> {
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
  for (const link of links) if (!isReuse(link)) link.evidence.forEach(show)
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

const isReuse = (link: StoryLink): link is ReuseLink => link.kind === 'reuse'

/** Pairs beyond these of one text say what its tree says already; each is still there to be asked for. */
const ALL = 300

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

function reuseOf(link: object): Pick<StoryLinkRow, 'coverage' | 'basis'> {
  const { coverage = null, basis = null } = link as Partial<Pick<ReuseLink, 'coverage' | 'basis'>>
  return { coverage, basis }
}

/** The words that prove every link between two documents of a story, or a document and an origin, whichever is named first. */
export function linkProof({ links }: Story, documents: readonly Doc[], ends: readonly [string, string]): LinkProof {
  const wanted = pairOf(...ends)
  const between = links.filter(({ from, to }) => pairOf(from, to) === wanted)
  const evidence = between.flatMap((link) => link.evidence)
  return {
    links: between.map(({ from, to, kind, direction, evidence: shown, passages, ...link }) => ({
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
