import { ProblemFound } from '../problem.js'

/** Elements whose content no person reads, most of a page's bytes; data about the page is kept. */
const SILENT = /<(script|style|svg)(?=[\s>/])([^>]{0,400})/giu

/** The page without scripts, styles, drawings and runs of white space. Linear in its length, however it is broken. */
export function stripPage(html: string): string {
  const kept: string[] = []
  let from = 0
  SILENT.lastIndex = 0
  for (let match = SILENT.exec(html); match; match = SILENT.exec(html)) {
    const [, tag = '', attributes = ''] = match
    if (tag.toLowerCase() === 'script' && attributes.includes('ld+json')) continue
    const end = endOf(html, tag, SILENT.lastIndex)
    kept.push(html.slice(from, match.index))
    from = end
    SILENT.lastIndex = end
  }
  kept.push(html.slice(from))
  return kept.join('').replace(/\s{2,}/gu, ' ')
}

/** Where an element's end tag ends; an element that never ends takes the rest, as it does in a browser. */
function endOf(html: string, tag: string, from: number): number {
  const end = new RegExp(`</${tag}[^>]{0,200}>`, 'giu')
  end.lastIndex = from
  return end.exec(html) ? end.lastIndex : html.length
}

/** Elements that need no end tag: they tell nothing of how deep a page goes. */
const OPEN_ENDED =
  /^(?:area|base|body|br|col|dd|dt|embed|head|hr|html|img|input|li|link|meta|option|p|param|source|tbody|td|tfoot|th|thead|tr|track|wbr)$/iu

/** No page made by hand or by a publishing system comes near; the libraries that read pages walk them by recursion. */
const DEEPEST = 1500

const TAG = /<(\/?)([a-z][a-z0-9]{0,20})/giu

/** Ends the reading of a page nested beyond reason before any library is given it. */
export function checkDepth(html: string): void {
  let depth = 0
  for (const [, closing, name = ''] of html.matchAll(TAG)) {
    if (OPEN_ENDED.test(name)) continue
    depth = closing === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEEPEST) throw new ProblemFound({ kind: 'page-too-deep' })
  }
}
