import type { QuantityRole } from '../../../model/doc.js'
import type { FigurePhrase, FigureView } from '../../../text/figure-language.js'
import { PUNCTUATION } from '../../../text/token.js'
import { findEnding, findWord, isCountWord, isMark, isWord, textAt } from './figure-noun.js'

/** How far after a figure the verb of its people may stand: "اثنين من حراس السد قُتلا". */
const AFTER_REACH = 6

const saysAfter = (view: FigureView, i: number): boolean =>
  view.words(i).some(({ value, prefix }) => value.kind === 'cue' && value.after && prefix === '')

/** "لقي سبعة من عناصر الجماعة … مصرعهم": the verb before waits for its object, however long its subject. */
const MET = /^[وف]?(?:لقي|لقيت|يلقي|تلقي)$/u
const MET_REACH = 16

/** The role said right after a figure: "100 شخص استشهدوا"، "ثلاثة أشخاص مصرعهم"، "20 بين قتيل وجريح". */
export function roleAfter(view: FigureView, phrase: FigurePhrase): QuantityRole | null {
  const { last } = phrase
  if (isBoth(view, last + 1)) return 'killed_and_wounded'
  const reach = MET.test(textAt(view, phrase.first - 1)) ? MET_REACH : AFTER_REACH
  for (let at = last + 1; at <= last + reach; at++) {
    // "عشرة مواطنين، أصيبوا"
    const isPause = at === last + 1 && isMark(view, at, '،,') && saysAfter(view, at + 1)
    if (view.tokens.kind[at] === PUNCTUATION && !isPause && !isMark(view, at, '"«»“”()\'')) return null
    // "أسرة قالت أن أبناءها قتلوا": of others.
    if (textAt(view, at) === 'ان') return null
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
  return (
    phrase.tie === 'and' ||
    isAnnounced(view, phrase.first) ||
    MET.test(textAt(view, before)) ||
    phrase.rule === 'figure.range' ||
    textAt(view, before) === 'ال'
  )
}

/** Words between "عدد" and its number: "عدد القتلى المدنيين 1166"، "عدد قتلاها خلال الحرب هو 13". */
const ANNOUNCED_REACH = 6

/** Whether a bare number is the count that "عدد" before it announces; "عدد من القتلى" announces none. */
function isAnnounced(view: FigureView, first: number): boolean {
  for (let at = first - 1; at >= first - ANNOUNCED_REACH && isWord(view, at); at--) {
    if (view.number(at) || findWord(view, at, 'part') || findWord(view, at, 'label')) return false
    if (isCountWord(textAt(view, at))) return textAt(view, at + 1) !== 'من'
  }
  return false
}

/** How far back in its sentence the count may be named whose new height "إلى" gives. */
const COUNT_REACH = 32
/** The people of a count are named right after it: "عدد قتلى"، "عدد الصحفيين الذين استشهدوا". */
const COUNTED_REACH = 5

/** "ارتفاع حصيلة قتلى الهجوم … إلى 348 جنديا": the role of the count that a figure is the height of. */
export function roleOfCount(view: FigureView, phrase: FigurePhrase, from: number): QuantityRole | null {
  if (!findEnding(view, phrase.first - 1, 'leads') || !/^(?:الي|بلغ|بلغت)$/u.test(textAt(view, phrase.first - 1)))
    return null
  for (let at = phrase.first - 2; at >= Math.max(from, phrase.first - COUNT_REACH); at--) {
    if (!isCountWord(textAt(view, at))) continue
    for (let next = at + 1; next <= at + COUNTED_REACH && next < phrase.first; next++) {
      const role = spokenRole(view, next)
      if (role !== null) return role
    }
    return null
  }
  return null
}

/** The role that a verb or a noun says of people: "اعتقل"، "الموقوفين". */
function spokenRole(view: FigureView, i: number): QuantityRole | null {
  for (const { value } of view.words(i)) {
    if (value.kind === 'cue' && value.role !== 'other') return value.role
    if (value.kind === 'noun' && value.role !== null) return value.role
  }
  return null
}
