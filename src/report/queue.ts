import type { Messages } from '../messages/index.js'
import type { Queue, QueueItem } from '../model/review.js'
import { statementText } from './review.js'

/** What most deserves a look, each with what to decide of it. */
export function renderQueue({ joins, items }: Queue, documents: number, messages: Messages): string {
  const { review } = messages
  const lines = [review.queue(joins, documents)]
  if (items.length === 0) lines.push(review.nothingToReview)
  for (const [i, item] of items.entries()) lines.push(...itemLines(item, i, messages))
  return `${lines.join('\n')}\n`
}

function itemLines(item: QueueItem, i: number, messages: Messages): string[] {
  const { review, story: words } = messages
  const head = `${i + 1}. ${review.queueKinds[item.kind]} · ${item.title} · ${item.story}`
  if (item.kind === 'join') {
    const [a, b] = item.names
    return [
      head,
      `   ${review.maybeOne(a, b, words.joinKinds[item.join])}`,
      `   ${review.range(item.now, item.ifSame, item.ifApart)}`,
      `   same|apart ${item.a} ${item.b}`,
    ]
  }
  const why = [...item.doubts.map((doubt) => review.doubts[doubt]), ...(item.alone ? [review.alone] : [])]
  return [
    head,
    `   ${statementText(item.statement, messages)}`,
    ...(why.length === 0 ? [] : [`   ${why.join(messages.lang === 'ar' ? '؛ ' : '; ')}`]),
    `   accept|reject|correct ${item.document} ${item.statement.id}`,
  ]
}
