import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Story, StoryLink } from '../model/story.js'
import { asJson } from './json-rows.js'
import { plain } from './rows.js'
import type { Schema } from './schema.js'
import { whole } from './story-parts.js'

/** The links of a story in their order, a row each: those of many copies together are megabytes. */
export const linkRows = (story: number, links: Story['links']): object[] =>
  links.map((link, seq) => ({ story, seq, from_id: plain(link.from), to_id: plain(link.to), data: asJson(link) }))

/** A story whole, as the machine tells it, and what persons decided of it. */
export interface LinkedStory {
  readonly place: number
  readonly machine: Story
  readonly reviewed: Partial<Story> | null
  readonly decisions: readonly string[]
}

interface LinkedRow extends Pick<Schema['stories'], 'place' | 'decisions'> {
  /** Stands in the first row of a story; without its links. */
  readonly data: Story | null
  readonly reviewed: Partial<Story> | null
  readonly link: StoryLink | null
}

/** Stories with their links, by their places: read in one go, so that both are of one moment. `places` selects them. */
export async function linkedStories(db: Kysely<Schema>, places: RawBuilder<unknown>): Promise<LinkedStory[]> {
  const { rows } = await sql<LinkedRow>`
    select s.place, s.decisions, l.data as link,
      case when coalesce(l.seq, 0) = 0 then ${whole('data')} || '{"links": []}' end as data,
      case when coalesce(l.seq, 0) = 0 then ${whole('reviewed')} end as reviewed
    from stories s left join story_links l on l.story = s.place where s.place in (${places}) order by s.place, l.seq`.execute(
    db,
  )
  const links = new Map<number, StoryLink[]>()
  for (const { place, link } of rows) {
    const known = links.get(place) ?? []
    links.set(place, known)
    if (link) known.push(link)
  }
  return rows.flatMap(({ place, data, reviewed, decisions }) =>
    data === null ? [] : [{ place, machine: { ...data, links: links.get(place)! }, reviewed, decisions }],
  )
}
