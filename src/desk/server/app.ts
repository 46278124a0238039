import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { type Access, guard } from './access.js'
import { addActingRoutes } from './add-routes.js'
import type { Desk } from './desk.js'
import { addExportRoute } from './export-routes.js'
import { deskFile, type DeskFiles } from './files.js'
import { safeHeaders } from './headers.js'
import { fieldProblems } from './invalid.js'
import { describedBy } from './openapi.js'
import { addOriginalRoutes } from './original-routes.js'
import { DeskProblem, refuse, wireErrorOf } from './problem.js'
import { addReadRoutes } from './read-routes.js'
import { LIMITS } from './requests.js'
import { addReviewRoutes } from './review-routes.js'

/** What a desk's application is made with. */
export interface AppOptions {
  readonly desk: Desk
  readonly access: Access
  /** Null: the JSON API alone. */
  readonly files: DeskFiles | null
}

/** The desk's application: give it requests, with a port or without one. @example await app.request('/api/case') */
export function createApp({ desk, access, files }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const where = result.target === 'param' ? 'path' : result.target === 'query' ? 'query' : 'body'
      throw new DeskProblem('invalid', fieldProblems(result.error, where))
    },
  })
  app.use(safeHeaders)
  app.use(guard(access))
  // Over a network it pays to pack what is sent; at the loopback it only costs time.
  if (access.token !== null) app.use(compress())
  app.use('/api/*', bodyLimit({ maxSize: LIMITS.body, onError: (c) => refuse(c, 'too-large') }))
  addReadRoutes(app, desk)
  addActingRoutes(app, desk)
  addOriginalRoutes(app, desk)
  addExportRoute(app, desk)
  addReviewRoutes(app, desk)
  const described = describedBy(app, desk.version)
  app.get('/api/openapi.json', (c) => c.json(described))
  app.all('/api/*', (c) => refuse(c, 'no-such-address'))
  app.get('*', (c) => (files === null ? null : deskFile(c, files)) ?? refuse(c, 'no-such-address'))
  app.all('*', (c) => refuse(c, 'wrong-method'))
  app.onError((error, c) => {
    const { status, body } = wireErrorOf(error)
    if (status >= 500) desk.report(error)
    return c.json(body, status)
  })
  return app
}
