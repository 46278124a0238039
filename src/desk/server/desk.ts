import type { Case, CaseInfo, StoryFacets } from '../../store/index.js'
import type { Scope } from '../wire.js'
import type { Jobs } from './jobs.js'
import type { CaseWriter } from './writer.js'

/** A case that a desk shows. */
export interface Desk {
  readonly kept: Case
  readonly writer: CaseWriter
  readonly name: string
  /** Made of the bundled example for looking around. */
  readonly temporary: boolean
  readonly version: string
  /** Reads a file of an installed package by its name: letters and maps of exported drawings. */
  readonly asset: (name: string) => Promise<Uint8Array>
  readonly jobs: Jobs
  readonly facts: FactsReader
  /** Told of faults that the answer does not tell of. */
  readonly report: (error: unknown) => void
}

/** What a case says of itself, worked out once for each state of it. */
export interface CaseFacts {
  readonly info: CaseInfo
  readonly revision: string
  readonly scope: Scope
  /** How all its stories divide: on a large case most of what the first page takes. */
  facets(): Promise<StoryFacets>
}

export type FactsReader = () => Promise<CaseFacts>

/** Reads what a case says of itself, and keeps it until the case changes. */
export function factsReader(kept: Case): FactsReader {
  let known: CaseFacts | undefined
  return async () => {
    const revision = await kept.revision()
    if (known?.revision !== revision) {
      const info = await kept.info()
      let facets: Promise<StoryFacets> | undefined
      known = {
        info,
        revision,
        scope: { documents: info.documents, from: info.from, to: info.to },
        facets: () => (facets ??= kept.storyFacets()),
      }
    }
    return known
  }
}
