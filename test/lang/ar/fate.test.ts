import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { arabicFold } from '../../../src/lang/ar/fold.js'
import { fateIsKnown, fateOf } from '../../../src/lang/ar/rules/fate.js'
import { foldText } from '../../../src/text/fold.js'

const CASES = new URL('../../../src/lang/ar/cases/fate.jsonl', import.meta.url)
const rows = readFileSync(CASES, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string; fate: string | null })

test.each(rows)('$fate: $text', ({ text, fate }) => {
  const [before = '', after = ''] = text.split(/⟦.*⟧/u).map((side) => foldText(side, arabicFold))
  expect(fateOf(before, after)).toBe(fate)
})

test.each([
  ['حذر الباحث من التمادي بعد الأنباء عن رفضهم', true],
  ['دعا الوسيط إلى ضبط النفس عقب خرق', true],
  ['حذر الباحث من رفض', false],
  ['دعا الوسيط إلى عدم خرق', false],
  ['بعد أن اجتمعوا. وطالب بعدم خرق', false],
])('%s the truce: known %s', (before, known) => {
  expect(fateIsKnown(foldText(`${before} `, arabicFold))).toBe(known)
})
