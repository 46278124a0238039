import type { Voice } from '../../model/source.js'
import type { OriginJoin } from '../../model/story.js'
import type { Heard } from './behind.js'
import { GOVERNMENT, isWhole } from './behind.js'
import type { CaseVoices } from './case-voices.js'
import { firstEvidence } from './words.js'

/** Parties that a join of the case takes for one: an authority and the movement that runs it. */
export function partyJoins(
  present: readonly string[],
  supports: readonly Heard[],
  { joinsOf, voices }: CaseVoices,
): OriginJoin[] {
  const first = new Map<string, string>()
  for (const id of present) {
    const party = voices.get(id)?.party
    if (party && !first.has(party)) first.set(party, id)
  }
  return [...first].flatMap(([party, a]) =>
    (joinsOf.get(party) ?? []).flatMap((join): OriginJoin[] => {
      const b = join.a === party && join.kind === 'organ_of' ? first.get(join.b) : undefined
      if (b === undefined) return []
      const evidence = [...firstEvidence(supports, a, 'run-by'), ...firstEvidence(supports, b, 'run-by')]
      return [{ a, b, kind: 'run_by', sure: false, evidence }]
    }),
  )
}

/** A state's head and its government stand above its organs and speak for themselves. */
const HEADS: ReadonlySet<string> = new Set([GOVERNMENT, '/prime-ministry', '/presidency'])

/** The organ whose member somebody is; null for who leads a state, a government or a whole movement. */
export function organOf({ named, type, institution, party }: Voice): string | null {
  if (institution === null || institution === party) return named ? null : institution
  if (HEADS.has(institution.slice(institution.lastIndexOf('/')))) return null
  return !named || type === 'person' || type === 'office' ? institution : null
}

/** The institutions that speak themselves, with the voice they do it by. */
export function speakingOf(present: readonly string[], voices: CaseVoices['voices']): Map<string, string> {
  const speaking = new Map<string, string>()
  for (const id of present) {
    const voice = voices.get(id)
    if (voice?.institution && (voice.type === 'institution' || voice.type === 'spokesman'))
      speaking.set(voice.institution, id)
  }
  return speaking
}

/** Members of an institution that speaks itself, with a name or without: it speaks through them. */
export function institutionJoins(
  present: readonly string[],
  supports: readonly Heard[],
  voices: CaseVoices['voices'],
): OriginJoin[] {
  const speaking = speakingOf(present, voices)
  return present.flatMap((id): OriginJoin[] => {
    const voice = voices.get(id)
    const organ = voice ? organOf(voice) : null
    const home = organ === null ? undefined : speaking.get(organ)
    if (home === undefined || home === id) return []
    return [{ a: id, b: home, kind: 'member_of', sure: true, evidence: firstEvidence(supports, id, 'member') }]
  })
}

/** A state or group spoken of as a whole is no origin beside its organs: they are who speaks for it. */
export function wholeJoins(
  present: readonly string[],
  supports: readonly Heard[],
  voices: CaseVoices['voices'],
): OriginJoin[] {
  const count = (id: string): number => new Set(supports.flatMap((x) => (x.behind === id ? [x.doc.id] : []))).size
  return present.flatMap((id): OriginJoin[] => {
    const voice = voices.get(id)
    if (!voice || !isWhole(voice)) return []
    const organs = present.filter((other) => {
      const organ = voices.get(other)
      return other !== id && organ?.party === voice.party && organ.type !== 'media' && organ.named
    })
    const [main] = organs.sort((x, y) => count(y) - count(x))
    if (main === undefined) return []
    return [{ a: id, b: main, kind: 'whole_of', sure: true, evidence: firstEvidence(supports, id, 'whole') }]
  })
}
