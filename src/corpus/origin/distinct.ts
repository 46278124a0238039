import { unionOf } from '../../model/union.js'
import type { Voice } from '../../model/source.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { foldText } from '../../text/fold.js'
import { isWhole } from './behind.js'
import type { CaseVoices } from './case-voices.js'
import { organOf, speakingOf } from './institution-joins.js'

/** Whether two voices are known to be two, at the upper end of a range and at the lower. */
export interface Distinct {
  /** Two persons of different names, two institutions, members of two parties. */
  voices(a: string, b: string): boolean
  /** The same, where they do not speak for one party. */
  parties(a: string, b: string): boolean
  /** Voices of which the same is known have equal keys; null of whom nothing is known that could tell them from others. */
  keyOf(voice: string): string | null
}

interface Known {
  /** The names that are one with a person's own. */
  readonly person: string | null
  readonly words: readonly string[]
  readonly institution: string | null
  readonly party: string | null
  /** Whether an organ of the party is told: a party whose organ nobody tells is no more than likely. */
  readonly told: boolean
}

const NOTHING: Known = { person: null, words: [], institution: null, party: null, told: false }

/** Names that a join of the case takes for one name, or for what may be one. */
const OF_NAMES: ReadonlySet<string> = new Set(['same_voice', 'possibly_same'])

/**
 * What is known of the voices of a story that tells one from another. A medium hands on what others say, so it is told from nobody;
 * nor is a state or a group spoken of as a whole from its own organs. An institution that speaks itself speaks through its members,
 * whatever their names. An authority and the movement that runs it may be one.
 */
export function tellDistinct(present: readonly string[], known: CaseVoices, language: CaseLanguage): Distinct {
  const { voices, joinsOf } = known
  const here = new Set(present)
  const speaking = speakingOf(present, voices)
  const names = unionOf<string>()
  const partyClass = unionOf<string>()
  const isPerson = (voice: Voice | undefined): boolean => voice?.named === true && voice.type === 'person'
  const persons = present.filter((id) => isPerson(voices.get(id)))
  const seen = new Set(persons)
  for (const id of persons) {
    for (const { a, b, kind, sure } of joinsOf.get(id) ?? []) {
      if (!OF_NAMES.has(kind) || !isPerson(voices.get(a)) || !isPerson(voices.get(b))) continue
      // Through a name that nobody in the story bears, two names are one only where that is sure.
      if (!sure && !(here.has(id) || (here.has(a) && here.has(b)))) continue
      names.join(a, b)
      for (const other of [a, b]) if (!seen.has(other)) persons.push(other)
      seen.add(a).add(b)
    }
  }
  for (const party of new Set(present.flatMap((id) => voices.get(id)?.party ?? []))) {
    for (const { a, b, kind } of joinsOf.get(party) ?? []) if (kind === 'organ_of') partyClass.join(a, b)
  }
  const read = (voice: Voice): Known => {
    if (voice.type === 'media') return NOTHING
    const organ = organOf(voice)
    const person = isPerson(voice) && !(organ !== null && speaking.has(organ)) ? names.find(voice.id) : null
    return {
      person,
      words: person === null ? [] : wordsOf(voice.name, language),
      institution: isWhole(voice) || person !== null ? null : institutionOf(voice),
      party: voice.party === null ? null : partyClass.find(voice.party),
      told: voice.institution !== null,
    }
  }
  const cache = new Map<string, Known>()
  const of = (id: string): Known => {
    let found = cache.get(id)
    if (!found) {
      const voice = here.has(id) ? voices.get(id) : undefined
      cache.set(id, (found = voice ? read(voice) : NOTHING))
    }
    return found
  }
  return {
    voices: (a, b) => differ(of(a), of(b)),
    parties: (a, b) => {
      const [x, y] = [of(a), of(b)]
      return x.party !== null && x.party === y.party ? false : differ(x, y)
    },
    keyOf(id) {
      const own = of(id)
      return own.person === null && own.institution === null && !own.told ? null : JSON.stringify(own)
    },
  }
}

/** The institution a voice is or belongs to; of a body that nobody registered, itself. */
const institutionOf = ({ id, type, named, institution, party }: Voice): string | null =>
  institution ?? (type === 'institution' && named && party === null ? id : null)

function differ(x: Known, y: Known): boolean {
  if (x.told && y.told && x.party !== null && y.party !== null && x.party !== y.party) return true
  if (x.person !== null && y.person !== null) return x.person !== y.person && areTwoNames(x.words, y.words)
  if (x.institution === null || y.institution === null) return false
  return (
    x.institution !== y.institution && !isAbove(x.institution, y.institution) && !isAbove(y.institution, x.institution)
  )
}

const isAbove = (upper: string, lower: string): boolean => lower.startsWith(`${upper}/`)

/** Each has a word that the other has not, whatever is written as one word (عبد الرحمن، عبدالرحمن); and they do not begin and end alike: those would be one foreign name written in two ways. */
function areTwoNames(x: readonly string[], y: readonly string[]): boolean {
  // A given name alone, or a surname, may be that of a man who is named otherwise elsewhere.
  if (x.length < 2 || y.length < 2) return false
  const [one, other] = [x.join(''), y.join('')]
  if (one.includes(other) || other.includes(one)) return false
  if (x[0] === y[0] && x.at(-1) === y.at(-1)) return false
  return x.some((word) => !other.includes(word)) && y.some((word) => !one.includes(word))
}

const wordsOf = (name: string, { fold }: CaseLanguage): string[] => foldText(name, fold).match(/\p{L}+/gu) ?? []
