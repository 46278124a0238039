import type { QuantityRole } from '../../../model/doc.js'
import { ARTICLE, CONJ, PREP } from '../../../text/clitic.js'
import type { CountedClass, FigureWord } from '../../../text/figure-language.js'
import type { LexiconEntry } from '../../../text/match.js'

type Entry = LexiconEntry<FigureWord>
const ANY = CONJ | PREP | ARTICLE

/**
 * Nouns that are counted: "singular plural plural …". Of those marked `sound` the masculine plural ends as the dual of the
 * oblique does (مسلحين), so that only the nominative dual (مسلحان) counts two.
 */
const PEOPLE_SOUND =
  'مسلح مدني مقاتل عسكري إرهابي متشدد متطرف متمرد انتحاري قيادي مسؤول مسئول فلسطيني سوري عراقي يمني لبناني مصري سعودي ليبي ' +
  'سوداني تونسي جزائري مغربي أردني كويتي قطري إماراتي بحريني عماني صومالي إيراني تركي كردي أميركي أمريكي إسرائيلي روسي فرنسي ' +
  'بريطاني ألماني إسباني إيطالي هندي باكستاني أفغاني صيني أوكراني إثيوبي كيني كوري ياباني كندي أسترالي بلجيكي هولندي سويدي ' +
  'حوثي مواطن صحافي صحفي إعلامي موظف مسعف مسافر مصل متظاهر محتج سائح متطوع مستوطن مهاجم مشتبه مراسل مصور مهاجر مشارك معلم ' +
  'مدرس مهندس محام قروي مزارع بحار ناخب مرشح معارض ناشط مغترب أجنبي عنصري درزي مسيحي مسلم كشاف حقوقي دبلوماسي مرافق ' +
  'متدرب مجند مسافر مستشار قاتل سياسي لاعب مشجع مقيم منشق متعاون متهم مدان مطلوب مشتبه مراقب إغاثي طالباني إخواني ' +
  'مرتزق فدائي قناص مخرب متسلل جهادي داعشي'

const PEOPLE =
  'شخص أشخاص|رجل رجال|امرأة نساء سيدات|سيدة سيدات|طفل أطفال|طفلة طفلات|جندي جنود|ضابط ضباط|عنصر عناصر|شرطي شرطيين رجال|قائد قادة ' +
  'قياديي|شاب شبان شباب|شابة شابات|فتاة فتيات|فتى فتيان|شيخ شيوخ مشايخ|زعيم زعماء|وزير وزراء|نائب نواب|عضو أعضاء|طالب طلاب طلبة|عامل عمال ' +
  'عاملين|طبيب أطباء|ممرض ممرضين|ممرضة ممرضات|سائق سائقين|راكب ركاب|حارس حراس|مجاهد مجاهدين|شقيق أشقاء|ابن أبناء|أخ إخوة أشقاء|' +
  'رضيع رضع|قاصر قاصرين قصر|حاج حجاج|عائلة عائلات عوائل|أسرة أسر|فرد أفراد|بحار بحارة|طيار طيارين|عميل عملاء|خبير خبراء|صياد صيادين|تاجر ' +
  'تجار|عربي عرب|كردي أكراد|تركي أتراك|إنسان|نسمة|مرشح|ممثل ممثلين|حاكم حكام|سفير سفراء|قاض قضاة|عالم علماء|فنان فنانين|ساكن سكان|متدرب|فرنسي ' +
  'فرنسيين|هندي هنود|مصل مصلين|منسوب منسوبي منسوبين|إسباني إسبان|بريطاني بريطانيين|شاهد شهود|مصدر مصادر|جراح جراحين|لص لصوص|سجان|تابع أتباع|نصير أنصار|أهل أهالي|قوة قوات|مؤيد مؤيدي مؤيدين|منتسب منتسبي منتسبين'

/** Nouns that say the role themselves. */
const ROLE_NOUNS: Readonly<Partial<Record<QuantityRole, string>>> = {
  killed:
    'قتيل قتلى|قتيلة قتيلات|شهيد شهداء|شهيدة شهيدات|ضحية ضحايا|جثة جثث|جثمان جثامين|متوفى متوفين|وفاة وفيات|رفات|حالة_وفاة حالات_وفاة',
  wounded: 'جريح جرحى|جريحة جريحات|مصاب مصابين مصابون|مصابة مصابات|إصابة إصابات|حالة_إصابة حالات_إصابة',
  captured:
    'أسير أسرى|أسيرة أسيرات|معتقل معتقلين معتقلون|معتقلة معتقلات|مختطف مختطفين|مخطوف مخطوفين|رهينة رهائن|محتجز محتجزين|موقوف موقوفين|سجين سجناء|حالة_اعتقال حالات_اعتقال|معتقلا',
  displaced: 'نازح نازحين نازحون|نازحة نازحات|لاجئ لاجئين لاجئون|مهجر مهجرين|مشرد مشردين',
}

const WEAPONS =
  'صاروخ صواريخ|قذيفة قذائف|دبابة دبابات|طائرة طائرات|مروحية مروحيات|مقاتلة مقاتلات|عبوة عبوات|سيارة_مفخخة سيارات_مفخخة|عجلة_مفخخة عجلات_مفخخة|آلية_مفخخة ' +
  'آليات_مفخخة|مفخخة مفخخات|مدرعة مدرعات|ناقلة_جند ناقلات_جند|زورق زوارق|مدفع مدافع|بندقية بنادق|رشاش رشاشات|قنبلة قنابل|لغم ألغام|راجمة راجمات|مسيرة ' +
  'مسيرات|برميل_متفجر براميل_متفجرة|حزام_ناسف أحزمة_ناسفة|منصة_إطلاق منصات_إطلاق|غواصة غواصات|بارجة بوارج|سفينة_حربية سفن_حربية|رصاصة رصاصات|مسدس ' +
  'مسدسات|قاذفة قاذفات|قاذف قواذف|ذخيرة ذخائر|قطعة_سلاح قطع_سلاح|رأس_نووي رؤوس_نووية|عربة_مدرعة عربات_مدرعة|عربة_مصفحة عربات_مصفحة|حوامة حوامات|هاون'

const THINGS =
  'استهداف استهدافات|اشتباك اشتباكات|معركة معارك|غارة غارات|ضربة ضربات|هجوم هجمات هجوما|انفجار انفجارات|تفجير تفجيرات|حادث حوادث|حادثة حوادث|عملية عمليات|طلعة طلعات|جولة جولات|مدينة مدن|بلدة بلدات|قرية قرى|محافظة ' +
  'محافظات|منطقة مناطق|حي أحياء|منزل منازل|بيت بيوت|مبنى مبان مباني|مدرسة مدارس|مستشفى مستشفيات|مسجد مساجد|كنيسة كنائس|موقع مواقع|مقر مقرات مقار|مركز ' +
  'مراكز|قاعدة قواعد|معسكر معسكرات|حاجز حواجز|نقطة نقاط|جبهة جبهات|محور محاور|دولة دول|بلد بلدان|حزب أحزاب|فصيل فصائل|كتيبة كتائب|لواء ألوية|مجموعة ' +
  'مجموعات|منظمة منظمات|شركة شركات|مصنع مصانع|سيارة سيارات|شاحنة شاحنات|حافلة حافلات|عربة عربات|سفينة سفن|قارب قوارب|ناقلة ناقلات|بئر آبار|حقل حقول|جسر ' +
  'جسور|معبر معابر|طريق طرق|نفق أنفاق|مقبرة مقابر|خيمة خيام|مخيم مخيمات|مشروع مشاريع|اتفاق اتفاقات|اتفاقية اتفاقيات|قرار قرارات|بيان بيانات|مشروع ' +
  'مشروعات|جلسة جلسات|اجتماع اجتماعات|لقاء لقاءات|مقعد مقاعد|صوت أصوات|صحيفة صحف|محطة محطات|قناة قنوات|ميناء موانئ|مطار مطارات|سجن سجون|وحدة ' +
  'وحدات|طرف أطراف|جماعة جماعات|بند بنود|مرحلة مراحل|خطوة خطوات|مبادرة مبادرات|جلدة جلدات|حالة حالات|خرق خروقات|محاولة محاولات|هدف أهداف|محل محال|متجر ' +
  'متاجر|وكالة وكالات|تقرير تقارير|وثيقة وثائق|صندوق صناديق|كيس أكياس|طرد طرود|رأس رؤوس|مخزن مخازن|مستودع مستودعات|زلزال زلازل|حريق حرائق|وزارة ' +
  'وزارات|لجنة لجان|برنامج برامج|مليشيا مليشيات ميليشيات|قطاع قطاعات|إدارة إدارات|فريق فرق|قضية قضايا|سبب أسباب|شرط شروط|ملف ملفات|مسألة مسائل|خيار ' +
  'خيارات|تغريدة تغريدات|مقطع مقاطع|صورة صور|رسالة رسائل|وسيلة وسائل|قافلة قوافل|جثة جثث|موكب مواكب|قصر قصور|ملعب ملاعب|برج أبراج|طابق طوابق|غرفة غرف|مجزرة مجازر|مذبحة مذابح'

const DUAL_ENDS = ['ان', 'ين'] as const

function forms(singular: string): { duals: [nominative: string, oblique: string]; accusative: string } {
  const stem = singular.replace(/ة$/u, 'ت').replace(/ى$/u, 'ي').replace(/اء$/u, 'اء')
  const [an, in_] = DUAL_ENDS
  return { duals: [stem + an, stem + in_], accusative: `${singular}ا` }
}

/** "حزامين ناسفين"، "سيارتان مفخختان": noun and adjective agree; a noun that another explains has no such dual. */
function dualsOfTwo(singular: string): string[] {
  const [head = '', tail = ''] = singular.split('_')
  if (head.endsWith('ة') !== tail.endsWith('ة') || EXPLAINS.has(tail)) return []
  const [first, second] = [forms(head).duals, forms(tail).duals]
  return [`${first[0]} ${second[0]}`, `${first[1]} ${second[1]}`]
}

const EXPLAINS = new Set(['جند', 'سلاح', 'إطلاق', 'إصابة', 'وفاة', 'اعتقال'])

/** What looks like a dual and is a name, or the plural of another word. */
const NO_DUAL = new Set(['طالبان', 'بلدان', 'مبان', 'عمان', 'عمانان'])

/** A noun of two words keeps its second in every form of the first; the dual inflects both. */
const spaced = (form: string): string => form.replaceAll('_', ' ')

function noun(line: string, of: CountedClass, role: QuantityRole | null, sound: boolean): Entry[] {
  const [singular = '', ...plurals] = line.trim().split(' ')
  const entry = (form: string, number: 'one' | 'dual' | 'ambiguous' | 'many'): Entry => ({
    form: spaced(form),
    value: { kind: 'noun', class: of, role, number },
    proclitics: ANY,
  })
  const entries = [
    entry(singular, 'one'),
    ...plurals.filter((form) => !sound || form !== `${singular}ين`).map((form) => entry(form, 'many')),
  ]
  if (singular.includes('_')) return [...entries, ...dualsOfTwo(singular).map((form) => entry(form, 'dual'))]
  const { duals, accusative } = forms(singular)
  if (!NO_DUAL.has(duals[0])) entries.push(entry(duals[0], 'dual'))
  entries.push(entry(duals[1], sound ? 'ambiguous' : 'dual'))
  if (!/[ةىا]$/u.test(singular)) entries.push(entry(accusative, 'one'))
  if (sound) {
    for (const end of ['ون', 'ي', 'ات']) entries.push(entry(singular + end, 'many'))
    for (const end of ['ة', 'تان', 'تين']) entries.push(entry(singular + end, end === 'ة' ? 'one' : 'dual'))
  }
  return entries
}

/** Plurals written as the oblique dual is: only the nominative tells the two apart. */
const hasSoundPlural = (line: string): boolean => {
  const [singular = '', ...plurals] = line.trim().split(' ')
  return plurals.includes(`${singular}ين`)
}

const lines = (text: string): string[] => text.split('|')

export const FIGURE_NOUNS: readonly Entry[] = [
  ...PEOPLE_SOUND.split(' ').flatMap((word) => noun(word, 'person', null, true)),
  ...lines(PEOPLE).flatMap((line) => noun(line, 'person', null, hasSoundPlural(line))),
  ...Object.entries(ROLE_NOUNS).flatMap(([role, text]) =>
    lines(text).flatMap((line) => noun(line, 'person', role as QuantityRole, hasSoundPlural(line))),
  ),
  ...lines(WEAPONS).flatMap((line) => noun(line, 'weapon', null, false)),
  ...lines(THINGS).flatMap((line) => noun(line, 'thing', null, false)),
]
