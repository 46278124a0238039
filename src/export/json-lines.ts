import type { Doc } from '../model/doc.js'
import type { Join, Party, Voice } from '../model/source.js'
import type { Story } from '../model/story.js'
import type { Trace } from '../model/trace.js'
import type { ExportSource } from '../model/export.js'

/** A line of an exported case: one thing under the name of its kind. */
type Line =
  | { readonly case: Pick<Trace, 'schema' | 'scope'> & { readonly isnad: string } }
  | { readonly voice: Voice }
  | { readonly party: Party }
  | { readonly join: Join }
  | { readonly document: Doc }
  | { readonly story: Story }
  | { readonly end: Totals }

/** How much there was before the last line: a file that was cut off lacks it. */
interface Totals {
  readonly documents: number
  readonly stories: number
}

/** A case as JSON Lines: everything a trace has, a thing a line, so that none of it need be held as a whole. */
export async function* jsonLinesOf(source: ExportSource, version: string): AsyncGenerator<string> {
  const { scope, voices, parties, joins } = source
  yield line({ case: { schema: 'isnad.trace/1', isnad: version, scope } })
  for (const voice of voices) yield line({ voice })
  for (const party of parties) yield line({ party })
  for (const join of joins) yield line({ join })
  let documents = 0
  for await (const document of source.documents()) {
    documents += 1
    yield line({ document })
  }
  let stories = 0
  for await (const story of source.stories()) {
    stories += 1
    yield line({ story })
  }
  yield line({ end: { documents, stories } })
}

const line = (value: Line): string => `${JSON.stringify(value)}\n`

/** Why lines are no exported case: one that is not of the form, or an end that is missing or tells of more than there was. */
export type ExportFault = { readonly kind: 'line'; readonly line: number } | { readonly kind: 'cut-off' }

/** Reads back what {@link jsonLinesOf} wrote; what `trace --json` prints is read as well. */
export async function readJsonLines(lines: AsyncIterable<string> | Iterable<string>): Promise<Trace | ExportFault> {
  const found = { documents: [] as Doc[], stories: [] as Story[] }
  const known = { voices: [] as Voice[], parties: [] as Party[], joins: [] as Join[] }
  let head: Pick<Trace, 'schema' | 'scope'> | undefined
  let totals: Totals | undefined
  let number = 0
  for await (const text of lines) {
    number += 1
    if (text.trim() === '') continue
    const value = parsed(text)
    if (value === null || totals !== undefined) return { kind: 'line', line: number }
    if ('schema' in value && value.schema === 'isnad.trace/1' && number === 1) return value
    if ('case' in value && number === 1) head = { schema: value.case.schema, scope: value.case.scope }
    else if (head === undefined) return { kind: 'line', line: number }
    else if ('document' in value) found.documents.push(value.document)
    else if ('story' in value) found.stories.push(value.story)
    else if ('voice' in value) known.voices.push(value.voice)
    else if ('party' in value) known.parties.push(value.party)
    else if ('join' in value) known.joins.push(value.join)
    else if ('end' in value) totals = value.end
  }
  const whole = totals?.documents === found.documents.length && totals.stories === found.stories.length
  return head && whole ? { ...head, ...known, ...found } : { kind: 'cut-off' }
}

function parsed(text: string): Line | Trace | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Line | Trace) : null
  } catch {
    return null
  }
}
