import type { Lookup } from '../kept-story.js'
import type { Attribution } from '../../model/attribution.js'
import type { Voice } from '../../model/source.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { foldText } from '../../text/fold.js'
import type { Assertion } from '../claim/assertion.js'

/** Why a statement counts for another voice than the one it names. */
export type BehindReason = 'nobody' | 'relayed' | 'cited' | 'pointing_back' | 'whole' | 'together'

/** A statement with the voice it counts for. */
export interface Heard extends Assertion {
  /** The voice that the statement counts for; null where nobody is named. */
  readonly behind: string | null
  /** Why that is not the voice it names; null where it is. */
  readonly because: BehindReason | null
}

export interface Hearing {
  readonly voices: Lookup<Voice>
  readonly language: CaseLanguage
}

/** The organ that stands for a whole state. */
export const GOVERNMENT = '/government'

/** Whether a voice is a state or a group spoken of as a whole. */
export const isWhole = (voice: Voice): boolean =>
  voice.type === 'institution' &&
  voice.party !== null &&
  (voice.institution === voice.party || voice.institution?.endsWith(GOVERNMENT) === true)

/**
 * Whom each statement of a document counts for, told by that document: reports and media in general are nobody; a medium that
 * names its source hands its words on; papers a speaker cites are his own; a short form is the source named before it; and a
 * state or group spoken of as a whole is whoever speaks for it in the same text.
 */
export function hear(support: Assertion, { voices, language }: Hearing): Heard {
  const { voice, statement, doc } = support
  const said = voice === null ? undefined : voices.get(voice)
  const as = (behind: string | null, because: BehindReason): Heard => ({ ...support, behind, because })
  if (!said) return { ...support, behind: null, because: null }
  if (statement === null) return { ...support, behind: voice, because: null }
  if (!said.named && language.namesNobody(said.name)) return as(null, 'nobody')
  const cited = said.named ? null : citedBy(statement, voices)
  if (cited !== null) return as(cited, 'cited')
  if (!said.named && language.isShortForm(said.name)) {
    const before = voiceBefore(doc.attributions, statement, voices)
    if (before !== null) return as(before, 'pointing_back')
  }
  if (said.type === 'media') {
    const source = relayedBy(said.id, doc.attributions)
    return source === null ? { ...support, behind: voice, because: null } : as(source, 'relayed')
  }
  const among = said.named ? null : togetherWith(doc.attributions, said, { voices, language })
  if (among !== null) return as(among, 'together')
  const organ = isWhole(said) ? organIn(doc.attributions, said, voices) : null
  return organ === null ? { ...support, behind: voice, because: null } : as(organ, 'whole')
}

const ends = (attributions: readonly Attribution[]): string[] =>
  attributions.flatMap(({ chain }) => chain.at(-1)?.voice ?? [])

/** The named speaker who cites a paper or data of his own. */
function citedBy({ chain }: Attribution, voices: Hearing['voices']): string | null {
  const relay = chain.slice(0, -1).findLast((link) => link.kind === 'relay')?.voice ?? null
  const by = relay === null ? undefined : voices.get(relay)
  return by?.named === true && by.type !== 'media' ? by.id : null
}

/** The voice of the statement before one in its document. */
function voiceBefore(
  all: readonly Attribution[],
  { cue, chain }: Attribution,
  voices: Hearing['voices'],
): string | null {
  const own = chain.at(-1)?.voice
  const earlier = ends(all.filter((other) => other.cue.start < cue.start)).filter((id) => id !== own && voices.has(id))
  return earlier.at(-1) ?? null
}

/** The one source that a document quotes through a medium; null where there is none, or several. */
function relayedBy(medium: string, all: readonly Attribution[]): string | null {
  const through = all.filter(({ chain }) =>
    chain.slice(0, -1).some((link) => link.voice === medium && link.kind !== 'credit'),
  )
  const sources = [...new Set(ends(through))].filter((id) => id !== medium)
  return sources.length === 1 ? (sources[0] ?? null) : null
}

/** "Medics, police and the army": the one of several sources named together that speaks by itself in the same text. */
function togetherWith(all: readonly Attribution[], said: Voice, { voices, language }: Hearing): string | null {
  const name = foldText(said.name, language.fold)
  const among = ends(all).find((id) => {
    const other = id === said.id ? undefined : voices.get(id)
    if (other?.type !== 'institution') return false
    return [other.name, ...other.aliases].some((own) => language.listsAlso(name, foldText(own, language.fold)))
  })
  return among ?? null
}

/** The organ or official of a party that a document lets speak first. */
function organIn(all: readonly Attribution[], whole: Voice, voices: Hearing['voices']): string | null {
  const organ = ends(all).find((id) => {
    const other = voices.get(id)
    return other?.party === whole.party && id !== whole.id && other?.type !== 'media' && !isWhole(other)
  })
  return organ ?? null
}
