import { type Kysely, sql, type Transaction } from 'kysely'
import type { Decided, Decision, DecisionState } from '../model/decision.js'
import { anchorOf } from '../corpus/review/statements.js'
import { standing } from '../corpus/review/review.js'
import type { Analyst } from './analyst.js'
import { lockedHead, record, sha256 } from './custody.js'
import { clean } from './drawn.js'
import { CaseError } from './failure.js'
import { voicedDocs } from './refs.js'
import { keptDecisions, movedDecisions, recountTouched } from './reviewed.js'
import { plain } from './rows.js'
import type { Schema } from './schema.js'

/** Who decides, and why. */
export interface By {
  readonly author: string
  readonly reason?: string | null | undefined
}

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
  | Extract<Decided, { kind: 'same' | 'apart' | 'owner' | 'undo' | 'redo' }>

/** A decision with how it stands now. */
export interface ListedDecision {
  readonly decision: Decision
  readonly state: DecisionState
}

export interface DecidingContext {
  readonly analyst: Analyst
  readonly at: () => string
}

/** Writes a decision down for good, and counts anew the stories it touches: all or nothing. */
export async function decide(
  db: Kysely<Schema>,
  wanted: ToDecide,
  by: By,
  { analyst, at }: DecidingContext,
): Promise<Decision> {
  const author = plain(by.author.trim())
  if (author === '') throw undecidable('no-author', '')
  return db.transaction().execute(async (tx) => {
    await lockedHead(tx)
    const kept = await keptDecisions(tx)
    const { decided, before } = await settle(tx, wanted, kept)
    const decision: Decision = clean({
      ...decided,
      id: `d${kept.length + 1}`,
      at: at(),
      author,
      reason: plain(by.reason ?? null),
      before,
    })
    await record(tx, { act: 'decided', decision }, decision.at)
    await sql`insert into decisions (id, at, kind, seq, data) values (${decision.id}, ${decision.at}, ${decision.kind}, ${kept.length + 1},
      ${JSON.stringify(decision)}::jsonb)`.execute(tx)
    await recountTouched(tx, [...kept, decision], decision, analyst)
    return decision
  })
}

const undecidable = (
  why: 'no-author' | 'no-statement' | 'no-story' | 'no-words' | 'no-decision',
  about: string,
): CaseError => new CaseError({ kind: 'undecidable', why, about })

type Settled = { readonly decided: Decided; readonly before: unknown }

/** What is asked for, tied to the words, documents and values that it stands on. */
async function settle(tx: Transaction<Schema>, wanted: ToDecide, kept: readonly Decision[]): Promise<Settled> {
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
      const { a, b } = wanted
      const there = await tx.selectFrom('voices').select('id').where('id', 'in', [a, b]).execute()
      if (a === b || there.length < 2) throw undecidable('no-decision', `${a} ${b}`)
      const joins = await tx
        .selectFrom('joins')
        .select('data')
        .where('a', 'in', [a, b])
        .where('b', 'in', [a, b])
        .execute()
      return { decided: { kind: wanted.kind, a, b }, before: joins.map(({ data }) => data) }
    }
    case 'undo':
    case 'redo': {
      const of = kept.find(({ id, kind }) => id === wanted.of && kind !== 'undo' && kind !== 'redo')
      const stands = standing(kept).some(({ id }) => id === wanted.of)
      if (!of || stands !== (wanted.kind === 'undo')) throw undecidable('no-decision', wanted.of)
      return { decided: { kind: wanted.kind, of: of.id }, before: stands ? 'stands' : 'undone' }
    }
  }
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

/** Every decision with how it stands now; those whose words moved wait for a person. */
export async function listDecisions(db: Kysely<Schema>): Promise<ListedDecision[]> {
  const kept = await keptDecisions(db)
  const stand = new Set(standing(kept).map(({ id }) => id))
  const moved = await movedDecisions(db, kept)
  return kept.map((decision) => {
    const lasting = decision.kind === 'undo' || decision.kind === 'redo' || stand.has(decision.id)
    return { decision, state: !lasting ? 'undone' : moved.has(decision.id) ? 'moved' : 'stands' }
  })
}
