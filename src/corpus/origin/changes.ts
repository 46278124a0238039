import type { Doc } from '../../model/doc.js'
import type { Difference, ReuseLink, SharedPassage, TextBranch, TextFamily } from '../../model/reuse.js'
import type { Span } from '../../model/span.js'
import type { Discrepancy, TextChange } from '../../model/story.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { foldText } from '../../text/fold.js'
import { familyOf } from '../cluster/kinds.js'

/** What changes are read with. */
export interface ChangeTools {
  readonly documents: ReadonlyMap<string, Doc>
  readonly language: CaseLanguage
}

/** Two versions of a text as one link tells them, from the one's side. */
interface Pairing {
  readonly own: (difference: Difference) => Span | null
  readonly other: (difference: Difference) => Span | null
  readonly ownSpan: (passage: SharedPassage) => Span
  readonly passages: readonly SharedPassage[]
}

/**
 * Where a version of a text first says a figure, a date, a name or a deed otherwise than the version it stands next to, and which
 * versions below it say so too. The tree of a text tells who stands next to whom; which way the words went it need not know.
 */
export function changesOf(
  families: readonly TextFamily[],
  links: readonly ReuseLink[],
  { documents, language }: ChangeTools,
): TextChange[] {
  const linkOf = new Map(links.map((link) => [[link.from, link.to].sort().join('\n'), link]))
  const pairing = (own: string, other: string): Pairing | null => {
    const link = linkOf.get([own, other].sort().join('\n'))
    if (!link) return null
    const forth = link.from === own
    return {
      own: ({ from, to }) => (forth ? from : to),
      other: ({ from, to }) => (forth ? to : from),
      ownSpan: ({ from, to }) => (forth ? from : to),
      passages: link.passages,
    }
  }
  return families.flatMap(({ id, tree, representative, documents: members }) => {
    const below = new Map<string, string[]>()
    for (const { document, parent } of tree)
      if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), document])
    const carriers = (document: string, words: Span): string[] =>
      (below.get(document) ?? []).flatMap((child) => {
        const kept = keptIn(pairing(document, child), words)
        return kept === null ? [] : [child, ...carriers(child, kept)]
      })
    return [...tree, ...besideText(representative, members, links)].flatMap(({ document, parent, direction }) => {
      const pair = parent === null ? null : pairing(document, parent)
      if (pair === null || parent === null) return []
      return pair.passages.flatMap(({ differences }) =>
        differences.flatMap((difference): TextChange[] => {
          const [to, from] = [pair.own(difference), pair.other(difference)]
          if (to === null || from === null) return []
          const kind = kindOf(
            difference,
            { doc: documents.get(document), span: to },
            { doc: documents.get(parent), span: from },
            language,
          )
          if (kind === null) return []
          return [
            { family: id, kind, document, parent, from, to, direction, inheritedBy: carriers(document, to).sort() },
          ]
        }),
      )
    })
  })
}

type Edge = Pick<TextBranch, 'document' | 'parent' | 'direction'>

/** Texts of their own that print a statement as the text does: its copies took over what it changed in that statement. */
function besideText(document: string, members: readonly string[], links: readonly ReuseLink[]): Edge[] {
  return links.flatMap(({ from, to, direction }): Edge[] => {
    const parent = from === document ? to : to === document ? from : null
    return parent === null || members.includes(parent) ? [] : [{ document, parent, direction }]
  })
}

/** Where the words of a version stand unchanged in the next; null where it has other words for them, or none. */
function keptIn(pair: Pairing | null, { start, end }: Span): Span | null {
  for (const passage of pair?.passages ?? []) {
    const own = pair!.ownSpan(passage)
    if (start < own.start || end > own.end) continue
    const touched = passage.differences.some((difference) => {
      const changed = pair!.own(difference)
      return changed !== null && changed.start < end && changed.end > start
    })
    if (touched) return null
    return otherWords(pair!, passage, { start, end })
  }
  return null
}

/** The same words on the other side: as far behind the nearest difference, or the head of the passage, as they are on this side. */
function otherWords(pair: Pairing, passage: SharedPassage, { start, end }: Pick<Span, 'start' | 'end'>): Span {
  const own = pair.ownSpan(passage)
  const other = own === passage.from ? passage.to : passage.from
  let [here, there] = [own.start, other.start]
  for (const difference of passage.differences) {
    const [mine, theirs] = [pair.own(difference), pair.other(difference)]
    if (mine && theirs && mine.end <= start && mine.end > here) [here, there] = [mine.end, theirs.end]
  }
  const shift = there - here
  const from = Math.max(other.start, start + shift)
  const to = Math.min(other.end, end + shift)
  return { start: from, end: to, text: other.text.slice(from - other.start, to - other.start) }
}

interface Place {
  readonly doc: Doc | undefined
  readonly span: Span
}

/** A detail, or another deed: taken away became arrested. */
function kindOf({ kind }: Difference, one: Place, other: Place, language: CaseLanguage): TextChange['kind'] | null {
  if (kind === 'figure' || kind === 'date') return kind
  if (!isShort(one) || !isShort(other)) return null
  if (kind === 'name') return isName(one) && isName(other) && !isOneSpelling(one, other, language) ? 'name' : null
  if (kind !== 'wording') return null
  if (isSlip(one.span.text, other.span.text)) return 'name'
  const [a, b] = [deedOf(one), deedOf(other)]
  return a !== null && b !== null && a !== b ? 'deed' : null
}

/** More words than a name with its title, or a deed with what goes with it, are another sentence. */
const MOST_WORDS = 3

const isShort = ({ span }: Place): boolean => span.text.split(/\s+/u).length <= MOST_WORDS

/** Whether words name a place, a source, or somebody who did or suffered something. */
function isName({ doc, span }: Place): boolean {
  if (!doc || /\d/u.test(span.text)) return false
  const named = [
    ...doc.places,
    ...doc.attributions.flatMap(({ chain }) => chain.flatMap((link) => link.span ?? [])),
    ...doc.events.flatMap(({ actors, patients }) => [...actors, ...patients]),
  ]
  return named.some(({ start, end }) => start < span.end && end > span.start)
}

/** One name with and without the article, or written together with the word before it. */
function isOneSpelling({ span: a }: Place, { span: b }: Place, language: CaseLanguage): boolean {
  const [one, other] = [a, b].map(({ text }) => {
    const letters = foldText(text, language.fold).replaceAll(/\P{L}/gu, '')
    const bare = language.withoutArticle(letters)
    return bare === letters ? language.unjoined(letters) : bare
  })
  return one === other
}

/** Fewer letters differ by chance, and by grammar. */
const LEAST_LETTERS = 4

/** One word with another letter in the place of one: كرفان became كرقان. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < LEAST_LETTERS || !/^\p{L}+$/u.test(a) || !/^\p{L}+$/u.test(b)) return false
  return [...a].filter((letter, i) => letter !== b[i]).length === 1
}

function deedOf({ doc, span }: Place): string | null {
  const event = doc?.events.find(({ trigger }) => span.start <= trigger.start && trigger.end <= span.end)
  return event ? familyOf(event) : null
}

/** A conflict one side of which is a change that all copies of a version took over: no second source says it. */
export function withInherited(discrepancies: readonly Discrepancy[], changes: readonly TextChange[]): Discrepancy[] {
  const inherited = changes.filter(({ inheritedBy }) => inheritedBy.length > 0)
  const isInherited = ({ kind, values }: Discrepancy): boolean =>
    kind === 'conflict' &&
    inherited.some(({ document, parent, inheritedBy }) => {
      const carriers = new Set([document, ...inheritedBy])
      const changed = values.find(
        (value) => value.documents.length > 1 && value.documents.every((id) => carriers.has(id)),
      )
      return changed !== undefined && values.some((value) => value !== changed && value.documents.includes(parent))
    })
  return discrepancies.map((one) => (isInherited(one) ? { ...one, kind: 'inherited' } : one))
}
