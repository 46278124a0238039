import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPublished } from '../../src/read/published.js'

test.each([
  '2024',
  '2024-03',
  '2024-03-12',
  '2024-02-29',
  '2024-03~',
  '2024?-03-12',
  '2024-03-1X',
  '202X',
  '2024-21',
  '-0044-03-15',
  '2024-03-12/2024-03-15',
  '2024-03-12/..',
  '/2024',
  '[2024-03-12, 2024-03-13]',
  '{2024-03-12..2024-03-14}',
  '2024-03-12T08:30',
  '2024-03-12T08:30:15Z',
  '2024-03-12T08:30:15.250+03:00',
])('%s is a date', (value) => {
  expect(isPublished(value)).toBe(true)
})

test.each([
  '',
  'أمس',
  '12/03/2024',
  '2024/03/12',
  '2024-13',
  '2024-00',
  '2024-03-32',
  '2023-02-29',
  '2024-3-12',
  '2024-03-12 08:30',
  '2024-03-12T25:00',
  '2024-03T08:30',
  '2024-21-01',
  '/',
  '../..',
  '2024/2025/2026',
  '[]',
  '2024-03-12[',
  '١٢ آذار',
  `[${'2024,'.repeat(60)}2024]`,
])('%j is none', (value) => {
  expect(isPublished(value)).toBe(false)
})

test('every day of the calendar is a date', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      expect(isPublished(date.toISOString().slice(0, 10))).toBe(true)
      expect(isPublished(date.toISOString())).toBe(true)
    }),
    { seed: 11, numRuns: 300 },
  )
})
