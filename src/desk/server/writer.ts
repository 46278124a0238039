import type { Case } from '../../store/index.js'

/** What changes a case at length. Where another thread does it, the desk answers meanwhile. */
export interface CaseWriter extends Pick<Case, 'refresh' | 'decideTelling'> {
  /** Breaks off stories that are being worked out: nothing of them is written. */
  stop(): Promise<void>
}

/** The case itself as what changes it. */
export const ownWriter = (kept: Case): CaseWriter => ({
  refresh: () => kept.refresh(),
  decideTelling: (wanted, by) => kept.decideTelling(wanted, by),
  stop: async () => {},
})
