import type { PhraseRelation, PlacePhrase, PlaceView } from '../../../text/place-language.js'
import { word } from '../../../text/token.js'
import type { Before } from './place-before.js'

/** Words that may stand between a place and what says where it lies. */
const LINKS = new Set(
  'التي|الذي|تبعد|يبعد|تقع|يقع|الواقعة|الواقع|والواقعة|والواقع|علي|بعد|نحو|حوالي|اكثر|من|مسافه|قرابه|و|،|,|('.split(
    '|',
  ),
)
const MOST_LINKS = 7

/** Tells whether a relation says where the place before lies. */
export function linked(view: PlaceView, context: Before, before: PlacePhrase | undefined): PhraseRelation | null {
  const { relation } = context
  if (!before || relation?.kind !== 'direction' || before.back) return relation
  const { tokens, sentenceOf } = view.reading
  if (sentenceOf[before.last] !== sentenceOf[context.first] || context.first - before.last > MOST_LINKS) return relation
  for (let i = before.last + 1; i < context.first; i++) if (!LINKS.has(word(tokens, i))) return relation
  return { ...relation, ofBefore: true }
}
