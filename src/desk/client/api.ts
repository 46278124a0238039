import { infiniteQueryOptions, keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query'
import type {
  CasePage,
  CheckPage,
  DecidedPage,
  DecideRequest,
  DecisionsPage,
  DocumentPage,
  ExportRequest,
  DocumentReview,
  JobPage,
  LinkProof,
  LogPage,
  OriginalPage,
  OriginalsPage,
  OutletPage,
  OutletsPage,
  OutletsQuery,
  PastedText,
  QueuePage,
  Rows,
  SearchPage,
  SearchQuery,
  StandRequest,
  StoriesPage,
  StoriesQuery,
  StoryPage,
  VoicePage,
  VoicesPage,
  VoicesQuery,
  WireError,
} from '../wire.js'

/** What the server says is wrong, in both languages. */
export class DeskError extends Error {
  constructor(
    readonly status: number,
    readonly told: WireError['error'] | null,
  ) {
    super(told?.message.en ?? `HTTP ${status}`)
  }
}

type Given = Readonly<Record<string, string | number | boolean | undefined>>

const addressOf = (path: string, given: Given = {}): string => {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(given))
    if (value !== undefined && value !== '') query.set(key, String(value))
  const text = query.toString()
  return `/api/${path}${text === '' ? '' : `?${text}`}`
}

/** Where a case or a story is saved from. */
export const exportAddress = (asked: ExportRequest): string => addressOf('export', { ...asked })

async function fetched<T>(address: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(address, init)
  if (answer.ok) return (await answer.json()) as T
  const body = (await answer.json().catch(() => null)) as WireError | null
  throw new DeskError(answer.status, body?.error ?? null)
}

const get = <T>(path: string, given: Given | undefined, signal: AbortSignal): Promise<T> =>
  fetched<T>(addressOf(path, given), { signal })

const id = encodeURIComponent

/** A page with a list that grows by pages. */
const growing = <Page>(path: string, given: Given, listOf: (page: Page) => Rows<unknown>) =>
  infiniteQueryOptions({
    queryKey: [path, given],
    queryFn: ({ pageParam, signal }) => get<Page>(path, { ...given, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page) => listOf(last).next ?? undefined,
    placeholderData: keepPreviousData,
  })

/** A list that grows by pages. */
const pages = <Page extends Rows<unknown>>(path: string, given: Given) => growing<Page>(path, given, (page) => page)

/** One answer. */
const one = <Answer>(path: string, given?: Given) =>
  queryOptions({ queryKey: [path, given], queryFn: ({ signal }) => get<Answer>(path, given, signal) })

export const caseQuery = one<CasePage>('case')
export const storiesQuery = (given: StoriesQuery) => pages<StoriesPage>('stories', { ...given })
export const storyQuery = (story: string) => one<StoryPage>(`stories/${id(story)}`)
export const proofQuery = (story: string, from: string, to: string) =>
  one<LinkProof>(`stories/${id(story)}/links`, { from, to })
export const documentQuery = (document: string) => one<DocumentPage>(`documents/${id(document)}`)
export const voicesQuery = (given: VoicesQuery) => pages<VoicesPage>('voices', { ...given })
export const voiceQuery = (voice: string) => one<VoicePage>(`voices/${id(voice)}`)
export const outletsQuery = (given: OutletsQuery) => pages<OutletsPage>('outlets', { ...given })
export const outletQuery = (key: string) => growing<OutletPage>(`outlets/${id(key)}`, {}, ({ documents }) => documents)
export const searchQuery = (given: SearchQuery) => pages<SearchPage>('search', { ...given })
export const originalsQuery = one<OriginalsPage>('originals')
export const queueQuery = one<QueuePage>('review')
export const decisionsQuery = one<DecisionsPage>('decisions')
export const documentReviewQuery = (document: string) => one<DocumentReview>(`documents/${id(document)}/review`)
export const logQuery = pages<LogPage>('log', {})

const posted = (body: BodyInit, type?: string): RequestInit => ({
  method: 'POST',
  body,
  ...(type === undefined ? {} : { headers: { 'content-type': type } }),
})

export const addFiles = (form: FormData): Promise<JobPage> => fetched('/api/documents', posted(form))
export const addText = (text: PastedText): Promise<JobPage> =>
  fetched('/api/documents', posted(JSON.stringify(text), 'application/json'))
export const attachOriginal = (form: FormData): Promise<OriginalPage> => fetched('/api/originals', posted(form))
export const standOriginal = (original: string, request: StandRequest): Promise<OriginalPage> =>
  fetched(`/api/originals/${id(original)}`, posted(JSON.stringify(request), 'application/json'))
export const originalFile = (original: string): string => `/api/originals/${id(original)}/file`
export const decide = (request: DecideRequest): Promise<DecidedPage> =>
  fetched('/api/review', posted(JSON.stringify(request), 'application/json'))
export const checkCase = (head: string | undefined): Promise<CheckPage> =>
  fetched('/api/check', posted(JSON.stringify({ head }), 'application/json'))
export const jobEvents = (job: string): EventSource => new EventSource(`/api/jobs/${id(job)}/events`)

/** A case changes only when somebody adds to it; what was fetched is good until then. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && !(error instanceof DeskError && error.status < 500),
    },
  },
})
