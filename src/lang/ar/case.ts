import type { CaseLanguage } from '../../text/case-language.js'
import { foldText } from '../../text/fold.js'
import { arabicFold } from './fold.js'
import { imperfect, masdar, perfect } from './lexicon/conjugate.js'
import { EMPTY_WORDS, GENERAL_WORDS } from './lexicon/news-words.js'
import { PARTICLES } from './lexicon/particles.js'
import { REPORTING_VERBS } from './lexicon/verbs.js'
import { fateIsKnown, fateOf } from './rules/fate.js'
import { storyRules } from './rules/story.js'
import { bearings, namedPlaces } from './rules/story-places.js'
import { stem } from './stem.js'

/** Verbs and nouns of condolence, praise, blame, demand and solidarity. */
const REACTIONS =
  'أدان|يدين|تدين|أدانت|دان|دانت|إدانة|إدانته|إدانتها|يدينون|ندد|نددت|يندد|تندد|ينددون|تنديد|منددا|استنكر|استنكرت|يستنكر|تستنكر|يستنكرون|استنكار|استنكاره|استنكارها|مستنكرا|شجب|يشجب|تشجب|عزى|يعزي|تعزي|تعزية|تعازي|التعازي|تعازيه|يعزون|معزيا|واسى|مواساة|مواساته|تضامن|تضامنه|تضامنها|يتضامن|تتضامن|رحب|رحبت|يرحب|ترحب|ترحيب|أشاد|أشادت|يشيد|تشيد|إشادة|ثمن|يثمن|تثمن|تهنئة|هنأ|يهنئ|تهنئ|استهجن|يستهجن|انتقد|ينتقد|تنتقد|انتقدت|ناشد|يناشد|تناشد|وصف|وصفت|دافع|دافعت|يدافع|تدافع'
/** Verbs of a title that gives one party's account, beside those that deny or accuse: claims, admits. */
const CLAIMING: ReadonlySet<string> = new Set(['زعم', 'ادعى', 'اعترف'])
const CLAIMS = 'اتهامات|مزاعم|ادعاءات'
/** Turning down an offer or a demand says nothing of what happened. */
const REJECTIONS = 'رفض|رفضت|يرفض|ترفض|رفضه|رفضها|رافضا|رافضة'
/** What describes a source as one of an office, whoever it is. */
const OFFICIAL = 'أمني|عسكري|رسمي|حكومي|دبلوماسي|مسؤول|ضابط|قائد|قيادي|وزاري|استخباراتي|قضائي|دفاعي|شرطي|مكتب'
/** What names no one who knows: نبأ، تقارير، وسائل إعلام. */
const NOBODY =
  'تقرير|تقارير|أنباء|تقديرات|تقدير|معلومات|متابعات|إعلام|إعلامية|مواقع|صحف|صحفية|إحصاءات|روايات|مقاطع|صور|مشاهد|بيانات'
/** What issues reports of its own. */
const BODIES =
  'بعثة|منظمة|لجنة|هيئة|مركز|مكتب|وزارة|مؤسسة|شبكة|مرصد|وكالة|مفوضية|جمعية|اتحاد|نقابة|مجلس|فريق|برنامج|صندوق|معهد|جامعة|شركة|رابطة'
/** Words before a noun that only count it or say it is many. */
const COUNTERS = 'بعض|عدة|عدد|أحد|إحدى|وسائل|مصادر|مصدر'
/** Forces of anybody. */
const FORCES =
  'قوات|قوة|طائرات|طائرة|مقاتلات|مقاتلة|طيران|غارات|غارة|عناصر|مسلحون|مسلحين|مسلحو|جوية|جوي|حربية|حربي|سلاح|جو|صواريخ|صاروخ|مروحيات|مروحية|جيش|جنود|قصف|هجوم|عملية|مدفعية|أهداف|مواقع|ضربات'
/** People of the place. */
const LOCAL = 'محلي|ميداني|أهلي|سكان|مواطن|شاهد|شهود|أهالي|ناشط|نشطاء|مقيم|قاطن|قبلي|عيان'

const folded = (words: string): string[] => foldText(words, arabicFold).split('|')
const stems = (words: string): string[] => folded(words).map((word) => stem(word))
const wordsOf = (raw: string): string[] => foldText(raw, arabicFold).match(/\p{L}+/gu) ?? []
const stemsOf = (raw: string): string[] => wordsOf(raw).map((word) => stem(word))

const OFFICIAL_STEMS: ReadonlySet<string> = new Set(stems(OFFICIAL))
const NOBODY_STEMS: ReadonlySet<string> = new Set(stems(NOBODY))
const BODY_STEMS: ReadonlySet<string> = new Set(stems(BODIES))
const COUNTER_STEMS: ReadonlySet<string> = new Set(stems(COUNTERS))
const LOCAL_STEMS: ReadonlySet<string> = new Set(stems(LOCAL))

/** The forms of the reporting verbs that deny, accuse or claim. */
function sidingWords(): Set<string> {
  const rows = REPORTING_VERBS.filter(
    ({ perfect: lemma, stance, act, strict }) =>
      !strict && (stance === 'denies' || act === 'accuses' || CLAIMING.has(lemma)),
  )
  const forms = rows.flatMap((row) =>
    [...perfect(row.perfect, true), ...imperfect(row.imperfect), ...(row.masdar ? masdar(row.masdar) : [])].map(
      ({ form }) => form,
    ),
  )
  return new Set([...forms, CLAIMS].flatMap(folded).flatMap((word) => [word, `و${word}`]))
}

/** Arabic for the stage of many documents. */
export const arabicCase: CaseLanguage = {
  ...storyRules,
  fateOf,
  fateIsKnown,
  bearings,
  namedPlaces,
  fold: arabicFold,
  stem,
  emptyWords: new Set([...folded(EMPTY_WORDS), ...Object.values(PARTICLES).flatMap((words) => folded(words ?? ''))]),
  generalStems: new Set(stems(GENERAL_WORDS)),
  reactionWords: new Set(folded(REACTIONS).flatMap((word) => [word, `و${word}`])),
  sidingWords: sidingWords(),
  forceStems: new Set(stems(FORCES)),
  rejectionStems: new Set(stems(REJECTIONS)),
  unjoined: (word) => word.replace(/^[وفبل](?=.{3})/u, ''),
  withoutArticle: (name) => name.replace(/^(?:ال|لل)/u, ''),
  wordsOf: stemsOf,
  isOfficial: (description) => stemsOf(description).some((word) => OFFICIAL_STEMS.has(word)),
  namesNobody(description) {
    const [, ...behind] = wordsOf(description)
    // تقرير أولي لبعثة الرصد، تقرير للأمم المتحدة: somebody's own report is his; تقارير ليبية، تقارير لاحقة are nobody's.
    if (
      behind.some((word) => /^لل\p{L}{2}/u.test(word) || (word.startsWith('ل') && BODY_STEMS.has(stem(word.slice(1)))))
    )
      return false
    return NOBODY_STEMS.has(stemsOf(description).find((word) => !COUNTER_STEMS.has(word)) ?? '')
  },
  isAnybody: (name) => /^(?:أي|ايّ|اي)(?= )/u.test(name),
  listed: (name) => name.split(/ و(?=ال)/u),
  listsAlso: (name, other) => name.includes(` و${other}`),
  isShortForm: (name) => storyRules.isShortForm(wordsOf(name).join(' ')),
  isLocal: (description) => stemsOf(description).some((word) => LOCAL_STEMS.has(word)),
}
