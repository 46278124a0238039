import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { parse as parseYaml } from 'yaml'
import type { Hyperlink, SourceDocument } from '../model/doc.js'
import { documentOfRow, guessColumns } from './columns.js'
import { decodeText } from './decode.js'
import type { FoundRecord } from './input.js'
import { ProblemFound } from './problem.js'
import { provenance } from './provenance.js'

const FRONT = /^---\r?\n([\s\S]{0,20000}?)\r?\n---\r?\n/u
/** Deep enough for any quotation of a quotation. */
const DEEPEST = 200

type Root = ReturnType<typeof fromMarkdown>
type Node = Root | Root['children'][number]

/** Reads one Markdown text; what stands at its head between `---` tells of it what a table's columns would. */
export async function readMarkdown(bytes: Buffer): Promise<FoundRecord> {
  const { text: whole, notes } = await decodeText(bytes)
  const front = FRONT.exec(whole)
  const body = front ? whole.slice(front[0].length) : whole
  if (/^(?:\s*[>*+-]){200}/mu.test(body)) throw new ProblemFound({ kind: 'page-too-deep' })
  const { title, lines, links } = linesOf(fromMarkdown(body))
  const text = lines.join('\n')
  if (text.trim() === '') throw new ProblemFound({ kind: 'empty' })
  const told = front ? frontMatter(front[1] ?? '', text) : null
  const plain: SourceDocument = told ?? { text, provenance: provenance('markdown') }
  return {
    notes,
    doc: {
      ...plain,
      title: plain.title ?? title ?? undefined,
      provenance: { ...(plain.provenance ?? provenance('markdown')), reader: 'markdown', links },
    },
  }
}

function frontMatter(yaml: string, text: string): SourceDocument | null {
  let told: unknown
  try {
    told = parseYaml(yaml, { maxAliasCount: 10 })
  } catch {
    return null
  }
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return null
  const row = { ...(told as Record<string, unknown>), text }
  return documentOfRow(row, { ...guessColumns(Object.keys(row)), text: 'text' }, 'markdown')
}

interface Lines {
  title: string | null
  readonly lines: string[]
  readonly links: Hyperlink[]
}

/** The paragraphs in order; the first heading of the highest kind is the title. */
function linesOf(root: Root): Lines {
  const found: Lines = { title: null, lines: [], links: [] }
  const visit = (node: Node, depth: number): void => {
    if (depth > DEEPEST) throw new ProblemFound({ kind: 'page-too-deep' })
    if (node.type === 'heading' && node.depth === 1 && found.title === null && found.lines.length === 0)
      found.title = toString(node)
    else if (node.type === 'paragraph' || node.type === 'heading') {
      found.lines.push(toString(node).replace(/\s+/gu, ' ').trim())
      for (const child of node.children)
        if (child.type === 'link') found.links.push({ href: child.url, text: toString(child) })
    } else if (node.type === 'code') found.lines.push(node.value)
    else if ('children' in node) for (const child of node.children) visit(child as Node, depth + 1)
  }
  visit(root, 0)
  found.lines.splice(0, found.lines.length, ...found.lines.filter((line) => line !== ''))
  return found
}
