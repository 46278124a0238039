import type { Evidence } from '../../model/evidence.js'
import type { Affiliation } from './doc-facts.js'
import type { Draft, Relation, Unnamed, VoiceType } from './draft.js'

/** An institution a voice hangs on, with how often and where that was first read. */
export interface Tie {
  readonly affiliation: Affiliation
  readonly relation: Relation
  count: number
  readonly evidence: Evidence
}

/** A voice of the case while it is being put together. */
export interface VoiceRecord {
  readonly id: string
  readonly type: VoiceType
  readonly named: boolean
  /** Every name printed for it, with how often. */
  readonly names: Map<string, number>
  readonly printed: Set<string>
  readonly ties: Map<string, Tie>
  readonly person: readonly string[]
  readonly titles: Set<string>
  readonly unnamed: Unnamed | null
  readonly outlet: string | null
  /** Where it first stands, by document id. */
  readonly evidence: Omit<Evidence, 'why'> | null
  /** First and last day it spoke on, where documents tell. */
  from: number | null
  to: number | null
}

/** What tells of a voice. */
export interface Sign {
  readonly draft: Draft
  readonly document: string
  readonly span: Evidence['span']
  readonly day: number | null
}

/** Where a voice stands: a link of a document. A case has ten to a document. */
export interface Occurrence extends Sign {
  /** Which of all links of the case it is. */
  readonly link: number
}

/** Words with what they show. Written out: copies made with a spread have a shape each, which takes as much room as they do. */
export const showing = ({ document, span }: Omit<Evidence, 'why'>, why: string): Evidence => ({ document, span, why })

export function newRecord(id: string, { draft, document, span }: Sign): VoiceRecord {
  const { type, named, person, unnamed, outlet } = draft
  return {
    id,
    type,
    named,
    names: new Map(),
    printed: new Set(),
    ties: new Map(),
    person,
    titles: new Set(),
    unnamed,
    outlet,
    evidence: { document, span },
    from: null,
    to: null,
  }
}

export function addOccurrence(record: VoiceRecord, { draft, document, span, day }: Sign): void {
  record.names.set(draft.name, (record.names.get(draft.name) ?? 0) + 1)
  if (draft.printed !== undefined) record.printed.add(draft.printed)
  if (draft.title !== '') record.titles.add(draft.title)
  for (const affiliation of draft.institutions) {
    const key = `${affiliation.id} ${draft.relation}`
    const tie = record.ties.get(key)
    if (tie) tie.count++
    else
      record.ties.set(key, { affiliation, relation: draft.relation, count: 1, evidence: { document, span, why: '' } })
  }
  if (day === null) return
  if (record.from === null || day < record.from) record.from = day
  if (record.to === null || day > record.to) record.to = day
}

/** What a voice hangs on; what is doubtful gives way where another document tells it surely. */
export function spokenFor(record: VoiceRecord): Tie[] {
  const ties = [...record.ties.values()]
  const sure = ties.filter((x) => x.affiliation.sure)
  return sure.length > 0 ? sure : ties
}

/** The institution a voice is counted under: the one it is most often named with, and of those the surest. */
export function mainTie(record: VoiceRecord): Tie | null {
  let best: Tie | null = null
  for (const tie of record.ties.values()) {
    if (tie.affiliation.party === null && best) continue
    if (!best || best.affiliation.party === null || rank(tie) > rank(best)) best = tie
    else if (rank(tie) === rank(best) && tie.affiliation.id < best.affiliation.id) best = tie
  }
  return best
}

const rank = ({ affiliation, count }: Tie): number => count + (affiliation.sure ? 1_000_000 : 0)

/** The most frequent of the names, the shorter and then the alphabetically first of equals. */
export function mostFrequent(names: ReadonlyMap<string, number>): string {
  let best = ''
  let most = 0
  for (const [name, count] of names) {
    const shorter = name.length < best.length || (name.length === best.length && name < best)
    if (count > most || (count === most && shorter)) {
      best = name
      most = count
    }
  }
  return best
}
