import type { DateOrder } from '../model/date.js'
import type { FileFault, RowFault } from '../model/registry-fault.js'

/** What `isnad registry` says. */
export interface RegistryMessages {
  readonly types: Readonly<Record<'outlet' | 'owner' | 'institution' | 'state', string>>
  readonly kinds: Readonly<Record<string, string>>
  /** Says that nobody knows the owner of an outlet. */
  readonly ownerUnknown: string
  readonly labels: {
    readonly owner: string
    readonly parent: string
    readonly within: string
    readonly aliases: string
    readonly credits: string
    readonly ambiguous: string
    readonly domains: string
    readonly dateOrder: string
    readonly under: string
    readonly sisters: string
    readonly sources: string
  }
  /** How an outlet orders day and month in digits. */
  readonly dateOrders: Readonly<Record<DateOrder, string>>
  /** Groups of facts, and where they may come from. */
  readonly facts: Readonly<Record<string, string>>
  readonly origins: Readonly<Record<string, string>>
  counted(found: number): string
  nothing(text: string): string
  noSuch(id: string, near: readonly string[]): string
  unknownAction(action: string): string
  unknownType(type: string): string
  needs(action: 'search' | 'show' | 'add' | 'remove'): string
  added(rows: number, path: string): string
  removed(rows: number, path: string): string
  notYours(id: string, path: string): string
  badFile(path: string, faults: number): string
  fault(fault: FileFault | RowFault, place: number | null): string
}
