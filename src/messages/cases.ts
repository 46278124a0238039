import type { CheckFault } from '../model/case-fault.js'
import type { ChangedField } from '../model/custody.js'
import type { CaseProblem } from './case-problem.js'

export type CaseAction =
  | 'create'
  | 'add'
  | 'list'
  | 'info'
  | 'show'
  | 'check'
  | 'backup'
  | 'restore'
  | 'delete'
  | 'search'
  | 'update'
  | 'link'
  | 'merge'

/** What `isnad case` says. */
export interface CaseMessages {
  problem(problem: CaseProblem): string
  unknownAction(action: string, known: readonly string[]): string
  needs(action: CaseAction): string
  /** A case cannot be merged into itself. */
  ofItself(place: string): string
  created(at: string): string
  deleted(at: string): string
  /** Asks for the flag without which nothing is deleted. */
  confirmDelete(at: string): string
  added(counts: { added: number; changed: number; seen: number; known: number }): string
  /** Heads what changed in a page that was seen before. */
  changed(id: string, versionOf: string): string
  readonly fields: Readonly<Record<ChangedField, string>>
  readonly labels: {
    readonly created: string
    readonly documents: string
    readonly earlier: string
    readonly sightings: string
    readonly bytes: string
    readonly period: string
    readonly voices: string
    readonly stories: string
    readonly analyses: string
    readonly log: string
    readonly schema: string
    readonly from: string
    readonly bySha: string
    readonly reader: string
  }
  behind(): string
  /** Beside a document of a list. */
  earlierVersion(of: string): string
  seenTimes(n: number): string
  checked(result: { documents: number; entries: number; spans: number; bytes: number }): string
  faults(n: number): string
  fault(fault: CheckFault): string
  backedUp(path: string, documents: number): string
  restored(at: string, documents: number): string
  nothingFound(documents: number): string
  found(total: number, shown: number, documents: number): string
  updated(traced: number, changed: number): string
  statements(gained: number, lost: number): string
  claimGained(title: string, claim: string): string
  claimLost(title: string, claim: string): string
  moved(title: string, before: string, after: string): string
  counts(reports: number, min: number, max: number): string
  storiesMoved(before: number, after: number): string
  kept(): string
  /** An original was put behind so many documents of the case. */
  linked(name: string, linked: number, documents: number): string
  notKept(): string
  /** Decisions of another case. */
  takenOver(decisions: { taken: number; known: number }): string
  mergedHead(from: string, seq: number, hash: string): string
}
