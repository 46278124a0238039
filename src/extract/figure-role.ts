import type { QuantityRole } from '../model/doc.js'
import type { FigureLanguage, FigurePhrase, FigureView } from '../text/figure-language.js'
import type { Sentences } from '../text/sentence.js'

/** A figure with its part in what happened. */
export interface Cast {
  readonly phrase: FigurePhrase
  role: QuantityRole | null
  /** Whether words after it said the role, which then holds for the list before it. */
  readonly after: boolean
  /** The figure this one is a part of. */
  total: Cast | null
  /** False for a bare number that nothing says is a figure. */
  readonly kept: boolean
}

/** How far before a figure the verb that governs it may stand, in tokens: the subject and a place fit between. */
const BEFORE_REACH = 16
/** How many figures back a part looks for its whole. */
const PARTS_REACH = 12
/** How far the next figure of a list may stand from the one before. */
const LIST_REACH = 14
/** Tokens between two members of a list that share a verb after them. */
const LIST_GAP = 3
/** A bare number needs its verb nearer. */
const BARE_REACH = 12

/** Gives each figure its role: from its noun, from the words after it, from the verb before it, from the list it stands in. */
export function castRoles(
  view: FigureView,
  language: FigureLanguage,
  phrases: readonly FigurePhrase[],
  sentences: Sentences,
): Cast[] {
  const cast: Cast[] = []
  let sentence = 0
  for (const phrase of phrases) {
    while (sentence < sentences.count && (sentences.last[sentence] ?? 0) < phrase.first) sentence++
    const from = sentences.first[sentence] ?? 0
    const before = cast.at(-1)
    const near = before && before.phrase.first >= from && before.kept ? before : null
    const one = castOne({ view, language, phrase, from, near, cast })
    if (near && one.after) passBack(cast, one)
    cast.push(one)
  }
  return cast
}

/** "ثلاثة مدنيين وثلاثة رجال شرطة قتلوا": the verb after the last of a list is said of all its people. */
function passBack(cast: readonly Cast[], last: Cast): void {
  let next = last
  for (let k = cast.length - 1; k >= 0; k--) {
    const one = cast[k]
    const isOpen =
      one &&
      (one.phrase.noun?.role ?? null) === null &&
      one.phrase.noun?.class !== 'thing' &&
      (one.role ?? 'other') === 'other'
    if (!one || !isOpen || next.phrase.tie !== 'and' || next.phrase.first - one.phrase.last > LIST_GAP) return
    one.role = last.role
    next = one
  }
}

interface Place {
  readonly view: FigureView
  readonly language: FigureLanguage
  readonly phrase: FigurePhrase
  /** First token of the sentence. */
  readonly from: number
  /** The figure before in the same sentence. */
  readonly near: Cast | null
  readonly cast: readonly Cast[]
}

function castOne(place: Place): Cast {
  const { view, language, phrase, near } = place
  const said = cueBefore(place)
  const total = totalOf(place)
  const after = language.roleAfter(view, phrase)
  const role = ownRole(place) ?? after ?? language.roleOfCount(view, phrase, place.from) ?? governed(place, said, total)
  const close = said !== null && said.role !== 'other' && phrase.first - said.token <= BARE_REACH
  const kept =
    !language.isBare(view, phrase) ||
    (language.isLed(view, phrase) && (close || after !== null || isListed(place) || total !== null))
  const one: Cast = { phrase, role, after: after !== null, total, kept }
  // "3 من أصل 50": the figure before is the part.
  if (phrase.tie === 'whole' && near) {
    near.total = one
    near.role ??= role
  }
  return one
}

function isListed({ phrase, near }: Place): boolean {
  return near !== null && phrase.tie === 'and' && phrase.first - near.phrase.last <= LIST_REACH
}

/** The role of the noun itself, and weapons and things, which no verb of people touches. */
function ownRole({ phrase }: Place): QuantityRole | null {
  const { noun } = phrase
  if (noun === null) return null
  if (noun.role !== null) return noun.role
  return noun.class === 'weapon' ? 'weapons' : noun.class === 'thing' ? 'other' : null
}

interface Said {
  readonly role: QuantityRole
  readonly token: number
}

/** The nearest verb or verbal noun before a figure, in its sentence. Two joined by "and" are both meant. */
function cueBefore({ view, phrase, from, near }: Place): Said | null {
  const least = Math.max(from, phrase.first - BEFORE_REACH, near ? near.phrase.last + 1 - LIST_REACH : 0)
  for (let at = phrase.first - 1; at >= least; at--) {
    const cue = cueAt(view, at)
    if (!cue) continue
    const other = cueAt(view, at - 1)
    // "لقوا مصرعهم وأصيب 15": what was said of those before is not said of these.
    const joined =
      other && !other.after && cue.joined && isCasualty(other.role) && isCasualty(cue.role) && other.role !== cue.role
    return { role: joined ? 'killed_and_wounded' : cue.role, token: at }
  }
  return null
}

const isCasualty = (role: QuantityRole): boolean => role === 'killed' || role === 'wounded'

function cueAt(view: FigureView, token: number): { role: QuantityRole; joined: boolean; after: boolean } | null {
  for (const hit of view.wordsEnding(token)) {
    if (hit.value.kind === 'cue')
      return { role: hit.value.role, joined: hit.prefix.startsWith('و'), after: hit.value.after }
  }
  return null
}

/** The verb before, or the figure before when that is nearer and the two stand in one list. */
function governed(place: Place, said: Said | null, total: Cast | null): QuantityRole | null {
  const { phrase, near } = place
  if (total && (said === null || said.token < total.phrase.first)) return total.role
  if (near === null || said === null || said.token > near.phrase.last) return said?.role ?? inherited(place)
  const listed = phrase.tie !== null || phrase.noun === null || phrase.first - near.phrase.last <= LIST_REACH
  // "إجلاء 22 جريحا و40 مدنيا": what the noun says of itself is not said of the next.
  const passes = isPeople(near) && (near.phrase.noun?.role ?? null) === null
  return listed && passes ? (near.role ?? said.role) : said.role
}

function inherited(place: Place): QuantityRole | null {
  const { near, phrase } = place
  return near && isPeople(near) && phrase.first - near.phrase.last <= LIST_REACH ? near.role : null
}

const isPeople = (one: Cast): boolean => one.phrase.noun?.class !== 'thing' && one.role !== 'weapons'

/** The figure that a part belongs to: the last whole before it in the sentence, or the whole of the part before it. */
function totalOf({ phrase, near, cast, from }: Place): Cast | null {
  if (near === null) return null
  if (phrase.tie === 'and' && near.total && phrase.first - near.phrase.last <= 3) return near.total
  if (phrase.tie !== 'part') return null
  for (let k = cast.length - 1; k >= 0 && k >= cast.length - PARTS_REACH; k--) {
    const one = cast[k]
    if (!one || one.phrase.first < from) return null
    if (one.kept && one.total === null && couldHold(one.phrase, phrase)) return one
  }
  return null
}

const couldHold = (whole: FigurePhrase, part: FigurePhrase): boolean => (whole.max ?? Infinity) >= (part.min ?? 0)
