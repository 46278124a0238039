import type { Score } from '../corpus/review/score.js'
import type { Messages } from '../messages/index.js'
import type { Evaluation } from '../store/evaluation.js'

/** How often the machine was right where persons decided. */
export function renderEvaluation(
  { score, moved }: Omit<Evaluation, 'gold'>,
  written: { readonly path: string; readonly documents: number } | null,
  messages: Messages,
): string {
  const { review } = messages
  const { evaluation: words, fields } = review
  if (score.documents === 0 && score.joins.right + score.joins.wrong + score.joins.missed === 0 && !doubts(score))
    return `${review.noDecisions}\n`
  const lines = [
    words.head(score.documents, score.whole),
    `  ${words.statements}: ${scoreText(score.statements, messages)}`,
    ...Object.entries(score.byCue).map(([kind, own]) => `    ${kind}: ${scoreText(own, messages)}`),
    `  ${words.parts}`,
    ...Object.entries(score.parts).map(
      ([name, { right, of }]) =>
        `    ${fields[name as keyof typeof fields]}: ${percent(of === 0 ? null : right / of)} (${right}/${of})`,
    ),
    `  ${words.joins}: ${scoreText(score.joins, messages)}`,
    `    ${words.doubtful(score.doubtful.same, score.doubtful.apart)}`,
    ...(moved === 0 ? [] : [`  ${words.moved(moved)}`]),
    ...(written === null ? [] : [words.written(written.documents, written.path)]),
  ]
  return `${lines.join('\n')}\n`
}

const doubts = ({ doubtful }: Evaluation['score']): number => doubtful.same + doubtful.apart

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share * 1000) / 10}%`)

const scoreText = ({ right, wrong, missed, precision, recall }: Score, { review }: Messages): string =>
  review.evaluation.score(percent(precision), percent(recall), { right, wrong, missed })
