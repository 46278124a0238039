import type { Attribution, Link } from '../model/attribution.js'
import type { Doc } from '../model/doc.js'
import type { Span } from '../model/span.js'
import { oneLine, widthOf, wrap, wrapIsolated } from './display.js'
import { PART_MARKS, markedPassage } from './passage.js'
import { INDENT, type Pen, penOf, type TerminalOptions } from './pen.js'

/** Why one statement was read as it was: its rule, the words that matched, its source, chain, stance and act. */
export function renderExplanation(doc: Doc, statement: Attribution, options: TerminalOptions): string {
  const pen = penOf(options)
  const { explain } = pen.messages
  const { labels } = explain
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [labels.rule, [pen.apart(statement.rule), explain.rules[statement.rule] ?? explain.unknownRule]],
    [labels.cue, [`${quote(statement.cue, pen)} (${explain.cueKinds[statement.cueKind]})`]],
    [labels.source, sourceFacts(statement, pen)],
    [labels.why, [whySource(doc, statement, pen)]],
    [labels.chain, chainFacts(doc, statement, pen)],
    [labels.stance, [stanceFact(statement, pen)]],
    [labels.act, [explain.acts[statement.act]]],
    [labels.content, contentFacts(statement, pen)],
  ]
  const marks = [PART_MARKS.cue, PART_MARKS.source, PART_MARKS.content].map((mark) => mark.join('…'))
  const lines = [
    pen.style.bold(explain.heading(pen.apart(statement.id), pen.words(doc.title ?? doc.path ?? doc.id))),
    '',
    ...wrap(markedPassage(doc.text, statement), pen.width - INDENT.length).map((line) => INDENT + pen.words(line)),
    INDENT + pen.style.dim(explain.legend(marks[0] ?? '', marks[1] ?? '', marks[2] ?? '')),
    '',
    ...factLines(facts, pen),
  ]
  return `${lines.join('\n')}\n`
}

/** A table of labels and what stands beside them, wrapped to the width. */
function factLines(facts: readonly (readonly [string, readonly string[]])[], pen: Pen): string[] {
  const width = Math.max(...facts.map(([label]) => widthOf(label))) + 2
  return facts.flatMap(([label, texts]) => {
    const rows = texts.flatMap((text) => wrapIsolated(text, pen.width - width - INDENT.length))
    const pad = ' '.repeat(width - widthOf(label))
    return rows.map((row, i) => INDENT + (i === 0 ? pen.style.dim(label) + pad : ' '.repeat(width)) + row)
  })
}

const quote = (span: Span, pen: Pen): string => pen.words(`«${oneLine(span.text)}»`)

function sourceFacts({ source, sourceType, speaksFor, anonymity, chain }: Attribution, pen: Pen): string[] {
  const { explain } = pen.messages
  const kind = [explain.types[sourceType], ...(speaksFor === 'unknown' ? [] : [explain.speaksFor[speaksFor]])]
  return [
    source ? quote(source, pen) : chain.some((link) => link.kind === 'origin') ? explain.unsaid : explain.nobody,
    kind.join(pen.comma),
    ...(anonymity ? [explain.anonymity(quote(anonymity, pen))] : []),
  ]
}

function whySource(doc: Doc, statement: Attribution, pen: Pen): string {
  const { why } = pen.messages.explain
  const { source, sourceBasis, sameSourceAs, chain } = statement
  const origin = chain.findLast((link) => link.kind === 'origin')
  const before = sameSourceAs === null ? undefined : doc.attributions.find(({ id }) => id === sameSourceAs)
  if (before) {
    const name = quote(before.source ?? before.cue, pen)
    const id = pen.apart(before.id)
    if (source === null) return why.elided(id, name)
    return sourceBasis === 'implied' ? why.short(id, name) : why.repeated(id, name)
  }
  if (sourceBasis === 'stated') return why.stated
  return origin ? why.fuller(pen.words(`«${origin.name}»`)) : why.nobody
}

function chainFacts(doc: Doc, { chain }: Attribution, pen: Pen): string[] {
  const { explain, view } = pen.messages
  const outlet = doc.outlet === null ? view.outletUnknown : pen.words(doc.outlet.name)
  const shown = (link: Link): string => {
    const marks = [
      explain.links[link.kind],
      ...(link.span === null ? [explain.byline] : []),
      ...(link.basis === 'implied' ? [explain.carried] : []),
    ]
    const words = link.span !== null && oneLine(link.span.text) !== link.name ? ` ${quote(link.span, pen)}` : ''
    return `${view.from.trim()} ${pen.words(link.name)} (${marks.join(pen.comma)})${words}`
  }
  return [outlet, ...(chain.length === 0 ? [`${view.from.trim()} ${view.sourceUnknown}`] : chain.map(shown))]
}

function stanceFact({ stance, stanceWords }: Attribution, pen: Pen): string {
  const { stances, stanceWords: by } = pen.messages.explain
  return stances[stance] + (stanceWords ? pen.comma + by(quote(stanceWords, pen)) : '')
}

function contentFacts({ content, direct, within }: Attribution, pen: Pen): string[] {
  const { explain } = pen.messages
  if (content === null) return [explain.noContent]
  return [direct ? explain.direct : explain.indirect, ...(within === null ? [] : [explain.within(pen.apart(within))])]
}
