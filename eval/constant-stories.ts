import type { Trace } from '../src/index.js'

const FIELDS = ['killed', 'wounded', 'date', 'place', 'actor', 'weapon', 'other'] as const

/**
 * What must be beaten: the same stories with one origin each, the range that is seldom far off, and every field disputed between
 * every two documents.
 */
export function withConstantStories(trace: Trace): Trace {
  const stories = trace.stories.map((story): Trace['stories'][number] => {
    const { documents } = story
    const counts = { ...story.counts, origins: { min: 3, max: 5 } }
    const origin = {
      id: 'constant',
      name: 'constant',
      kind: 'constant',
      voices: [],
      party: null,
      documents,
      evidence: [],
      named: false,
      through: [],
      lowerId: 'constant',
    }
    return {
      ...story,
      counts,
      claims: story.claims.map((claim) => ({ ...claim, counts })),
      origins: [origin],
      discrepancies: FIELDS.map((field) => ({
        field,
        kind: 'conflict' as const,
        claims: [],
        role: null,
        values: documents.map((id) => ({ value: id, documents: [id], refs: [], origins: [] })),
      })),
    }
  })
  return { ...trace, stories }
}
