/** Elements that begin and end a line of their own. */
const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|CAPTION|DD|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|TBODY|TD|TH|THEAD|TR|UL)$/u

/** What a page holds beside what a person reads. */
const SILENT = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|IFRAME|OBJECT|SVG|BUTTON|INPUT|SELECT|TEXTAREA|FIGURE)$/u

const TEXT_NODE = 3
const ELEMENT_NODE = 1

/** A paragraph of a page, and the elements that gave it words. */
export interface Block {
  readonly text: string
  readonly links: readonly Element[]
}

/**
 * The paragraphs of an element in reading order, white space run together. It walks without recursion, so that no nesting is too
 * deep for it.
 */
export function blocksOf(root: Element, isLeftOut: (element: Element) => boolean = () => false): Block[] {
  const blocks: Block[] = []
  let text = ''
  let links: Element[] = []
  const end = (): void => {
    const line = text.replace(/[\s\u00a0]+/gu, ' ').trim()
    if (line !== '') blocks.push({ text: line, links })
    text = ''
    links = []
  }
  let node: Node | null = root.firstChild
  while (node) {
    let into: Node | null = null
    if (node.nodeType === TEXT_NODE) text += node.nodeValue ?? ''
    else if (node.nodeType === ELEMENT_NODE) {
      const element = node as Element
      if (BLOCK.test(element.tagName)) end()
      if (element.tagName === 'A') links.push(element)
      if (!SILENT.test(element.tagName) && !isLeftOut(element)) into = element.firstChild
    }
    node = into ?? after(node, root, end)
  }
  end()
  return blocks
}

/** The next node in document order outside `node`; every block left on the way ends a paragraph. */
function after(node: Node, root: Element, end: () => void): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    if (at.nodeType === ELEMENT_NODE && BLOCK.test((at as Element).tagName)) end()
    if (at.nextSibling) return at.nextSibling
  }
  return null
}
