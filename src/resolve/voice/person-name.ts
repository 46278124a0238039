import type { VoiceLanguage } from '../../text/voice-language.js'
import type { NameHead, ReadWord } from './read-word.js'

/** Longest personal name kept, in words: five of a line of fathers tell a man apart. */
const LONGEST = 6

/** A personal name inside a source's: its compared words, and where it stands in the folded name. */
export interface PersonName {
  readonly words: readonly string[]
  readonly start: number
  readonly end: number
}

/** The personal name in a source's name: the longest run of given names and unknown words that stands for nobody else. */
export function personIn(words: readonly ReadWord[], language: VoiceLanguage, head: NameHead): PersonName | null {
  let best: readonly ReadWord[] = []
  for (let i = 0; i < words.length; i++) {
    const run = runAt(words, i, language)
    const before = words[i - 1]
    const free =
      (head === 'other' || head === 'given' || !isOfOffice(words, i, language)) && !isPatron(words, i, language)
    const own = free ? pastPurpose(pastPlace(pastBody(run, before, language), before, language), before, language) : []
    if (worth(own) > worth(best)) best = own
    if (run.length > 0) i += run.length - 1
  }
  const keys = best.flatMap((w) => (w.key === '' ? [] : [w.key]))
  const given = best.some((w) => w.role === 'given')
  const first = best[0]
  const last = best.at(-1)
  // One unknown word is a name only where a name is expected.
  const titled = head === 'honorific' || head === 'other' || head === 'given' || isTitled(first, words, language)
  if (!first || !last || (keys.length === 1 && !given && !titled)) return null
  if (head === 'institution' || head === 'unnamed' || head === 'media' || head === 'body') return null
  if ((head === 'witness' || head === 'document') && !given) return null
  if (head === 'member' && !given && keys.length < 2) return null
  return { words: keys, start: first.start, end: last.end }
}

/** الرئيس نوران: a definite title governs nothing, and an adjective of it would be definite too; the word behind it is a name. */
function isTitled(first: ReadWord | undefined, words: readonly ReadWord[], language: VoiceLanguage): boolean {
  const at = first === undefined ? -1 : words.indexOf(first)
  const title = words[at - 1]
  if (!first || !title || at !== words.length - 1 || isApart(title, first)) return false
  if (!OFFICES.has(title.role ?? 'plain') || !language.isDefinite(title.text)) return false
  // مستشار الرئيس نوران is not he.
  const head = words.findIndex(({ role, key }) => key !== '' && role !== 'honorific')
  return (at - 1 === head || title.hit?.first === head) && language.stripped(title.text).length === 0
}

/** مركز الملك سالم، جامعة الأمير نوران: after whom a body is named. */
function isPatron(words: readonly ReadWord[], at: number, language: VoiceLanguage): boolean {
  const [body, title] = [words[at - 2], words[at - 1]]
  if (!title || (title.role !== 'honorific' && title.role !== 'office') || !language.isDefinite(title.text))
    return false
  return (
    isBody(body, language) || (body !== undefined && !language.isDefinite(body.text) && language.isPlaceNoun(body.key))
  )
}

/** مسؤولون في إدارة الرئيس الأميركي جو بايدن: the name behind an office that others without a name act for is not theirs. */
function isOfOffice(words: readonly ReadWord[], at: number, language: VoiceLanguage): boolean {
  if (language.isDefinite(words[0]?.text ?? '')) return false
  let i = at - 1
  while (i > 0 && words[i]?.role !== 'office' && (words[i]?.hit || words[i]?.role === 'plain')) i--
  const office = words[i]
  const start = office?.hit?.first ?? i
  return (
    office?.role === 'office' &&
    start > 1 &&
    language.actsFor(words[start - 1]?.text ?? '', words[start - 2]?.text ?? '')
  )
}

const OFFICES: ReadonlySet<string> = new Set(['office', 'member', 'spokesman'])

/**
 * Behind the noun of a body its name comes first (حركة ميثاق نيرام رافع الدلهم), behind a preposition the place (في نيرام سعاد
 * المنقور): the person's begins at the given name. The name of a body or a place alone is nobody's, though a place may end with
 * a given name (في تل نعيم).
 */
function pastBody(
  run: readonly ReadWord[],
  before: ReadWord | undefined,
  language: VoiceLanguage,
): readonly ReadWord[] {
  const inPlace = before?.key === ''
  if (!inPlace && !isBody(before, language) && !isBody(run[0], language)) return run
  const given = run.findIndex((word) => word.role === 'given')
  const own = given < 0 ? [] : run.slice(given)
  return inPlace && own.filter(({ text }) => !language.lineage.has(text)).length < 2 ? [] : own
}

/** لتحرير الأحواز أحمد مولى، مسؤول بميناء البريقة: what a body is for, or where its man sits, is no part of a name. */
function pastPurpose(
  run: readonly ReadWord[],
  before: ReadWord | undefined,
  language: VoiceLanguage,
): readonly ReadWord[] {
  const [first, second] = run
  if (!first || !second || first.role !== null || !language.isDefinite(second.text)) return run
  const sits = before !== undefined && before.role === 'member' && !language.isDefinite(before.text)
  const joined = first.text.startsWith('ل') || (sits && first.text.startsWith('ب'))
  if (!joined || language.stripped(first.text).length === 0) return run
  const end = run.findIndex((word, i) => i > 0 && !language.isDefinite(word.text))
  const rest = end < 0 ? [] : run.slice(end)
  // لينا المنقور is a name that begins with the letter.
  return rest.length === 1 && rest[0]?.role !== 'given' ? run : rest
}

/**
 * محافظ ديالى مثنى التميمي، مدير مستشفى كمال عدوان أحمد الكحلوت: behind the office of a place unknown words name the place where a
 * full name is left, behind the noun of a place all words up to a further given name.
 */
function pastPlace(
  run: readonly ReadWord[],
  before: ReadWord | undefined,
  { ofPlaces, isPlaceNoun, isDefinite }: VoiceLanguage,
): readonly ReadWord[] {
  if (before === undefined || run.length === 0) return run
  const adjacent = run[0] !== undefined && !isApart(before, run[0])
  if (adjacent && isPlaceNoun(before.key) && !isDefinite(before.text)) {
    const given = run.findIndex((word, i) => word.role === 'given' && i > (run[0]?.role === 'given' ? 1 : 0))
    return given >= 0 ? run.slice(given) : run.length > 2 && run[0]?.role === null ? run.slice(1) : []
  }
  if (!ofPlaces.has(before.text) || run.length < 3 || run[0]?.role !== null) return run
  const given = run.findIndex((word) => word.role === 'given')
  return run.slice(given > 0 && given < run.length - 1 ? given : 1)
}

/** حركة، لرابطة: a noun whose name stands behind it. */
function isBody(word: ReadWord | undefined, language: VoiceLanguage): boolean {
  if (!word || word.hit || language.isDefinite(word.text)) return false
  return (
    word.role === 'body' ||
    (word.role === null && language.stripped(word.text).some((noun) => language.roleOf(noun) === 'body'))
  )
}

const worth = (run: readonly ReadWord[]): number =>
  run.length === 0 ? 0 : run.length + (run.some((w) => w.role === 'given') ? 10 : 0)

function runAt(words: readonly ReadWord[], from: number, language: VoiceLanguage): ReadWord[] {
  const run: ReadWord[] = []
  for (let i = from; i < words.length && run.filter(({ key }) => key !== '').length < LONGEST; i++) {
    const word = words[i]
    // أوغلو العملية العسكرية: behind a full name a thing and its adjective are no surname.
    if (run.length > 1 && word && language.isThing(word.text, words[i + 1]?.text ?? '')) break
    if (!word || !belongs(word, { run, before: words[i - 1], after: words[i + 1] }, language)) break
    run.push(word)
  }
  while (run.at(-1)?.key === '') run.pop()
  return run
}

interface Place {
  readonly run: readonly ReadWord[]
  readonly before: ReadWord | undefined
  readonly after: ReadWord | undefined
}

/** A name begins with a given name or an unknown indefinite word; a definite word or a nationality may end it: التركي. */
function belongs(word: ReadWord, place: Place, language: VoiceLanguage): boolean {
  const { run, before } = place
  if (before !== undefined && run.length > 0 && isApart(before, word)) return false
  if (word.hit && word.hit.last > word.hit.first) return false
  // للإغاثة is what something is for.
  if (run.length > 0 && word.role !== 'given' && /^لل./u.test(word.text)) return false
  const joined = language.joined(word.text)
  if (word.role === null && joined !== null && language.roleOf(joined) !== null) return false
  if (run.length === 0) return begins(word, place, language)
  if ((before && language.lineage.has(before.text)) || language.tails.has(word.text)) return true
  if (word.role === 'given') return true
  if (word.key === '') return language.lineage.has(word.text)
  if (language.isOrdinal(word.key)) return true
  if (isSurname(word, place, language)) return true
  // خالد بن سلطان السلطان: behind a line of fathers the last word is the surname.
  const lined = place.after === undefined && run.some(({ text }) => language.lineage.has(text))
  if (word.hit) return language.isDefinite(word.text) && (isNation(word) || before?.role === 'given' || lined)
  return word.role === null && !isTied(word, language)
}

function begins(word: ReadWord, { before, after }: Place, language: VoiceLanguage): boolean {
  const definite = language.isDefinite(word.text)
  if (/^\d/u.test(word.text)) return false
  // مسؤول تركي is a Turkish official, المستشار تركي a man of that name.
  if (isNation(word) && before && before.role !== 'honorific' && !language.isDefinite(before.text)) return false
  if (word.role === 'given') return !definite
  if (word.role !== null || word.hit || word.key === '' || language.isPlaceNoun(word.key)) return false
  // بمحافظة، لمنطقة: a known noun with its preposition.
  if (before && language.stripped(word.text).some((noun) => isKnownNoun(noun, language))) return false
  return !definite || (before?.role === 'honorific' && after === undefined)
}

/** بمعهد: a known noun with its preposition goes on no name. */
const isTied = (word: ReadWord, language: VoiceLanguage): boolean =>
  /^[بل]/u.test(word.text) && language.stripped(word.text).some((noun) => isKnownNoun(noun, language))

const isKnownNoun = (noun: string, language: VoiceLanguage): boolean =>
  language.isPlaceNoun(noun) || (language.roleOf(noun) ?? 'given') !== 'given'

/**
 * Behind given names alone a known word is the surname where it can be nothing else: a definite noun that is no title (نصر الله),
 * an adjective without the article, which a name never takes (سالم مدني), the name of a state (جون كاميرون), a word that is a given
 * name or honorific as well where a name goes on (حسين أمير نوران).
 */
function isSurname(word: ReadWord, { run, before, after }: Place, language: VoiceLanguage): boolean {
  const given = run.slice(
    Math.max(
      0,
      run.findIndex(({ role }) => role === 'given'),
    ),
  )
  const bare = given.every(({ key, text }) => language.isAlsoGiven(key) || language.lineage.has(text))
  if (!bare || !before) return false
  const alone = given.length === 1
  const ends = after === undefined || isApart(word, after)
  if (language.isDefinite(word.text)) {
    if (word.role === 'plain') return !word.hit
    return (word.role === 'witness' || word.role === 'honorific') && ends && alone
  }
  if (word.hit) return alone && word.hit.marks.some((x) => x.kind === 'state' && x.form === 'name')
  if (word.role === 'plain' && ends) return language.isRelational(word.key) || (alone && language.isQuality(word.text))
  const goesOn = after !== undefined && !ends && !language.isDefinite(after.text) && isNameWord(after)
  if (word.role === 'plain' || word.role === 'honorific') return goesOn
  return language.isAlsoGiven(word.key) && (goesOn || ends)
}

const isNameWord = ({ role, hit, key }: ReadWord): boolean => key !== '' && !hit && (role === null || role === 'given')

/** Whether a mark stands between two words. */
const isApart = (before: ReadWord, word: ReadWord): boolean => word.start - before.end > 1

const isNation = (word: ReadWord): boolean =>
  word.hit?.marks.every((x) => x.kind === 'state' && x.form === 'adjective') ?? false
