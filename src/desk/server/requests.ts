import { z } from '@hono/zod-openapi'
import { EXPORT_FORMATS, EXPORT_TABLES, type ExportTable } from '../../model/export.js'
import { isPublished } from '../../read/published.js'
import type {
  AddOptions,
  AttachRequest,
  CheckRequest,
  ExportRequest,
  OutletsQuery,
  PastedText,
  SearchQuery,
  StandRequest,
  StoriesQuery,
  VoicesQuery,
} from '../wire.js'
import { webAddress } from './document-ref.js'

/** What one request may bring. */
export const LIMITS = { body: 64 << 20, files: 2000, query: 1000, rows: 200 } as const

const ROWS = 50
/** Ids are made of names and addresses, which can be long. */
const ID = 2000

/** A word or name; an empty one is none. */
const filter = (what: string) =>
  z
    .string()
    .trim()
    .max(LIMITS.query)
    .describe(what)
    .transform((given) => (given === '' ? undefined : given))
    .optional()

/** Custom rules name what they want, so that it can be told in the reader's language. */
const date = (what: string) =>
  z
    .string()
    .max(40)
    .refine((value) => value === '' || isPublished(value), { params: { wanted: 'date' } })
    .describe(what)
    .transform((given) => (given === '' ? undefined : given))
    .optional()

const yes = (what: string) =>
  z
    .enum(['true', 'false'])
    .describe(what)
    .transform((given) => given === 'true')
    .optional()

const whole = (what: string, least: number, most: number) =>
  z.coerce
    .number()
    .int()
    .min(least)
    .max(most)
    .openapi({ type: 'integer', minimum: least, maximum: most, description: what })

/** Which part of a list. */
const part = {
  limit: whole('rows of one part', 1, LIMITS.rows).default(ROWS),
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,8}$/u)
    .describe('`next` of the part before')
    .optional(),
}

export const storiesRequest = z.strictObject({
  q: filter('words of any of its documents, phrases between quotation marks'),
  from: date('EDTF: has documents of that time or later'),
  to: date('EDTF: has documents of that time or earlier'),
  place: filter('`value` of a facet'),
  event: filter('`value` of a facet'),
  outlet: filter('`value` of a facet'),
  origins: whole('origins of the central claim at most, by the higher count', 0, 10_000).optional(),
  denied: yes('only those with a denial'),
  disputed: yes('only those with a conflict between values'),
  documents: whole('documents at least', 1, 1_000_000).optional(),
  sort: z.enum(['spread', 'newest', 'disputed']).describe('`spread`: most reports on fewest origins').default('spread'),
  ...part,
}) satisfies z.ZodType<StoriesQuery>

export const voicesRequest = z.strictObject({
  q: filter('part of one of its names'),
  type: filter('its type'),
  party: filter('id of its party'),
  named: yes('only those known by a name, or only those that are not'),
  sort: z.enum(['statements', 'stories', 'name']).default('statements'),
  ...part,
}) satisfies z.ZodType<VoicesQuery>

export const outletsRequest = z.strictObject({
  q: filter('part of its name or of its owner’s'),
  owner: filter('its owner'),
  country: filter('its country, two letters'),
  sort: z
    .enum(['documents', 'stories', 'own', 'name'])
    .describe('`own`: the larger share of claims on an origin of their own')
    .default('documents'),
  ...part,
}) satisfies z.ZodType<OutletsQuery>

export const searchRequest = z.strictObject({
  q: filter('words, found by their stem; phrases between quotation marks, found as they stand'),
  voice: filter('id of a voice, or part of a name; voice, party and stance together mean one statement'),
  party: filter('id of a party, or part of its name'),
  stance: z.enum(['asserts', 'denies', 'declines', 'hedges']).optional(),
  place: filter('part of a place’s name, or its id in the gazetteer'),
  from: date('EDTF: not published before'),
  to: date('EDTF: not published after'),
  outlet: filter('id of an outlet, or part of its name'),
  event: filter('a type of event'),
  story: filter('id of a story'),
  ...part,
}) satisfies z.ZodType<SearchQuery>

export const partRequest = z.strictObject(part)
export const nothing = z.strictObject({})

export const idRequest = z.strictObject({ id: z.string().min(1).max(ID) })
export const linksRequest = z.strictObject({ from: z.string().min(1).max(ID), to: z.string().min(1).max(ID) })

const TABLES = Object.keys(EXPORT_TABLES) as [ExportTable, ...ExportTable[]]

export const exportRequest = z.strictObject({
  as: z.enum(EXPORT_FORMATS).describe('the form; `docs/exports.md` says what each holds'),
  story: z.string().min(1).max(ID).describe('id of a story; the whole case where none is named').optional(),
  table: z.enum(TABLES).describe('which table, as `csv`').optional(),
  bom: yes('`csv`: for spreadsheets that ask for a byte order mark'),
  redact: yes('the words of documents shortened to quotations'),
  lang: z.enum(['ar', 'en']).describe('of headings and sentences').optional(),
}) satisfies z.ZodType<ExportRequest>

export const checkRequest = z.strictObject({
  head: z
    .string()
    .trim()
    .max(64)
    .transform((given) => (given === '' ? undefined : given.toLowerCase()))
    .optional(),
}) satisfies z.ZodType<CheckRequest>

export const addRequest = z.strictObject({
  outlet: filter('name of the outlet, for documents that do not say it themselves'),
  published: date('EDTF day of publication, for documents that do not say it themselves'),
}) satisfies z.ZodType<AddOptions>

export const textRequest = z.strictObject({
  text: z.string().min(1),
  title: filter('its title'),
  url: filter('where it was found'),
  ...addRequest.shape,
}) satisfies z.ZodType<PastedText>

const author = z.string().trim().min(1).max(200).describe('who says so; stands in the log')

export const attachRequest = z.strictObject({
  name: z.string().trim().min(1).max(LIMITS.query).describe('what it is: its name among the origins'),
  url: z
    .string()
    .trim()
    .max(ID)
    .refine((value) => value === '' || webAddress(value) !== null, { params: { wanted: 'web' } })
    .describe('where it is to be found (http, https)')
    .transform((given) => (given === '' ? undefined : given))
    .optional(),
  author,
  reason: filter('why'),
  story: z.string().min(1).max(ID).describe('id of a story: behind all that reports it').optional(),
  documents: z
    .array(z.string().min(1).max(ID))
    .max(LIMITS.files)
    .describe('ids of documents, one part each')
    .optional(),
}) satisfies z.ZodType<AttachRequest>

export const standRequest = z.strictObject({
  stands: z.boolean().describe('false: takes it back; true: brings it again'),
  author,
}) satisfies z.ZodType<StandRequest>

export const reviewerRequest = z.strictObject({ author, reason: filter('why') })

export const queueRequest = z.strictObject({
  story: filter('id of a story: of it alone'),
  limit: whole('items', 1, LIMITS.rows).default(20),
})
