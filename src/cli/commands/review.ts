import type { Messages } from '../../messages/index.js'
import type { ReviewAction } from '../../messages/review.js'
import type { Decided } from '../../model/decision.js'
import { IsnadError } from '../../model/error.js'
import { createTracer } from '../../pipeline.js'
import { renderQueue } from '../../report/queue.js'
import { renderConflicts, renderDecisions, renderOutcome } from '../../report/review.js'
import { renderReviewedDocument, renderReviewedStory } from '../../report/reviewed.js'
import { asked, type Asked, toDecide } from '../../store/asked.js'
import { type Case, openCase } from '../../store/case.js'
import type { Outcome } from '../../store/decisions.js'
import { CaseError } from '../../store/failure.js'
import type { Attachment } from '../../store/settle.js'
import { authorOf } from '../author.js'
import type { CliEffects } from '../effects.js'
import type { CommandLine } from '../parse.js'
import { userTracing } from '../user-tracing.js'
import { attachmentOf } from './case-link.js'
import { ASKED } from './review-asked.js'
import { readDecisions } from './review-file.js'

/** A review at work. */
export interface Review {
  readonly open: Case
  /** What stands behind the action. */
  readonly words: readonly string[]
  readonly line: CommandLine
  readonly messages: Messages
  readonly effects: CliEffects
}

type Other = Exclude<ReviewAction, Decided['kind']>
const OTHERS: Readonly<Record<Other, (review: Review) => Promise<number>>> = {
  queue,
  apply,
  list,
  show,
  conflicts,
}
/** As many words as each takes. */
const WORDS: Readonly<Record<Other, number>> = { queue: 0, apply: 1, list: 0, show: 1, conflicts: 0 }

const isOther = (name: string): name is Other => Object.hasOwn(OTHERS, name)
const isDecided = (name: string): name is Decided['kind'] => Object.hasOwn(ASKED, name)

/** `isnad review`: decisions of persons, laid over a case. */
export async function runReview(line: CommandLine, messages: Messages, effects: CliEffects): Promise<number> {
  const [at = '', action = 'queue', ...words] = line.inputs
  const run = chosen(action, words, { line, messages })
  const analyst = createTracer(await userTracing(line, messages, effects))
  const open = await openCase(at, { analyst })
  try {
    return await run({ open, words, line, messages, effects })
  } finally {
    await open.close()
  }
}

/** What a command line asks for; a mistake in it is told before the case is opened. */
function chosen(
  action: string,
  words: readonly string[],
  { line, messages }: Pick<Review, 'line' | 'messages'>,
): (review: Review) => Promise<number> {
  const misuse = (of: ReviewAction): IsnadError => new IsnadError('usage', messages.review.needs(of))
  if (isOther(action)) {
    if (words.length !== WORDS[action]) throw misuse(action)
    return OTHERS[action]
  }
  if (!isDecided(action)) {
    const known = [...Object.keys(ASKED), ...Object.keys(OTHERS)]
    throw new IsnadError('usage', messages.review.unknownAction(action, known))
  }
  const read = asked.safeParse(ASKED[action](words, line))
  if (!read.success) throw misuse(action)
  return (review) => decided(read.data, review)
}

async function decided(given: Asked, review: Review): Promise<number> {
  const path = given.kind === 'link' ? review.line.values.get('file') : undefined
  const file = path === undefined ? null : await attachmentOf(path)
  const outcome = await decideAsked(review, given, { file })
  await write(review, outcome, renderOutcome(outcome, review.messages))
  return 0
}

/** Decides one thing as it was asked for. */
export async function decideAsked(
  { open, line, effects }: Review,
  given: Asked,
  {
    file = null,
    author,
    reason,
  }: { file?: Attachment | null; author?: string | undefined; reason?: string | undefined } = {},
): Promise<Outcome> {
  const doc = given.kind === 'correct' || given.kind === 'add' ? (await open.reviewed(given.document)).machine : null
  const told = given.kind === 'link' ? await linkedTo(open, given) : given
  const wanted = toDecide(told, doc)
  const by = { author: author ?? authorOf(line, effects), reason: reason ?? line.values.get('reason') ?? null }
  return open.decideTelling(wanted.kind === 'link' ? { ...wanted, file } : wanted, by)
}

/** One id may be that of a story. */
async function linkedTo(open: Case, given: Extract<Asked, { kind: 'link' }>): Promise<Asked> {
  const [only, ...more] = given.documents ?? []
  if (only === undefined || more.length > 0 || !(await open.story(only))) return given
  return { ...given, documents: undefined, story: only }
}

async function write({ line, effects }: Review, value: unknown, text: string): Promise<void> {
  await effects.stdout.write(line.switches.has('json') ? `${JSON.stringify(value)}\n` : text)
}

/** Decisions one after the other; what cannot be decided is told with its line, and the rest is done. */
async function apply(review: Review): Promise<number> {
  const { words, messages, effects, line } = review
  const [path = ''] = words
  let [done, failed] = [0, 0]
  for await (const { number, given, author, reason } of readDecisions(path, effects)) {
    try {
      if (given === null) throw new IsnadError('input-invalid', messages.review.notDecision)
      const outcome = await decideAsked(review, given, { author, reason })
      await write(review, outcome, renderOutcome(outcome, messages))
      done += 1
    } catch (error) {
      if (!(error instanceof IsnadError)) throw error
      const why = error instanceof CaseError ? messages.cases.problem(error.problem) : error.message
      await effects.stderr.write(`isnad: ${path}: ${messages.review.badLine(number, why)}\n`)
      failed += 1
    }
  }
  if (!line.switches.has('json')) await effects.stdout.write(`${messages.review.applied(done, failed)}\n`)
  return failed === 0 ? 0 : done === 0 ? 2 : 1
}

async function list(review: Review): Promise<number> {
  const decisions = await review.open.decisions()
  if (review.line.switches.has('json')) {
    for (const one of decisions) await review.effects.stdout.write(`${JSON.stringify(one)}\n`)
  } else await review.effects.stdout.write(renderDecisions(decisions, review.messages))
  return 0
}

async function show(review: Review): Promise<number> {
  const [id = ''] = review.words
  const story = await review.open.story(id)
  if (story) {
    const { documents } = await review.open.info()
    await write(review, story, renderReviewedStory(story, documents, review.messages))
  } else {
    const view = await review.open.reviewed(id)
    await write(review, view, renderReviewedDocument(view, review.messages))
  }
  return 0
}

async function conflicts(review: Review): Promise<number> {
  const open = await review.open.conflicts()
  await write(review, open, renderConflicts(open, review.messages))
  return 0
}

async function queue(review: Review): Promise<number> {
  const { open, line, messages } = review
  const story = line.values.get('story')
  if (story !== undefined && !(await open.story(story))) throw new IsnadError('usage', messages.story.noStory(story))
  const found = await open.queue({ story, limit: Number(line.values.get('limit') ?? 20) })
  const { documents } = await open.info()
  await write(review, found, renderQueue(found, documents, messages))
  return 0
}
