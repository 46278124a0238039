import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Story } from '../model/story.js'
import { asJson, cleanText, Json } from './json-rows.js'
import type { Unlinked } from './laid-over.js'
import type { Schema } from './schema.js'
import type { LinksShown } from './shown-story.js'

/** UTF-16 units of JSON up to which a story stands whole in its row: nearly every story does. */
const WHOLE = 1 << 18
/** Of a larger story, about as much of a list stands in each row beside it; what is shorter stays. */
const PART = 1 << 17

/** Columns of a story whose long lists stand beside it. */
type Field = keyof Fields

/** What the row of a story holds of a field, and the rows beside it that hold its long lists. */
interface Cut {
  readonly kept: Json
  readonly parts: readonly object[]
}

/** The lists of a story of very many copies are parted: one row with all of them would be tens of megabytes. */
export function cutStory(story: number, field: Field, value: object): Cut {
  const json = cleanText(value)
  if (json.length <= WHOLE) return { kept: new Json(json), parts: [] }
  const parts = Object.entries(value).flatMap(([list, items]) =>
    // Which documents it has is asked of all stories at once.
    Array.isArray(items) && list !== 'documents' ? partsOf(items).map((part, seq) => ({ list, seq, items: part })) : [],
  )
  const emptied = Object.fromEntries(parts.map(({ list }) => [list, []]))
  return { kept: asJson({ ...value, ...emptied }), parts: parts.map((part) => ({ story, field, ...part })) }
}

/** A list in parts; none where it is short. */
function partsOf(items: readonly unknown[]): Json[] {
  const parts: string[][] = [[]]
  let size = 0
  for (const item of items) {
    const json = cleanText(item)
    if (size > 0 && size + json.length > PART) {
      parts.push([])
      size = 0
    }
    parts.at(-1)!.push(json)
    size += json.length
  }
  return parts.length === 1 && size <= PART ? [] : parts.map((part) => new Json(`[${part.join(',')}]`))
}

/** What the fields hold that {@link whole} reads. */
interface Fields {
  readonly data: Unlinked
  readonly reviewed: Partial<Story> | null
  readonly shown_links: LinksShown | null
}

/** A field of a row of `stories s`, with the lists that stand beside it. */
export const whole = <Name extends Field>(field: Name): RawBuilder<Fields[Name]> =>
  sql<Fields[Name]>`(s.${sql.ref(field)} || coalesce((select jsonb_object_agg(l.list, l.items) from (
    select p.list, jsonb_agg(i.item order by p.seq, i.at) as items
    from story_parts p, jsonb_array_elements(p.items) with ordinality as i(item, at)
    where p.story = s.place and p.field = ${sql.lit(field)} group by p.list) l), '{}'))`

/** A row of `stories s` as persons left it. */
export const storyNow = sql<Unlinked>`(${whole('data')} || coalesce(${whole('reviewed')}, '{}'))`

/** Stories as the machine tells them, in their order; `which` is said of a row of `stories s`. */
export async function machineStories(db: Kysely<Schema>, which: RawBuilder<unknown>): Promise<Unlinked[]> {
  const { rows } = await sql<{
    story: Unlinked
  }>`select ${whole('data')} as story from stories s where ${which} order by s.place`.execute(db)
  return rows.map(({ story }) => story)
}
