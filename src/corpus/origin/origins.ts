import type { Evidence } from '../../model/evidence.js'
import type { Voice } from '../../model/source.js'
import type { Counts, Origin } from '../../model/story.js'
import type { Heard } from './behind.js'
import type { CaseVoices } from './case-voices.js'
import { type Grouping, groupVoices } from './groups.js'
import { wordsOf } from './words.js'

/** The documents of one text: those that share wording beyond quotations. */
export interface Texts {
  /** Names the text of a document; of one nobody shares wording with, its own id. */
  textOf(document: string): string
}

/** Counts what stands behind claims. */
export interface OriginCounter {
  readonly counts: (supports: readonly Heard[]) => Counts
  /** Ids of the origins behind these statements, those of most documents first. */
  readonly originsOf: (supports: readonly Heard[]) => readonly string[]
  /** Who handed on what an origin says in these statements. */
  readonly through: (origin: string, supports: readonly Heard[]) => readonly string[]
  /** The origin of a voice. */
  readonly originOf: (voice: string) => string
  readonly origins: readonly Origin[]
  readonly joins: ReturnType<typeof groupVoices>['joins']
}

/** The origins behind the supports of a story; the same voices make the same origins in every claim of it. */
export function countOrigins(supports: readonly Heard[], grouping: Grouping, texts: Texts): OriginCounter {
  const groups = groupVoices(supports, grouping)
  const byRoot = new Map<string, Heard[]>()
  for (const support of supports) {
    if (support.behind === null) continue
    const root = groups.origin(support.behind)
    byRoot.set(root, [...(byRoot.get(root) ?? []), support])
  }
  const idOf = (root: string): string => `o-${root}`
  const leastOf = new Map<string, string>()
  for (const root of [...byRoot.keys()].sort()) {
    const least = groups.least(root)
    if (!leastOf.has(least)) leastOf.set(least, root)
  }
  const lower = (root: string): string => leastOf.get(groups.least(root)) ?? root
  const origins = [...byRoot]
    .map(([root, own]) => originOf(root, own, { grouping, id: idOf(root), lowerId: idOf(lower(root)) }))
    .sort((a, b) => b.documents.length - a.documents.length || (a.id < b.id ? -1 : 1))
  const order = new Map(origins.map(({ id }, i) => [id, i]))
  const rootsOf = (given: readonly Heard[]): string[] => [
    ...new Set(given.flatMap(({ behind }) => (behind === null ? [] : [groups.origin(behind)]))),
  ]
  return {
    origins,
    joins: groups.joins,
    through(origin, given) {
      const own = given.filter(({ behind }) => behind !== null && idOf(groups.origin(behind)) === origin)
      return throughOf(own, grouping.known.voices)
    },
    originOf: (voice) => idOf(groups.origin(voice)),
    originsOf: (given) =>
      rootsOf(given)
        .map(idOf)
        .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    counts(given) {
      const documents = new Map(given.map(({ doc }) => [doc.id, doc]))
      const roots = rootsOf(given)
      const sourced = new Set(given.flatMap(({ doc, behind }) => (behind === null ? [] : [doc.id])))
      const publishers = [...documents.values()].flatMap(
        ({ outlet }) => outlet?.owner ?? outlet?.id ?? outlet?.name ?? [],
      )
      return {
        reports: documents.size,
        publishers: new Set(publishers).size,
        texts: new Set([...documents.keys()].map((id) => texts.textOf(id))).size,
        unsourced: [...documents.keys()].filter((id) => !sourced.has(id)).length,
        origins: { min: new Set(roots.map(groups.least)).size, max: roots.length },
      }
    },
  }
}

interface Making {
  readonly grouping: Grouping
  readonly id: string
  readonly lowerId: string
}

function originOf(root: string, own: readonly Heard[], { grouping, id, lowerId }: Making): Origin {
  const { voices } = grouping.known
  const ids = [...new Set(own.flatMap(({ behind }) => behind ?? []))].sort()
  const known = ids.flatMap((voice) => voices.get(voice) ?? [])
  const heard = (voice: string): number => own.filter((support) => support.behind === voice).length
  // A medium is named by its source, where that is in the group, and never the other way round.
  const rank = ({ named, type }: Voice): number => (type === 'media' ? 0 : named ? 2 : 1)
  const [main] = [...known].sort((a, b) => rank(b) - rank(a) || heard(b.id) - heard(a.id) || (a.id < b.id ? -1 : 1))
  return {
    id,
    name: main?.name ?? root,
    kind: main?.type ?? 'unknown',
    voices: ids,
    party: known.find((voice) => voice.party !== null)?.party ?? null,
    documents: [...new Set(own.map(({ doc }) => doc.id))].sort(),
    evidence: evidenceOf(own),
    named: known.some((voice) => voice.named && voice.type !== 'media'),
    through: throughOf(own, voices),
    lowerId,
  }
}

/** Who handed on what some statements say, by name. */
function throughOf(own: readonly Heard[], voices: CaseVoices['voices']): string[] {
  const relays = own.flatMap(({ statement }) => statement?.chain.slice(0, -1) ?? [])
  const through = relays.filter(({ kind }) => kind === 'relay' || kind === 'channel' || kind === 'credit')
  return [...new Set(through.map((link) => (link.voice && voices.get(link.voice)?.name) || link.name))].sort()
}

/** The words that name the origin, once a document. */
function evidenceOf(own: readonly Heard[]): Evidence[] {
  const seen = new Set<string>()
  return own.flatMap((support) => {
    if (seen.has(support.doc.id)) return []
    seen.add(support.doc.id)
    return [{ document: support.doc.id, span: wordsOf(support), why: 'source' }]
  })
}
