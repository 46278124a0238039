import type { Story } from '../../model/story.js'
import type { Trace } from '../../model/trace.js'
import { oneLine, shorten, widthOf } from '../display.js'
import { type Pen, penOf, type TerminalOptions } from '../pen.js'
import { renderDoc } from '../terminal.js'
import { renderStory } from './story.js'

/** Stories of one document that are listed before the rest is only counted. */
const LISTED = 20

/**
 * What a case shows: its stories, those of most documents first, then what one document alone reports; the documents below where they
 * are asked for. One document, and documents that report no event, are shown as they are. In pieces: as one string a large case would
 * be longer than a string can be.
 */
export function* caseText(trace: Trace, options: TerminalOptions, withDocuments: boolean): Generator<string> {
  const pen = penOf(options)
  const { story: words, view } = options.messages
  const { documents, from, to } = trace.scope
  const several = trace.stories.filter((story) => story.documents.length > 1).toSorted(bySize)
  const single = trace.stories.filter((story) => story.documents.length === 1)
  const stories = documents > 1 && trace.stories.length > 0
  if (stories) {
    for (const story of several) yield `${renderStory(story, trace, options)}\n`
    if (single.length > 0) yield `${singleLines(single, pen).join('\n')}\n\n`
  }
  if (!stories || withDocuments) for (const doc of trace.documents) yield `${renderDoc(doc, options)}\n`
  else yield `${pen.style.dim(words.documentsHint)}\n`
  yield `${view.scope(documents, from, to)}\n`
}

function bySize(a: Story, b: Story): number {
  return b.documents.length - a.documents.length || (a.id < b.id ? -1 : 1)
}

function singleLines(stories: readonly Story[], pen: Pen): string[] {
  const { story: words } = pen.messages
  const shown = pen.full ? stories : stories.slice(0, LISTED)
  const lines = shown.map(({ id, title }) => {
    const room = Math.max(24, pen.width - widthOf(id) - 5)
    return `  ${pen.words(shorten(oneLine(title), room))} ${pen.style.dim(pen.apart(id))}`
  })
  const rest = stories.length - shown.length
  return [pen.style.bold(words.single(stories.length)), ...lines, ...(rest > 0 ? [`  ${words.andMore(rest)}`] : [])]
}
