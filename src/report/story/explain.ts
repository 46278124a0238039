import type { Doc } from '../../model/doc.js'
import type { Evidence } from '../../model/evidence.js'
import type { OriginJoin, Story, StoryLink } from '../../model/story.js'
import type { Trace } from '../../model/trace.js'
import type { JoinCounted } from '../../messages/story.js'
import { factsOf, type StoryFacts } from '../../view/story-paths.js'
import { oneLine, shorten, wrapIsolated } from '../display.js'
import { groupBy } from '../../view/group.js'
import { markedWords } from '../passage.js'
import { INDENT, type Pen, penOf, type TerminalOptions } from '../pen.js'
import { claimName, evidenceReason, nameOf, reasonSentences } from '../../view/naming.js'
import { hung } from './story.js'
import { documentLabel, originLabel } from './tree.js'

/** Why a story has the counts it has: each claim's reasons, then each join with the words that prove it. */
export function renderStoryExplanation(story: Story, trace: Trace, options: TerminalOptions): string {
  const pen = penOf(options)
  const facts = factsOf(story, trace)
  const { heads } = pen.messages.story
  const blocks: readonly (readonly [string, readonly string[]])[] = [
    [heads.why, whyLines(facts, pen)],
    [heads.origins, originLines(facts, pen)],
    [heads.joins, joinLines(facts, pen)],
    [heads.shared, linkLines(facts, pen)],
    [heads.denials, denialLines(facts, pen)],
    [
      heads.documents,
      facts.documents.map((doc) => `${documentLabel(doc.id, facts, pen)} ${pen.style.dim(`· ${pen.apart(doc.id)}`)}`),
    ],
  ]
  const lines = [
    pen.style.bold(pen.words(shorten(oneLine(story.title), pen.width))),
    ...wrapIsolated(pen.messages.story.sentence(story.counts, trace.scope.documents), pen.width),
    ...blocks.flatMap(([head, rows]) =>
      rows.length === 0 ? [] : ['', INDENT + pen.style.bold(head), ...rows.map((row) => INDENT + INDENT + row)],
    ),
  ]
  return `${lines.join('\n')}\n`
}

function whyLines(facts: StoryFacts, pen: Pen): string[] {
  return facts.story.claims.flatMap((claim) => [
    ...hung(
      `${claimName(claim, pen.messages, pen.words, pen.apart)} ${pen.style.dim(`(${pen.messages.story.short(claim.counts)})`)}`,
      pen,
    ),
    ...reasonSentences(claim, facts, pen.messages, pen.words).flatMap((sentence) => inset(sentence, pen)),
  ])
}

function originLines(facts: StoryFacts, pen: Pen): string[] {
  return facts.story.origins.flatMap((origin) => {
    return [originLabel(origin, pen), ...evidenceLines(origin.evidence, facts, pen)]
  })
}

/** Joins of one pair stand together: the first line says what they do to the count, then each kind with its words. */
function joinLines(facts: StoryFacts, pen: Pen): string[] {
  const pairs = groupBy(facts.story.joins, ({ a, b }) => [a, b].toSorted().join(' '))
  const least = new Map(
    facts.story.origins.flatMap(({ lowerId, voices }) => voices.map((id) => [id, lowerId] as const)),
  )
  const counted = (joins: readonly OriginJoin[]): JoinCounted => {
    if (joins.some((join) => join.sure)) return 'once'
    return joins.every(({ a, b, against }) => against && least.get(a) !== least.get(b)) ? 'each' : 'least'
  }
  return [...pairs.values()].flatMap((joins) => {
    const [first] = joins
    if (!first) return []
    const names = [nameOf(first.a, facts, pen.words), nameOf(first.b, facts, pen.words)] as const
    return [
      ...wrapIsolated(pen.messages.story.join(names[0], names[1], counted(joins)), pen.width - INDENT.length * 2),
      ...[...groupBy(joins, wordsOf).values()].flatMap((same) => joinKinds(same, facts, pen)),
    ]
  })
}

/** What a join shows, whatever it says of it. */
const wordsOf = ({ evidence }: OriginJoin): string =>
  JSON.stringify(evidence.map(({ document, span }) => [document, span?.start]).toSorted())

/** Joins that the same words show: each kind once, then the words. */
function joinKinds(joins: readonly OriginJoin[], facts: StoryFacts, pen: Pen): string[] {
  const kinds = joins.map(
    ({ kind, sure }) => pen.messages.story.joinKinds[kind] + (sure ? '' : ` (${pen.messages.joins.doubtful})`),
  )
  return [
    ...[...new Set(kinds)].flatMap((kind) => inset(pen.style.dim(kind), pen)),
    ...joins.flatMap(({ against }) =>
      against
        ? inset(
            pen.messages.story.knownApart(nameOf(against[0], facts, pen.words), nameOf(against[1], facts, pen.words)),
            pen,
          )
        : [],
    ),
    ...evidenceLines(joins[0]?.evidence ?? [], facts, { ...pen, width: pen.width - INDENT.length }).map(
      (line) => INDENT + line,
    ),
  ]
}

/** The document, why, and the sentence with the words marked. */
function evidenceLines(evidence: readonly Evidence[], facts: StoryFacts, pen: Pen): string[] {
  return evidence.flatMap(({ document, span, why }) => {
    const doc = facts.byId.get(document)
    const reason = evidenceReason(why, pen.messages)
    const head = documentLabel(document, facts, pen) + (reason === null ? '' : ` ${pen.style.dim(`· ${reason}`)}`)
    return [...inset(head, pen), ...(doc && span ? inset(pen.words(markedWords(doc.text, span)), pen, 2) : [])]
  })
}

function linkLines(facts: StoryFacts, pen: Pen): string[] {
  const { linkKinds, directions } = pen.messages.story
  return facts.story.links.flatMap((link) => {
    const ends = [link.from, link.to].map((id) => documentLabel(id, facts, pen))
    return [
      ...wrapIsolated(ends.join(link.direction === 'unknown' ? ' ↔ ' : ' → '), pen.width - INDENT.length * 2),
      ...inset(pen.style.dim(`${linkKinds[link.kind]}${pen.comma}${directions[link.direction]}`), pen),
      ...evidenceLines(link.evidence, facts, pen),
      ...passageLines(link, facts, pen),
    ]
  })
}

function passageLines({ from, to, passages }: StoryLink, facts: StoryFacts, pen: Pen): string[] {
  const room = pen.full ? Infinity : pen.width * 2
  return passages.flatMap((passage) => [
    ...inset(`${pen.messages.story.passages[passage.kind]}:`, pen),
    ...[[from, passage.from] as const, [to, passage.to] as const].flatMap(([id, span]) => {
      const words = oneLine(span.text)
      const shown = words.length > room ? shorten(words, room) : words
      return inset(`${pen.apart(`[${facts.numbers.get(id)}]`)} ${pen.words(`«${shown}»`)}`, pen, 2)
    }),
  ])
}

function denialLines(facts: StoryFacts, pen: Pen): string[] {
  return facts.story.denials.flatMap(({ by, kind, document, attribution, of }) => {
    const doc = facts.byId.get(document)
    const statement = doc?.attributions.find(({ id }) => id === attribution)
    const claim = facts.story.claims.find(({ id }) => id === of)
    const about = claim
      ? ` ${pen.style.dim(pen.messages.story.of(claimName(claim, pen.messages, pen.words, pen.apart)))}`
      : ''
    return [
      ...wrapIsolated(
        `${pen.words(oneLine(by))} ${pen.style.strong(pen.messages.story.denialKinds[kind])}${about}`,
        pen.width - INDENT.length * 2,
      ),
      ...(doc && statement ? quotedWords(doc, statement.content ?? statement.cue, facts, pen) : []),
    ]
  })
}

function quotedWords(
  doc: Doc,
  span: { start: number; end: number; text: string },
  facts: StoryFacts,
  pen: Pen,
): string[] {
  return [...inset(documentLabel(doc.id, facts, pen), pen), ...inset(pen.words(markedWords(doc.text, span)), pen, 2)]
}

function inset(text: string, pen: Pen, depth = 1): string[] {
  const pad = INDENT.repeat(depth)
  return wrapIsolated(text, pen.width - INDENT.length * 2 - pad.length).map((row) => pad + row)
}
