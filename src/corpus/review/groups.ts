import type { Decision } from '../../model/decision.js'

/** A story as persons leave it: of which of the machine's it is made, and by which decisions. */
export interface StoryGroup {
  readonly id: string
  readonly places: readonly number[]
  readonly documents: readonly string[]
  readonly by: readonly string[]
}

/** A story of the machine by the documents it has. */
export interface GroupedStory {
  readonly place: number
  readonly id: string
  readonly documents: readonly string[]
}

/** A story is the one a decision was made on while it has more than this share of its documents. */
const SHARE = 0.5

/** Merges and splits stories in the order it was decided; decisions whose stories are gone change nothing. */
export function groupsOf(stories: readonly GroupedStory[], decisions: readonly Decision[]): StoryGroup[] {
  let groups: StoryGroup[] = stories.map(({ place, id, documents }) => ({ id, places: [place], documents, by: [] }))
  for (const decision of decisions) {
    if (decision.kind === 'merge') {
      const found = [...new Set(decision.stories.flatMap((documents) => nearest(documents, groups) ?? []))]
      if (found.length < 2) continue
      const documents = [...new Set(found.flatMap((group) => group.documents))].sort()
      const places = [...new Set(found.flatMap((group) => group.places))]
      const by = [...new Set([...found.flatMap((group) => group.by), decision.id])]
      groups = [...groups.filter((group) => !found.includes(group)), { id: found[0]!.id, places, documents, by }]
    } else if (decision.kind === 'split') {
      const group = nearest(decision.story, groups)
      const gone = group?.documents.filter((id) => decision.documents.includes(id)) ?? []
      if (!group || gone.length === 0 || gone.length === group.documents.length) continue
      const by = [...group.by, decision.id]
      groups = [
        ...groups.filter((other) => other !== group),
        { ...group, documents: group.documents.filter((id) => !gone.includes(id)), by },
        { ...group, id: `${group.id}~${decision.id}`, documents: gone, by },
      ]
    }
  }
  return groups
}

/** The group with most of some documents, and of equal ones the smallest. */
function nearest(documents: readonly string[], groups: readonly StoryGroup[]): StoryGroup | null {
  const wanted = new Set(documents)
  let best: StoryGroup | null = null
  let most = documents.length * SHARE
  for (const group of groups) {
    const shared = group.documents.filter((id) => wanted.has(id)).length
    const closer = best !== null && shared === most && group.documents.length < best.documents.length
    if (shared > most || closer) [best, most] = [group, shared]
  }
  return best
}
