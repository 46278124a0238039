import { expect, test } from 'vitest'
import { arabicCase } from '../../../src/lang/ar/case.js'

test.each(['تقارير ليبية', 'تقارير لاحقة', 'معلومات لبنانية غير مؤكدة', 'وسائل إعلام'])(
  '%s: nobody is named',
  (words) => {
    expect(arabicCase.namesNobody(words)).toBe(true)
  },
)

test.each(['تقرير أولي لبعثة الرصد', 'تقرير للأمم المتحدة', 'تقرير لمنظمة العفو', 'شاهد من البلدة'])(
  '%s: somebody is',
  (words) => {
    expect(arabicCase.namesNobody(words)).toBe(false)
  },
)
