import { foldText } from '../../text/fold.js'
import { arabicFold } from './fold.js'
import { NISBAS } from './lexicon/place-nisbas.js'

/** The state of each folded adjective of one. */
const STATES: ReadonlyMap<string, string> = new Map(
  NISBAS.flatMap(([state, forms]) =>
    forms.split('|').flatMap((form) => {
      const folded = foldText(form, arabicFold)
      return [folded, `${folded}ه`].map((word) => [word, state] as const)
    }),
  ),
)

const statesOf = (words: readonly string[]): Set<string> => new Set(words.flatMap((word) => STATES.get(word) ?? []))

/** Offices of which nobody holds two, as `nameWords` gives them. */
const OFFICES: ReadonlySet<string> = new Set(
  ['رئيس', 'وزير', 'وزيرة', 'ملك', 'أمير', 'سفير', 'مبعوث', 'مدير', 'محافظ', 'أمين'].map((form) =>
    foldText(form, arabicFold),
  ),
)

/** Whether two are called by offices of which none is the same: الرئيس الروسي is no مدير of an agency. */
function areOfTwoOffices(one: readonly string[], other: readonly string[]): boolean {
  const held = (words: readonly string[]): string[] => words.filter((word) => OFFICES.has(word))
  const [a, b] = [held(one), held(other)]
  return a.length > 0 && b.length > 0 && !a.some((office) => b.includes(office))
}

/** Whether two are called after states of which none is the same: المسؤول اليمني is no Omani minister. */
function areOfTwoStates(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [statesOf(one), statesOf(other)]
  return a.size > 0 && b.size > 0 && ![...a].some((state) => b.has(state))
}

/** Whether the words of two names, as `nameWords` gives them, cannot call one person: after other states, or by other offices. */
export const areTwo = (one: readonly string[], other: readonly string[]): boolean =>
  areOfTwoStates(one, other) || areOfTwoOffices(one, other)
