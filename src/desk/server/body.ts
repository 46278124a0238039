import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { fieldProblems } from './invalid.js'
import { DeskProblem } from './problem.js'

/** What zod makes of a value; what is wrong with it is told field by field. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: 'body' | 'query',
): z.output<Schema> {
  const result = schema.safeParse(value)
  if (!result.success) throw new DeskProblem('invalid', fieldProblems(result.error, where))
  return result.data
}

/** The JSON of a request. */
export async function jsonOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json()
  } catch {
    throw new DeskProblem('invalid')
  }
}
