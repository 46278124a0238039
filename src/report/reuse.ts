import type { Doc } from '../model/doc.js'
import type { ReuseLink, TextBranch, TextFamily } from '../model/reuse.js'
import { oneLine, shorten } from './display.js'
import { INDENT, type Pen, penOf, type TerminalOptions } from './pen.js'
import { passageLines } from './shared-passage.js'

/** What the view of shared wording shows. */
export interface ReuseView {
  readonly documents: readonly Doc[]
  readonly links: readonly ReuseLink[]
  readonly families: readonly TextFamily[]
}

/** Pairs of different texts that are shown unless all are asked for. */
const SHOWN_PAIRS = 20

type Names = ReadonlyMap<string, string>

/** Families with their trees, what each document shares with the one it hangs from, and the pairs that are no one text. */
export function renderReuse({ documents, links, families }: ReuseView, options: TerminalOptions): string {
  const pen = penOf(options)
  const { reuse } = pen.messages
  const names = new Map(documents.map((doc) => [doc.id, nameOf(doc, pen)]))
  const linkOf = new Map(links.map((link) => [keyOf(link.from, link.to), link]))
  const familyOf = new Map(families.flatMap(({ id, documents: ids }) => ids.map((document) => [document, id] as const)))
  const beyond = links.filter(
    ({ from, to }) => familyOf.get(from) === undefined || familyOf.get(from) !== familyOf.get(to),
  )
  const shown = pen.full ? beyond : beyond.slice(0, SHOWN_PAIRS)
  const alone = documents.length - families.reduce((sum, family) => sum + family.documents.length, 0)
  const counts = { documents: documents.length, texts: alone + families.length, families: families.length }
  const lines = [
    ...(links.length === 0 ? [reuse.nothing, ''] : []),
    ...families.flatMap((family) => [...familyLines(family, linkOf, names, pen), '']),
    ...(shown.length === 0 ? [] : [pen.style.bold(reuse.beyond), '']),
    ...shown.flatMap((link) => [...pairLines(link, names, pen), '']),
    ...(shown.length < beyond.length ? [pen.style.dim(reuse.moreLinks(beyond.length - shown.length)), ''] : []),
    reuse.summary(counts),
  ]
  return `${lines.join('\n')}\n`
}

const keyOf = (one: string, other: string): string => (one < other ? `${one}\n${other}` : `${other}\n${one}`)

/** The outlet and the id, by which a document is found again; without an outlet its title stands there. */
function nameOf(doc: Doc, pen: Pen): string {
  const outlet =
    doc.outlet?.name ?? (doc.title === null ? null : shorten(oneLine(doc.title), Math.floor(pen.width / 3)))
  const id = doc.path !== null && doc.id.startsWith(doc.sha256.slice(0, 16)) ? doc.path : doc.id
  return [
    ...(outlet === null ? [] : [pen.words(outlet)]),
    ...(doc.published === null ? [] : [pen.apart(doc.published)]),
    pen.apart(id),
  ].join(' · ')
}

function familyLines(family: TextFamily, linkOf: ReadonlyMap<string, ReuseLink>, names: Names, pen: Pen): string[] {
  const { reuse } = pen.messages
  const depths = new Map<string, number>()
  const lines = [pen.style.bold(reuse.family(family.documents.length))]
  for (const branch of inTreeOrder(family.tree)) {
    const depth = branch.parent === null ? 0 : depths.get(branch.parent)! + 1
    depths.set(branch.document, depth)
    const indent = INDENT.repeat(1 + Math.min(depth, 4))
    const name = names.get(branch.document) ?? branch.document
    lines.push(`${indent}${pen.style.bold(name)}`, indent + pen.style.dim(factsOf(branch, pen)))
  }
  for (const { document, parent } of family.tree) {
    const link = parent === null ? undefined : linkOf.get(keyOf(document, parent))
    if (link) lines.push('', ...pairLines(link, names, pen))
  }
  return lines
}

const percent = (share: number): number => Math.min(100, Math.round(share * 100))

function factsOf(branch: TextBranch, { messages: { reuse }, comma }: Pen): string {
  if (branch.parent === null) return reuse.representative
  const { leans, direction } = branch
  const lean = leans === null || direction === 'unknown' ? reuse.unknown : reuse.leans[direction][leans]
  return [reuse.kept(percent(branch.kept), percent(branch.shared)), lean].join(comma)
}

/** Each document after the one it hangs from, with all that hangs from it before the next. */
function inTreeOrder(tree: readonly TextBranch[]): TextBranch[] {
  const below = new Map<string | null, TextBranch[]>()
  for (const branch of tree) below.set(branch.parent, [...(below.get(branch.parent) ?? []), branch])
  const ordered: TextBranch[] = []
  const waiting = [...(below.get(null) ?? [])]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    ordered.push(next)
    waiting.push(...(below.get(next.document) ?? []).toReversed())
  }
  return ordered
}

function pairLines(link: ReuseLink, names: Names, pen: Pen): string[] {
  const [one, other] = [names.get(link.from) ?? link.from, names.get(link.to) ?? link.to]
  return [
    `${INDENT}${pen.style.bold(one)}  ⇄  ${pen.style.bold(other)}`,
    INDENT + pen.style.dim(directionLine(link, pen)),
    ...link.passages.flatMap((passage) => passageLines(passage, pen)),
  ]
}

/** Which leans on which; the names stand above, so ids do here. */
function directionLine({ from, to, direction, basis, rival }: ReuseLink, pen: Pen): string {
  const { reuse } = pen.messages
  if (direction === 'unknown' || basis === null) return reuse.unknown
  const said = direction === 'known' ? reuse.known : reuse.likely
  return [said(pen.apart(from), pen.apart(to)), reuse.bases[basis], ...(rival === null ? [] : [reuse.rival])].join(
    pen.comma,
  )
}
