import { type Kysely, sql } from 'kysely'
import type { Custody } from '../model/custody.js'
import type { SourceDocument } from '../model/doc.js'
import { headOf } from './custody.js'
import { changesBetween } from './difference.js'
import { CaseError } from './failure.js'
import { migrationsOf } from './migrate.js'
import type { Place } from './place.js'
import type { Schema } from './schema.js'

/** One document of a case's list. */
export interface Listed {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly sightings: number
  readonly versionOf: string | null
  readonly supersededBy: string | null
}

/** What a case holds, in figures. */
export interface CaseInfo {
  readonly at: string
  readonly schema: string
  readonly created: string
  /** That stand now; earlier versions are counted apart. */
  readonly documents: number
  readonly earlierVersions: number
  readonly sightings: number
  readonly bytes: number
  readonly from: string | null
  readonly to: string | null
  readonly voices: number
  readonly parties: number
  readonly stories: number
  readonly claims: number
  readonly outlets: number
  /** Languages of the documents, those of most documents first. */
  readonly languages: readonly { readonly lang: string; readonly documents: number }[]
  /** Whether voices and stories take in every document. */
  readonly upToDate: boolean
  /** Versions of isnad that traced the documents, and how many each. */
  readonly analyses: readonly { readonly analysis: string; readonly documents: number }[]
  /** The end of the custody log: written down elsewhere, it shows later that nothing before it was changed. */
  readonly head: { readonly seq: number; readonly hash: string }
}

export async function infoOf({ db, at }: Place): Promise<CaseInfo> {
  const { rows } = await sql<
    Omit<CaseInfo, 'at' | 'schema' | 'analyses' | 'head' | 'upToDate'> & { asOf: string | null; last: number }
  >`select
    (select entry::json ->> 'at' from custody where seq = 1) as created,
    (select count(*)::int from documents where superseded_by is null) as documents,
    (select count(*)::int from documents where superseded_by is not null) as "earlierVersions",
    (select count(*)::int from sightings) as sightings,
    (select coalesce(sum(size), 0)::float8 from raw) as bytes,
    (select min(published) from documents where superseded_by is null) as "from",
    (select max(published) from documents where superseded_by is null) as "to",
    (select count(*)::int from voices) as voices,
    (select count(*)::int from parties) as parties,
    (select count(*)::int from stories where not hidden) as stories,
    (select count(*)::int from claims) as claims,
    (select count(distinct coalesce(outlet_id, 'name:' || outlet))::int from documents where superseded_by is null) as outlets,
    coalesce((select jsonb_agg(jsonb_build_object('lang', lang, 'documents', n) order by n desc, lang) from (
      select lang, count(*)::int as n from documents where superseded_by is null group by lang) l), '[]') as languages,
    (select value from meta where key = 'stories-as-of') as "asOf",
    (select coalesce(max(seq), 0) from documents) as last`.execute(db)
  const { asOf, last, ...figures } = rows[0]!
  const analyses = await db
    .selectFrom('documents')
    .select(['analysis', sql<number>`count(*)::int`.as('documents')])
    .where('superseded_by', 'is', null)
    .groupBy('analysis')
    .orderBy('analysis')
    .execute()
  return {
    at,
    schema: (await migrationsOf(db)).at(-1) ?? '',
    ...figures,
    upToDate: Number(asOf ?? 0) >= last,
    analyses,
    head: await headOf(db),
  }
}

const PAGE = 500

/** Every document in the order it was added. */
export async function* listDocuments(db: Kysely<Schema>): AsyncGenerator<Listed> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('documents as d')
      .select([
        'd.seq',
        'd.id',
        'd.title',
        'd.outlet',
        'd.published',
        'd.version_of as versionOf',
        'd.superseded_by as supersededBy',
        (e) =>
          e
            .selectFrom('sightings')
            .select(sql<number>`count(*)::int`.as('n'))
            .whereRef('document', '=', 'd.id')
            .as('sightings'),
      ])
      .where('d.seq', '>', after)
      .orderBy('d.seq')
      .limit(PAGE)
      .execute()
    for (const { seq, sightings, ...row } of rows) {
      after = seq
      yield { ...row, sightings: sightings ?? 0 }
    }
    if (rows.length < PAGE) return
  }
}

export async function custodyOf(db: Kysely<Schema>, id: string): Promise<Custody> {
  const root = await db.selectFrom('documents').select('root').where('id', '=', id).executeTakeFirst()
  if (!root) throw new CaseError({ kind: 'no-document', id })
  const documents = await db
    .selectFrom('documents')
    .select(['id', 'source', 'doc', 'superseded_by'])
    .where('root', '=', root.root)
    .orderBy('seq')
    .execute()
  const sightings = await db
    .selectFrom('sightings')
    .select(['document', 'at', 'place', 'sha256', 'reader', 'seq'])
    .where(
      'document',
      'in',
      documents.map((x) => x.id),
    )
    .orderBy('seq')
    .execute()
  // Of two cases that were merged, the one may have seen an earlier version later.
  const firstAt = new Map(sightings.toReversed().map(({ document, at }) => [document, at]))
  documents.sort((a, b) => ((firstAt.get(a.id) ?? '') < (firstAt.get(b.id) ?? '') ? -1 : 1))
  const sources = documents.map(({ source, doc }) => ({
    ...(JSON.parse(source) as SourceDocument),
    text: (JSON.parse(doc) as SourceDocument).text,
  }))
  return {
    sightings,
    versions: documents.map((document, i) => ({
      id: document.id,
      at: firstAt.get(document.id) ?? '',
      stands: document.superseded_by === null,
      changes: i === 0 ? [] : changesBetween(sources[i - 1]!, sources[i]!),
    })),
  }
}
