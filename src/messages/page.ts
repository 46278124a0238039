import type { PlacePrecision } from '../model/doc.js'
import type { Difference } from '../model/reuse.js'

/** What only the page says; the rest is in the messages of stories and documents. */
export interface PageMessages {
  /** Of a case of several stories. */
  title(documents: number): string
  readonly contents: string
  readonly neutral: string
  readonly made: string
  readonly whyCount: string
  readonly chainLabel: string
  readonly chainAsList: string
  readonly timeline: string
  readonly timelineLabel: string
  readonly documents: string
  readonly places: string
  readonly mapLabel: string
  readonly mapNote: string
  readonly unlocated: string
  readonly precision: Readonly<Record<PlacePrecision, string>>
  readonly within: (km: number) => string
  readonly km: string
  readonly dates: string
  readonly highlights: string
  readonly marks: Readonly<
    Record<'cue' | 'source' | 'content' | 'date' | 'place' | 'figure' | 'loaded' | 'boilerplate', string>
  >
  readonly unread: string
  readonly allRead: string
  readonly statements: string
  readonly original: string
  readonly edges: Readonly<
    Record<'said' | 'relay' | 'channel' | 'credit' | 'reuse-known' | 'reuse-likely' | 'reuse-unknown', string>
  >
  readonly shapes: Readonly<Record<'report' | 'denial' | 'reaction', string>>
  readonly whoSays: string
  readonly whoDenies: string
  readonly inWords: string
  readonly denied: string
  readonly facing: string
  readonly facingNone: string
  readonly differs: Readonly<Record<Difference['kind'], string>>
  readonly onlyHere: string
  readonly otherOrigins: string
  several(documents: number): string
  days(n: number): string
  more(n: number): string
  showMore(n: number): string
  readonly undatedList: string
  readonly controls: string
  readonly skip: string
}
