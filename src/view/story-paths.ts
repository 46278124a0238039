import type { Attribution, Link, LinkKind } from '../model/attribution.js'
import type { Doc } from '../model/doc.js'
import type { Voice } from '../model/source.js'
import type { Origin, Story } from '../model/story.js'
import type { Trace } from '../model/trace.js'

/** One who handed words on: an agency, a channel, an outlet that is credited. */
export interface Relay {
  readonly id: string
  readonly name: string
  readonly kind: LinkKind
}

/** A document as far as a drawing names it. */
export type NamedDocument = Pick<Doc, 'id' | 'title' | 'outlet' | 'published' | 'lang'>

/** How a story's words came from an origin to a document. */
export interface StoryPath<D extends NamedDocument = Doc> {
  /** Null where the document names nobody for what it reports. */
  readonly origin: Origin | null
  /** The nearest to the origin first. */
  readonly relays: readonly Relay[]
  readonly document: D
  /** Statements that came this way. */
  readonly statements: readonly string[]
}

/** A story with what its ids stand for. */
export interface StoryFacts<D extends NamedDocument = Doc> {
  readonly story: Story
  /** Its documents by date, then by id. */
  readonly documents: readonly D[]
  readonly byId: ReadonlyMap<string, D>
  /** The place of every document of the case by date, counted from one: one number wherever it is named. */
  readonly numbers: ReadonlyMap<string, number>
  readonly origins: ReadonlyMap<string, Origin>
  readonly originOfVoice: ReadonlyMap<string, Origin>
  readonly voices: ReadonlyMap<string, Voice>
  readonly paths: readonly StoryPath<D>[]
}

/** Looks up what a story speaks of, once for every view. */
export function factsOf(story: Story, trace: Trace): StoryFacts {
  const { byId, numbers, voices } = caseFacts(trace)
  const documents = story.documents.flatMap((id) => byId.get(id) ?? []).toSorted(byDate)
  const originOfVoice = new Map(story.origins.flatMap((o) => o.voices.map((voice) => [voice, o] as const)))
  return {
    story,
    documents,
    byId,
    numbers,
    origins: new Map(story.origins.map((origin) => [origin.id, origin])),
    originOfVoice,
    voices,
    paths: pathsOf(story, documents, { originOfVoice, voices }),
  }
}

type CaseFacts = Pick<StoryFacts, 'byId' | 'numbers' | 'voices'>

/** Looked up once a case, however many stories it has. */
const cases = new WeakMap<Trace, CaseFacts>()

/** What every story of a case looks things up in. */
export function caseFacts(trace: Trace): CaseFacts {
  const known = cases.get(trace)
  if (known) return known
  const documents = trace.documents.toSorted(byDate)
  const facts: CaseFacts = {
    byId: new Map(documents.map((doc) => [doc.id, doc])),
    numbers: new Map(documents.map((doc, i) => [doc.id, i + 1])),
    voices: new Map(trace.voices.map((voice) => [voice.id, voice])),
  }
  cases.set(trace, facts)
  return facts
}

/** Undated documents stand last. */
function byDate(a: Doc, b: Doc): number {
  const [x, y] = [a.published ?? '~', b.published ?? '~']
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
}

interface Names {
  readonly originOfVoice: ReadonlyMap<string, Origin>
  readonly voices: ReadonlyMap<string, Voice>
}

/** Steps of a chain that hand words on; a statement or a platform is where they stand, not who brought them. */
const RELAYS: ReadonlySet<LinkKind> = new Set<LinkKind>(['relay', 'channel', 'credit'])

function pathsOf(story: Story, documents: readonly Doc[], names: Names): StoryPath[] {
  const byId = new Map(documents.map((doc) => [doc.id, doc]))
  const paths = new Map<string, StoryPath & { statements: string[] }>()
  const add = (document: Doc, origin: Origin | null, relays: readonly Relay[], statement: string | null): void => {
    const key = JSON.stringify([document.id, origin?.id, relays.map(({ id }) => id)])
    const path = paths.get(key) ?? { origin, relays, document, statements: [] }
    paths.set(key, path)
    if (statement !== null && !path.statements.includes(statement)) path.statements.push(statement)
  }
  for (const claim of story.claims) {
    for (const support of claim.supports) {
      const doc = byId.get(support.document)
      if (!doc) continue
      const voice = support.behind ?? support.voice
      const origin = (voice === null ? undefined : names.originOfVoice.get(voice)) ?? null
      const statement = statementOf(doc, support.item, voice)
      if (origin) add(doc, origin, relaysOf(doc, statement, origin, names), statement?.id ?? null)
    }
  }
  const heard = new Set([...paths.values()].map(({ document }) => document.id))
  const reporting = new Set(story.claims.flatMap(({ supports }) => supports.map(({ document }) => document)))
  for (const doc of documents) if (!heard.has(doc.id) && reporting.has(doc.id)) add(doc, null, [], null)
  return tidy([...paths.values()], names).toSorted((a, b) => byDate(a.document, b.document))
}

/** The statement an item stands in: itself, that of the event, or the innermost around the figure. */
export function statementOf(doc: Doc, item: string, voice: string | null): Attribution | null {
  const found = doc.attributions.find(({ id }) => id === item)
  if (found) return found
  const event = doc.events.find(({ id }) => id === item)
  const figure = doc.quantities.find(({ id }) => id === item)
  const around = doc.attributions.filter(
    ({ id, content }) =>
      event?.attributions.includes(id) ||
      (figure && content && content.start <= figure.start && figure.end <= content.end),
  )
  return around.find(({ chain }) => chain.some((link) => link.voice === voice)) ?? around.at(-1) ?? null
}

function relaysOf(doc: Doc, statement: Attribution | null, origin: Origin, names: Names): Relay[] {
  const relays: Relay[] = []
  for (const link of statement?.chain ?? []) {
    if (!RELAYS.has(link.kind) || origin.voices.includes(link.voice ?? '')) continue
    const relay = relayOf(link, names)
    if (relays.every((other) => !isSame(other, relay)) && !isOutlet(relay, doc, names)) relays.unshift(relay)
  }
  return relays
}

function relayOf({ voice, name, kind }: Link, { voices }: Names): Relay {
  const known = voice === null ? undefined : voices.get(voice)
  return { id: known?.id ?? `name:${name}`, name: known?.name ?? name, kind }
}

function isOutlet(relay: Relay, { outlet }: Doc, { voices }: Names): boolean {
  if (outlet === null) return false
  if (relay.id === `outlet:${outlet.id}` || holdsName(outlet.name, relay.name)) return true
  return voices.get(relay.id)?.aliases.includes(outlet.name) ?? false
}

const isSame = (a: Relay, b: Relay): boolean => a.id === b.id || holdsName(a.name, b.name)

/** Whether one name is the other, or has it whole inside: وكالة نورس للأنباء and نورس. */
function holdsName(a: string, b: string): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a]
  return shorter !== '' && ` ${longer.replaceAll(MARKS, '')} `.includes(` ${shorter.replaceAll(MARKS, '')} `)
}

const MARKS = /[«»"“”]/gu

/** One agency under a shorter and a longer name is one step; the same words had directly and through it came through it. */
function tidy(paths: readonly StoryPath[], names: Names): StoryPath[] {
  const all = [...new Map(paths.flatMap(({ relays }) => relays.map((relay) => [relay.id, relay] as const))).values()]
  const first = (relay: Relay): Relay => ({ ...(all.find((other) => isSame(other, relay)) ?? relay), kind: relay.kind })
  const merged = paths.map((path) => ({ ...path, relays: path.relays.map(first) }))
  const relayed = new Set(merged.flatMap((path) => (path.relays.length > 0 ? [endsOf(path)] : [])))
  const kept = merged.filter((path) => path.relays.length > 0 || !relayed.has(endsOf(path)))
  return throughOwnAgency(kept, names)
}

const endsOf = ({ origin, document }: StoryPath): string => `${origin?.id} ${document.id}`

/** An agency's own dispatch stands with those who have their words from it. */
function throughOwnAgency(paths: readonly StoryPath[], names: Names): StoryPath[] {
  const agencies = paths.flatMap(({ origin, relays }) => relays.map((relay) => ({ origin, relay })))
  return paths.map((path) => {
    if (path.origin === null || path.relays.length > 0) return path
    const own = agencies.find(({ origin, relay }) => origin === path.origin && isOutlet(relay, path.document, names))
    return own ? { ...path, relays: [{ ...own.relay, kind: 'origin' }] } : path
  })
}
