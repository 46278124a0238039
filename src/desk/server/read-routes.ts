import type { OpenAPIHono } from '@hono/zod-openapi'
import type { LogEntry as KeptEntry } from '../../store/index.js'
import type { CasePage, LogEntry } from '../wire.js'
import type { Desk } from './desk.js'
import { documentPage } from './document-page.js'
import { documentRef } from './document-ref.js'
import { found } from './problem.js'
import {
  idRequest,
  LIMITS,
  linksRequest,
  nothing,
  outletsRequest,
  partRequest,
  searchRequest,
  storiesRequest,
  voicesRequest,
} from './requests.js'
import { addReading } from './routes.js'
import { outletCard, outletStory } from './outlet-card.js'
import { pageOf, partOf } from './rows.js'
import { brief } from './statement-brief.js'
import { linkProof, storyPage } from './story-page.js'

/** Adds the routes that read stories, documents, voices, outlets, the search and the log. */
export function addReadRoutes(app: OpenAPIHono, desk: Desk): void {
  addCase(app, desk)
  addStories(app, desk)
  addDocuments(app, desk)
  addVoices(app, desk)
  addOutlets(app, desk)
}

function addCase(app: OpenAPIHono, desk: Desk): void {
  const { kept, facts } = desk
  addReading(app, {
    path: '/api/case',
    tag: 'Case',
    what: 'The case that is open',
    query: nothing,
    params: nothing,
    answers: 'CasePage',
    read: async (): Promise<CasePage> => {
      const { info, revision, scope } = await facts()
      const { documents, earlierVersions, sightings, bytes, stories, claims, voices, parties, outlets } = info
      const [last] = (await kept.log({ limit: 1 })).rows
      return {
        name: desk.name,
        at: info.at,
        temporary: desk.temporary,
        version: desk.version,
        schema: info.schema,
        created: info.created,
        updated: last?.entry.at ?? info.created,
        scope,
        counts: { documents, earlierVersions, sightings, bytes, stories, claims, voices, parties, outlets },
        languages: info.languages,
        upToDate: info.upToDate,
        revision,
        limits: LIMITS,
      }
    },
  })
  addReading(app, {
    path: '/api/search',
    tag: 'Search',
    what: 'Documents by their words and by what was found in them, the best first',
    query: searchRequest,
    params: nothing,
    answers: 'SearchPage',
    read: async ({ query: { q, limit, cursor, ...filters } }) => {
      const result = await kept.search(q ?? '', { ...filters, ...partOf({ limit, cursor }) })
      const rows = result.hits.map(({ excerpt, highlights, titleHighlights, ...hit }) => ({
        document: documentRef(hit),
        excerpt,
        highlights,
        titleHighlights,
      }))
      return { ...pageOf({ total: result.total, rows }, { limit, cursor }), scope: (await facts()).scope }
    },
  })
  addReading(app, {
    path: '/api/log',
    tag: 'Custody',
    what: 'The custody log, the newest entry first',
    query: partRequest,
    params: nothing,
    answers: 'LogPage',
    read: async ({ query }) => {
      const { head, ...page } = await kept.log(partOf(query))
      const { entries, broken } = await kept.verifyLog()
      return {
        ...pageOf({ total: page.total, rows: page.rows.map(logEntry) }, query),
        head,
        chain: { entries, verified: broken === null, broken },
      }
    },
  })
}

function logEntry({ entry, hash, title }: KeptEntry): LogEntry {
  const document = 'document' in entry ? entry : null
  return {
    seq: entry.seq,
    at: entry.at,
    act: entry.act,
    hash,
    document: document?.document ?? null,
    title,
    sha256: document?.sha256 ?? null,
    size: document?.size ?? null,
    place: document?.place ?? ('from' in entry ? entry.from : null),
    reader: document?.reader ?? null,
    versionOf: document?.versionOf ?? null,
    decision: entry.act === 'decided' ? { kind: entry.decision.kind, author: entry.decision.author } : null,
    documents: 'documents' in entry ? entry.documents.length : null,
  }
}

function addStories(app: OpenAPIHono, { kept, facts }: Desk): void {
  addReading(app, {
    path: '/api/stories',
    tag: 'Stories',
    what: 'Stories with their counts, and what they can be narrowed by',
    query: storiesRequest,
    params: nothing,
    answers: 'StoriesPage',
    read: async ({ query: { q, limit, cursor, sort, ...filters } }) => {
      const wanted = { ...filters, text: q }
      const page = await kept.stories({ ...wanted, sort, ...partOf({ limit, cursor }) })
      const { scope, facets } = await facts()
      const all = Object.values(wanted).every((value) => value === undefined)
      return {
        ...pageOf(page, { limit, cursor }),
        facets: all ? await facets() : await kept.storyFacets(wanted),
        scope,
      }
    },
  })
  addReading(app, {
    path: '/api/stories/{id}',
    tag: 'Stories',
    what: 'A story with its claims, origins, ways, denials, differences, reactions, links and places',
    query: nothing,
    params: idRequest,
    answers: 'StoryPage',
    read: async ({ params: { id } }) => storyPage(found(await kept.shownStory(id)), (await facts()).scope),
  })
  addReading(app, {
    path: '/api/stories/{id}/links',
    tag: 'Stories',
    what: 'The words that prove every link between two documents of a story, or a document and an origin',
    query: linksRequest,
    params: idRequest,
    answers: 'LinkProof',
    read: async ({ params: { id }, query: { from, to } }) => linkProof(found(await kept.linksBetween(id, [from, to]))),
  })
}

function addDocuments(app: OpenAPIHono, { kept, facts }: Desk): void {
  addReading(app, {
    path: '/api/documents/{id}',
    tag: 'Documents',
    what: 'A document: its text, everything found in it, where it came from, and what it shares with others',
    query: nothing,
    params: idRequest,
    answers: 'DocumentPage',
    read: async ({ params: { id } }) => documentPage(await kept.view(id), (await facts()).scope),
  })
}

function addVoices(app: OpenAPIHono, { kept, facts }: Desk): void {
  addReading(app, {
    path: '/api/voices',
    tag: 'Voices',
    what: 'Who says something in the case',
    query: voicesRequest,
    params: nothing,
    answers: 'VoicesPage',
    read: async ({ query: { q, limit, cursor, sort, ...filters } }) => {
      const wanted = { ...filters, name: q }
      const page = await kept.voices({ ...wanted, sort, ...partOf({ limit, cursor }) })
      return {
        ...pageOf(page, { limit, cursor }),
        ...(await kept.voiceFacets(wanted)),
        scope: (await facts()).scope,
      }
    },
  })
  addReading(app, {
    path: '/api/voices/{id}',
    tag: 'Voices',
    what: 'What a voice said, over time, in which stories, through whom; `limit` and `cursor` are those of its statements',
    query: partRequest,
    params: idRequest,
    answers: 'VoicePage',
    read: async ({ params: { id }, query }) => {
      const view = found(await kept.voice(id))
      const { total, rows } = await kept.statements({ speaker: id, ...partOf(query) })
      const said = rows.map((one) => ({
        ...one,
        document: documentRef(one.document),
        statement: brief(one.statement),
      }))
      return { ...view, said: pageOf({ total, rows: said }, query), scope: (await facts()).scope }
    },
  })
}

function addOutlets(app: OpenAPIHono, { kept, facts }: Desk): void {
  addReading(app, {
    path: '/api/outlets',
    tag: 'Outlets',
    what: 'Who printed the documents of the case',
    query: outletsRequest,
    params: nothing,
    answers: 'OutletsPage',
    read: async ({ query: { q, limit, cursor, sort, ...filters } }) => {
      const wanted = { ...filters, name: q }
      const { total, rows } = await kept.outlets({ ...wanted, sort, ...partOf({ limit, cursor }) })
      return {
        ...pageOf({ total, rows: rows.map(outletCard) }, { limit, cursor }),
        owners: await kept.outletOwners(wanted),
        scope: (await facts()).scope,
      }
    },
  })
  addReading(app, {
    path: '/api/outlets/{id}',
    tag: 'Outlets',
    what: 'What an outlet printed, over time, on whose word; `limit` and `cursor` are those of its documents',
    query: partRequest,
    params: idRequest,
    answers: 'OutletPage',
    read: async ({ params: { id }, query }) => {
      const { outlet, stories, ...view } = found(await kept.outlet(id))
      const { total, rows } = await kept.outletDocuments(id, partOf(query))
      return {
        ...view,
        outlet: outletCard(outlet),
        stories: stories.map(outletStory),
        documents: pageOf({ total, rows: rows.map(documentRef) }, query),
        scope: (await facts()).scope,
      }
    },
  })
}
