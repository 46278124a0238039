import type { Messages } from '../../messages/index.js'
import type { Doc } from '../../model/doc.js'
import type { Trace } from '../../model/trace.js'
import { piecesOf } from '../../view/apart.js'
import { caseFacts } from '../../view/story-paths.js'
import { escapeText } from '../../view/svg.js'
import { outletName } from '../../view/naming.js'

/** What every part of the page is made from. */
export interface Page {
  readonly trace: Trace
  readonly messages: Messages
  /** Whether only short quotations of the documents are given. */
  readonly redact: boolean
}

/** A name or other words of a document: safe, and unable to turn what stands around them. */
export const bdi = (text: string): string => `<bdi>${escapeText(text)}</bdi>`

/** A sentence of the messages whose names are set apart by {@link apart}. */
export function sentence(text: string): string {
  return piecesOf(text)
    .map((piece) => (piece.name ? bdi(piece.text) : escapeText(piece.text)))
    .join('')
}

export { apart } from '../../view/apart.js'

/** A link to a document of the page, by its number. */
export function chip(id: string, page: Page, full = false): string {
  const { byId, numbers } = caseFacts(page.trace)
  const doc = byId.get(id)
  if (!doc) return bdi(id)
  const name = full
    ? ` ${bdi(outletName(doc))}${doc.published === null ? '' : ` <time>${escapeText(doc.published)}</time>`}`
    : ''
  const title = [outletName(doc), doc.published, doc.title].filter((x) => x !== null).join(' · ')
  return `<a class="chip" href="#${anchorOf(doc, page)}" title="${escapeText(title)}"><b>${numbers.get(id)}</b>${name}</a>`
}

/** The same without a link, where a link would stand in another control. */
export const plainChip = (id: string, page: Page): string =>
  chip(id, page, true)
    .replace(/^<a class="chip"[^>]*>/u, '<span class="chip">')
    .replace(/<\/a>$/u, '</span>')

/** Links to documents, each once, by their numbers. */
export function chips(ids: Iterable<string>, page: Page): string {
  const { numbers } = caseFacts(page.trace)
  const sorted = [...new Set(ids)].toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0))
  return `<span class="chips">${sorted.map((id) => chip(id, page)).join(' ')}</span>`
}

/** Where a document, or a statement of it, stands on the page. */
export function anchorOf({ id }: Pick<Doc, 'id'>, { trace }: Page, item?: string): string {
  const number = caseFacts(trace).numbers.get(id) ?? 0
  return item === undefined ? `d${number}` : `d${number}-${item.replaceAll(/[^\w-]/gu, '')}`
}

/** A part that opens and closes without a script. */
export function details(summary: string, body: string, name = '', open = false): string {
  return `<details${name ? ` class="${name}"` : ''}${open ? ' open' : ''}><summary>${summary}</summary>${body}</details>`
}

/** A headed part of a story; nothing where it is empty. */
export function section(head: string, body: string, name = ''): string {
  return body === '' ? '' : `<section${name ? ` class="${name}"` : ''}><h3>${escapeText(head)}</h3>${body}</section>`
}

/** A drawing that is wider than a small screen scrolls on its own, by keys too. */
export function scroller(label: string, drawing: string): string {
  return `<div class="scroll" role="region" aria-label="${escapeText(label)}" tabindex="0">${drawing}</div>`
}

/** Words of a document in quotation marks, their own where they have them, in their own direction. */
export function quote(text: string, doc: Pick<Doc, 'lang'> | undefined): string {
  const { lang, dir } = runsOf(doc)
  if (/^[«"“„]/u.test(text)) return `<span lang="${lang}" dir="${dir}">${escapeText(text)}</span>`
  return `<q lang="${lang}" dir="${dir}">${escapeText(text)}</q>`
}

/** Arabic is written from right to left whatever the page is in. */
export function runsOf(doc: Pick<Doc, 'lang'> | undefined): { readonly lang: string; readonly dir: string } {
  const lang = escapeText(doc?.lang ?? 'ar')
  return { lang, dir: /^(?:ar|fa|he|ur|ckb|ps|ug)\b/u.test(lang) ? 'rtl' : 'ltr' }
}
