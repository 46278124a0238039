import { sql, type Transaction } from 'kysely'
import { anchorOf } from '../corpus/review/statements.js'
import { sortDecisions, standing } from '../corpus/review/standing.js'
import type { Check, Decided, Decision } from '../model/decision.js'
import { sha256 } from './custody.js'
import { CaseError } from './failure.js'
import { voicedDocs } from './refs.js'
import { plain } from './rows.js'
import type { Schema } from './schema.js'
import { storyNow } from './story-parts.js'

/** A file that is attached to a hand-made origin. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What can be asked for. Statements and stories are named by their ids; the words and documents they stand on are taken from the case. */
export type ToDecide =
  | { readonly kind: 'accept' | 'reject'; readonly document: string; readonly statement: string }
  | {
      readonly kind: 'correct'
      readonly document: string
      readonly statement: string
      readonly change: Extract<Decided, { kind: 'correct' }>['change']
    }
  | { readonly kind: 'add'; readonly document: string; readonly change: Extract<Decided, { kind: 'add' }>['change'] }
  | {
      readonly kind: 'link'
      readonly documents?: readonly string[] | undefined
      /** For all documents of a story. */
      readonly story?: string | undefined
      readonly name: string
      readonly url?: string | null | undefined
      readonly file?: Attachment | null | undefined
    }
  | { readonly kind: 'merge'; readonly stories: readonly string[] }
  | { readonly kind: 'split'; readonly story: string; readonly documents: readonly string[] }
  | { readonly kind: 'check'; readonly story: string; readonly done: Check }
  /** The last decision that stands, or the last that was undone, where none is named. */
  | { readonly kind: 'undo' | 'redo'; readonly of?: string | undefined }
  /** Voices, or origins of stories; a voice may also be told apart from its party. */
  | Extract<Decided, { kind: 'same' | 'apart' | 'owner' }>

export const undecidable = (
  why: 'no-author' | 'no-statement' | 'no-story' | 'no-words' | 'many-words' | 'no-decision',
  about: string,
): CaseError => new CaseError({ kind: 'undecidable', why, about })

type Settled = { readonly decided: Decided; readonly before: unknown }

/** What is asked for, tied to the words, documents and values that it stands on. */
export async function settle(tx: Transaction<Schema>, wanted: ToDecide, kept: readonly Decision[]): Promise<Settled> {
  switch (wanted.kind) {
    case 'accept':
    case 'reject':
    case 'correct': {
      const { document, statement } = wanted
      const doc = (await voicedDocs(tx, [document])).get(document)
      const before = doc?.attributions.find(({ id }) => id === statement)
      if (!doc || !before) throw undecidable('no-statement', `${document} ${statement}`)
      const on = anchorOf(document, before)
      if (wanted.kind !== 'correct') return { decided: { kind: wanted.kind, on }, before }
      if (Object.keys(wanted.change).length === 0) throw undecidable('no-words', '')
      checkRanges(doc.text, wanted.change)
      return { decided: { kind: 'correct', on, change: wanted.change }, before }
    }
    case 'add': {
      const { document, change } = wanted
      const doc = (await voicedDocs(tx, [document])).get(document)
      if (!doc) throw new CaseError({ kind: 'no-document', id: document })
      checkRanges(doc.text, change)
      const words = doc.text.slice(change.cue.start, change.cue.end)
      return { decided: { kind: 'add', document, words, change }, before: null }
    }
    case 'link':
      return settleLink(tx, wanted)
    case 'merge': {
      const stories = await Promise.all([...new Set(wanted.stories)].map((id) => documentsOf(tx, id)))
      if (stories.length < 2) throw undecidable('no-story', wanted.stories.join(' '))
      return { decided: { kind: 'merge', stories }, before: wanted.stories }
    }
    case 'split': {
      const story = await documentsOf(tx, wanted.story)
      const documents = story.filter((id) => wanted.documents.includes(id))
      if (documents.length === 0 || documents.length === story.length) throw undecidable('no-story', wanted.story)
      return { decided: { kind: 'split', story, documents }, before: story }
    }
    case 'owner': {
      const found = await tx.selectFrom('outlets').select('owner').where('key', '=', wanted.outlet).executeTakeFirst()
      if (!found) throw undecidable('no-decision', wanted.outlet)
      return { decided: wanted, before: found.owner }
    }
    case 'same':
    case 'apart': {
      const [a, b] = [await voiceOf(tx, wanted.a), await voiceOf(tx, wanted.b)]
      const party = b === null && wanted.kind === 'apart' ? await partyOf(tx, a, wanted.b) : null
      const other = b ?? party
      if (a === null || other === null || a === other) throw undecidable('no-decision', `${wanted.a} ${wanted.b}`)
      const joins = await tx
        .selectFrom('joins')
        .select('data')
        .where('a', 'in', [a, other])
        .where('b', 'in', [a, other])
        .execute()
      return { decided: { kind: wanted.kind, a, b: other }, before: joins.map(({ data }) => data) }
    }
    case 'check': {
      const { done } = wanted
      return { decided: { kind: 'check', story: await documentsOf(tx, wanted.story), done }, before: null }
    }
    case 'undo':
    case 'redo': {
      const undoing = wanted.kind === 'undo'
      const stand = new Set(standing(kept).map(({ id }) => id))
      const of = kept.findLast(
        ({ id, kind }) =>
          kind !== 'undo' &&
          kind !== 'redo' &&
          stand.has(id) === undoing &&
          (wanted.of ?? id) === id &&
          !waits(id, kept),
      )
      if (!of) throw undecidable('no-decision', wanted.of ?? '')
      return { decided: { kind: wanted.kind, of: of.id }, before: undoing ? 'stands' : 'undone' }
    }
  }
}

/** What waits neither stands nor was undone: whoever prefers it takes back what it waits for. */
const waits = (id: string, kept: readonly Decision[]): boolean =>
  sortDecisions(kept).waiting.some(({ waiting }) => waiting.id === id)

/** A voice by its id, or the first voice of an origin; null where there is none. */
async function voiceOf(tx: Transaction<Schema>, id: string): Promise<string | null> {
  const voice = await tx.selectFrom('voices').select('id').where('id', '=', id).executeTakeFirst()
  if (voice) return voice.id
  const { rows } = await sql<{ voice: string }>`
    select v.id as voice from stories s, jsonb_array_elements(${storyNow} -> 'origins') o,
      jsonb_array_elements_text(o -> 'voices') as x(id) join voices v on v.id = x.id
    where o ->> 'id' = ${id} order by s.place, v.id collate "C" limit 1`.execute(tx)
  return rows[0]?.voice ?? null
}

/** The party of a voice, where that is the one that is meant. */
async function partyOf(tx: Transaction<Schema>, voice: string | null, party: string): Promise<string | null> {
  if (voice === null) return null
  const found = await tx.selectFrom('voices').select('party').where('id', '=', voice).executeTakeFirst()
  return found?.party === party ? party : null
}

function checkRanges(text: string, change: Extract<Decided, { kind: 'correct' }>['change']): void {
  for (const range of [change.cue, change.source, change.content]) {
    if (!range) continue
    const { start, end } = range
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length)
      throw undecidable('no-words', `${start}–${end}`)
  }
}

async function documentsOf(tx: Transaction<Schema>, id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('stories')
    .innerJoin('story_documents', 'story', 'place')
    .select('document')
    .where('stories.id', '=', id)
    .where('hidden', '=', false)
    .orderBy(sql`document collate "C"`)
    .execute()
  if (rows.length === 0) throw undecidable('no-story', id)
  return rows.map(({ document }) => document)
}

async function settleLink(tx: Transaction<Schema>, wanted: Extract<ToDecide, { kind: 'link' }>): Promise<Settled> {
  const { name, url = null, file = null } = wanted
  const documents = wanted.story === undefined ? [...new Set(wanted.documents)] : await documentsOf(tx, wanted.story)
  if (documents.length === 0) throw undecidable('no-story', '')
  const there = await tx.selectFrom('documents').select('id').where('id', 'in', documents).execute()
  for (const id of documents) if (!there.some((one) => one.id === id)) throw new CaseError({ kind: 'no-document', id })
  const attached = file && { name: plain(file.name), sha256: sha256(file.bytes), size: file.bytes.length }
  if (file && attached) {
    await sql`insert into raw values (${attached.sha256}, ${attached.size}, ${file.bytes}) on conflict do nothing`.execute(
      tx,
    )
  }
  const told = { name: plain(name.trim()), url: url === null ? null : plain(url) }
  if (told.name === '') throw undecidable('no-words', '')
  return { decided: { kind: 'link', documents, ...told, file: attached }, before: null }
}
