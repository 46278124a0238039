import type { Act, Stance } from '../../../model/attribution.js'
import type { Cue, Opener } from '../../../model/cue.js'

/**
 * Reporting verbs of Arabic news. A row: perfect, imperfect, active participle stem ('' where it is not used to report;
 * a final '+' marks a weak stem that takes ي), masdar ('' likewise), openers, and what departs from "asserts, reports".
 * Openers: t أن/إن, o object (os: only a noun of speech, as in جدد رفضه; oc, nc: only a comment refused, as in رفض التعليق; r: إلى الأذهان), b بـ, a على, i إلى, n عن, m من, f في;
 * w: whom it is said to stands as its object (أبلغ الوزير المجلس).
 */
export interface VerbRow {
  readonly perfect: string
  readonly imperfect: string
  readonly participle: string
  readonly masdar: string
  readonly openers: string
  readonly stance?: Stance
  readonly act?: Act
  readonly strict?: boolean
  readonly role?: Cue['role']
  /** Whether forms with a suffixed object report as well: وصفته، تبناها، أعلنتها. */
  readonly suffixed?: boolean
  /** Set on those forms. */
  readonly pronoun?: boolean
}

const row = (
  perfect: string,
  imperfect: string,
  participle: string,
  masdar: string,
  openers: string,
  more: Partial<VerbRow> = {},
): VerbRow => ({ perfect, imperfect, participle, masdar, openers, ...more })

const announces = { act: 'announces' as Act }
const reacts = { act: 'reacts' as Act }
const demands = { act: 'demands' as Act }
const denies = { stance: 'denies' as Stance }
const hedges = { stance: 'hedges' as Stance }
const strict = { strict: true }
const suffixed = { suffixed: true }
const goesOn = { role: 'continue' as const }

export const REPORTING_VERBS: readonly VerbRow[] = [
  // saying
  row('قال', 'يقول', 'قائل', 'قول', 't'),
  row('أكد', 'يؤكد', 'مؤكد', 'تأكيد', 'tao', { suffixed: true }),
  row('أعلن', 'يعلن', 'معلن', 'إعلان', 'tno', { ...announces, ...suffixed }),
  row('أوضح', 'يوضح', 'موضح', '', 'to', { suffixed: true }),
  row('ذكر', 'يذكر', 'ذاكر', '', 'tob', suffixed),
  row('أفاد', 'يفيد', 'مفيد', 'إفادة', 'tbn'),
  row('أشار', 'يشير', 'مشير', 'إشارة', 'ti'),
  row('لفت', 'يلفت', 'لافت', '', 'ti'),
  row('نوه', 'ينوه', 'منوه', 'تنويه', 'tbi'),
  row('بين', 'يبين', 'مبين', '', 't', strict),
  row('صرح', 'يصرح', 'مصرح', '', 'tb'),
  row('كشف', 'يكشف', 'كاشف', 'كشف', 'tno'),
  row('شدد', 'يشدد', 'مشدد', 'تشديد', 'tao'),
  row('رأى', 'يرى', '', '', 't', strict),
  row('اعتبر', 'يعتبر', 'معتبر', 'اعتبار', 't'),
  row('وصف', 'يصف', 'واصف', 'وصف', 'ob', suffixed),
  row('أبلغ', 'يبلغ', 'مبلغ', '', 'tbw', suffixed),
  row('أخبر', 'يخبر', 'مخبر', '', 'tbw', suffixed),
  row('أطلع', 'يطلع', '', '', 'tw', strict),
  row('روى', 'يروي', 'راو+', '', 'to', strict),
  row('حكى', 'يحكي', '', '', 't', strict),
  row('كتب', 'يكتب', 'كاتب', '', 't', strict),
  row('غرد', 'يغرد', 'مغرد', '', 't'),
  row('شرح', 'يشرح', 'شارح', '', 't', strict),
  row('فسر', 'يفسر', 'مفسر', '', 't', strict),
  row('أجاب', 'يجيب', 'مجيب', '', 'tb'),
  row('رد', 'يرد', 'راد', '', 't', strict),
  row('علق', 'يعلق', 'معلق', '', 't', strict),
  row('تساءل', 'يتساءل', 'متسائل', '', 't'),
  row('سأل', 'يسأل', 'سائل', '', 'tw', strict),
  row('نبه', 'ينبه', 'منبه', 'تنبيه', 'tiomw'),
  row('ألمح', 'يلمح', 'ملمح', 'إلماح', 'ti'),
  row('لمح', 'يلمح', '', 'تلميح', 'ti', strict),
  row('تحدث', 'يتحدث', '', '', 'tn'),
  row('أقر', 'يقر', 'مقر', 'إقرار', 'tb'),
  row('اعترف', 'يعترف', 'معترف', 'اعتراف', 'tb'),
  row('أظهر', 'يظهر', 'مظهر', '', 't', strict),
  row('خلص', 'يخلص', '', '', 'ti', strict),
  row('زعم', 'يزعم', 'زاعم', 'زعم', 'to'),
  row('ادعى', 'يدعي', 'مدع+', 'ادعاء', 'tob'),
  row('أصر', 'يصر', 'مصر', 'إصرار', 'ta'),
  row('جزم', 'يجزم', 'جازم', '', 'tb'),
  row('أعاد', 'يعيد', '', '', 'r', strict),
  row('برر', 'يبرر', 'مبرر', 'تبرير', 'tob'),
  row('سجل', 'يسجل', 'مسجل', '', 'to', strict),
  row('وثق', 'يوثق', 'موثق', 'توثيق', 'to'),
  row('علم', 'يعلم', '', '', 't', strict),
  row('قدر', 'يقدر', 'مقدر', '', 'tb', strict),
  row('أرجع', 'يرجع', '', '', 'o', strict),
  row('ختم', 'يختم', '', '', 't', strict),
  row('اختتم', 'يختتم', 'مختتم', '', 't', strict),
  row('خاطب', 'يخاطب', 'مخاطب', '', 'tw', strict),
  row('نصح', 'ينصح', 'ناصح', '', 'tbw', demands),
  row('اقترح', 'يقترح', 'مقترح', 'اقتراح', 'to', demands),
  row('تعهد', 'يتعهد', 'متعهد', 'تعهد', 'tb', announces),
  row('وعد', 'يعد', 'واعد', '', 'tbw', strict),
  row('أعرب', 'يعرب', 'معرب', 'إعراب', 'tn', reacts),
  row('عبر', 'يعبر', 'معبر', 'تعبير', 'ns', { ...reacts, ...strict }),
  row('أبدى', 'يبدي', 'مبد+', '', 'o', reacts),
  row('أمل', 'يأمل', 'آمل', '', 't', { ...reacts, ...strict }),
  row('تمنى', 'يتمنى', 'متمني', '', 'to', reacts),
  row('أسف', 'يأسف', 'آسف', '', 't', { ...reacts, ...strict }),
  row('دافع', 'يدافع', 'مدافع', '', 'n', { ...reacts, ...strict }),
  row('طمأن', 'يطمئن', 'مطمئن', '', 'tbow'),
  row('استغرب', 'يستغرب', 'مستغرب', 'استغراب', 'to', reacts),
  row('أبرز', 'يبرز', 'مبرز', '', 't', strict),
  row('أفصح', 'يفصح', 'مفصح', '', 'tn', strict),
  row('لاحظ', 'يلاحظ', '', '', 't', strict),
  row('أقسم', 'يقسم', 'مقسم', '', 'ta', strict),
  row('شكا', 'يشكو', 'شاك+', 'شكوى', 'tm', { ...reacts, ...strict }),
  row('اشتكى', 'يشتكي', 'مشتك+', '', 'tm', { ...reacts, ...strict }),
  row('أهاب', 'يهيب', 'مهيب', '', 'tb', demands),
  row('أثنى', 'يثني', 'مثن+', '', 'a', reacts),
  row('امتدح', 'يمتدح', 'ممتدح', '', 'o', reacts),
  row('نعى', 'ينعى', 'ناع+', '', 'o', { ...reacts, ...strict }),
  row('استهجن', 'يستهجن', 'مستهجن', 'استهجان', 'to', reacts),
  row('تخوف', 'يتخوف', '', 'تخوف', 'tm', hedges),
  row('تبرأ', 'يتبرأ', 'متبرئ', '', 'm', denies),
  // going on
  row('أضاف', 'يضيف', 'مضيف', '', 'to', goesOn),
  row('تابع', 'يتابع', '', '', 't', { ...goesOn, ...strict }),
  row('أردف', 'يردف', 'مردف', '', 't', goesOn),
  row('استطرد', 'يستطرد', 'مستطرد', '', 't', goesOn),
  row('استدرك', 'يستدرك', 'مستدرك', '', 't', goesOn),
  row('زاد', 'يزيد', 'زائد', '', 't', { ...goesOn, ...strict }),
  row('واصل', 'يواصل', 'مواصل', '', 't', { ...goesOn, ...strict }),
  row('أكمل', 'يكمل', 'مكمل', '', 't', { ...goesOn, ...strict }),
  row('كرر', 'يكرر', 'مكرر', 'تكرار', 'tos'),
  row('جدد', 'يجدد', 'مجدد', 'تجديد', 'tos'),
  // denying
  row('نفى', 'ينفي', 'ناف+', 'نفي', 'tono', { ...denies, ...suffixed }),
  row('كذب', 'يكذب', 'مكذب', 'تكذيب', 'o', { ...denies, ...strict }),
  row('أنكر', 'ينكر', 'منكر', 'إنكار', 'to', denies),
  row('دحض', 'يدحض', 'داحض', 'دحض', 'o', denies),
  row('فند', 'يفند', 'مفند', 'تفنيد', 'o', denies),
  row('تنصل', 'يتنصل', 'متنصل', 'تنصل', 'm', denies),
  row('رفض', 'يرفض', 'رافض', '', 'oc', { stance: 'declines', strict: true }),
  row('امتنع', 'يمتنع', 'ممتنع', 'امتناع', 'nc', { stance: 'declines', strict: true }),
  row('اعتذر', 'يعتذر', 'معتذر', '', 'nc', { stance: 'declines', strict: true }),
  row('تهرب', 'يتهرب', 'متهرب', '', 'mc', { stance: 'declines', strict: true }),
  row('التزم', 'يلتزم', 'ملتزم', '', 'oc', { stance: 'declines', strict: true }),
  row('وجه', 'يوجه', 'موجه', '', 'os', { act: 'accuses', strict: true }),
  // unsure
  row('رجح', 'يرجح', 'مرجح', 'ترجيح', 'to', hedges),
  row('اعتقد', 'يعتقد', 'معتقد', 'اعتقاد', 'tb', hedges),
  row('ظن', 'يظن', 'ظان', '', 't', hedges),
  row('توقع', 'يتوقع', 'متوقع', 'توقع', 'to', hedges),
  row('استبعد', 'يستبعد', 'مستبعد', 'استبعاد', 'to', denies),
  row('شكك', 'يشكك', 'مشكك', 'تشكيك', 'tfb', hedges),
  row('تكهن', 'يتكهن', 'متكهن', 'تكهن', 'tb', hedges),
  // charging, demanding, threatening, reacting
  row('اتهم', 'يتهم', 'متهم', 'اتهام', 'o', { act: 'accuses', ...suffixed }),
  row('حمل', 'يحمل', 'محمل', '', 'o', { act: 'accuses', strict: true }),
  row('حذر', 'يحذر', 'محذر', 'تحذير', 'tmow', { act: 'threatens' }),
  row('هدد', 'يهدد', 'مهدد', 'تهديد', 'tbow', { act: 'threatens', strict: true }),
  row('توعد', 'يتوعد', 'متوعد', 'توعد', 'tbo', { act: 'threatens' }),
  row('أنذر', 'ينذر', 'منذر', 'إنذار', 'tbw', { act: 'threatens', strict: true }),
  row('دعا', 'يدعو', 'داع+', 'دعوة', 'tiw', demands),
  row('طالب', 'يطالب', 'مطالب', 'مطالبة', 'tbow', { ...demands, ...suffixed }),
  row('طلب', 'يطلب', 'طالب', '', 'tom', { ...demands, ...strict }),
  row('حث', 'يحث', 'حاث', '', 'taw', demands),
  row('حض', 'يحض', 'حاض', '', 'taw', demands),
  row('ناشد', 'يناشد', 'مناشد', 'مناشدة', 'tow', demands),
  row('أوصى', 'يوصي', 'موص+', 'توصية', 'tb', demands),
  row('اشترط', 'يشترط', 'مشترط', '', 'to', demands),
  row('أدان', 'يدين', '', 'إدانة', 'o', reacts),
  row('دان', 'يدين', '', '', 'o', { ...reacts, ...strict }),
  row('ندد', 'يندد', 'مندد', 'تنديد', 'tb', reacts),
  row('استنكر', 'يستنكر', 'مستنكر', 'استنكار', 'to', reacts),
  row('شجب', 'يشجب', 'شاجب', 'شجب', 'o', reacts),
  row('انتقد', 'ينتقد', 'منتقد', 'انتقاد', 'ow', reacts),
  row('أشاد', 'يشيد', 'مشيد', 'إشادة', 'tb', reacts),
  row('رحب', 'يرحب', 'مرحب', 'ترحيب', 'tb', reacts),
  row('ثمن', 'يثمن', 'مثمن', '', 'o', { ...reacts, ...strict }),
  row('تبنى', 'يتبنى', 'متبني', 'تبني', 'o', { act: 'claims_responsibility', ...suffixed }),
  // handing on
  row('نقل', 'ينقل', 'ناقل', '', 't', { role: 'relay', strict: true }),
  row('نسب', 'ينسب', 'ناسب', '', 't', { role: 'relay', strict: true }),
  row('أورد', 'يورد', 'مورد', '', 'to', { role: 'relay', ...suffixed }),
  row('نشر', 'ينشر', '', '', 'tos', { ...strict, ...suffixed }),
  row('بث', 'يبث', '', '', 't', strict),
  row('تناقل', 'يتناقل', '', '', 'to', { role: 'relay', ...strict }),
  row('تداول', 'يتداول', '', '', 'to', strict),
]

const OPENERS: Readonly<Record<string, Opener>> = {
  t: 'that',
  o: 'object',
  b: 'by',
  a: 'on',
  i: 'to',
  n: 'about',
  m: 'of',
  f: 'in',
  s: 'speech',
  r: 'mind',
  c: 'comment',
  w: 'whom',
}

/** The openers a row's letters stand for. */
export const openersOf = (letters: string): Opener[] => [...new Set([...letters].flatMap((x) => OPENERS[x] ?? []))]
