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
    const own = pastPurpose(pastPlace(pastBody(run, before, language), before, language), before, language)
    if (worth(own) > worth(best)) best = own
    if (run.length > 0) i += run.length - 1
  }
  const keys = best.flatMap((w) => (w.key === '' ? [] : [w.key]))
  const given = best.some((w) => w.role === 'given')
  const first = best[0]
  const last = best.at(-1)
  // One unknown word is a name only where a name is expected.
  const titled = head === 'honorific' || head === 'other' || head === 'given'
  if (!first || !last || (keys.length === 1 && !given && !titled)) return null
  if (head === 'institution' || head === 'unnamed' || head === 'media' || head === 'body') return null
  if ((head === 'witness' || head === 'document') && !given) return null
  if (head === 'member' && !given && keys.length < 2) return null
  return { words: keys, start: first.start, end: last.end }
}

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
  return end < 0 ? [] : run.slice(end)
}

/** محافظ ديالى مثنى التميمي: unknown words behind the office of a place name the place, where a full name is left. */
function pastPlace(
  run: readonly ReadWord[],
  before: ReadWord | undefined,
  { ofPlaces }: VoiceLanguage,
): readonly ReadWord[] {
  if (before === undefined || !ofPlaces.has(before.text) || run.length < 3 || run[0]?.role !== null) return run
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
  for (let i = from; i < words.length && run.length < LONGEST; i++) {
    const word = words[i]
    // أوغلو العملية العسكرية: behind a full name a thing and its adjective are no surname.
    if (run.length > 1 && word && language.isThing(word.text, words[i + 1]?.text ?? '')) break
    if (!word || !belongs(word, { run, before: words[i - 1], last: i === words.length - 1 }, language)) break
    run.push(word)
  }
  while (run.at(-1)?.key === '') run.pop()
  return run
}

/** A name begins with a given name or an unknown indefinite word; a definite word or a nationality may end it: التركي. */
function belongs(word: ReadWord, { run, before, last }: Place, language: VoiceLanguage): boolean {
  const apart = before !== undefined && run.length > 0 && word.start - before.end > 1
  if (apart) return false
  if (word.hit && word.hit.last > word.hit.first) return false
  const joined = language.joined(word.text)
  if (word.role === null && joined !== null && language.roleOf(joined) !== null) return false
  if (run.length > 0 && before && language.lineage.has(before.text)) return true
  // مسؤول تركي is a Turkish official; تركي is a given name as well.
  if (run.length === 0 && isNation(word) && before && before.role !== 'honorific') return false
  if (word.role === 'given') return !language.isDefinite(word.text) || run.length > 0
  if (run.length === 0) {
    if (word.role !== null || word.hit || word.key === '') return false
    return !language.isDefinite(word.text) || (before?.role === 'honorific' && last)
  }
  if (word.key === '') return language.lineage.has(word.text)
  if (language.isOrdinal(word.key)) return true
  if (word.hit) return language.isDefinite(word.text) && (isNation(word) || before?.role === 'given')
  return word.role === null
}

interface Place {
  readonly run: readonly ReadWord[]
  readonly before: ReadWord | undefined
  readonly last: boolean
}

const isNation = (word: ReadWord): boolean =>
  word.hit?.marks.every((x) => x.kind === 'state' && x.form === 'adjective') ?? false
