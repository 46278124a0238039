import type { Credit } from '../model/doc.js'
import type { Folded } from '../text/fold.js'
import { bylineCredits, type PlacedName } from './byline.js'
import { footCredits } from './credit-foot.js'
import { headCredits } from './credit-head.js'
import { type CreditLexicon, ownOutlet } from './credit-name.js'
import { rawLines } from './line.js'

/** What the stage reads of a document. */
export interface CreditInput {
  readonly text: string
  readonly byline?: string | undefined
  readonly title?: string | undefined
  readonly outlet?: string | undefined
  readonly domain?: string | undefined
}

export interface CreditContext {
  readonly folded: Folded
  readonly lexicon: CreditLexicon
}

/**
 * The wire and source credits of a document: those of its byline, of the dateline at the head of the text and of the
 * lines at its foot, one for each name and place.
 * @example findCredits({ text, byline: 'بيروت - رويترز' }, context) // [{ agency: 'رويترز', agencyId: 'reuters' }]
 */
export function findCredits(doc: CreditInput, { folded, lexicon }: CreditContext): Credit[] {
  const own = ownOutlet(lexicon, { outlet: doc.outlet, domain: doc.domain, text: folded.text })
  const lines = rawLines(doc.text)
  const lastLine = lines.at(-1)?.start ?? 0
  const foot = footCredits(lexicon, own, folded, lines)
  // A short text has its foot among its head lines: there the foot reads the last line, the head the others.
  const head = headCredits(lexicon, own, doc.text, lines).filter((name) => name.start < lastLine || !meets(name, foot))
  const byline = doc.byline ? bylineCredits(lexicon, own, doc.byline) : []
  // A byline printed again at the head of the text is one credit, and the text shows it.
  const credits: Credit[] = unique(byline)
    .filter((name) => !head.some((other) => sameAgency(lexicon, name, other)))
    .map(({ agency, agencyId }) => ({ agency, agencyId }))
  const credited = [...byline, ...head].some((name) => !name.own)
  const rest = foot.filter((name) => !meets(name, head) && !(credited && name.own))
  for (const place of [head, rest]) {
    for (const { agency, agencyId, start, end } of unique(place)) {
      credits.push({ agency, agencyId, start, end, text: doc.text.slice(start, end) })
    }
  }
  return credits

  function unique(names: readonly PlacedName[]): PlacedName[] {
    return names.filter((name, i) => names.findIndex((other) => sameAgency(lexicon, name, other)) === i)
  }
}

function meets(name: PlacedName, others: readonly PlacedName[]): boolean {
  return others.some((other) => other.start < name.end && name.start < other.end)
}

function sameAgency(lexicon: CreditLexicon, a: PlacedName, b: PlacedName): boolean {
  if (a.agencyId !== null || b.agencyId !== null) return a.agencyId === b.agencyId
  return lexicon.registry.keyOf(a.agency) === lexicon.registry.keyOf(b.agency)
}
