import type { Decision } from '../../model/decision.js'
import type { Doc } from '../../model/doc.js'
import type { Join, Voice } from '../../model/source.js'
import type { Story } from '../../model/story.js'
import { isApart } from '../origin/groups.js'
import { isThere, type ReviewedDoc, reviewStatements } from './statements.js'

/** A story as the machine tells it, with all it was told from. */
export interface StoryMaterial {
  readonly story: Story
  /** Its documents and those that react to it, every link told whose it is. */
  readonly documents: readonly Doc[]
  readonly voices: ReadonlyMap<string, Voice>
  readonly joins: readonly Join[]
}

/** The same with decisions laid over it, ready to be counted again. */
export interface ReviewedMaterial extends StoryMaterial {
  /** Pairs of voices that a person told apart. */
  readonly apart: readonly (readonly [string, string])[]
  /** By document, the hand-made origin behind what it says in its own words. */
  readonly behind: ReadonlyMap<string, string>
  /** Ids of decisions that touch it, and of those whose words are not there any more. */
  readonly applied: readonly string[]
  readonly moved: readonly string[]
}

/** What reviewing needs of the tracing. */
export interface ReviewTools {
  /** Who the sources of one document are; ids of named ones are the same in every case. */
  voicesOf(doc: Doc): { readonly document: Doc; readonly voices: readonly Voice[] }
  /** What tells an outlet from another. */
  outletKey(outlet: NonNullable<Doc['outlet']>): string
}

/** The voice that a hand-made origin is. */
export const handMade = (decision: Extract<Decision, { kind: 'link' }>): Voice => ({
  id: `hand-${decision.id}`,
  name: decision.name,
  aliases: [],
  type: 'document',
  named: true,
  party: null,
  institution: null,
})

/** Lays the decisions that stand over a story. */
export function review(material: StoryMaterial, decisions: readonly Decision[], tools: ReviewTools): ReviewedMaterial {
  const applied = new Set<string>()
  const moved: string[] = []
  const voices = new Map(material.voices)
  const reporting = new Set(material.story.documents)
  const documents = material.documents.map((doc) => {
    if (!reporting.has(doc.id)) return doc
    const own = decisions.filter((decision) => documentOf(decision) === doc.id)
    const reviewed = reviewStatements(doc, own)
    moved.push(...reviewed.moved)
    for (const { id } of own) if (!reviewed.moved.includes(id)) applied.add(id)
    return withOwner(withVoices(reviewed, voices, tools), decisions, applied, tools)
  })
  const behind = new Map<string, string>()
  for (const decision of decisions) {
    if (decision.kind !== 'link') continue
    const linked = decision.documents.filter((id) => reporting.has(id))
    if (linked.length === 0) continue
    const voice = handMade(decision)
    voices.set(voice.id, voice)
    for (const id of linked) behind.set(id, voice.id)
    applied.add(decision.id)
  }
  const named = voicesIn([...material.documents, ...documents].filter(({ id }) => reporting.has(id)))
  const { apart, same } = pairsOf(decisions, { named, voices, applied })
  const joins = [...material.joins.filter(({ a, b }) => !isApart(apart, a, b)), ...same]
  return { ...material, documents, voices, joins, apart, behind, applied: [...applied], moved }
}

/** Who the voices of a whole case are and what joins them, with decisions laid over. */
export function reviewSources(
  { voices: known, joins }: Pick<StoryMaterial, 'voices' | 'joins'>,
  decisions: readonly Decision[],
): Pick<StoryMaterial, 'voices' | 'joins'> {
  const voices = new Map(known)
  for (const decision of decisions) if (decision.kind === 'link') voices.set(handMade(decision).id, handMade(decision))
  const { apart, same } = pairsOf(decisions, { named: new Set(known.keys()), voices, applied: new Set() })
  return { voices, joins: [...joins.filter(({ a, b }) => !isApart(apart, a, b)), ...same] }
}

interface Pairing {
  /** Voices that the documents name. */
  readonly named: ReadonlySet<string>
  readonly voices: Map<string, Voice>
  readonly applied: Set<string>
}

/** Which voices persons told apart or took for one, the last word on each pair; who is told apart from a party has none. */
function pairsOf(
  decisions: readonly Decision[],
  { named, voices, applied }: Pairing,
): { apart: (readonly [string, string])[]; same: Join[] } {
  const last = new Map<string, Extract<Decision, { kind: 'same' | 'apart' }>>()
  for (const decision of decisions) {
    if (decision.kind !== 'apart' && decision.kind !== 'same') continue
    const { a, b } = decision
    const party = named.has(a) && voices.get(a)?.party === b
    if (!named.has(a) || !(named.has(b) || party)) continue
    applied.add(decision.id)
    last.set([a, b].sort().join(' '), decision)
  }
  const apart: (readonly [string, string])[] = []
  const same: Join[] = []
  for (const { kind, a, b } of last.values()) {
    const voice = voices.get(a)
    if (kind === 'same') same.push({ a, b, kind: 'same_voice', sure: true, by: 'user', evidence: [] })
    else {
      apart.push([a, b])
      if (voice?.party === b) voices.set(a, { ...voice, party: null })
    }
  }
  return { apart, same }
}

/** One document with what was decided of its statements laid over it; voices that it names anew are put among the others. */
export function reviewDocument(
  doc: Doc,
  decisions: readonly Decision[],
  voices: Map<string, Voice>,
  tools: ReviewTools,
): Doc {
  const own = decisions.filter((decision) => documentOf(decision) === doc.id)
  const reviewed = withVoices(reviewStatements(doc, own), voices, tools)
  return withOwner(reviewed, decisions, new Set(), tools)
}

const voicesIn = (docs: readonly Doc[]): Set<string> =>
  new Set(docs.flatMap((doc) => doc.attributions.flatMap(({ chain }) => chain.flatMap(({ voice }) => voice ?? []))))

/** The document a decision is about, of those that are about the words of one. */
export const documentOf = (decision: Decision): string | null => {
  if (decision.kind === 'add') return decision.document
  return 'on' in decision ? decision.on.document : null
}

/** Of statements with another source than the machine's, whose words they are is resolved anew. */
function withVoices({ doc, resourced }: ReviewedDoc, voices: Map<string, Voice>, { voicesOf }: ReviewTools): Doc {
  if (resourced.size === 0) return doc
  const alone = voicesOf(doc)
  const byId = new Map(alone.document.attributions.map((statement) => [statement.id, statement]))
  const found = new Map(alone.voices.map((voice) => [voice.id, voice]))
  const attributions = doc.attributions.map((statement) => {
    const chain = resourced.has(statement.id) ? byId.get(statement.id)?.chain : undefined
    if (!chain) return statement
    for (const { voice } of chain) {
      const known = voice === null ? undefined : found.get(voice)
      if (known && !voices.has(known.id)) voices.set(known.id, known)
    }
    return { ...statement, chain }
  })
  return { ...doc, attributions }
}

function withOwner(doc: Doc, decisions: readonly Decision[], applied: Set<string>, { outletKey }: ReviewTools): Doc {
  const { outlet } = doc
  if (!outlet) return doc
  const key = outletKey(outlet)
  const decision = decisions.findLast((one) => one.kind === 'owner' && one.outlet === key)
  if (decision?.kind !== 'owner') return doc
  applied.add(decision.id)
  return { ...doc, outlet: { ...outlet, owner: decision.owner } }
}

/** What there is that a decision may be about. */
interface Known {
  readonly docs: ReadonlyMap<string, Doc>
  /** Ids of voices and parties. */
  readonly voices: ReadonlySet<string>
}

/** Whether what a decision was made on is not there any more. */
export function isMoved(decision: Decision, { docs, voices }: Known): boolean {
  if (decision.kind === 'link') return decision.documents.every((id) => !docs.has(id))
  if (decision.kind === 'same' || decision.kind === 'apart') return !voices.has(decision.a) || !voices.has(decision.b)
  const document = documentOf(decision)
  if (document === null) return false
  const doc = docs.get(document)
  return !doc || !isThere(doc, decision)
}
