import type { Agreement } from '../../../model/cue.js'
import { ARTICLE, CONJ, FUTURE, PREP } from '../../../text/clitic.js'
import type { EventTrigger, EventWord } from '../../../text/event-language.js'
import type { EventAdditions } from '../../../model/event-additions.js'
import { foldText } from '../../../text/fold.js'
import type { LexiconEntry } from '../../../text/match.js'
import { arabicFold } from '../fold.js'
import { imperfect, masdar, participle, perfect, type VerbForm, withObject } from './conjugate.js'
import { EVENT_CLASS, type EventClass, EVENT_NOUNS, EVENT_PARTICLES } from './event-nouns.js'
import type { EventRow } from './event-rows.js'
import { DEALINGS, MOVES, NO_EVENTS } from './events-other.js'
import { VIOLENCE } from './events-violence.js'

type Entry = LexiconEntry<EventWord>

const NOBODY: Agreement = { gender: null, number: null }
const ANY = CONJ | PREP | ARTICLE

const split = (forms: string | undefined): string[] => forms?.split('|').filter((form) => form !== '') ?? []

const bits = (classes: readonly EventClass[] | undefined): number =>
  (classes ?? []).reduce((mask, name) => mask | EVENT_CLASS[name], 0)

/** Verbs of two words take their forms on the first; what follows agrees by itself where the row lists it. */
function phrasal(verb: string, forms: (stem: string) => VerbForm[]): VerbForm[] {
  const [head = verb, ...rest] = verb.split(' ')
  return forms(head).map((x) => ({ ...x, form: [x.form, ...rest].join(' ') }))
}

/** "قصف يقصف", "أطلق النار يطلق النار": the first half is perfect, the second imperfect. */
function halves(verb: string): [string, string] {
  const words = verb.split(' ')
  return [words.slice(0, words.length / 2).join(' '), words.slice(words.length / 2).join(' ')]
}

/** The entries of one row of the lexicon. */
function eventEntries(row: EventRow): Entry[] {
  const trigger = (form: EventTrigger['form'], agreement: Agreement, pronoun = false): EventTrigger => ({
    kind: 'trigger',
    type: row.type,
    frame: row.frame,
    form,
    agreement,
    pronoun,
    needs: bits(row.needs),
    by: row.by === undefined ? null : foldText(row.by, arabicFold),
    loose: row.loose ?? false,
  })
  const entries = (
    forms: readonly VerbForm[],
    form: EventTrigger['form'],
    proclitics: number,
    pronoun = false,
  ): Entry[] => forms.map((x) => ({ form: x.form, value: trigger(form, x.agreement, pronoun), proclitics }))
  return [
    ...verbEntries(row.verb, entries),
    ...passiveEntries(row.passive, entries),
    ...(row.participle ? entries(participle(row.participle, false).slice(0, 2), 'participle', CONJ) : []),
    ...split(row.masdar).flatMap((stem) => masdarEntries(stem, entries)),
    ...split(row.finite).map((form): Entry => ({ form, value: trigger('perfect', NOBODY), proclitics: CONJ })),
    ...split(row.nouns).map((form): Entry => ({ form, value: trigger('noun', NOBODY), proclitics: ANY })),
  ]
}

type MakeEntries = (
  forms: readonly VerbForm[],
  form: EventTrigger['form'],
  proclitics: number,
  pronoun?: boolean,
) => Entry[]

function verbEntries(verb: string | undefined, entries: MakeEntries): Entry[] {
  if (verb === undefined) return []
  const [past, present] = halves(verb)
  const single = !past.includes(' ')
  return [
    ...entries(
      phrasal(past, (stem) => perfect(stem, true)),
      'perfect',
      CONJ,
    ),
    ...entries(phrasal(present, imperfect), 'imperfect', CONJ | FUTURE | PREP),
    // The suffix نا is also that of "we": قصفنا.
    ...(single
      ? entries(
          withObject(past, present).filter((x) => !x.form.endsWith('نا')),
          'perfect',
          CONJ,
          true,
        )
      : []),
  ]
}

function passiveEntries(verb: string | undefined, entries: MakeEntries): Entry[] {
  if (verb === undefined) return []
  const [past, present] = halves(verb)
  return [
    ...entries(
      phrasal(past, (stem) => perfect(stem, true)),
      'passive',
      CONJ,
    ),
    ...entries(phrasal(present, imperfect), 'passive', CONJ | FUTURE),
  ]
}

/** A noun of doing alone, with the pronoun of its doer or victim, and in the indefinite accusative (قصفا). */
function masdarEntries(stem: string, entries: MakeEntries): Entry[] {
  const forms = masdar(stem)
  const accusative = /[ةىء]$/u.test(stem) ? [] : [{ form: `${stem}ا`, agreement: NOBODY }]
  return [
    ...entries([...forms.slice(0, 1), ...accusative], 'masdar', ANY),
    ...entries(forms.slice(1), 'masdar', CONJ | PREP, true),
  ]
}

function nounEntries(): Entry[] {
  const list = (table: Readonly<Partial<Record<EventClass, string>>>, proclitics: number): Entry[] =>
    Object.entries(table).flatMap(([name, forms]) =>
      split(forms).map((form): Entry => ({
        form,
        value: { kind: 'noun', classes: EVENT_CLASS[name as EventClass] },
        proclitics,
      })),
    )
  return [...list(EVENT_NOUNS, ANY), ...list(EVENT_PARTICLES, CONJ | FUTURE | PREP | ARTICLE)]
}

/** Entries of a user's own triggers and of words to ignore. */
export function addedEntries({ triggers = [], ignore = [] }: EventAdditions): Entry[] {
  return [
    ...ignore.map((form): Entry => ({ form, value: { kind: 'none' }, proclitics: ANY })),
    ...triggers.flatMap(({ masdar: doing, nouns, ...rest }) =>
      eventEntries({
        ...rest,
        ...(doing && { masdar: doing.join('|') }),
        ...(nouns && { nouns: nouns.join('|') }),
      }),
    ),
  ]
}

/** Every entry of the Arabic event lexicon, made once. */
export const EVENT_ENTRIES: readonly Entry[] = [
  ...[...VIOLENCE, ...MOVES, ...DEALINGS].flatMap(eventEntries),
  ...split(NO_EVENTS).map((form): Entry => ({ form, value: { kind: 'none' }, proclitics: ANY })),
  ...nounEntries(),
]
