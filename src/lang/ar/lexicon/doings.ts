import { foldText } from '../../../text/fold.js'
import { arabicFold } from '../fold.js'

/** Perfects of news that report nothing and that hardly any name looks like; with their feminine and plural where listed. */
const PERFECT =
  'سئل|سقط|تمكن|استمر|أطلق|استهدف|صدر|أصيب|دخل|شن|نفذ|حاول|وصل|قام|أصبح|أرسل|أصدر|اعتمد|تحول|خرج|انطلق|اعتقل|احتجز|اندلع|وقع|بدأ|اقتحم|سيطر|تعرض|شارك|التقى|استقبل|غادر|زار|عقد|توجه|استولى|فجر|قصف|هاجم|أسفر|أدى|لقي|استشهد|نجح|فشل|تلقى|تسلم|ألقى|واجه|ضبط|أحبط|أغلق|فتح|رفع|وضع|منح|اتخذ|تولى|تضمن|شهد|بلغ|جرى|تم|اجتمع|بحث|ناقش|استخدم|أقدم|أفرج|أوقف|نقذ|دمر|حرر|كلف|عين|أقال|عاد'

const ALONE = 'بدا وكأنه|حسبما|إنما|وكأنه|وكأنها|فهي|فهو|بقوله|بقولها|لأنه|لأنها|فإنما'

/** Third persons of the imperfect, with ي and ت. */
const IMPERFECT =
  'زور|نتمي|ستطيع|قوم|ستخدم|حاول|سعى|ريد|عيش|هدف|ضم|صل|طلق|شعر|تلقى|لقي|قضي|شكر|ستوفي|مضي|قود|شارك|قيم|حتاج|نوي|عتزم|ستعد|بدأ|ستمر|ستهدف|شن|نفذ|دخل|خرج|واجه|رأس|تولى|تضمن|تعرض|أتي|ظل|مكن|جري|تم|قاتل|مثل'

const fold = (form: string): string => foldText(form, arabicFold)

/** Folded verbs and particles that end a name. */
export const DOINGS: ReadonlySet<string> = new Set([
  ...PERFECT.split('|').flatMap((form) => [fold(form), fold(`${form}ت`), fold(`${form}وا`)]),
  ...ALONE.split('|').map(fold),
  ...IMPERFECT.split('|').flatMap((form) => [fold(`ي${form}`), fold(`ت${form}`), fold(`ي${form}ون`)]),
])
