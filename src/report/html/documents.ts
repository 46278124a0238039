import type { Attribution } from '../../model/attribution.js'
import type { Doc } from '../../model/doc.js'
import type { Span } from '../../model/span.js'
import { caseFacts } from '../../view/story-paths.js'
import { escapeText } from '../../view/svg.js'
import { groupBy } from '../../view/group.js'
import { figuresOf, groupByOrigin } from '../origins.js'
import { outletName } from '../../view/naming.js'
import { highlight, type Highlight } from './highlight.js'
import { anchorOf, bdi, details, type Page, quote, runsOf } from './html.js'

/** Every document with its text and what was found in it marked, by date. */
export function documentsSection(page: Page): string {
  const { page: own } = page.messages
  const docs = [...caseFacts(page.trace).byId.values()]
  const marks = Object.entries(own.marks).map(
    ([kind, name]) => `<li><span class="${kind}">${escapeText(name)}</span></li>`,
  )
  const key = details(escapeText(own.highlights), `<ul class="key">${marks.join('')}</ul>`, 'key-part', true)
  return `<section id="documents" class="documents"><h2>${escapeText(own.documents)}</h2>${key}${docs.map((doc) => documentPart(doc, page)).join('')}</section>`
}

function documentPart(doc: Doc, page: Page): string {
  const { page: own, view, story } = page.messages
  const number = caseFacts(page.trace).numbers.get(doc.id)
  const { lang, dir } = runsOf(doc)
  const facts = [
    bdi(outletName(doc)),
    `<time>${escapeText(doc.published ?? story.undated)}</time>`,
    `<span class="id">${bdi(doc.id)}</span>`,
  ]
  const title =
    doc.title === null ? '' : `<span class="title" lang="${lang}" dir="${dir}">${escapeText(doc.title)}</span>`
  const summary = `<b class="number">${number}</b> ${title}<small>${facts.join(' · ')}</small>`
  const credits = [...new Set(doc.credits.map(({ agency }) => agency))]
  const parts = [
    credits.length === 0
      ? ''
      : `<p class="credits">${escapeText(view.credits(credits.join(page.messages.lang === 'ar' ? '، ' : ', ')))}</p>`,
    page.redact
      ? ''
      : `<div class="text" lang="${lang}" dir="${dir}">${highlight(doc.text, highlightsOf(doc, page))}</div>`,
    `<p class="figures">${escapeText(view.figures(figuresOf(doc, groupByOrigin(doc))))}</p>`,
    statementList(doc, page),
    coverage(doc, page),
    original(doc, own.original),
    `<p class="hash">SHA-256 <code dir="ltr">${escapeText(doc.sha256)}</code></p>`,
  ]
  return `<details class="document" id="${anchorOf(doc, page)}"><summary>${summary}</summary>${parts.join('')}</details>`
}

/** Only an address of the web becomes a link. */
function original({ url }: Doc, name: string): string {
  if (url === null || !/^https?:\/\//iu.test(url)) return ''
  return `<p><a href="${escapeText(url)}" rel="noopener noreferrer nofollow">${escapeText(name)}</a></p>`
}

function highlightsOf(doc: Doc, page: Page): Highlight[] {
  const { view, explain } = page.messages
  const statements = doc.attributions.flatMap((statement): Highlight[] => {
    const { id, cue, source, content, stance } = statement
    const said = `${id}${stance === 'asserts' ? '' : ` · ${view.stances[stance]}`}`
    return [
      ...(content
        ? [{ ...content, name: stance === 'denies' ? 'content denies' : 'content', title: chainText(statement) }]
        : []),
      ...(source ? [{ ...source, name: 'source', title: explain.types[statement.sourceType] }] : []),
      { ...cue, name: 'cue', title: said, anchor: anchorOf(doc, page, id) },
    ]
  })
  return [
    ...statements,
    ...doc.dates.map((date) => mark(date, 'date', date.edtf ?? view.unresolved)),
    ...doc.places.map((place) => mark(place, 'place', place.name)),
    ...doc.quantities.map((figure) => mark(figure, 'figure', figureTitle(figure, page))),
    ...doc.loaded.map((word) => mark(word, 'loaded', view.loadedKinds[word.kind] ?? word.kind)),
    ...doc.boilerplate.map((part) => mark(part, 'boilerplate')),
  ]
}

const mark = ({ start, end }: Span, name: string, title?: string): Highlight => ({ start, end, name, title })

const chainText = ({ chain }: Attribution): string => chain.map(({ name }) => name).join(' ← ')

function figureTitle({ min, max, role }: Doc['quantities'][number], { messages }: Page): string {
  const name = role === null ? '' : `${messages.story.roles[role] ?? role}: `
  return name + messages.story.figure(min, max)
}

/** Letters of a statement that its line of the list shows. */
const SHOWN = 160

function statementList(doc: Doc, page: Page): string {
  const { page: own, view } = page.messages
  if (doc.attributions.length === 0) return ''
  const rows = doc.attributions.map(({ id, chain, cue, content, stance }) => {
    const names =
      chain.length === 0
        ? escapeText(view.sourceUnknown)
        : chain.map(({ name }) => bdi(name)).join(escapeText(view.from))
    const how = stance === 'asserts' ? '' : ` <span class="stance">${escapeText(view.stances[stance])}</span>`
    const words =
      content === null
        ? ''
        : `: ${quote(content.text.length > SHOWN ? `${content.text.slice(0, SHOWN)}…` : content.text, doc)}`
    return `<li><a href="#${anchorOf(doc, page, id)}">${escapeText(id)}</a> ${names} <i>${bdi(cue.text)}</i>${how}${words}</li>`
  })
  return details(escapeText(own.statements), `<ol class="statements">${rows.join('')}</ol>`)
}

/** What was not read, each kind once with how often and the first words. */
function coverage(doc: Doc, page: Page): string {
  const { page: own, view } = page.messages
  if (doc.notes.length === 0) return `<p class="coverage">${escapeText(own.allRead)}</p>`
  const rows = [...groupBy(doc.notes, ({ kind }) => kind)].map(([kind, notes]) => {
    const words = notes
      .flatMap(({ text }) => (text === undefined || text === '' ? [] : [quote(text.slice(0, 80), doc)]))
      .slice(0, 5)
    const times = notes.length > 1 ? ` (${notes.length})` : ''
    return `<li>${escapeText(view.notes[kind] ?? notes[0]?.message ?? kind)}${times} ${words.join(' ')}</li>`
  })
  return `<div class="coverage"><h4>${escapeText(own.unread)}</h4><ul>${rows.join('')}</ul></div>`
}
