import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Messages, MESSAGES, type ServerProblem } from '../../messages/index.js'
import { type ErrorCode, IsnadError } from '../../model/error.js'
import { CaseError } from '../../store/failure.js'
import type { FieldProblem, Told, WireError } from '../wire.js'

/** A request that cannot be answered, for a reason of the desk's own. */
export class DeskProblem extends Error {
  readonly problem: ServerProblem
  readonly fields: readonly FieldProblem[]

  constructor(problem: ServerProblem, fields: readonly FieldProblem[] = []) {
    super(MESSAGES.en.server.problems[problem].what)
    this.name = 'DeskProblem'
    this.problem = problem
    this.fields = fields
  }
}

/** What a name leads to; an answer of its own where it leads nowhere. */
export function found<Value>(value: Value | null): Value {
  if (value === null) throw new DeskProblem('not-found')
  return value
}

const STATUS: Readonly<Record<ServerProblem, ContentfulStatusCode>> = {
  'not-found': 404,
  'no-such-address': 404,
  'wrong-method': 405,
  'wrong-host': 403,
  'cross-site': 403,
  'no-token': 401,
  'invalid': 400,
  'wrong-type': 415,
  'too-large': 413,
  'too-many-jobs': 429,
  'closing': 503,
  'internal': 500,
}

/** What went wrong with a case, by its code; all else is a fault of ours. */
const CASE_STATUS: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  'case-locked': 423,
  'case-connection': 503,
  'case-unwritable': 507,
  'usage': 400,
}

const told = (say: (messages: Messages) => string): Told => ({ ar: say(MESSAGES.ar), en: say(MESSAGES.en) })

/** An error as the desk tells it, in both languages. What is no known failure tells nothing of the machine. */
export function wireErrorOf(error: unknown): { readonly status: ContentfulStatusCode; readonly body: WireError } {
  if (error instanceof DeskProblem) return ownError(error.problem, error.fields)
  if (error instanceof CaseError && error.problem.kind === 'no-document') return ownError('not-found')
  if (error instanceof IsnadError && error.code !== 'internal') {
    const message = told(({ cases }) => (error instanceof CaseError ? cases.problem(error.problem) : error.message))
    const hint = told(({ problems }) => problems.hints[error.code])
    return { status: CASE_STATUS[error.code] ?? 500, body: { error: { code: error.code, message, hint, fields: [] } } }
  }
  if (error instanceof HTTPException && error.status === 413) return ownError('too-large')
  if (error instanceof HTTPException && error.status === 400) return ownError('invalid')
  return ownError('internal')
}

function ownError(problem: ServerProblem, fields: readonly FieldProblem[] = []) {
  const message = told(({ server }) => server.problems[problem].what)
  const hint = told(({ server }) => server.problems[problem].hint)
  return { status: STATUS[problem], body: { error: { code: problem, message, hint, fields } } }
}

/** Answers with a problem of the desk's own. */
export function refuse(c: Context, problem: ServerProblem): Response {
  const { status, body } = ownError(problem)
  return c.json(body, status)
}
