import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ComponentType, useDeferredValue, useEffect, useMemo } from 'react'
import { storyQuery } from '../api.js'
import { useTitle } from '../parts/use-title.js'
import { useReader } from '../reader.js'
import { DecidingProvider, useDeciding } from '../review/review-api.js'
import { StoryReview } from '../review/story-review.js'
import { StoryKeys } from '../review/why-tools.js'
import { Waiting, Wrong } from '../shell/states.js'
import { Chain } from './chain.js'
import { Claims } from './claims.js'
import { Denials } from './denials.js'
import { Differences } from './differences.js'
import { Documents } from './documents.js'
import { type DeskStory, deskStory, StoryProvider } from './facts.js'
import { Lead } from './lead.js'
import { Places } from './places.js'
import { Reactions } from './reactions.js'
import { Shared } from './shared.js'
import { Timeline } from './timeline.js'

const route = getRouteApi('/stories/$id')

/** Everything of one story, the sentence a person needs first. */
export function StoryPage() {
  const { id } = route.useParams()
  const { data, error, refetch } = useQuery(storyQuery(id))
  const story = useMemo(() => (data ? deskStory(data) : null), [data])
  const deciding = useDeciding()
  useTitle(story?.story.title)
  if (error) return <Wrong error={error} retry={() => void refetch()} />
  if (!story) return <Waiting />
  return (
    <StoryProvider value={story}>
      <DecidingProvider value={deciding}>
        <StoryKeys />
        <article className="story-page">
          <Lead />
          <Contents story={story} />
          <Parts key={id} story={story} />
        </article>
      </DecidingProvider>
    </StoryProvider>
  )
}

/** Stories that were shown whole: whoever comes back to one finds all of it at once, and stands where they were. */
const WHOLE = new Set<string>()

/** The chain first; what stands below it as soon as that is drawn. */
function Parts({ story }: { readonly story: DeskStory }) {
  const { id } = story.story
  const whole = useDeferredValue(true, WHOLE.has(id))
  const parts = PARTS.filter(({ has }) => has(story))
  useEffect(() => {
    if (!whole) return
    WHOLE.add(id)
    // An address may name a part, which is there only now.
    if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [id, whole])
  return (whole ? parts : parts.slice(0, 1)).map(({ id: part, Part }) => <Part key={part} />)
}

interface StoryPart {
  readonly id:
    | 'review'
    | 'chain'
    | 'timeline'
    | 'claims'
    | 'denials'
    | 'differences'
    | 'shared'
    | 'places'
    | 'reactions'
    | 'documents'
  readonly Part: ComponentType
  has(story: DeskStory): boolean
}

const PARTS: readonly StoryPart[] = [
  { id: 'chain', Part: Chain, has: ({ paths }) => paths.length > 0 },
  { id: 'timeline', Part: Timeline, has: ({ documents }) => documents.some(({ published }) => published !== null) },
  { id: 'claims', Part: Claims, has: ({ story }) => story.claims.length > 0 },
  { id: 'denials', Part: Denials, has: ({ story }) => story.denials.length > 0 },
  { id: 'differences', Part: Differences, has: ({ story }) => story.discrepancies.length > 0 },
  { id: 'shared', Part: Shared, has: ({ page }) => page.links.some(({ passages }) => passages > 0) },
  { id: 'places', Part: Places, has: ({ page }) => page.places.length > 0 },
  { id: 'reactions', Part: Reactions, has: ({ story }) => story.reactions.length > 0 },
  { id: 'documents', Part: Documents, has: () => true },
  { id: 'review', Part: StoryReview, has: () => true },
]

function Contents({ story }: { readonly story: DeskStory }) {
  const { desk } = useReader().messages
  return (
    <nav className="contents" aria-label={desk.story.contents}>
      {PARTS.filter(({ has }) => has(story)).map(({ id }) => (
        <a key={id} href={`#${id}`}>
          {desk.story.parts[id]}
        </a>
      ))}
    </nav>
  )
}
