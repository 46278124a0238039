import type { InstitutionRow } from '../institution.js'

/** Armed groups, and movements with an armed wing: whoever bears arms outside a state's law, in every camp alike. Those of Yemen. */
export const ARMED_GROUPS_OF_YEMEN: readonly InstitutionRow[] = [
  {
    id: 'houthis',
    name: 'جماعة الحوثي',
    nameEn: 'Houthis (Ansar Allah)',
    aliases: [
      'أنصار الله',
      'الحوثيون',
      'الحوثيين',
      'الحوثي',
      'حركة أنصار الله',
      'جماعة أنصار الله',
      'جماعة الحوثيين',
      'المتمردون الحوثيون',
      'المتمردين الحوثيين',
      'ميليشيا الحوثي',
      'ميليشيات الحوثي',
      'ميليشيا الحوثيين',
      'ميليشيات الحوثيين',
      'مليشيا الحوثي',
      'مليشيات الحوثي',
      'الحركة الحوثية',
      'جماعة الحوثي اليمنية',
      'حوثيون',
    ],
  },
  {
    id: 'southern-transitional-council',
    name: 'المجلس الانتقالي الجنوبي',
    nameEn: 'Southern Transitional Council',
    aliases: ['الانتقالي الجنوبي', 'المجلس الانتقالي'],
    ambiguous: ['المجلس الانتقالي'],
  },
  {
    id: 'yemeni-popular-resistance',
    name: 'المقاومة الشعبية',
    nameEn: 'Popular Resistance (Yemen)',
    aliases: [
      'المقاومة الشعبية اليمنية',
      'المقاومة الشعبية في عدن',
      'المقاومة الشعبية في تعز',
      'المقاومة الجنوبية',
      'المقاومة الشعبية الجنوبية',
      'حركة المقاومة الشعبية',
    ],
  },
  {
    id: 'giants-brigades',
    name: 'ألوية العمالقة',
    nameEn: 'Giants Brigades',
    aliases: ['قوات العمالقة', 'ألوية العمالقة الجنوبية'],
  },
]
