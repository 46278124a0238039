/** Patterns over folded words that the stage of many documents asks for. */

const END = '(?!\\p{L})'
const START = '(?:^|[^\\p{L}])'

/** Negation at the head of what is said. لم يعد، لم يستبعد and the like say something else. */
const NEGATES = new RegExp(
  `(?:^|(?<=[^\\p{L}]))(?:لم(?! (?:يعد|تعد|يستبعد|تستبعد|يحدد|تحدد|يذكر|تذكر|يكشف|تكشف|يوضح|توضح|يشا|تشا|يتمكن|تتمكن|يتضح|يتسن|يرد|ترد|يستطع|تستطع)${END})|ليس|ليست|لا (?:نيه|خطط|توجد خطط|توجد نيه|وجود))${END}`,
  'u',
)
/** How far into its content, in letters, a negation is that of the whole. */
const NEGATION_REACH = 34
/** Negation of the whole wherever it stands. */
const DISOWNS = new RegExp(`(?:^عدم|(?<=[^\\p{L}])لا (?:صحه|علاقه|يرتبط|ترتبط|يمت|تمت|صله))${END}`, 'u')
/** Nothing is known, or nothing can be checked. */
const LACKS = new RegExp(
  `(?:لا|لم|ليس|ليست|دون|تعذر|يتعذر|من الصعب|استحال)(?: \\p{L}+){0,3} (?:التاكد|التحقق|التثبت|تفاصيل|معلومات|تاكيد|تاكيده|التاكيد|ادله)`,
  'u',
)
/** What is denied is named by pointing back: these reports, its responsibility, the attack. */
const POINTS_BACK = new RegExp(
  `(?:ما) (?:تردد|نقلته|نشرته|ورد|اشيع|اوردته)|(?:مسووليت|ضلوع|تورط|علاقت|صلت)(?:ه|ها|هم|هما)?${END}|(?:تقارير|انباء|اخبار|ادعاءات|مزاعم|اتهامات|معلومات|اكاذيب)|(?:لسنا|ليسوا|ليس) مسوول|(?:الهجوم|الضربه|القصف|الحادث|العمليه|الحادثه|الفاجعه|الروايه)`,
  'u',
)
/** Verbs that say something took place, or what it left. */
const HAPPENING = new RegExp(
  `${START}[وف]?(?:وقع|وقعت|حدث|حدثت|حصل|حصلت|جرت|جري|تمت|نفذ|نفذت|نفذه|نفذها|استهدف|استهدفت|اسفر|اسفرت|خلف|خلفت|ادي|ادت|اودي|اودت|نتج|نتجت|تسبب|تسببت|طال|طالت|اصاب|اصابت|دمر|دمرت|هز|اوقع|اوقعت|شن|شنت|شنها|شنه|تعرض|تعرضت|بدات|تبدا|يبدا|تقرر|قرر|قررت|اعلن|اعلنت|اعلنها|اعلنه|استمر|استمرت)${END}`,
  'u',
)
/** A noun with the article that only points back at a source. */
const SHORT_FORM = new RegExp(
  `^[وف]?ال(?:مصدر|مصادر|موقع|قناه|وكاله|صحيفه|اذاعه|متحدث|مسوول|ناطق|بيان|تقرير|مدير|وزاره|جهه|شبكه)(?: (?:ذاته|ذاتها|نفسه|نفسها|عينه))?$`,
  'u',
)
/** Letters before a word that make it definite. */
const DEFINITE = /(?:ال|لل)$|(?:^|[^\p{L}])(?:هذا|هذه|تلك|ذلك)(?: ال)?$/u
/** What is dated by a happening tells it in passing. */
const TIME = new RegExp(`${START}(?:قبل|قبيل|عشيه|بعد|عقب|منذ|خلال|اثناء)${END}[^.،؛:؟!\\n]*$`, 'u')
/** Verbs of announcing; "صدر عن". */
const ANNOUNCES = new RegExp(`(?<=${START})[وف]?(?:اعلن|اعلنت|تعلن|يعلن|اصدر|اصدرت|قرر|قررت|صدر عن|صدر من)${END}`, 'gu')
const SENTENCE_END = /[.!?؟\n]/u
const ADDS = /(?:^|\s)(?:اضافه الي|بالاضافه الي|فضلا عن|الي جانب)|(?:^|\s)و\s?$/u

/** Where verbs of announcing stand in folded words. */
const announcements = (words: string): { start: number; end: number }[] =>
  [...words.matchAll(ANNOUNCES)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
const negates = (words: string): boolean => NEGATES.test(words.slice(0, NEGATION_REACH)) || DISOWNS.test(words)
const lacksKnowledge = (words: string): boolean => LACKS.test(words)
const pointsBack = (words: string): boolean => POINTS_BACK.test(words)
const tellsHappening = (words: string): boolean => HAPPENING.test(words)
const tellsTime = (before: string): boolean => TIME.test(before)
const isShortForm = (name: string): boolean => SHORT_FORM.test(name)
const isDefinite = (before: string, word: string): boolean => word.startsWith('ال') || DEFINITE.test(before.trimEnd())
const adds = (words: string): boolean => !SENTENCE_END.test(words) && ADDS.test(words)

/** What the stage of many documents asks of folded words. */
export const storyRules = {
  announcements,
  negates,
  lacksKnowledge,
  pointsBack,
  tellsHappening,
  tellsTime,
  isShortForm,
  isDefinite,
  adds,
}
