import { foldText } from '../../text/fold.js'
import type { NameRole, NameWord, VoiceLanguage } from '../../text/voice-language.js'
import { arabicFold } from './fold.js'
import type { ClassName } from './lexicon/classes.js'
import { GIVEN_NAMES, NOUNS } from './lexicon/nouns.js'
import { ORGAN_TERMS } from './lexicon/organs.js'
import { PARTICLES } from './lexicon/particles.js'
import { PLACE_NOUNS } from './lexicon/places.js'
import { nameWords } from './name.js'

/** A feminine noun in the dual, free and before the word it governs: وكالتان، وكالتا. */
const dual = (feminine: string): string[] => ['ان', 'ين', 'ا', 'ي'].map((end) => `${feminine.slice(0, -1)}ت${end}`)
/** Media in numbers, none in particular. */
const MANY_MEDIA: readonly string[] = [
  'وسائل',
  'صحف',
  'قنوات',
  'وكالات',
  'مواقع',
  'محطات',
  'شبكات',
  'متابعات',
  ...['وكالة', 'محطة', 'قناة', 'شبكة', 'صحيفة', 'إذاعة', 'مجلة'].flatMap(dual),
]

/** Words whose part in a name their class does not tell; forms as a person writes them. */
const ROLES: Readonly<Partial<Record<NameRole, string>>> = {
  empty: 'في|من|إلى|لدى|نفسه|نفسها|ذاته|ذاتها|المذكور|المذكورة|عن|و',
  media: ['وسيلة', 'إعلام', 'تلفزيون', ...MANY_MEDIA].join('|'),
  spokesman: 'متحدث|متحدثة|ناطق|ناطقة',
  office:
    'وزير|وزيرة|رئيس|رئيسة|ملك|عاهل|أمير|أمين|مدير|مديرة|محافظ|سفير|سفيرة|مبعوث|مبعوثة|قائد|قائدة|مفتي|مرشد|بابا|بطريرك|زعيم|حاكم|عمدة|ولي|منسق|منسقة|مفوض|مفوضة|ممثل|ممثلة|مندوب|مندوبة|وكيل|مدعي|سكرتير|نقيب|عميد',
  member:
    'مسؤول|مسئول|مسؤولة|مسؤولون|مسؤولين|مسؤولان|مسئولون|مسئولين|مسؤولي|مسؤولو|ضابط|ضباط|عضو|أعضاء|قيادي|قياديون|قيادات|قادة|نائب|نواب|مستشار|مستشارة|مستشارين|دبلوماسي|دبلوماسيون|دبلوماسيين|جنرال|جندي|جنود|مقاتل|مقاتلون|برلماني|وزراء|مساعد|مساعدة|سيناتور',
  unnamed:
    'مصدر|مصادر|مصدران|مصدرين|أنباء|معلومات|تقارير|تسريبات|روايات|شائعات|إشاعات|أوساط|دوائر|مراقبون|محللون|خبراء|مطلعون|معطيات|تقديرات|ترجيحات|شهادات|متابعون',
  apart:
    'مقرب|مقربة|مقربون|مقربين|قريب|قريبة|سابق|سابقة|أسبق|متقاعد|مستقيل|منشق|مخلوع|موال|موالي|موالية|معارض|معارضة|تعارض|يعارض|مناهض|مناهضة|ضد|مناوئ|مناوئة|رافض|رافضة|معادية|معاد',
  plain: 'عيان|جهة|طرف|جانب|يدعى|تدعى|يسمى|تسمى|يلقب|الملقب|المدعو|اسمه|اسمها|هو|هي|قسم|شعبة|برنامج|ملف|شؤون|هكذا',
  count: 'أحد|إحدى|بعض|عدد|العديد|كبار|كبير|كبيرة|أي|اثنان|اثنين|كل|جميع',
  honorific:
    'سماحة|معالي|سمو|فضيلة|فخامة|جلالة|سعادة|حضرة|آية|سيادة|ركن|طيار|لواء|عقيد|مقدم|رائد|ملازم|مشير|أدميرال|كولونيل|فريق|جنرال|كابتن',
}

/** Classes of the lexicon, later ones giving way to earlier. */
const BY_CLASS: readonly (readonly [ClassName, NameRole])[] = [
  ['media', 'media'],
  ['witness', 'witness'],
  ['document', 'document'],
  ['honorific', 'honorific'],
  ['title', 'member'],
  ['body', 'body'],
  ['organisation', 'body'],
  ['group', 'body'],
  ['person', 'witness'],
  ['anonymous', 'unnamed'],
  ['adjective', 'plain'],
  ['capital', 'plain'],
  ['plain', 'plain'],
  ['occasion', 'plain'],
  ['statement', 'plain'],
  ['platform', 'plain'],
  ['deed', 'plain'],
  ['talk', 'plain'],
]

const keysOf = (form: string): string[] => nameWords(foldText(form, arabicFold))

function roleTable(): Map<string, NameRole> {
  const table = new Map<string, NameRole>()
  const add = (forms: string | undefined, role: NameRole): void => {
    for (const form of forms?.split('|') ?? []) {
      const [key, second] = keysOf(form)
      if (key !== undefined && second === undefined && !table.has(key)) table.set(key, role)
    }
  }
  for (const [role, forms] of Object.entries(ROLES)) add(forms, role as NameRole)
  add(GIVEN_NAMES, 'given')
  for (const compound of COMPOUNDS) table.set(compound.replaceAll(' ', ''), 'given')
  for (const [name, role] of BY_CLASS) add(NOUNS[name], role)
  for (const forms of Object.values(PARTICLES)) add(forms, 'plain')
  return table
}

let roles: Map<string, NameRole> | undefined
let given: Set<string> | undefined
let manyMedia: Set<string> | undefined
let qualities: Set<string> | undefined
let placeNouns: Set<string> | undefined
const keySet = (forms: readonly string[]): Set<string> => new Set(forms.flatMap((form) => keysOf(form).slice(0, 1)))
const known = new Map<string, string>()
/** More words than this and the memory of keys begins anew: it only saves time. */
const MEMORY = 100_000

function keyOf(text: string): string {
  let key = known.get(text)
  if (key === undefined) {
    if (known.size > MEMORY) known.clear()
    known.set(text, (key = nameWords(text)[0] ?? ''))
  }
  return key
}

/** Given names of more words than one: كي of «بان كي مون» means nothing by itself. */
const COMPOUNDS = GIVEN_NAMES.split('|')
  .filter((form) => form.includes(' '))
  .map((form) => foldText(form, arabicFold))
/** A word of a name; عبد الرحمن is one name, as عبدالرحمن is, whatever الرحمن would be by itself. */
const NAME_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:عبد (?:ال\\p{L}{2,}|ربه)|${COMPOUNDS.join('|')})(?![\\p{L}\\p{N}])|[\\p{L}\\p{N}]+`,
  'gu',
)

function words(folded: string): NameWord[] {
  const found: NameWord[] = []
  for (const match of folded.matchAll(NAME_WORD)) {
    const text = match[0]
    if (text.includes(' ')) {
      const key = text.replaceAll(' ', '')
      found.push({ key, text, start: match.index, end: match.index + text.length })
      continue
    }
    // At the head of a name بن is a given name: بن رودس.
    const key = match.index === 0 && text === 'بن' ? text : keyOf(text)
    found.push({ key, text, start: match.index, end: match.index + text.length })
  }
  return found
}

/** بوزارة، لجيش، والقوات: a preposition or conjunction written together with the word. */
function stripped(text: string): string[] {
  const out: string[] = []
  const bare = text.replace(/^[وف](?=.{3})/u, '')
  if (bare !== text) out.push(keyOf(bare))
  const noun = bare.replace(/^[بلك](?=.{3})/u, '')
  if (noun !== bare) out.push(keyOf(noun))
  return out
}

const ENDINGS = ['', 'ة', 'ون', 'ين', 'ان', 'تان', 'تين', 'ات']

/** Every word that ends as an adjective does takes the endings together: كورية شمالية. */
function adjectiveForms(adjective: string): string[] {
  const parts = adjective.split(' ')
  return ENDINGS.map((ending) => parts.map((part) => (part.endsWith('ي') ? part + ending : part)).join(' '))
}

/** Endings of gender and number off; what is left is compared, never shown. */
function stem(key: string): string {
  if (key.length < 5) return key
  const nisba = key.replace(/ي(?:ه|ون|ين|ان|تان|تين|ات)$/u, 'ي')
  return nisba !== key ? nisba : key.replace(/(?:ون|ين|ات|تان|تين|ه)$/u, '')
}

/** Long vowels inside a word and the letters foreign sounds are written with waver: غونزاليس، جونزاليس. */
function skeleton(key: string): string {
  const letters = key.replace(/[غقك]/gu, 'ج').replace(/[ذظ]/gu, 'د').replace(/ث/gu, 'ت')
  return letters.charAt(0) + letters.slice(1).replace(/[اويه]/gu, '')
}

/** Adjectives without the article; those that follow a name as they are (نفسه، سابقا) tell nothing. */
function qualitySet(): Set<string> {
  const forms = (NOUNS.adjective ?? '').split('|').map((form) => foldText(form, arabicFold))
  return new Set(forms.filter((form) => !/^(?:ال|نفس|ذات|انفس|سابق|اخر)/u.test(form)))
}

function isMany(text: string): boolean {
  manyMedia ??= new Set(MANY_MEDIA.map((form) => foldText(form, arabicFold)))
  return manyMedia.has(text.replace(/^ال/u, ''))
}

/** How Arabic news names its sources: institutions, offices, spokesmen, and those nobody names. */
export const arabicVoices: VoiceLanguage = {
  organs: ORGAN_TERMS,
  ministries: new Set(['وزاره', 'وزير', 'وزيره']),
  words,
  stripped,
  adjectiveForms,
  roleOf: (key) => (roles ??= roleTable()).get(key) ?? (/^عبد(?:ال|ربه)/u.test(key) ? 'given' : null),
  stem,
  official: new Set(
    ['عسكري', 'أمني', 'دبلوماسي', 'رسمي', 'حكومي', 'استخباراتي', 'استخباري', 'سياسي', 'مخابراتي', 'قضائي', 'رئاسي'].map(
      (form) => foldText(form, arabicFold),
    ),
  ),
  ruling: new Set(['اداره', 'نظام', 'سلطه', 'سلطات', 'حكومه', 'قياده', 'رياسه', 'دوله', 'برلمان', 'محكمه']),
  memberOrgans: new Map([['عسكري', 'army']]),
  isDefinite: (text) => /^[وف]?[بك]?(?:ال|لل)/u.test(text),
  isQuality: (text) => (qualities ??= qualitySet()).has(text),
  actsFor: (text, before) =>
    /^(?:ب?اسم|بلسان)$/u.test(text) ||
    (/^ب?(?:اداره|مكتب|حكومه|ديوان|فريق)$/u.test(text) && (before === 'في' || text.startsWith('ب'))),
  tails: new Set(['الله', 'الدين']),
  isRelational: (key) => key.length >= 4 && key.endsWith('ي'),
  isAlsoGiven: (key) => (given ??= keySet(GIVEN_NAMES.split('|'))).has(key),
  isPlaceNoun: (key) => (placeNouns ??= keySet(PLACE_NOUNS)).has(key),
  within: new Set(['في', 'داخل']),
  isOrdinal: (key) => /^(?:اول|ثاني|ثالث|رابع|خامس|سادس|ثامن)$/u.test(key),
  skeleton,
  towards: new Set(['الي', 'لدي']),
  isTowards: (text, name) => text === `ل${name}`,
  isMany: (text) => isMany(text) || isMany(text.replace(/^و/u, '')),
  pointsBack: (tail) =>
    /^\s*(?:التابعه?|الخاضعه?|في|ال(?:تي|ذي) (?:يسيطر|تسيطر|يتولا|تتولا|يدير|تدير|يشرف|تشرف)\S*)\s/u.test(tail),
  lineage: new Set(['بن', 'بنت', 'ابن', 'ال']),
  isThing: (text, next) => [text, next].every((word) => /^ال.{3,}ه$/u.test(word)),
  ofPlaces: new Set(['محافظ', 'عمده', 'حاكم', 'والي', 'قايممقام']),
  joined: (text) => (/^و(?=.{3})/u.test(text) ? keyOf(text.slice(1)) : null),
}
