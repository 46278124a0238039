import { ARTICLE, CONJ, PREP } from '../text/clitic.js'
import type { LexiconEntry } from '../text/match.js'
import type { Term } from '../text/reading.js'
import type { OutletEntry } from './entry.js'

/** Word classes, bits of the pack's own, for names that surely and that perhaps mean an outlet. */
export interface OutletClasses {
  readonly outlet: number
  readonly maybeOutlet: number
}

/** The registry's names as lexicon entries, so that one pass over a text finds cues and outlets alike. */
export function outletTerms(entries: readonly OutletEntry[], classes: OutletClasses): LexiconEntry<Term>[] {
  return entries.flatMap((entry) =>
    [entry.name, ...entry.aliases].map((form): LexiconEntry<Term> => {
      const sure = !entry.ambiguous.includes(form)
      const value: Term = sure
        ? { kind: 'outlet', id: entry.id, classes: classes.outlet }
        : { kind: 'word', classes: classes.maybeOutlet, loose: true }
      return { form, value, proclitics: CONJ | PREP | ARTICLE }
    }),
  )
}
