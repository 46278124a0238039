import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { checkFault } from '../../model/case-fault.js'
import type { AddOptions, CheckPage, JobPage } from '../wire.js'
import type { SentFile } from './batch.js'
import { checked, jsonOf } from './body.js'
import type { Desk } from './desk.js'
import { contentDisposition, handedOut, unnamed } from './download.js'
import { fieldProblems } from './invalid.js'
import { DeskProblem, found } from './problem.js'
import { addRequest, checkRequest, idRequest, LIMITS, nothing, textRequest } from './requests.js'
import { addReading, answerOf, fileAnswers } from './routes.js'

/** Adds the routes that add documents and tell of it, check the case, and hand out the bytes of a document. */
export function addActingRoutes(app: OpenAPIHono, desk: Desk): void {
  addDocuments(app, desk)
  addJobs(app, desk)
  addCheck(app, desk)
  addBytes(app, desk)
}

function addDocuments(app: OpenAPIHono, { jobs }: Desk): void {
  const route = createRoute({
    method: 'post',
    path: '/api/documents',
    tags: ['Documents'],
    summary: 'Adds files, a text, or JSON Lines; answers at once with the job that reads them',
    request: {
      body: {
        required: true,
        content: {
          'multipart/form-data': { schema: filesSchema },
          'application/json': { schema: textRequest },
          'application/x-ndjson': { schema: { type: 'string' } },
        },
      },
    },
    responses: { 202: answerOf('JobPage'), default: answerOf('WireError') },
  })
  app.openAPIRegistry.registerPath(route)
  app.post(route.path, async (c) => {
    const job = jobs.start(await sentIn(c))
    if (job === null) throw new DeskProblem('too-many-jobs')
    return c.json(job satisfies JobPage, 202)
  })
}

const filesSchema = z.object({
  files: z.array(z.string().openapi({ format: 'binary' })).openapi({ description: 'One part a file' }),
  ...addRequest.shape,
})

/** The files of a request, by the type of its body. */
async function sentIn(c: Context): Promise<{ files: SentFile[]; options: AddOptions }> {
  const type =
    /^[^;]*/u
      .exec(c.req.header('content-type') ?? '')?.[0]
      .trim()
      .toLowerCase() ?? ''
  if (type === 'multipart/form-data') return formFiles(await c.req.formData())
  if (type === 'application/json') return textFile(checked(textRequest, await jsonOf(c), 'body'))
  if (type === 'application/x-ndjson' || type === 'application/jsonl') {
    const options = checked(addRequest, c.req.query(), 'query')
    return { files: [{ name: 'lines.jsonl', bytes: new Uint8Array(await c.req.arrayBuffer()) }], options }
  }
  throw new DeskProblem('wrong-type')
}

async function formFiles(form: FormData): Promise<{ files: SentFile[]; options: AddOptions }> {
  const { files: _, ...fields } = Object.fromEntries(form)
  const options = checked(addRequest, fields, 'body')
  const files: SentFile[] = []
  for (const part of form.getAll('files')) {
    if (typeof part === 'string') throw new DeskProblem('wrong-type')
    files.push({ name: part.name, bytes: new Uint8Array(await part.arrayBuffer()) })
  }
  if (files.length === 0) throw new DeskProblem('invalid', fieldProblems(noFiles, 'body'))
  if (files.length > LIMITS.files) throw new DeskProblem('too-large')
  return { files, options }
}

const noFiles = new z.ZodError([
  { code: 'invalid_type', expected: 'string', path: ['files'], message: '', input: undefined },
])

/** A pasted text as the file it might have been: JSON Lines where every line of it is an object, else one document. */
function textFile({ text, title, url, ...options }: z.output<typeof textRequest>): {
  files: SentFile[]
  options: AddOptions
} {
  const encoder = new TextEncoder()
  if (isJsonLines(text)) return { files: [{ name: 'pasted.jsonl', bytes: encoder.encode(text) }], options }
  if (title === undefined && url === undefined) {
    return { files: [{ name: 'pasted.txt', bytes: encoder.encode(text) }], options }
  }
  const record = JSON.stringify({ text, title, url, ...options })
  return { files: [{ name: 'pasted.jsonl', bytes: encoder.encode(record) }], options: {} }
}

function isJsonLines(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 0 && lines.every((line) => /^\s*\{.*\}\s*$/u.test(line) && isObject(line))
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && 'text' in value
  } catch {
    return false
  }
}

/** Seconds between signs of life on a quiet stream, so that nothing between closes it. */
const BEAT = 15

function addJobs(app: OpenAPIHono, { jobs }: Desk): void {
  addReading(app, {
    path: '/api/jobs/{id}',
    tag: 'Documents',
    what: 'How far an addition has come',
    query: nothing,
    params: idRequest,
    answers: 'JobPage',
    read: async ({ params: { id } }) => found(jobs.get(id)),
  })
  addReading(app, {
    path: '/api/jobs',
    tag: 'Documents',
    what: 'The latest additions',
    query: nothing,
    params: nothing,
    answers: 'JobsPage',
    read: async () => ({ jobs: jobs.list() }),
  })
  const cancel = createRoute({
    method: 'post',
    path: '/api/jobs/{id}/cancel',
    tags: ['Documents'],
    summary: 'Ends an addition after the document that is being written; what was added before is kept',
    request: { params: idRequest },
    responses: { 202: answerOf('JobPage'), default: answerOf('WireError') },
  })
  app.openapi(cancel, ((c: Context) => {
    const job = found(jobs.cancel(c.req.param('id') ?? ''))
    return c.json(job satisfies JobPage, 202)
  }) as never)
  addEvents(app, jobs)
}

function addEvents(app: OpenAPIHono, jobs: Desk['jobs']): void {
  const route = createRoute({
    method: 'get',
    path: '/api/jobs/{id}/events',
    tags: ['Documents'],
    summary: 'What happens in an addition, as server-sent events; `Last-Event-ID` goes on after one',
    request: { params: idRequest },
    responses: {
      200: {
        description: 'JobEvent',
        content: { 'text/event-stream': { schema: { $ref: '#/components/schemas/JobEvent' } } },
      },
      default: answerOf('WireError'),
    },
  })
  app.openapi(route, ((c: Context) => {
    const after = Number(/^\d{1,9}$/u.exec(c.req.header('last-event-id') ?? '')?.[0] ?? 0)
    const stop = new AbortController()
    const events = found(jobs.follow(c.req.param('id') ?? '', after, stop.signal))
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => stop.abort())
      const beat = setInterval(() => void stream.write(': \n\n'), BEAT * 1000)
      try {
        for await (const { id, event } of events)
          await stream.writeSSE({ id: String(id), event: event.kind, data: JSON.stringify(event) })
      } finally {
        clearInterval(beat)
      }
    })
  }) as never)
}

function addCheck(app: OpenAPIHono, { kept }: Desk): void {
  const route = createRoute({
    method: 'post',
    path: '/api/check',
    tags: ['Custody'],
    summary: 'Compares the log, every byte, text, sighting and span with what was written',
    request: { body: { required: false, content: { 'application/json': { schema: checkRequest } } } },
    responses: { 200: answerOf('CheckPage'), default: answerOf('WireError') },
  })
  app.openAPIRegistry.registerPath(route)
  app.post(route.path, async (c) => {
    const text = await c.req.text()
    const { head } = checked(checkRequest, text === '' ? {} : await jsonOf(c), 'body')
    const { faults, ...result } = await kept.check(head)
    return c.json({ ...result, faults: faults.map(checkFault) } satisfies CheckPage)
  })
}

/** The bytes of a document are handed out to be saved, whatever they are, and never shown as a page of the desk. */
function addBytes(app: OpenAPIHono, { kept }: Desk): void {
  const route = createRoute({
    method: 'get',
    path: '/api/documents/{id}/bytes',
    tags: ['Documents'],
    summary: 'The bytes a document came in, to be saved',
    request: { params: idRequest },
    responses: fileAnswers('The bytes as they came'),
  })
  app.openapi(route, (async (c: Context) => {
    const { sha256, path } = await kept.document(c.req.param('id') ?? '')
    return handedOut(c, found(await kept.bytes(sha256)), contentDisposition(path, unnamed(sha256)))
  }) as never)
}
