import type { InstitutionRow } from '../institution.js'

/** Armed groups, and movements with an armed wing: whoever bears arms outside a state's law, in every camp alike. Those of Africa. */
export const ARMED_GROUPS_OF_AFRICA: readonly InstitutionRow[] = [
  { id: 'boko-haram', name: 'بوكو حرام', nameEn: 'Boko Haram', aliases: ['جماعة بوكو حرام', 'حركة بوكو حرام'] },
  {
    id: 'rapid-support-forces',
    name: 'قوات الدعم السريع',
    nameEn: 'Rapid Support Forces',
    aliases: ['الدعم السريع', 'ميليشيا الدعم السريع', 'مليشيا الدعم السريع'],
  },
  {
    id: 'splm-north',
    name: 'الحركة الشعبية لتحرير السودان - شمال',
    nameEn: 'SPLM-North',
    aliases: ['الحركة الشعبية شمال', 'الحركة الشعبية لتحرير السودان شمال'],
  },
  {
    id: 'splm',
    name: 'الحركة الشعبية لتحرير السودان',
    nameEn: 'Sudan People’s Liberation Movement',
    aliases: ['الحركة الشعبية'],
    ambiguous: ['الحركة الشعبية'],
  },
  {
    id: 'jem',
    name: 'حركة العدل والمساواة',
    nameEn: 'Justice and Equality Movement',
    aliases: ['العدل والمساواة السودانية', 'حركة العدل والمساواة السودانية'],
  },
  {
    id: 'slm',
    name: 'حركة تحرير السودان',
    nameEn: 'Sudan Liberation Movement',
    aliases: ['حركة جيش تحرير السودان', 'حركة تحرير السودان جناح عبد الواحد نور'],
  },
  {
    id: 'juba-agreement-movements',
    name: 'القوة المشتركة لحركات الكفاح المسلح',
    nameEn: 'Joint Force of Armed Struggle Movements',
    aliases: ['القوة المشتركة للحركات المسلحة'],
  },
  {
    id: 'libyan-arab-armed-forces',
    name: 'القوات المسلحة العربية الليبية',
    nameEn: 'Libyan Arab Armed Forces',
    aliases: [
      'الجيش الوطني الليبي',
      'قوات حفتر',
      'قوات خليفة حفتر',
      'القيادة العامة للقوات المسلحة العربية الليبية',
      'قوات المشير خليفة حفتر',
    ],
  },
  { id: 'libya-dawn', name: 'فجر ليبيا', nameEn: 'Libya Dawn', aliases: ['قوات فجر ليبيا'] },
  {
    id: 'ansar-al-sharia-libya',
    name: 'أنصار الشريعة',
    nameEn: 'Ansar al-Sharia',
    aliases: ['تنظيم أنصار الشريعة', 'جماعة أنصار الشريعة'],
  },
  {
    id: 'polisario',
    name: 'جبهة البوليساريو',
    nameEn: 'Polisario Front',
    aliases: ['البوليساريو', 'الجبهة الشعبية لتحرير الساقية الحمراء ووادي الذهب'],
  },
  {
    id: 'tplf',
    name: 'جبهة تحرير شعب تيغراي',
    nameEn: "Tigray People's Liberation Front",
    aliases: ['جبهة تحرير تيغراي', 'جبهة تيغراي'],
  },
  { id: 'fano', name: 'ميليشيا فانو', nameEn: 'Fano', aliases: ['فانو', 'قوات فانو'] },
  { id: 'ola', name: 'جيش تحرير أورومو', nameEn: 'Oromo Liberation Army' },
  { id: 'fact', name: 'جبهة التناوب والوفاق في تشاد', nameEn: 'FACT (Chad)' },
  {
    id: 'azawad',
    name: 'تنسيقية الحركات الأزوادية',
    nameEn: 'Coordination of Azawad Movements',
    aliases: ['جبهة تحرير أزواد', 'الحركة الوطنية لتحرير أزواد'],
  },
  {
    id: 'wilayat-sinai',
    name: 'ولاية سيناء',
    nameEn: 'Islamic State – Sinai Province',
    parent: 'islamic-state',
    aliases: ['تنظيم ولاية سيناء'],
  },
  {
    id: 'ansar-bayt-al-maqdis',
    name: 'أنصار بيت المقدس',
    nameEn: 'Ansar Bayt al-Maqdis',
    aliases: ['جماعة أنصار بيت المقدس', 'تنظيم أنصار بيت المقدس'],
  },
  { id: 'hasm', name: 'حركة حسم', nameEn: 'Hasm Movement' },
  { id: 'm23', name: 'حركة 23 مارس', nameEn: 'M23', aliases: ['إم 23'] },
]
