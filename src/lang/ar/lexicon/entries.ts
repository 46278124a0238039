import type { Cue } from '../../../model/cue.js'
import { ARTICLE, CONJ, PREP } from '../../../text/clitic.js'
import type { LexiconEntry } from '../../../text/match.js'
import type { Term } from '../../../text/reading.js'
import { CLASS, type ClassName } from './classes.js'
import { imperfect, masdar, participle, perfect, type VerbForm, withObject } from './conjugate.js'
import { OTHER_CUES } from './cues.js'
import { GIVEN_NAMES, NOUNS } from './nouns.js'
import type { Stance } from '../../../model/attribution.js'
import { CONTENT_STANCES, PARTICLES } from './particles.js'
import { openersOf, REPORTING_VERBS, type VerbRow } from './verbs.js'

type Entry = LexiconEntry<Term>

/** Words the article may never be split from, or that never take proclitics beyond a conjunction. */
const BARE: ReadonlySet<ClassName> = new Set<ClassName>([
  'complementizer',
  'relative',
  'clause',
  'negation',
  'auxiliary',
  'adverb',
  'hedge',
  'preposition',
])

const COUNTABLE: ReadonlySet<ClassName> = new Set<ClassName>([
  'witness',
  'media',
  'organisation',
  'title',
  'body',
  'person',
  'group',
])

/** A noun with its dual and sound plural, a noun of doing with its suffix pronouns; forms that do not exist do no harm. */
function inflected(kind: ClassName, form: string): string[] {
  const feminine = form.endsWith('ة')
  const base = feminine ? form.slice(0, -1) : form
  const joined = feminine ? base + 'ت' : form
  if (form.includes(' ') || form.length < 3) return [form]
  if (kind === 'statement' || kind === 'document') return feminine || form.endsWith('ا') ? [form] : [form, form + 'ا']
  if (kind === 'deed' || kind === 'talk') return [form, ...['ه', 'ها', 'هم', 'هما'].map((pronoun) => joined + pronoun)]
  if (!COUNTABLE.has(kind) || /(?:ون|ين|ات|ان|ى|اء)$/u.test(form)) return [form]
  const dual = ['ان', 'ين', 'ا'].map((ending) => joined + ending)
  if (BROKEN.has(form)) return [form, ...dual]
  return feminine ? [form, ...dual, base + 'ات'] : [form, ...dual, form + 'ون', form + 'و']
}

/** Titles with a broken plural alone: كاميرون is not «like princes». */
const BROKEN: ReadonlySet<string> = new Set('أمير|ملك|شيخ|وزير|رئيس|سفير|زعيم|وكيل|نقيب|عميد|عقيد|إمام'.split('|'))

function words(list: Readonly<Partial<Record<ClassName, string>>>): Entry[] {
  return Object.entries(list).flatMap(([name, forms]) => {
    const kind = name as ClassName
    const proclitics = BARE.has(kind) ? CONJ : CONJ | PREP | ARTICLE
    const spelt = forms.split('|').flatMap((form) => inflected(kind, form))
    return spelt.map((form): Entry => ({ form, value: { kind: 'word', classes: CLASS[kind] }, proclitics }))
  })
}

function cueEntries(row: VerbRow, forms: readonly VerbForm[], kind: Cue['kind'], proclitics: number): Entry[] {
  return forms.map(({ form, agreement }) => ({
    form,
    proclitics,
    value: {
      kind: 'cue',
      cue: {
        lemma: row.perfect,
        kind,
        openers: openersOf(row.openers),
        stance: row.stance ?? 'asserts',
        act: row.act ?? 'reports',
        strict: row.strict ?? false,
        role: row.role ?? 'say',
        pronoun: row.pronoun ?? false,
        agreement,
      },
    },
  }))
}

/** Verbs of two words (أعاد إلى الأذهان) take their forms on the first. */
function phrasal(stem: string, forms: (stem: string) => VerbForm[]): VerbForm[] {
  const [head = stem, ...rest] = stem.split(' ')
  return forms(head).map((x) => ({ ...x, form: [x.form, ...rest].join(' ') }))
}

/** With its object in the suffix a verb opens its content by بـ or أن: وصفتها بـ…، أبلغه بأن. */
const suffixedRow = (row: VerbRow): VerbRow => ({ ...row, openers: 'tb', pronoun: true })

function verbEntries(row: VerbRow): Entry[] {
  const weak = row.participle.endsWith('+')
  const participleStem = weak ? row.participle.slice(0, -1) : row.participle
  const continued = row.openers.includes('t') ? row.openers : row.openers + 't'
  return [
    ...cueEntries(
      row,
      phrasal(row.perfect, (stem) => perfect(stem, !row.strict)),
      'verb',
      CONJ,
    ),
    ...cueEntries(row, phrasal(row.imperfect, imperfect), 'verb', CONJ),
    ...(row.suffixed ? cueEntries(suffixedRow(row), withObject(row.perfect, row.imperfect), 'verb', CONJ) : []),
    ...(participleStem
      ? cueEntries({ ...row, openers: continued }, participle(participleStem, weak), 'participle', CONJ)
      : []),
    ...(row.masdar ? cueEntries(row, masdar(row.masdar), 'nominal', CONJ | PREP) : []),
  ]
}

function otherCues(): Entry[] {
  return OTHER_CUES.flatMap((group) =>
    group.forms.split('|').map((form): Entry => ({
      form,
      proclitics: CONJ,
      value: {
        kind: 'cue',
        cue: {
          lemma: form,
          kind: group.kind,
          openers: openersOf(group.openers),
          stance: group.stance ?? 'asserts',
          act: group.act ?? 'reports',
          strict: group.strict ?? false,
          role: group.role ?? 'say',
          pronoun: false,
          agreement: { gender: null, number: null },
        },
      },
    })),
  )
}

const stances: Entry[] = Object.entries({
  ...CONTENT_STANCES,
  hedges: `${CONTENT_STANCES.hedges}|${PARTICLES.hedge ?? ''}`,
}).flatMap(([stance, forms]) =>
  forms
    .split('|')
    .map((form): Entry => ({ form, value: { kind: 'stance', stance: stance as Stance }, proclitics: CONJ })),
)

const names: Entry[] = GIVEN_NAMES.split('|').map((form) => ({
  form,
  value: { kind: 'word', classes: CLASS.name },
  proclitics: CONJ | PREP,
}))

/** Every entry of the Arabic lexicon, made once. */
export const ENTRIES: readonly Entry[] = [
  ...stances,
  ...otherCues(),
  ...REPORTING_VERBS.flatMap(verbEntries),
  ...words(PARTICLES),
  ...words(NOUNS),
  ...names,
]
