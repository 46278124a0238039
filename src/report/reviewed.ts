import type { Messages } from '../messages/index.js'
import { CHECKS } from '../model/decision.js'
import type { ReviewedView } from '../store/reviewed-view.js'
import type { StoryView } from '../store/stories.js'
import { statementText } from './review.js'

/** The statements of a document with their ids, and what was decided of each. */
export function renderReviewedDocument({ document, machine, decided }: ReviewedView, messages: Messages): string {
  const { review, view } = messages
  const now = new Map(document.attributions.map((statement) => [statement.id, statement]))
  const all = [...machine.attributions, ...document.attributions.filter(({ id }) => !isIn(machine.attributions, id))]
  const lines = all
    .toSorted((a, b) => a.cue.start - b.cue.start)
    .flatMap((statement) => {
      const by = decided.filter((one) => one.statement === statement.id)
      return [
        `  ${statement.id} · ${statementText(now.get(statement.id) ?? statement, messages)}`,
        ...by.map(({ decision: { id, kind, author } }) => `      ${id} · ${review.kinds[kind]} · ${review.by(author)}`),
      ]
    })
  const lost = decided.filter(({ statement }) => statement === null)
  const gone = lost.map(({ decision: { id, kind } }) => `  ${id} · ${review.kinds[kind]} · ${review.states.moved}`)
  return `${[review.statementsOf(document.title ?? view.untitled), ...lines, ...gone].join('\n')}\n`
}

const isIn = (statements: readonly { readonly id: string }[], id: string): boolean =>
  statements.some((one) => one.id === id)

/** What of a story may be decided: its counts by machine and persons, its documents, origins, joins, and what was ticked. */
export function renderReviewedStory(view: StoryView, among: number, messages: Messages): string {
  const { story, machine, decisions, checks, documents, voices } = view
  const { review, story: words } = messages
  const authors = [...new Set(decisions.map(({ author }) => author))]
  const names = new Map(voices.map(({ id, name }) => [id, name]))
  const told = new Set(story.documents)
  const lines = [
    `${story.title} · ${story.id}`,
    `  ${words.sentence(story.counts, among)} (${machine === null ? review.byMachine : review.countedBy(authors)})`,
    ...(machine === null ? [] : [`  ${words.sentence(machine.counts, among)} (${review.byMachine})`]),
    words.heads.documents,
    ...documents.filter(({ id }) => told.has(id)).map((doc) => `  ${doc.id} · ${doc.title ?? messages.view.untitled}`),
    review.voicesHead,
    ...story.origins.map(
      ({ id, name, voices: own }) => `  ${id} · ${name}${own.length > 1 ? `: ${own.join(' ')}` : ''}`,
    ),
    review.joinsHead,
    ...joinsBetween(story).map(
      ({ a, b, kind, sure }) =>
        `  ${a} · ${b} · ${names.get(a) ?? a} · ${names.get(b) ?? b} · ${words.joinKinds[kind]}${sure ? '' : ` (${messages.joins.doubtful})`}`,
    ),
    review.checksHead,
    ...CHECKS.map((check) => {
      const ticks = checks.filter(({ done }) => done === check)
      const by = ticks.map(({ id, author, at, reason }) =>
        [`${id} ${author} ${at}`, reason].filter((x) => x).join(': '),
      )
      return `  ${ticks.length > 0 ? '[x]' : '[ ]'} ${review.checks[check]}: ${by.join('; ') || review.unchecked}`
    }),
  ]
  return `${lines.join('\n')}\n`
}

/** Joins that make one origin of several, and doubtful ones between two of them. */
function joinsBetween({ joins, origins }: StoryView['story']): StoryView['story']['joins'] {
  const home = new Map(origins.flatMap(({ id, voices }) => voices.map((voice) => [voice, id] as const)))
  const between = joins.filter(({ a, b, sure }) => sure || home.get(a) !== home.get(b))
  return between.toSorted((x, y) => Number(x.sure) - Number(y.sure))
}
