import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { OutletsQuery, SearchQuery, StoriesQuery, VoicesQuery } from '../wire.js'
import {
  documentQuery,
  outletQuery,
  outletsQuery,
  queries,
  storiesQuery,
  storyQuery,
  voiceQuery,
  voicesQuery,
} from './api.js'
import { type Fields, read } from './route-query.js'
import { Shell } from './shell/shell.js'
import { NotFound, Wrong } from './shell/states.js'
import { StoriesPage } from './stories/stories-page.js'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Wrong })

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/stories', replace: true })
  },
})

const STORIES: Fields<StoriesQuery> = {
  q: 'text',
  from: 'text',
  to: 'text',
  place: 'text',
  event: 'text',
  outlet: 'text',
  origins: 'number',
  denied: 'boolean',
  disputed: 'boolean',
  documents: 'number',
  sort: ['spread', 'newest', 'disputed'],
}

export const storiesRoute = createRoute({
  getParentRoute: () => root,
  path: '/stories',
  validateSearch: (given: Record<string, unknown>) => read(STORIES, given),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => void queries.prefetchInfiniteQuery(storiesQuery(deps)),
  component: StoriesPage,
})

export const storyRoute = createRoute({
  getParentRoute: () => root,
  path: '/stories/$id',
  loader: ({ params: { id } }) => void queries.prefetchQuery(storyQuery(id)),
  component: lazyRouteComponent(() => import('./story/story-page.js'), 'StoryPage'),
})

export const documentRoute = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  validateSearch: (given: Record<string, unknown>) =>
    read<{ readonly at?: string | undefined; readonly story?: string | undefined }>(
      { at: 'text', story: 'text' },
      given,
    ),
  loader: ({ params: { id } }) => void queries.prefetchQuery(documentQuery(id)),
  component: lazyRouteComponent(() => import('./document/document-page.js'), 'DocumentPage'),
})

const VOICES: Fields<VoicesQuery> = {
  q: 'text',
  type: 'text',
  party: 'text',
  named: 'boolean',
  sort: ['statements', 'stories', 'name'],
}

export const voicesRoute = createRoute({
  getParentRoute: () => root,
  path: '/voices',
  validateSearch: (given: Record<string, unknown>) => read(VOICES, given),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => void queries.prefetchInfiniteQuery(voicesQuery(deps)),
  component: lazyRouteComponent(() => import('./voices/voices-page.js'), 'VoicesPage'),
})

export const voiceRoute = createRoute({
  getParentRoute: () => root,
  path: '/voices/$id',
  loader: ({ params: { id } }) => void queries.prefetchQuery(voiceQuery(id)),
  component: lazyRouteComponent(() => import('./voices/voice-page.js'), 'VoicePage'),
})

const OUTLETS: Fields<OutletsQuery> = {
  q: 'text',
  owner: 'text',
  country: 'text',
  sort: ['documents', 'stories', 'own', 'name'],
}

export const outletsRoute = createRoute({
  getParentRoute: () => root,
  path: '/outlets',
  validateSearch: (given: Record<string, unknown>) => read(OUTLETS, given),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => void queries.prefetchInfiniteQuery(outletsQuery(deps)),
  component: lazyRouteComponent(() => import('./outlets/outlets-page.js'), 'OutletsPage'),
})

export const outletRoute = createRoute({
  getParentRoute: () => root,
  path: '/outlets/$id',
  loader: ({ params: { id } }) => void queries.prefetchInfiniteQuery(outletQuery(id)),
  component: lazyRouteComponent(() => import('./outlets/outlet-page.js'), 'OutletPage'),
})

const SEARCH: Fields<SearchQuery> = {
  q: 'text',
  voice: 'text',
  party: 'text',
  stance: ['asserts', 'denies', 'declines', 'hedges'],
  place: 'text',
  from: 'text',
  to: 'text',
  outlet: 'text',
  event: 'text',
  story: 'text',
}

export const searchRoute = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: (given: Record<string, unknown>) => read(SEARCH, given),
  component: lazyRouteComponent(() => import('./search/search-page.js'), 'SearchPage'),
})

const addRoute = createRoute({
  getParentRoute: () => root,
  path: '/add',
  validateSearch: (given: Record<string, unknown>) =>
    read<{ readonly story?: string | undefined; readonly document?: string | undefined }>(
      { story: 'text', document: 'text' },
      given,
    ),
  component: lazyRouteComponent(() => import('./add/add-page.js'), 'AddPage'),
})

const reviewRoute = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: lazyRouteComponent(() => import('./review/queue-page.js'), 'QueuePage'),
})

const logRoute = createRoute({
  getParentRoute: () => root,
  path: '/log',
  component: lazyRouteComponent(() => import('./log/log-page.js'), 'LogPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    index,
    storiesRoute,
    storyRoute,
    documentRoute,
    voicesRoute,
    voiceRoute,
    outletsRoute,
    outletRoute,
    searchRoute,
    addRoute,
    reviewRoute,
    logRoute,
  ]),
  scrollRestoration: true,
  // Whoever stays on a link means to follow it: scripts and data are fetched then. The data are kept by `queries`.
  defaultPreload: 'intent',
  defaultPreloadDelay: 120,
  defaultPreloadStaleTime: 0,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
