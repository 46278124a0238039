import { expect, test } from 'vitest'
import { ar } from '../../src/messages/ar.js'
import { en } from '../../src/messages/en.js'
import { counter } from '../../src/messages/plural.js'

test('Arabic counts take their six forms', () => {
  const forms = { zero: '0', one: '1', two: '2', few: 'few', many: 'many', other: 'other' }
  const count = counter('ar')
  expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111, 1000].map((n) => count(n, forms))).toEqual([
    '0',
    '1',
    '2',
    'few',
    'few',
    'many',
    'many',
    'other',
    'other',
    'few',
    'many',
    'other',
  ])
})

test.each([
  [1, 1, 0, 0, 'قول واحد · مصدر واحد'],
  [2, 2, 1, 1, 'قولان، واحد منها بين علامتي تنصيص · مصدران، واحد منها بلا اسم'],
  [7, 4, 2, 3, '7 أقوال، 3 منها بين علامات تنصيص · 4 مصادر، اثنان منها بلا اسم'],
  [12, 11, 0, 0, '12 قولا · 11 مصدرا'],
  [0, 0, 0, 0, 'لم يُعثر في هذه الوثيقة على قول منسوب.'],
])('figures in Arabic: %i statements, %i sources', (statements, sources, unnamed, direct, text) => {
  expect(ar.view.figures({ statements, sources, unnamed, direct })).toBe(text)
})

test('figures in English', () => {
  expect(en.view.figures({ statements: 1, sources: 1, unnamed: 1, direct: 0 })).toBe(
    '1 statement · 1 source, 1 of them without a name',
  )
  expect(en.view.figures({ statements: 3, sources: 2, unnamed: 0, direct: 1 })).toBe(
    '3 statements · 2 sources · 1 in quotation marks',
  )
})

test.each([
  [1, 'هذه الوثيقة وحدها', 'this 1 document'],
  [2, 'هاتين الوثيقتين وحدهما', 'these 2 documents'],
  [14, 'هذه الوثائق وحدها وعددها 14', 'these 14 documents'],
])('every count is bound to its %i documents', (n, arabic, english) => {
  expect(ar.view.scope(n, null, null)).toContain(`${arabic} (بلا تاريخ)`)
  expect(en.view.scope(n, '2024-05-06', '2024-05-08')).toContain(`among ${english} (2024-05-06 to 2024-05-08)`)
})
