import { describe, expect, it, test } from 'vitest'
import { coverageNotes } from '../../src/extract/coverage.js'
import { arabic } from '../../src/lang/ar/index.js'
import { CLASS } from '../../src/lang/ar/lexicon/classes.js'
import type { Attribution } from '../../src/model/attribution.js'
import { spanOf } from '../../src/model/span.js'
import { compileLexicon } from '../../src/text/match.js'
import { readText } from '../../src/text/reading.js'
import { growsEvenly } from '../growth.js'

const tables = { ...arabic, lexicon: compileLexicon(arabic.lexicon, arabic.fold, arabic.clitics) }

const spanIn = (text: string, words: string) => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`«${words}» is not in the text`)
  return spanOf(text, start, start + words.length)
}

interface Said {
  readonly cue: string
  readonly source?: string
  readonly content?: string
  readonly more?: Partial<Attribution>
}

const said = (text: string, { cue, source, content, more }: Said, i: number): Attribution => ({
  id: `a${i + 1}`,
  cue: spanIn(text, cue),
  cueKind: 'verb',
  source: source === undefined ? null : spanIn(text, source),
  sourceType: 'person',
  sameSourceAs: null,
  sourceBasis: source === undefined ? 'implied' : 'stated',
  content: content === undefined ? null : spanIn(text, content),
  direct: false,
  stance: 'asserts',
  stanceWords: null,
  act: 'reports',
  within: null,
  speaksFor: 'unknown',
  anonymity: null,
  chain: source === undefined ? [] : [{ kind: 'origin', name: source, span: null, voice: null, basis: 'stated' }],
  rule: 'test',
  ...more,
})

const notes = (text: string, attributions: readonly Said[] = [], skips: readonly string[] = []) =>
  coverageNotes({
    reading: readText(text, tables),
    pack: arabic,
    openers: CLASS.complementizer,
    attributions: attributions.map((row, i) => said(text, row, i)),
    skips: skips.map((words) => spanIn(text, words)),
  }).map((note) => `${note.kind}: ${note.text ?? note.message}`)

describe('a cue that reports and was not read', () => {
  test.each([
    ['with a complementizer', 'قال سالم أمس إن الجسر مفتوح.', 'قال'],
    ['with a colon', 'أكد سالم: الجسر مفتوح.', 'أكد'],
    ['at the head of its clause, with a bare object', 'هدأت البلدة. وأعلن سالم فتح الجسر.', 'أعلن'],
  ])('%s', (_, text, cue) => {
    expect(notes(text)).toEqual([`cue-without-attribution: ${cue}`])
  })

  test.each([
    ['a strict cue', 'بين أن الجسر مفتوح.'],
    ['a word between others that opens nothing', 'هذا ما أكد فتح الجسر.'],
    ['no cue at all', 'فُتح الجسر أمام السيارات.'],
  ])('is none: %s', (_, text) => {
    expect(notes(text)).toEqual([])
  })

  it('is noted once a sentence, and not where the sentence was read', () => {
    const text = 'قال سالم إن الجسر مفتوح، مؤكدا أن الطريق آمن. وأعلن مازن أن النهر هادئ.'
    expect(notes(text)).toEqual(['cue-without-attribution: قال', 'cue-without-attribution: أعلن'])
    expect(notes(text, [{ cue: 'قال', source: 'سالم', content: 'الجسر مفتوح' }])).toEqual([
      'cue-without-attribution: أعلن',
    ])
  })

  it('is not looked for in page furniture', () => {
    const text = 'هدأت البلدة.\nاقرأ أيضا: قال سالم إن الجسر مفتوح.'
    expect(notes(text, [], ['اقرأ أيضا: قال سالم إن الجسر مفتوح.'])).toEqual([])
  })
})

describe('a quotation without a speaker', () => {
  const text = 'رفع المحتجون شعار «لن نترك الجسر لأحد أبدا» ثم تفرقوا.'

  it('is noted with its marks', () => {
    expect(notes(text)).toEqual(['quote-without-speaker: «لن نترك الجسر لأحد أبدا»'])
  })

  it('is none where an attribution holds a part of it', () => {
    expect(notes(text, [{ cue: 'رفع', source: 'المحتجون', content: 'لن نترك الجسر' }])).toEqual([])
  })

  it('is none where it is as short as a name', () => {
    expect(notes('زار الوفد جمعية «أصدقاء الجسر القديم» ثم غادر.')).toEqual([])
  })
})

describe('a source that was not found', () => {
  const text = 'وأضاف أن الجسر مفتوح. وذكر المصدر أن الطريق آمن.'

  it('is noted for an elided subject and for a short form that points back', () => {
    const anonymous = { sourceType: 'anonymous' } as const
    expect(
      notes(text, [
        { cue: 'أضاف', content: 'الجسر مفتوح' },
        { cue: 'ذكر', source: 'المصدر', content: 'الطريق آمن', more: anonymous },
      ]),
    ).toEqual(['source-without-antecedent: أضاف', 'source-without-antecedent: المصدر'])
  })

  it('is none once it was resolved, for hearsay, and for who needs no other name', () => {
    const passive = { cueKind: 'passive', sourceType: 'anonymous' } as const
    const resolved = { sameSourceAs: 'a9', sourceType: 'anonymous' } as const
    expect(
      notes(text, [
        { cue: 'أضاف', content: 'الجسر مفتوح', more: passive },
        { cue: 'ذكر', source: 'المصدر', content: 'الطريق آمن', more: resolved },
      ]),
    ).toEqual([])
    expect(notes('ذكر الجيش أن الطريق آمن.', [{ cue: 'ذكر', source: 'الجيش', content: 'الطريق آمن' }])).toEqual([])
  })
})

it('many of one kind are counted, not listed', () => {
  const found = notes('قال سالم إن الجسر مفتوح. '.repeat(30).trim())
  expect(found).toHaveLength(13)
  expect(found.at(-1)).toBe('cue-without-attribution: 18 more of this kind are not shown.')
})

it('takes no longer than its length asks for', () => {
  const text = 'قال إن «كلمة كلمة كلمة كلمة كلمة» مؤكدا. '.repeat(5_000)
  const reading = readText(text, tables)
  const one = said(text, { cue: 'قال', content: 'كلمة' }, 0)
  const attributions = Array.from({ length: 20_000 }, (_, i) => ({ ...one, cue: spanOf(text, i * 9, i * 9 + 3) }))
  const work = (count: number): void => {
    coverageNotes({
      reading,
      pack: arabic,
      openers: CLASS.complementizer,
      attributions: attributions.slice(0, count),
      skips: [],
    })
  }
  expect(growsEvenly(work, 20_000)).toBe(true)
})
