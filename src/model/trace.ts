import type { Doc } from './doc.js'
import type { Join, Party, Voice } from './source.js'
import type { Story } from './story.js'

/** What `isnad trace --json` prints. Every count holds inside `scope` and nowhere else. */
export interface Trace {
  readonly schema: 'isnad.trace/1'
  readonly scope: { readonly documents: number; readonly from: string | null; readonly to: string | null }
  readonly documents: readonly Doc[]
  readonly voices: readonly Voice[]
  readonly parties: readonly Party[]
  readonly joins: readonly Join[]
  readonly stories: readonly Story[]
}
