import type { Messages } from '../../../messages/index.js'
import { apart, piecesOf } from '../../../view/apart.js'
import { groupBy } from '../../../view/group.js'
import { claimName, fieldName, originName, sayersOf, valueName, whySentence } from '../../../view/naming.js'
import { escapeText, plainText } from '../../../view/svg.js'
import type { Claim, Denial, Discrepancy, StoryDocument } from '../../wire.js'
import type { DeskStory } from './facts.js'
import { valuesOf } from './values.js'

/** A run of the paragraph: words, or a document that has an address. */
interface Run {
  readonly text: string
  readonly href?: string | null
}

/** The same words for a plain and for a rich page. */
export interface Paragraph {
  readonly text: string
  readonly html: string
}

interface Pen {
  readonly messages: Messages
  readonly comma: string
  day(edtf: string): string
}

/** Documents named for one origin or value, before the rest is only counted. */
const NAMED = 6

/** The evidence of a story as prose with links, in the reader's language: what stands behind it, who denies it, what differs. */
export function paragraphOf(facts: DeskStory, pen: Pen): Paragraph {
  const { story, page } = facts
  const { messages } = pen
  const central = story.claims.find((claim) => claim.central)
  const scope = page.scope.documents
  const rows: (readonly Run[])[] = [
    [{ text: apart(story.title) }],
    [{ text: messages.story.sentence(story.counts, scope) }],
    ...(central ? [[{ text: whySentence(central, scope, messages, apart) }], ...originRows(central, facts, pen)] : []),
    ...denialRows(facts, pen),
    ...story.discrepancies.map((difference) => differenceRow(difference, facts, pen)),
    [{ text: messages.page.neutral }],
  ]
  const direction = messages.lang === 'ar' ? 'rtl' : 'ltr'
  const html = rows.map((row) => `<p>${row.map(markedUp).join('')}</p>`).join('')
  return {
    text: rows.map((row) => row.map((run) => written(run, messages.lang)).join('')).join('\n'),
    html: `<div dir="${direction}" lang="${messages.lang}">${html}</div>`,
  }
}

function originRows(central: Claim, facts: DeskStory, pen: Pen): (readonly Run[])[] {
  const { messages } = pen
  return sayersOf(central, facts).map(([origin, ids]) => {
    const name = origin ? originName(origin, apart) : messages.story.nobody
    const head = origin ? messages.story.origin(name) : name
    return [{ text: `• ${head}: ` }, ...documentRuns(ids, facts, pen)]
  })
}

/** What one voice denied in the same way stands in one line, with all who printed it. */
function denialRows(facts: DeskStory, pen: Pen): (readonly Run[])[] {
  const alike = groupBy(facts.story.denials, (denial) => denialHead(denial, facts, pen))
  return [...alike].map(([head, same]) => [
    { text: `• ${head}: ` },
    ...documentRuns(
      same.map(({ document }) => document),
      facts,
      pen,
    ),
  ])
}

function denialHead({ by, kind, of }: Denial, { story }: DeskStory, { messages }: Pen): string {
  const claim = story.claims.find(({ id }) => id === of)
  const what = claim && !claim.central ? ` (${claimName(claim, messages, apart)})` : ''
  return `${messages.story.denialBy(kind, apart(by))}${what}`
}

function differenceRow(difference: Discrepancy, facts: DeskStory, pen: Pen): readonly Run[] {
  const { messages } = pen
  const head = `• ${fieldName(difference, messages)} (${messages.story.differenceKinds[difference.kind]}): `
  const values = valuesOf(difference, facts).flatMap(({ value, documents }, i): Run[] => [
    { text: `${i > 0 ? messages.desk.story.between : ''}${apart(valueName(value, messages))} — ` },
    ...documentRuns(documents, facts, pen),
  ])
  return [{ text: head }, ...values]
}

function documentRuns(ids: readonly string[], { byId }: DeskStory, pen: Pen): Run[] {
  const documents = [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
  const runs = documents
    .slice(0, NAMED)
    .flatMap((doc, i): Run[] => [
      ...(i > 0 ? [{ text: pen.comma }] : []),
      { text: documentName(doc, pen), href: doc.url },
    ])
  const rest = documents.length - NAMED
  return rest > 0 ? [...runs, { text: pen.comma + pen.messages.page.showMore(rest) }] : runs
}

function documentName({ outlet, published }: StoryDocument, { messages, day }: Pen): string {
  const name = outlet ? apart(outlet.name) : messages.view.outletUnknown
  return `${name} (${published === null ? messages.story.undated : day(published)})`
}

function markedUp({ text, href }: Run): string {
  const words = piecesOf(text)
    .map((piece) => (piece.name ? `<bdi>${escapeText(piece.text)}</bdi>` : escapeText(piece.text)))
    .join('')
  return href ? `<a href="${escapeText(href)}">${words}</a>` : words
}

/** Names in a line that runs the other way are isolated; where all runs one way no marks are needed. */
function written({ text, href }: Run, lang: 'ar' | 'en'): string {
  const words = piecesOf(text)
    .map((piece) => (piece.name && lang === 'en' ? `\u2068${plainText(piece.text)}\u2069` : plainText(piece.text)))
    .join('')
  return href ? `${words} <${href}>` : words
}
