import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Answers } from './answers.js'

/** A route of the JSON API that reads: what it may be asked, and what it answers. */
export interface Reading<Query extends z.ZodObject, Params extends z.ZodObject, Name extends keyof Answers> {
  readonly path: string
  readonly tag: string
  readonly what: string
  readonly query: Query
  readonly params: Params
  readonly answers: Name
  read(given: { readonly query: z.output<Query>; readonly params: z.output<Params> }): Promise<Answers[Name]>
}

/** Adds a route that reads. Its answer has the type its documentation names. */
export function addReading<Query extends z.ZodObject, Params extends z.ZodObject, Name extends keyof Answers>(
  app: OpenAPIHono,
  reading: Reading<Query, Params, Name>,
): void {
  const { path, tag, what, query, params, answers } = reading
  const route = createRoute({
    method: 'get',
    path,
    tags: [tag],
    summary: what,
    request: { query, params },
    responses: { 200: answerOf(answers), default: answerOf('WireError') },
  })
  // The route's own types follow only schemas of zod; the answer's type is checked above, by name.
  const handler = async (c: Context): Promise<Response> => {
    const { valid } = c.req as unknown as { valid(target: 'query' | 'param'): unknown }
    const given = {
      query: valid.call(c.req, 'query') as z.output<Query>,
      params: valid.call(c.req, 'param') as z.output<Params>,
    }
    return c.json(await reading.read(given))
  }
  app.openapi(route, handler as never)
}

/** An answer as the description names it; the schemas are made from the types of `wire.ts`. */
export const answerOf = (name: keyof Answers) => ({
  description: name,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
})

/** The answers of a route that hands out a file. */
export const fileAnswers = (description: string) =>
  ({
    200: { description, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
    default: answerOf('WireError'),
  }) as const
