import type { InstitutionRow } from '../institution.js'

/** Armed groups, and movements with an armed wing: whoever bears arms outside a state's law, in every camp alike. Those of Palestine and Lebanon. */
export const ARMED_GROUPS_OF_PALESTINE_AND_LEBANON: readonly InstitutionRow[] = [
  {
    id: 'hamas',
    name: 'حركة حماس',
    nameEn: 'Hamas',
    aliases: ['حماس', 'حركة المقاومة الإسلامية', 'حركة المقاومة الإسلامية حماس'],
  },
  {
    id: 'qassam',
    name: 'كتائب القسام',
    nameEn: 'Izz ad-Din al-Qassam Brigades',
    parent: 'hamas',
    aliases: ['القسام', 'كتائب عز الدين القسام', 'كتائب الشهيد عز الدين القسام'],
  },
  {
    id: 'islamic-jihad',
    name: 'حركة الجهاد الإسلامي',
    nameEn: 'Palestinian Islamic Jihad',
    aliases: ['الجهاد الإسلامي', 'حركة الجهاد الإسلامي في فلسطين', 'حركة الجهاد الإسلامي الفلسطينية', 'حركة الجهاد'],
  },
  {
    id: 'fatah',
    name: 'حركة فتح',
    nameEn: 'Fatah',
    aliases: ['فتح', 'حركة التحرير الوطني الفلسطيني'],
    ambiguous: ['فتح'],
  },
  {
    id: 'pflp',
    name: 'الجبهة الشعبية لتحرير فلسطين',
    nameEn: 'Popular Front for the Liberation of Palestine',
    aliases: ['الجبهة الشعبية'],
    ambiguous: ['الجبهة الشعبية'],
  },
  {
    id: 'abu-ali-mustafa',
    name: 'كتائب أبو علي مصطفى',
    nameEn: 'Abu Ali Mustafa Brigades',
    parent: 'pflp',
    aliases: ['كتائب الشهيد أبو علي مصطفى'],
  },
  {
    id: 'dflp',
    name: 'الجبهة الديمقراطية لتحرير فلسطين',
    nameEn: 'Democratic Front for the Liberation of Palestine',
    aliases: ['الجبهة الديمقراطية'],
    ambiguous: ['الجبهة الديمقراطية'],
  },
  {
    id: 'pflp-gc',
    name: 'الجبهة الشعبية - القيادة العامة',
    nameEn: 'PFLP – General Command',
    aliases: ['الجبهة الشعبية القيادة العامة'],
  },
  {
    id: 'popular-resistance-committees',
    name: 'لجان المقاومة الشعبية',
    nameEn: 'Popular Resistance Committees',
    aliases: ['ألوية الناصر صلاح الدين', 'لجان المقاومة في فلسطين'],
  },
  {
    id: 'hezbollah',
    name: 'حزب الله',
    nameEn: 'Hezbollah',
    aliases: ['حزب الله اللبناني', 'المقاومة الإسلامية في لبنان'],
  },
  {
    id: 'hezbollah-war-media',
    name: 'الإعلام الحربي',
    nameEn: 'Military Media of Hezbollah',
    parent: 'hezbollah',
    aliases: [
      'الإعلام الحربي في حزب الله',
      'الإعلام الحربي لحزب الله',
      'الإعلام الحربي التابع لحزب الله',
      'العلاقات الإعلامية في حزب الله',
    ],
    ambiguous: ['الإعلام الحربي'],
  },
  { id: 'saraya-al-quds', name: 'سرايا القدس', nameEn: 'Al-Quds Brigades', parent: 'islamic-jihad' },
  { id: 'al-aqsa-martyrs', name: 'كتائب شهداء الأقصى', nameEn: 'Al-Aqsa Martyrs Brigades', parent: 'fatah' },
  { id: 'amal', name: 'حركة أمل', nameEn: 'Amal Movement', aliases: ['حركة أمل اللبنانية'] },
]
