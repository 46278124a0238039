import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Attachment, By, Case, ListedDecision, ToDecide } from '../../store/index.js'
import type { AttachRequest, Original, OriginalPage } from '../wire.js'
import { checked, jsonOf } from './body.js'
import type { Desk } from './desk.js'
import { documentRef } from './document-ref.js'
import { contentDisposition, handedOut, unnamed } from './download.js'
import { plainName } from './batch.js'
import { type LinkDecision as Decided, originalLine } from './original-line.js'
import { DeskProblem, found } from './problem.js'
import { attachRequest, idRequest, nothing, standRequest } from './requests.js'
import { addReading, answerOf, fileAnswers } from './routes.js'

type LinkDecision = ListedDecision & { readonly decision: Decided }

/** Documents named of one original. */
const NAMED = 12

/** Adds the routes by which persons put originals that no machine reads behind documents, and take them back. */
export function addOriginalRoutes(app: OpenAPIHono, desk: Desk): void {
  const { kept, facts } = desk
  addReading(app, {
    path: '/api/originals',
    tag: 'Originals',
    what: 'Originals that persons put behind documents, the newest first',
    query: nothing,
    params: nothing,
    answers: 'OriginalsPage',
    read: async () => ({
      originals: await Promise.all((await linksIn(kept)).toReversed().map((one) => originalOf(one, kept))),
      scope: (await facts()).scope,
    }),
  })
  addAttaching(app, desk)
  addStanding(app, desk)
  addFile(app, desk)
}

const linksIn = async (kept: Case): Promise<LinkDecision[]> =>
  (await kept.decisions()).filter((one): one is LinkDecision => one.decision.kind === 'link')

const linkOf = async (kept: Case, id: string): Promise<LinkDecision> =>
  found((await linksIn(kept)).find(({ decision }) => decision.id === id) ?? null)

async function originalOf({ decision, state }: LinkDecision, kept: Case): Promise<Original> {
  const refs = await kept.refs(decision.documents.slice(0, NAMED))
  return { ...originalLine(decision, state), documents: [...refs.values()].map(documentRef) }
}

function addAttaching(app: OpenAPIHono, desk: Desk): void {
  const form = z.object({ ...attachRequest.shape, file: z.string().openapi({ format: 'binary' }).optional() })
  const route = createRoute({
    method: 'post',
    path: '/api/originals',
    tags: ['Originals'],
    summary: 'Puts an original that no machine reads behind a story or documents',
    request: { body: { required: true, content: { 'multipart/form-data': { schema: form } } } },
    responses: { 200: answerOf('OriginalPage'), default: answerOf('WireError') },
  })
  app.openAPIRegistry.registerPath(route)
  app.post(route.path, async (c) => {
    const { asked, file } = await attachedIn(c)
    const { name, url, author, reason, story, documents = [] } = asked
    const wanted: ToDecide = { kind: 'link', name, url, file, ...(story === undefined ? { documents } : { story }) }
    return c.json(await decided(desk, wanted, { author, reason }))
  })
}

async function attachedIn(c: Context): Promise<{ asked: AttachRequest; file: Attachment | null }> {
  if (!/^multipart\/form-data\b/iu.test(c.req.header('content-type') ?? '')) throw new DeskProblem('wrong-type')
  const form = await c.req.formData()
  const { file: _, documents: __, ...fields } = Object.fromEntries(form)
  const documents = form.getAll('documents')
  const asked = checked(attachRequest, { ...fields, ...(documents.length === 0 ? {} : { documents }) }, 'body')
  const file = form.get('file')
  if (file === null || (typeof file !== 'string' && file.size === 0 && file.name === '')) return { asked, file: null }
  if (typeof file === 'string') throw new DeskProblem('wrong-type')
  return { asked, file: { name: plainName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) } }
}

function addStanding(app: OpenAPIHono, desk: Desk): void {
  const { kept } = desk
  const route = createRoute({
    method: 'post',
    path: '/api/originals/{id}',
    tags: ['Originals'],
    summary: 'Takes an original back, or brings it again; neither is ever deleted',
    request: { params: idRequest, body: { required: true, content: { 'application/json': { schema: standRequest } } } },
    responses: { 200: answerOf('OriginalPage'), default: answerOf('WireError') },
  })
  app.openAPIRegistry.registerPath(route)
  app.post('/api/originals/:id', async (c) => {
    const { stands, author } = checked(standRequest, await jsonOf(c), 'body')
    const { decision } = await linkOf(kept, c.req.param('id'))
    return c.json(await decided(desk, { kind: stands ? 'redo' : 'undo', of: decision.id }, { author }))
  })
}

/** Decides, and tells which stories are counted otherwise since. */
async function decided({ kept, writer, facts }: Desk, wanted: ToDecide, by: By): Promise<OriginalPage> {
  const { decision, moved } = await writer.decideTelling(wanted, by)
  const id = decision.kind === 'undo' || decision.kind === 'redo' ? decision.of : decision.id
  return { original: await originalOf(await linkOf(kept, id), kept), moved, scope: (await facts()).scope }
}

/** The file that came with an original is handed out to be saved, whatever it is, and never shown as a page of the desk. */
function addFile(app: OpenAPIHono, { kept }: Desk): void {
  const route = createRoute({
    method: 'get',
    path: '/api/originals/{id}/file',
    tags: ['Originals'],
    summary: 'The file that came with an original, to be saved',
    request: { params: idRequest },
    responses: fileAnswers('The bytes as they came'),
  })
  app.openapi(route, (async (c: Context) => {
    const { decision } = await linkOf(kept, c.req.param('id') ?? '')
    const { name, sha256 } = found(decision.file)
    return handedOut(c, found(await kept.bytes(sha256)), contentDisposition(name, unnamed(sha256)))
  }) as never)
}
