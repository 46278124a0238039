import type { Claim, Denial, Story } from '../../model/story.js'
import type { Trace } from '../../model/trace.js'
import { factsOf, type StoryFacts } from '../../view/story-paths.js'
import { oneLine, shorten, widthOf, wrapIsolated } from '../display.js'
import { groupBy } from '../../view/group.js'
import { INDENT, type Pen, penOf, type TerminalOptions } from '../pen.js'
import {
  claimName,
  fieldName,
  originName,
  reasonSentences,
  sayersOf,
  valueName,
  whySentence,
} from '../../view/naming.js'
import { documentLabel, treeLines } from './tree.js'

/** Claims, denials and reactions of one kind that are shown before the rest is only counted. */
const SHOWN = 12

/** A story as it is told first: what it is, its counts, its chain, its claims, who denies what, and what differs. */
export function renderStory(story: Story, trace: Trace, options: TerminalOptions): string {
  const pen = penOf(options)
  const facts = factsOf(story, trace)
  const { heads } = pen.messages.story
  const blocks: readonly (readonly [string, readonly string[]])[] = [
    [heads.chain, treeLines(facts, pen)],
    [heads.claims, claimLines(facts, pen)],
    [heads.denials, denialLines(facts, pen)],
    [heads.differences, differenceLines(facts, pen)],
    [heads.changes, changeLines(facts, pen)],
    [heads.reactions, reactionLines(facts, pen)],
  ]
  const lines = [
    ...headLines(facts, trace, pen),
    ...blocks.flatMap(([head, rows]) =>
      rows.length === 0 ? [] : ['', INDENT + pen.style.bold(head), ...rows.map((row) => INDENT + INDENT + row)],
    ),
    '',
    INDENT + pen.style.dim(pen.messages.story.explainHint(pen.apart(story.id))),
  ]
  return `${lines.join('\n')}\n`
}

function headLines({ story }: StoryFacts, trace: Trace, pen: Pen): string[] {
  const central = story.claims.find((claim) => claim.central && claim.reasons.length > 0)
  const why = central ? whySentence(central, trace.scope.documents, pen.messages, pen.words) : null
  const { sentence, unsourced } = pen.messages.story
  const silent = why === null ? unsourced(story.counts) : null
  const told = [sentence(story.counts, trace.scope.documents), silent].filter((x) => x !== null)
  return [
    pen.style.bold(pen.words(shorten(oneLine(story.title), pen.width))),
    ...wrapIsolated(told.join(' '), pen.width),
    ...(why === null ? [] : wrapIsolated(why, pen.width).map((row) => pen.style.dim(row))),
  ]
}

function claimLines(facts: StoryFacts, pen: Pen): string[] {
  const { story: words } = pen.messages
  const claims = facts.story.claims.toSorted((a, b) => Number(b.central) - Number(a.central))
  const shown = pen.full ? claims : claims.slice(0, SHOWN)
  const lines = shown.flatMap((claim) => {
    const head = `${claimName(claim, pen.messages, pen.words, pen.apart)} ${pen.style.dim(`(${words.short(claim.counts)})`)}`
    if (!pen.full) return [...hung(head, pen), ...sayerLines(claim, facts, pen)]
    return [
      ...hung(head, pen),
      ...reasonSentences(claim, facts, pen.messages, pen.words).flatMap((sentence) => indented(sentence, pen)),
    ]
  })
  return shown.length < claims.length ? [...lines, pen.style.dim(words.andMore(claims.length - shown.length))] : lines
}

/** Under a claim, its origins, each with the numbers of the documents it stands in. */
function sayerLines(claim: Claim, facts: StoryFacts, pen: Pen): string[] {
  if (claim.central) return []
  const items = sayersOf(claim, facts).map(([origin, documents]) => {
    const name = origin ? originName(origin, pen.words) : pen.messages.story.nobody
    return `${name} ${pen.style.dim(pen.apart(documentNumbers(documents, facts)))}`
  })
  return indented(items.join(pen.comma), pen)
}

/** `[1][4][5]`: documents by their numbers. */
export const documentNumbers = (ids: readonly string[], facts: StoryFacts): string => bracketed(numbersOf(ids, facts))

function numbersOf(ids: readonly string[], { numbers }: StoryFacts): number[] {
  const known = [...new Set(ids)].flatMap((id) => numbers.get(id) ?? [])
  return known.toSorted((a, b) => a - b)
}

const bracketed = (numbers: readonly number[]): string => numbers.map((n) => `[${n}]`).join('')

function indented(text: string, pen: Pen): string[] {
  return wrapIsolated(text, pen.width - INDENT.length * 3).map((row) => INDENT + row)
}

/** A line of a block; what does not fit stands under it, further in. */
export function hung(text: string, pen: Pen): string[] {
  return wrapIsolated(text, pen.width - INDENT.length * 3).map((row, i) => (i === 0 ? row : INDENT + row))
}

function denialLines(facts: StoryFacts, pen: Pen): string[] {
  const { story: words } = pen.messages
  const central = facts.story.claims.find((claim) => claim.central)?.id ?? null
  const groups = groupBy(facts.story.denials, ({ kind, document, by, of }) =>
    JSON.stringify([kind, document, by, of ?? central]),
  )
  const all = [...groups.values()]
  const lines = all
    .slice(0, pen.full ? all.length : SHOWN)
    .flatMap(([denial]) => (denial ? denialOf(denial, facts, pen) : []))
  return all.length > SHOWN && !pen.full ? [...lines, pen.style.dim(words.andMore(all.length - SHOWN))] : lines
}

function denialOf(denial: Denial, facts: StoryFacts, pen: Pen): string[] {
  const { story: words } = pen.messages
  const claim = facts.story.claims.find(({ id }) => id === denial.of)
  const of =
    claim === undefined || claim.central
      ? ''
      : ` ${pen.style.dim(words.of(claimName(claim, pen.messages, pen.words, pen.apart)))}`
  const by = pen.words(shorten(oneLine(denial.by), Math.max(24, pen.width - 50)))
  const head = `${by} ${pen.style.strong(words.denialKinds[denial.kind])}${of} ${pen.style.dim('·')} ${documentLabel(denial.document, facts, pen)}`
  const against = numbersOf(
    denial.against.map(({ document }) => document),
    facts,
  )
  const shown = pen.full ? against : against.slice(0, SHOWN)
  const rest = against.length > shown.length ? ` ${words.andMore(against.length - shown.length)}` : ''
  const lines = hung(head, pen)
  if (shown.length === 0) return lines
  return [...lines, ...indented(pen.style.dim(words.against(denial.kind, pen.apart(bracketed(shown))) + rest), pen)]
}

function differenceLines(facts: StoryFacts, pen: Pen): string[] {
  return facts.story.discrepancies.flatMap((difference) => [
    `${fieldName(difference, pen.messages)} ${pen.style.dim(`(${pen.messages.story.differenceKinds[difference.kind]})`)}`,
    ...difference.values.flatMap(({ value, documents, origins }) => {
      const names = origins.flatMap((id) => facts.origins.get(id) ?? []).map((origin) => originName(origin, pen.words))
      const numbers = pen.apart(documentNumbers(documents, facts))
      const who = names.length > 0 ? ` ${pen.style.dim(pen.messages.story.origin(names.join(pen.comma)))}` : ''
      return indented(`${pen.words(valueName(value, pen.messages))} ${numbers}${who}`, pen)
    }),
  ])
}

/** Which version of a text changed which detail, and which versions have the change too. */
function changeLines(facts: StoryFacts, pen: Pen): string[] {
  const { story: words } = pen.messages
  const { changes } = facts.story
  const lines = changes
    .slice(0, pen.full ? undefined : SHOWN)
    .flatMap(({ kind, document, parent, from, to, inheritedBy }) => {
      const [one, other, others] = [[parent], [document], inheritedBy].map((ids) =>
        pen.apart(documentNumbers(ids, facts)),
      )
      const told = `${words.changeKinds[kind]}: ${pen.words(oneLine(from.text))} ${one}${pen.comma}${pen.words(oneLine(to.text))} ${other}`
      return hung(inheritedBy.length === 0 ? told : `${told} ${pen.style.dim(words.inheritedBy(others ?? ''))}`, pen)
    })
  return changes.length > SHOWN && !pen.full ? [...lines, pen.style.dim(words.andMore(changes.length - SHOWN))] : lines
}

function reactionLines(facts: StoryFacts, pen: Pen): string[] {
  const { story: words } = pen.messages
  const shown = facts.story.reactions.slice(0, pen.full ? undefined : SHOWN)
  const lines = shown.flatMap(({ document, item }) => {
    const doc = facts.byId.get(document)
    const statement = doc?.attributions.find(({ id }) => id === item)
    if (!statement) return []
    const by = oneLine(statement.chain.at(-1)?.name ?? statement.source?.text ?? statement.cue.text)
    const room = Math.max(24, pen.width - INDENT.length * 2 - widthOf(by) - 12)
    const content = statement.content ? `: ${pen.words(`«${shorten(oneLine(statement.content.text), room)}»`)}` : ''
    return [`${pen.style.dim(pen.apart(`[${facts.numbers.get(document)}]`))} ${pen.words(by)}${content}`]
  })
  const rest = facts.story.reactions.length - shown.length
  return rest > 0 ? [...lines, pen.style.dim(words.andMore(rest))] : lines
}
