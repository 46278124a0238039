import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import { ReadableStream } from 'node:stream/web'
import type { Context } from 'hono'
import { exportCase, EXPORT_FILES } from '../../export/export.js'
import { MESSAGES } from '../../messages/index.js'
import type { ExportRequest } from '../wire.js'
import type { Desk } from './desk.js'
import { contentDisposition, SAVED } from './download.js'
import { exportRequest } from './requests.js'
import { found } from './problem.js'
import { fileAnswers } from './routes.js'

/** Node's own type of it is another than the one of a page. */
type Body = globalThis.ReadableStream<Uint8Array>

/** Adds the route by which a case, or one story of it, is saved in the form others work with. */
export function addExportRoute(app: OpenAPIHono, desk: Desk): void {
  const route = createRoute({
    method: 'get',
    path: '/api/export',
    tags: ['Export'],
    summary:
      'The case or one of its stories in a form others work with, to be saved; what persons decided is laid over it',
    request: { query: exportRequest },
    responses: fileAnswers('The file, written while it is read'),
  })
  app.openapi(route, (async (c: Context) => {
    const { valid } = c.req as unknown as { valid(target: 'query'): unknown }
    return exported(c, valid.call(c.req, 'query') as ExportRequest, desk)
  }) as never)
}

async function exported(
  c: Context,
  asked: ExportRequest,
  { kept, name, version, asset, report }: Desk,
): Promise<Response> {
  const { as, story, lang, ...rest } = asked
  const title = story === undefined ? null : found(await kept.storyTitle(story))
  const options = { ...rest, story, messages: MESSAGES[lang ?? 'en'], version, asset }
  const chunks = exportCase(await kept.reviewedCase(), as, options)
  // What cannot be written is told as a problem, before anything of the file is sent.
  const first = await chunks.next()
  const { suffix, type } = EXPORT_FILES[as]
  const table = rest.table === undefined ? '' : ` ${rest.table}`
  return c.body(ReadableStream.from(joined(first, chunks, report)) as Body, 200, {
    ...SAVED,
    'Content-Type': type,
    'Content-Disposition': contentDisposition(
      `${(title ?? name).replaceAll('/', '-')}${table}${suffix}`,
      `isnad${suffix}`,
    ),
  })
}

/** What was read first and the rest; a fault in the middle breaks the answer off, so that nobody takes the part for the whole. */
async function* joined(
  first: IteratorResult<Uint8Array>,
  rest: AsyncGenerator<Uint8Array>,
  report: Desk['report'],
): AsyncGenerator<Uint8Array> {
  try {
    if (!first.done) yield first.value
    yield* rest
  } catch (error) {
    report(error)
    throw error
  }
}
