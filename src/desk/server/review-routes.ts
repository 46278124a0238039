import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { asked, toDecide } from '../../store/asked.js'
import type { Case } from '../../store/index.js'
import type { DecidedPage, DecisionLine } from '../wire.js'
import { checked, jsonOf } from './body.js'
import { decisionLine, namesIn } from './decision-line.js'
import type { Desk } from './desk.js'
import { withSafeLinks } from './document-ref.js'
import { DeskProblem } from './problem.js'
import { idRequest, nothing, queueRequest, reviewerRequest } from './requests.js'
import { addReading, answerOf } from './routes.js'

/** Adds the routes by which persons lay decisions over a case, and see what they decided. */
export function addReviewRoutes(app: OpenAPIHono, desk: Desk): void {
  const { kept, facts } = desk
  addDeciding(app, desk)
  addReading(app, {
    path: '/api/review',
    tag: 'Review',
    what: 'What most deserves a look, first what would move a count most',
    query: queueRequest,
    params: nothing,
    answers: 'QueuePage',
    read: async ({ query }) => ({ ...(await kept.queue(query)), scope: (await facts()).scope }),
  })
  addReading(app, {
    path: '/api/decisions',
    tag: 'Review',
    what: 'Every decision with how it stands now, the newest first',
    query: nothing,
    params: nothing,
    answers: 'DecisionsPage',
    read: async () => ({ decisions: (await linesOf(kept)).toReversed(), scope: (await facts()).scope }),
  })
  addReading(app, {
    path: '/api/documents/{id}/review',
    tag: 'Review',
    what: 'A document with what was decided of its statements laid over it',
    query: nothing,
    params: idRequest,
    answers: 'DocumentReview',
    read: async ({ params: { id } }) => {
      const { document, decided } = await kept.reviewed(id)
      const lines = decided.map(({ statement, decision }) => ({
        statement,
        decision: decisionLine({ decision, state: statement === null ? 'moved' : 'stands' }),
      }))
      return { document: withSafeLinks(document), decided: lines }
    },
  })
}

async function linesOf(kept: Case): Promise<DecisionLine[]> {
  const against = new Map((await kept.conflicts()).map((one) => [one.waiting.id, one.against.id]))
  const listed = await kept.decisions()
  const names = await namesIn(
    listed.map(({ decision }) => decision),
    kept,
  )
  return listed.map((one) => decisionLine(one, { names, against: against.get(one.decision.id) }))
}

function addDeciding(app: OpenAPIHono, { kept, writer, facts }: Desk): void {
  const route = createRoute({
    method: 'post',
    path: '/api/review',
    tags: ['Review'],
    summary: 'Writes down what a person decides, on top of what the machine found, and counts again',
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: z.object({ kind: z.string(), ...reviewerRequest.shape }) } },
      },
    },
    responses: { 200: answerOf('DecidedPage'), default: answerOf('WireError') },
  })
  app.openAPIRegistry.registerPath(route)
  app.post(route.path, async (c) => {
    const body = await jsonOf(c)
    if (typeof body !== 'object' || body === null) throw new DeskProblem('invalid')
    const { author, reason, ...rest } = body as Record<string, unknown>
    const by = checked(reviewerRequest, { author, reason }, 'body')
    const given = checked(asked, rest, 'body')
    const doc = given.kind === 'correct' || given.kind === 'add' ? (await kept.reviewed(given.document)).machine : null
    const { decision, moved } = await writer.decideTelling(toDecide(given, doc), by)
    const page: DecidedPage = {
      decision: decisionLine({ decision, state: 'stands' }, { names: await namesIn([decision], kept) }),
      moved,
      scope: (await facts()).scope,
    }
    return c.json(page)
  })
}
