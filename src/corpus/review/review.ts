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

/** The decisions that stand, in the order they were made: an undo takes one back, a redo brings it again. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<string>()
  for (const decision of decisions) {
    if (decision.kind === 'undo') undone.add(decision.of)
    else if (decision.kind === 'redo') undone.delete(decision.of)
  }
  return decisions.filter(({ id, kind }) => kind !== 'undo' && kind !== 'redo' && !undone.has(id))
}

/** The voice that a hand-made origin is. */
const handMade = (decision: Extract<Decision, { kind: 'link' }>): Voice => ({
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
  const named = voicesIn([...material.documents, ...documents].filter(({ id }) => reporting.has(id)))
  const apart: (readonly [string, string])[] = []
  const same: Join[] = []
  for (const decision of decisions) {
    if (decision.kind === 'link') {
      const linked = decision.documents.filter((id) => reporting.has(id))
      if (linked.length === 0) continue
      const voice = handMade(decision)
      voices.set(voice.id, voice)
      for (const id of linked) behind.set(id, voice.id)
      applied.add(decision.id)
    } else if (decision.kind === 'apart' || decision.kind === 'same') {
      const { a, b } = decision
      if (!named.has(a) || !named.has(b)) continue
      applied.add(decision.id)
      if (decision.kind === 'apart') apart.push([a, b])
      else same.push({ a, b, kind: 'same_voice', sure: true, by: 'user', evidence: [] })
    }
  }
  const joins = [...material.joins.filter(({ a, b }) => !isApart(apart, a, b)), ...same]
  return { ...material, documents, voices, joins, apart, behind, applied: [...applied], moved }
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

/** Whether the words of a decision are not there any more, among the documents it names. */
export function isMoved(decision: Decision, docs: ReadonlyMap<string, Doc>): boolean {
  if (decision.kind === 'link') return decision.documents.every((id) => !docs.has(id))
  const document = documentOf(decision)
  if (document === null) return false
  const doc = docs.get(document)
  return !doc || !isThere(doc, decision)
}
