import { describe, expect, test } from 'vitest'
import { arabic } from '../../src/lang/ar/index.js'
import { MESSAGES } from '../../src/messages/index.js'
import { createTracer } from '../../src/pipeline.js'
import { widthOf } from '../../src/report/display.js'
import { renderExplanation } from '../../src/report/explain.js'
import { markedPassage } from '../../src/report/passage.js'
import type { TerminalOptions } from '../../src/report/terminal.js'

const TEXT =
  'هدأت البلدة صباحا. قال رئيس البلدية سالم العتر لوكالة الضفاف إن الجسر مفتوح، مؤكدا أن الطريق آمن.\nوأضاف العتر أن «النهر هادئ تماما منذ الأمس». وتردد أن النهر فاض. وقال مصدر طلب عدم ذكر اسمه إن الجسر مغلق.'

const doc = createTracer().document({ id: 'd1', title: 'الجسر', outlet: 'المرفأ', text: TEXT })

const said = (cue: string) => {
  const found = doc.attributions.find((x) => x.cue.text === cue)
  if (!found) throw new Error(`no statement at ${cue}`)
  return found
}

const explained = (cue: string, options: Partial<TerminalOptions> = {}) =>
  renderExplanation(doc, said(cue), {
    messages: MESSAGES.en,
    width: 90,
    color: false,
    bidi: false,
    full: false,
    ...options,
  })

const row = (text: string, label: string) =>
  new RegExp(`^  ${label} +(.+(?:\\n {6,}.+)*)`, 'mu').exec(text)?.[1]?.replaceAll(/\n +/gu, ' ')

test('the sentence stands with marks around its parts, and ends where it ends', () => {
  expect(markedPassage(TEXT, said('قال'))).toBe(
    '⟦قال⟧ {رئيس البلدية سالم العتر} لوكالة الضفاف إن ⟪الجسر مفتوح⟫، مؤكدا أن الطريق آمن.',
  )
  const long = `${'كلمة '.repeat(400)}قال سالم نعم ${'كلمة '.repeat(400)}`
  const at = long.indexOf('قال')
  const cue = { start: at, end: at + 3, text: 'قال' }
  expect(markedPassage(long, { ...said('قال'), cue, source: null, content: null }).length).toBeLessThan(600)
})

test('marks of one place close before others open, and the longer part is outside', () => {
  const span = (start: number, end: number) => ({ start, end, text: 'نعم لا ربما'.slice(start, end) })
  const parts = { ...said('قال'), cue: span(0, 3), source: span(0, 6), content: span(6, 11) }
  expect(markedPassage('نعم لا ربما', parts)).toBe('{⟦نعم⟧ لا}⟪ ربما⟫')
})

describe('why this source', () => {
  test.each([
    ['قال', 'the text names it beside these words'],
    ['مؤكدا', 'left unsaid here; the nearest speaker that agrees is that of a1: «رئيس البلدية سالم العتر»'],
    ['تردد', 'the words are reported without saying whose they are'],
  ])('%s', (cue, why) => {
    expect(row(explained(cue), 'Why')).toBe(why)
  })

  test('a short name is led back to the full one', () => {
    expect(row(explained('أضاف'), 'Why')).toContain('a1: «رئيس البلدية سالم العتر»')
  })

  test('the reason for being unnamed is given in its words', () => {
    expect(row(explained('وقال'.slice(1)), 'Source')).not.toContain('unnamed because')
    const unnamed = doc.attributions.at(-1)
    if (!unnamed) throw new Error('no statement')
    expect(
      renderExplanation(doc, unnamed, { messages: MESSAGES.en, width: 90, color: false, bidi: false, full: false }),
    ).toContain('unnamed because: «طلب عدم ذكر اسمه»')
  })
})

test('a stance stands with the words that give it', () => {
  const denial = createTracer().document({ text: 'نفى رئيس البلدية إغلاق الجسر. وقال مازن العتر إن الخبر كاذب.' })
  const stances = denial.attributions.map((x) =>
    row(
      renderExplanation(denial, x, { messages: MESSAGES.en, width: 90, color: false, bidi: false, full: false }),
      'Stance',
    ),
  )
  expect(stances).toEqual(['denies, by «نفى»', 'denies, by «كاذب»'])
  expect(row(explained('قال'), 'Stance')).toBe('asserts')
})

test('every link of the chain stands with its kind, from the outlet to the origin', () => {
  expect(row(explained('قال'), 'Chain')).toMatch(
    /^المرفأ ← وكالة الضفاف \(was told\) ← رئيس البلدية سالم العتر \(origin\)/u,
  )
})

test('it is told in Arabic as well, within the width, and every isolate is closed', () => {
  for (const cue of ['قال', 'مؤكدا', 'أضاف', 'تردد']) {
    const shown = explained(cue, { messages: MESSAGES.ar, bidi: true, width: 60 })
    for (const line of shown.split('\n')) {
      expect(widthOf(line.replaceAll(/[\u2068\u2069]/gu, ''))).toBeLessThanOrEqual(60)
      expect(line.split('\u2068').length).toBe(line.split('\u2069').length)
    }
  }
  expect(explained('قال', { color: true })).toContain('\u001b[1m')
})

test('a text cannot steer the terminal', () => {
  const evil = createTracer().document({ text: 'قال سالم\u001b[2J العتر إن الجسر\u202e مفتوح.' })
  const [statement] = evil.attributions
  if (!statement) throw new Error('no statement')
  const shown = renderExplanation(evil, statement, {
    messages: MESSAGES.en,
    width: 90,
    color: false,
    bidi: true,
    full: false,
  })
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/u)
})

// Hearsay is read by the rule of nouns under an id of its own, and so is what given words tell by that of elided subjects.
const RULES = [...arabic.cueRules, ...arabic.sentenceRules]
  .map((rule) => rule.id)
  .concat('ar.hearsay', 'ar.words-given')

test.each(['ar', 'en'] as const)('every rule has its sentence, and no other has one (%s)', (lang) => {
  const { rules } = MESSAGES[lang].explain
  expect(Object.keys(rules).sort()).toEqual([...RULES].sort())
  for (const sentence of Object.values(rules)) expect(sentence).toMatch(/\.$/u)
})
