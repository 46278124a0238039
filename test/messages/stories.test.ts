import { expect, test } from 'vitest'
import { ar } from '../../src/messages/ar.js'
import { en } from '../../src/messages/en.js'
import type { ClaimCounts } from '../../src/messages/stories.js'

const claim = (reports: number, of: number, scope: number): ClaimCounts => ({
  scope,
  counts: { reports: of, publishers: of, texts: 2, unsourced: 0, origins: { min: 1, max: 1 } },
  reasons: [
    {
      kind: 'origin',
      origin: 'o-1',
      name: 'مصدر عسكري',
      named: false,
      type: 'unnamed',
      through: ['سبوتنيك'],
      reports,
      of,
    },
  ],
})

test.each([
  [6, 8, 8, 'بين هذه الوثائق الـ8: 6 تقارير من أصل 8 تقارير تعود إلى مصدر واحد غير مسمى (مصدر عسكري) نقلته سبوتنيك.'],
  [
    2,
    11,
    14,
    'بين هذه الوثائق الـ14: تقريران من أصل 11 تقريرا يعودان إلى مصدر واحد غير مسمى (مصدر عسكري) نقلته سبوتنيك.',
  ],
  [1, 2, 2, 'بين هاتين الوثيقتين: تقرير واحد من أصل تقريرين يعود إلى مصدر واحد غير مسمى (مصدر عسكري) نقلته سبوتنيك.'],
  [1, 1, 1, 'في هذه الوثيقة وحدها: التقرير الوحيد يعود إلى مصدر واحد غير مسمى (مصدر عسكري) نقلته سبوتنيك.'],
])('the reason in Arabic for %i of %i among %i', (reports, of, scope, text) => {
  expect(ar.stories.why(claim(reports, of, scope))).toBe(text)
})

test('the reason in English, with what names nobody and who denies it', () => {
  const { counts, reasons, scope } = claim(6, 8, 9)
  const more: ClaimCounts = {
    scope,
    counts: { ...counts, unsourced: 2, origins: { min: 1, max: 2 } },
    reasons: [...reasons, { kind: 'denied', by: ['the army'], reports: 1 }],
  }
  expect(en.stories.why(more)).toBe(
    'Among these 9 documents: 6 of 8 reports go back to one source that is not named (مصدر عسكري), relayed by سبوتنيك; 2 name nobody; the army denies it; 1 to 2 origins, for some may be the same.',
  )
})

test('counts always hold among so many documents', () => {
  for (const messages of [ar, en]) {
    for (const scope of [1, 2, 3, 11, 100]) {
      const said = messages.stories.counts(claim(1, 1, scope))
      expect(said).toMatch(
        scope === 1 ? /هذه الوثيقة|this 1 document/u : scope === 2 ? /هاتين|2/u : new RegExp(`${scope}`, 'u'),
      )
    }
  }
})

test('a sentence names three of very many who handed it on, or deny it, and counts the others', () => {
  const { counts, scope, reasons } = claim(6, 8, 8)
  const names = (n: number): string[] => ['سبوتنيك', 'رويترز', 'الأناضول', 'شينخوا', 'تاس', 'معا'].slice(0, n)
  const told = (n: number): ClaimCounts => ({
    scope,
    counts,
    reasons: [
      ...reasons.map((reason) => (reason.kind === 'origin' ? { ...reason, through: names(n) } : reason)),
      { kind: 'denied', by: names(n), reports: 1 },
    ],
  })
  expect(en.stories.why(told(4))).toContain('relayed by سبوتنيك, رويترز, الأناضول, and شينخوا;')
  expect(en.stories.why(told(6))).toContain('relayed by سبوتنيك, رويترز, الأناضول, and 3 others;')
  expect(ar.stories.why(told(5))).toContain('نقلته سبوتنيك ورويترز والأناضول وجهتان أخريان،')
  expect(ar.stories.why(told(5))).toContain('على لسان سبوتنيك ورويترز والأناضول وجهتين أخريين.')
  // One reason by itself leaves nobody out.
  expect(en.stories.reason(told(6).reasons[1]!, String)).toContain('تاس, and معا')
})
