import type { Lookup } from '../kept-story.js'
import type { Doc } from '../../model/doc.js'
import type { Voice } from '../../model/source.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { foldText } from '../../text/fold.js'
import type { Vocabulary } from '../cluster/vocabulary.js'
import type { Announcers } from './announcer.js'
import { assertion, type Assertion } from './assertion.js'
import type { Told } from './occurrence.js'
import { type Named, named, push, shares, type Side } from './sides.js'

export interface ActorTools {
  readonly vocabulary: Vocabulary
  readonly language: CaseLanguage
  readonly voices: Lookup<Voice>
  readonly announcers: Announcers
}

/**
 * Who is said to have done it: by those who name its doer, by those who accuse somebody of it, and by who says that he did it
 * himself. Of the accused and of who claims it one document is enough.
 */
export function actorsOf(docs: readonly Doc[], told: readonly Told[], tools: ActorTools): Side[] {
  const { vocabulary } = tools
  const doers = named(told, ({ event }) => event?.actors ?? [], vocabulary)
  const blamed = blamedOrClaiming(docs, told, tools)
  const others = doers.filter(({ name }) => !blamed.some((one) => shares(one.name, name, vocabulary)))
  return [...blamed, ...others].map(({ name, supports }): Side => ({
    kind: 'actor',
    value: name,
    role: null,
    supports,
  }))
}

function blamedOrClaiming(docs: readonly Doc[], told: readonly Told[], tools: ActorTools): Named[] {
  const { vocabulary, voices } = tools
  const byName = new Map<string, Assertion[]>()
  const add = (voice: string | null, said: Assertion | null): void => {
    const name = voice === null ? undefined : voices.get(voice)?.name
    if (name !== undefined && said) push(byName, name, said)
  }
  for (const { support } of told) if (support.statement?.act === 'claims_responsibility') add(support.voice, support)
  for (const { voice, said } of docs.flatMap((doc) => accusationsIn(doc, told, tools))) add(voice, said)
  return [...byName].map(([name, supports]) => {
    const naming = told.filter(({ event }) => event?.actors.some(({ text }) => shares(name, text, vocabulary)))
    const seen = new Set<string>()
    const all = [...supports, ...naming.map(({ support }) => support)]
    return {
      name,
      supports: all.filter(({ doc, item }) => !seen.has(`${doc.id} ${item}`) && seen.add(`${doc.id} ${item}`)),
    }
  })
}

interface Accusation {
  readonly voice: string
  readonly said: Assertion | null
}

/** Accusations of the story's happening: of an event of it, or of what they name by pointing back. */
function accusationsIn(doc: Doc, told: readonly Told[], { language, announcers }: ActorTools): Accusation[] {
  return doc.attributions.flatMap((statement): Accusation[] => {
    const { content, act } = statement
    if (act !== 'accuses' || content === null) return []
    const ofStory =
      language.pointsBack(foldText(content.text, language.fold)) ||
      told.some(({ support }) => support.doc === doc && support.statement === statement)
    const voice = ofStory ? announcers.at(content.text) : null
    return voice === null ? [] : [{ voice, said: assertion({ doc, item: statement.id, span: content, statement }) }]
  })
}
