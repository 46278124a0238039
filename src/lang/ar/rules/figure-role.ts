import type { QuantityRole } from '../../../model/doc.js'
import type { FigurePhrase, FigureView } from '../../../text/figure-language.js'
import { PUNCTUATION } from '../../../text/token.js'
import { findEnding, findWord, isMark, textAt } from './figure-noun.js'

/** How far after a figure the verb of its people may stand: "اثنين من حراس السد قُتلا". */
const AFTER_REACH = 6

/** The role said right after a figure: "100 شخص استشهدوا"، "ثلاثة أشخاص مصرعهم"، "20 بين قتيل وجريح". */
export function roleAfter(view: FigureView, phrase: FigurePhrase): QuantityRole | null {
  const { last } = phrase
  if (isBoth(view, last + 1)) return 'killed_and_wounded'
  for (let at = last + 1; at <= last + AFTER_REACH; at++) {
    if (view.tokens.kind[at] === PUNCTUATION && !isMark(view, at, '"«»“”()\'')) return null
    if (view.number(at) || findWord(view, at, 'vague') || findWord(view, at, 'part')) return null
    for (const hit of view.words(at)) {
      if (hit.value.kind === 'cue' && hit.value.after && !hit.prefix.startsWith('و')) return hit.value.role
      // A verbal noun or another verb begins something else.
      if (hit.value.kind === 'cue' && !hit.value.after && at > last + 1) return null
    }
  }
  return null
}

/** "بين قتيل وجريح"، "ما بين قتيل ومصاب". */
function isBoth(view: FigureView, i: number): boolean {
  const at = textAt(view, i) === 'ما' ? i + 1 : i
  if (textAt(view, at) !== 'بين') return false
  const first = findWord(view, at + 1, 'noun')
  const second = findWord(view, at + 2, 'noun')
  return first !== null && second !== null && first.value.role !== null && second.value.role !== null
}

/** Whether a figure is a number alone; "آخرين" and "منهم" say themselves whom they count. */
export function isBare(view: FigureView, phrase: FigurePhrase): boolean {
  const ofMore = findWord(view, phrase.last + 1, 'part')
  // "3 من أصل 10 جنود": the whole names whom both count.
  if (ofMore && textAt(view, ofMore.last) === 'اصل') return false
  return phrase.noun === null && phrase.tie !== 'part' && !/^(?:اخر|منه)/u.test(textAt(view, phrase.last))
}

/** Whether the word before a bare figure may lead to one: a verb, a bound, "إلى"، "بلغ". */
export function isLed(view: FigureView, phrase: FigurePhrase): boolean {
  const before = phrase.first - 1
  if (findEnding(view, before, 'leads') || findEnding(view, before, 'cue') || findWord(view, phrase.first, 'bound'))
    return true
  return phrase.tie === 'and' || phrase.rule === 'figure.range' || textAt(view, before) === 'ال'
}
