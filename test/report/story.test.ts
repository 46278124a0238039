import { describe, expect, test } from 'vitest'
import { MESSAGES } from '../../src/messages/index.js'
import type { Trace } from '../../src/model/trace.js'
import { widthOf } from '../../src/report/display.js'
import { caseText } from '../../src/report/story/case.js'
import { renderStoryExplanation } from '../../src/report/story/explain.js'
import { renderStory } from '../../src/report/story/story.js'
import type { TerminalOptions } from '../../src/report/terminal.js'
import { factsOf } from '../../src/view/story-paths.js'
import { storyTrace } from './story-fixture.js'

const PLAIN: TerminalOptions = { messages: MESSAGES.en, width: 100, color: false, bidi: false, full: false }
const trace = storyTrace()
const shown = (given: Trace = trace, options: Partial<TerminalOptions> = {}): string => {
  const [story] = given.stories
  return story ? renderStory(story, given, { ...PLAIN, ...options }) : ''
}

describe('a story in the terminal', () => {
  test('opens with its title and its counts in one sentence, among the documents of the case', () => {
    expect(shown().split('\n').slice(0, 3)).toEqual([
      'غرق زورقين',
      '3 reports by 2 publishers in 2 texts: 1 to 2 origins among these 4 documents.',
      expect.stringContaining('2 of 3 reports'),
    ])
    expect(shown(trace, { messages: MESSAGES.ar })).toContain(
      '3 تقارير من ناشرَين في نصين: من أصل واحد إلى أصلين بين هذه الوثائق وعددها 4.',
    )
  })

  test('draws the chain as a tree; an agency has its own dispatch under it', () => {
    expect(shown()).toContain(
      [
        '    «مصدر في الميناء» (without a name)',
        '    └─ وكالة نورس',
        '       ├─ [1] وكالة نورس · 2024-05-06',
        '       └─ [2] صحيفة المرفأ · 2024-05-07',
        '    الصياد مازن الدبّاس',
        '    └─ [4] f4 · undated',
      ].join('\n'),
    )
  })

  test('tells claims with their counts and who says them, denials, and what differs', () => {
    const text = shown()
    expect(text).toContain('Killed, 5 May 2024: 3 (3 reports, 1–2 origins)\n      «مصدر في الميناء» [1][2]\n')
    expect(text).toContain('رئيس البلدية سالم العتر denies · [3] إذاعة الساحل · 2024-05-08\n')
    expect(text).toMatch(
      /Killed \(different accounts\)\n {6}3 \[1\]\[2\] origin: «مصدر في الميناء»\n {6}5 or more \[4\]/u,
    )
    expect(text).toMatch(/Reactions[^\n]*\n {4}\[3\] نقابة الصيادين/u)
  })

  test('cuts a long list of what a denial stands against and counts the rest; in full it is whole', () => {
    const more = Array.from({ length: 14 }, (_, n) => ({
      ...trace.documents[0]!,
      id: `e${n}`,
      published: '2024-01-01',
    }))
    const [story] = trace.stories
    const against = more.map(({ id }) => ({ document: id, item: 'a1', published: null }))
    const denials = (story?.denials ?? []).map((denial) => ({ ...denial, against: [...against, against[0]!] }))
    const long = { ...trace, documents: [...trace.documents, ...more], stories: [{ ...story!, denials }] }
    const numbers = (count: number): string => Array.from({ length: count }, (_, n) => `[${n + 1}]`).join('')
    expect(shown(long)).toContain(`a refusal to comment is told in ${numbers(12)} and 2 more\n`)
    expect(shown(long, { full: true })).toContain(`a refusal to comment is told in ${numbers(14)}\n`)
  })

  test('says why in full', () => {
    const text = shown(trace, { full: true })
    expect(text).toContain('2 of 3 reports go back to one source without a name («مصدر في الميناء»), handed on by')
    expect(text).toContain('count as one at the lower end only')
    expect(shown(trace, { full: true, messages: MESSAGES.ar })).toContain(
      'تقريران من أصل ثلاثة يعودان إلى مصدر واحد غير مسمى («مصدر في الميناء»)، نقلا عبر نورس.',
    )
  })

  test.each(['ar', 'en'] as const)('keeps to the width and closes every isolate (%s)', (lang) => {
    const [story] = trace.stories
    const options = { ...PLAIN, messages: MESSAGES[lang], bidi: true, width: 60 }
    const text = shown(trace, options) + (story ? renderStoryExplanation(story, trace, options) : '')
    for (const line of text.split('\n')) {
      expect(widthOf(line.replaceAll(/[\u2066-\u2069]/gu, '')), line).toBeLessThanOrEqual(60)
      expect(line.split(/[\u2066-\u2068]/u).length, line).toBe(line.split('\u2069').length)
    }
  })

  test('colours take no room: lines break where they break without', () => {
    const options = { ...PLAIN, width: 60 }
    const plain = shown(trace, options).split('\n')
    const coloured = shown(trace, { ...options, color: true }).replaceAll(/\u001b\[\d+m/gu, '')
    expect(coloured.split('\n')).toEqual(plain)
  })

  test('a title cannot steer the terminal', () => {
    const evil = storyTrace({ title: 'غرق\u001b[2J\u202e زورق\nثان' })
    expect(shown(evil)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/u)
    expect(shown(evil).split('\n')[0]).toBe('غرق[2J زورق ثان')
  })
})

test('the explanation of a story shows each join with the words that prove it', () => {
  const [story] = trace.stories
  const text = story ? renderStoryExplanation(story, trace, PLAIN) : ''
  expect(text).toContain('counted as one at the lower end only')
  expect(text).toMatch(
    /nobody says who they are, so they may be the same people \(not certain\)\n {8}\[4\] f4 · undated/u,
  )
  expect(text).toContain('غرق زورق وقتل خمسة بحارة، بحسب ⟦الصياد مازن الدبّاس⟧.')
  expect(text).toContain('[2] صحيفة المرفأ · 2024-05-07 → [1] وكالة نورس · 2024-05-06')
  expect(text).toContain('«زورقين غرقا وإن ثلاثة بحارة قتلوا»')
})

describe('a case in the terminal', () => {
  const text = (given: Trace, withDocuments = false) => [...caseText(given, PLAIN, withDocuments)].join('')

  test('shows stories first, and documents where they are asked for', () => {
    expect(text(trace)).not.toContain('2 statements')
    const whole = text(trace, true)
    expect(whole.indexOf('3 reports')).toBeLessThan(whole.indexOf('2 statements'))
    expect(text(trace)).toContain('All of this holds among these 4 documents')
  })

  test('shows the documents where they tell no story, and one document as it is', () => {
    expect(text({ ...trace, stories: [] })).toContain('1 statement')
    const one = { ...trace, scope: { ...trace.scope, documents: 1 }, documents: trace.documents.slice(0, 1) }
    expect(text(one)).toContain('1 statement')
    expect(text(one)).not.toContain('reports')
  })

  test('lists what one document alone reports, without its own chain', () => {
    const [story] = trace.stories
    const single = story ? { ...story, id: 's2', title: 'حريق', documents: ['f4'] } : []
    const both = text({ ...trace, stories: trace.stories.concat(single) })
    expect(both).toContain('1 event that one document alone reports\n  حريق s2\n')
  })
})

test('ways that differ only in the agency’s longer and shorter name are one', () => {
  const [story] = trace.stories
  const paths = story ? factsOf(story, trace).paths : []
  expect(paths.map(({ document, relays }) => [document.id, relays.map(({ name }) => name)])).toEqual([
    ['f1', ['وكالة نورس']],
    ['f2', ['وكالة نورس']],
    ['f4', []],
  ])
})
