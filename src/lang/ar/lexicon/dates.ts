import type { DateUnit, Season, Toward } from '../../../model/date.js'
import { ARTICLE, CONJ, PREP } from '../../../text/clitic.js'
import type { Particle, TimeWord } from '../../../text/date-language.js'
import type { LexiconEntry } from '../../../text/match.js'

type Entry = LexiconEntry<TimeWord>

const PREFIXED = CONJ | PREP
const ANY = CONJ | PREP | ARTICLE

const entry = (form: string, value: TimeWord, proclitics = ANY): Entry => ({ form, value, proclitics })
const list = (forms: string): string[] => forms.split('|')

/** Gregorian months by number: Levantine and Iraqi, Egyptian and Gulf, Maghrebi; forms parted by bars. */
const MONTHS: readonly string[] = [
  'كانون الثاني|كانون ثاني|كانون ثان|يناير|ينايَر|جانفي|كانون الثانى',
  'شباط|فبراير|فيفري|فيبراير|شباط فبراير',
  'آذار|مارس|أذار',
  'نيسان|أبريل|إبريل|ابريل|أفريل|نيسان ابريل',
  'أيار|مايو|ماي|مايس|ايار',
  'حزيران|يونيو|يونيه|جوان|يونية',
  'تموز|يوليو|يوليه|جويلية|يوليوز|يولية',
  'آب|أغسطس|غشت|أوت|اغسطس|أغسطوس',
  'أيلول|سبتمبر|شتنبر|سبتمر|ايلول|سيبتمبر|أبلول',
  'تشرين الأول|تشرين أول|أكتوبر|اكتوبر|أكتوبَر|تشرين الاول',
  'تشرين الثاني|تشرين ثاني|تشرين ثان|نوفمبر|نونبر|نوفمر|تشرين الثانى',
  'كانون الأول|كانون أول|ديسمبر|دجنبر|ديسمبَر|كانون الاول|دسمبر',
]

/** Also verbs, names, nouns: they are months only beside a day, a year or a word that asks for a month. */
const WEAK = new Set(['مارس', 'ماي', 'آب', 'أوت', 'جوان', 'صفر', 'رجب', 'شعبان', 'رمضان', 'محرم', 'المحرم', 'شوال'])

const HIJRI: readonly string[] = [
  'محرم|المحرم|محرم الحرام',
  'صفر|صفر الخير',
  'ربيع الأول|ربيع أول',
  'ربيع الآخر|ربيع الثاني|ربيع آخر|ربيع ثاني',
  'جمادى الأولى|جمادى الأول|جمادي الأولى|جماد الأول|جماد أول',
  'جمادى الآخرة|جمادى الثانية|جمادى الثاني|جمادى الآخر|جماد الثاني|جماد الآخر',
  'رجب',
  'شعبان',
  'رمضان|رمضان المبارك',
  'شوال',
  'ذو القعدة|ذي القعدة|ذوالقعدة',
  'ذو الحجة|ذي الحجة|ذوالحجة',
]

const WEEKDAYS: readonly string[] = [
  'الاثنين|الإثنين|الأثنين|الاتنين',
  'الثلاثاء|الثلثاء|الثلاثا',
  'الأربعاء|الاربعا|الإربعاء',
  'الخميس',
  'الجمعة',
  'السبت',
  'الأحد',
]

/** Singular, dual and plural; the plural is also what follows the numbers from three to ten. */
const UNITS: Readonly<Record<string, readonly [DateUnit, 1 | 2 | 3]>> = {
  'ساعة': ['hour', 1],
  'ساعتين|ساعتان': ['hour', 2],
  'ساعات': ['hour', 3],
  'يوم|يوما': ['day', 1],
  'يومين|يومان': ['day', 2],
  'أيام|اياما': ['day', 3],
  'أسبوع|أسبوعا|إسبوع': ['week', 1],
  'أسبوعين|أسبوعان': ['week', 2],
  'أسابيع': ['week', 3],
  'شهر|شهرا': ['month', 1],
  'شهرين|شهران': ['month', 2],
  'أشهر|شهور|أشهرا': ['month', 3],
  'عام|عاما|سنة|حول': ['year', 1],
  'عامين|عامان|سنتين|سنتان|عامي|سنتي': ['year', 2],
  'أعوام|سنوات|سنين|سنوات': ['year', 3],
  'عقد|عقدا': ['decade', 1],
  'عقدين|عقدان': ['decade', 2],
  'عقود': ['decade', 3],
  'قرن|قرنا': ['century', 1],
  'قرنين|قرنان': ['century', 2],
  'قرون': ['century', 3],
}

/** Every gender, number and case of the words after a noun. */
const adjective = (stem: string): string[] => ['', 'ة', 'ين', 'ان', 'تين', 'تان', 'ات'].map((end) => `ال${stem}${end}`)

const SHIFTS: readonly (readonly [Toward, number, readonly string[]])[] = [
  ['past', -1, ['ماض', 'فائت', 'منصرم', 'سابق', 'منقض', 'أخير']],
  ['present', 0, ['جار', 'حال', 'راهن']],
  ['future', 1, ['مقبل', 'قادم', 'آت', 'تال', 'جاي']],
]

/** الماضي and الماضية: words that end in a weak letter write it in some forms and drop it in others. */
function shifts(): Entry[] {
  const entries: Entry[] = []
  for (const [toward, shift, stems] of SHIFTS) {
    for (const stem of stems) {
      const forms = [...adjective(stem), ...adjective(`${stem}ي`)]
      // "الأخير" is no date word in the singular masculine ("the latter"); rules ask for it by its own particle.
      if (stem === 'أخير') continue
      for (const form of forms) entries.push(entry(form, { kind: 'shift', toward, shift }))
    }
  }
  entries.push(entry('الفارط', { kind: 'shift', toward: 'past', shift: -1 }))
  return entries
}

const particles: Readonly<Record<Particle, string>> = {
  of: 'من',
  in: 'في|فى|خلال|بتاريخ|عند',
  to: 'إلى|الى|حتى|ولغاية|لغاية|وصولا إلى|وحتى',
  and: 'و',
  between: 'بين|ما بين|مابين',
  before: 'قبل',
  since: 'منذ|مند',
  after: 'بعد',
  this: 'هذا|هذه|بهذا|لهذا|بهذه',
  day: 'يوم|نهار|صباح|مساء|فجر|ظهر|عصر|صبيحة|عشية|ضحى',
  days: 'يومي|يومَي|أيام',
  date: 'الموافق|المصادف|الموافق ل|في تاريخ|بتاريخ',
  it: 'منه',
  same: 'نفسه|ذاته|نفسها|ذاتها|عينه|المذكور|إياه',
  last: 'الأخير|الأخيرة|الأخيرين|الأخيرتين|آخر',
  few: 'القليلة|القليل|القلائل|بضع|بضعة|عدة|قليلة|عدد من',
  about: 'نحو|حوالي|حوالى|قرابة|زهاء|ما يقارب|ما يقرب من|تقريبا|تقريبًا',
  more: 'أكثر من|أزيد من|أقل من|ما يزيد على|ما يزيد عن|ما لا يقل عن',
  night: 'ليل|ليلة|مساء',
  now: 'الآن',
  agreeing: 'الموافق|المصادف',
  weekend: 'عطلة نهاية الأسبوع|نهاية الأسبوع|نهاية هذا الأسبوع',
  rest: 'باقي|بقية|ما تبقى من|ما بقي من',
  era: 'م|ميلادي|ميلادية|للميلاد|ق.م',
  hijri: 'هـ|ه|هجري|هجرية|للهجرة|هجريا',
  quarter: 'الربع',
  half: 'النصف',
}

function particleEntries(): Entry[] {
  return Object.entries(particles).flatMap(([particle, forms]) =>
    list(forms).map((form) => entry(form, { kind: 'particle', particle: particle as Particle }, PREFIXED)),
  )
}

const OFFSETS: Readonly<Record<string, number>> = {
  'أمس|البارحة|امبارح|إمبارح|يوم أمس|الأمس|مساء أمس': -1,
  'أول أمس|أول من أمس|الأول من أمس|أمس الأول|قبل أمس|قبل يوم أمس|أول البارحة|يوم قبل أمس|قبل البارحة|القبل البارحة|قبل امبارح|أمس الاول|اليوم القبل البارحة|اليوم الي قبل امبارح|اليوم اللي قبل امبارح|اليوم اللي قبل البارحة':
    -2,
  'غد|غدا|الغد|يوم غد|يوم الغد|بكرة|بكرا|غداة غد': 1,
  'بعد غد|بعد الغد|بعد بكرة|يوم بعد غد|اليوم الي بعد بكرة|اليوم اللي بعد بكرة': 2,
}

const TODAY = 'اليوم|هذا اليوم|اليوم الحالي|اليوم الجاري|الليلة|هذه الليلة|يومنا هذا'

const SEASONS: Readonly<Record<Season, string>> = {
  spring: 'ربيع|الربيع',
  summer: 'صيف|الصيف',
  autumn: 'خريف|الخريف',
  winter: 'شتاء|الشتاء',
}

const PARTS = {
  early: 'أوائل|مطلع|بداية|مستهل|بدايات|مطالع|فاتحة|غرة|وقت مبكر من|أول أيام',
  mid: 'منتصف|أواسط|أوساط',
  late: 'أواخر|نهاية|نهايات|ختام|آخر أيام|وقت لاحق من|وقت لاحق|لاحقا في|سلخ',
} as const

const DECADES = ['عشرين', 'ثلاثين', 'أربعين', 'خمسين', 'ستين', 'سبعين', 'ثمانين', 'تسعين']

function decades(): Entry[] {
  return DECADES.flatMap((stem, i) =>
    [`${stem}يات`, `${stem}ات`].map((form) => entry(form, { kind: 'decade', decade: (i + 2) * 10 })),
  )
}

function months(): Entry[] {
  const of = (calendar: 'gregorian' | 'hijri', names: readonly string[]): Entry[] =>
    names.flatMap((forms, i) =>
      list(forms).map((form) => entry(form, { kind: 'month', calendar, month: i + 1, weak: WEAK.has(form) }, PREFIXED)),
    )
  return [...of('gregorian', MONTHS), ...of('hijri', HIJRI)]
}

function weekdays(): Entry[] {
  return WEEKDAYS.flatMap((forms, i) =>
    list(forms).flatMap((form) => [
      entry(form, { kind: 'weekday', weekday: i + 1, bare: false }),
      // Without the article it is a weekday only beside a word that asks for one: يوم جمعة، آخر اثنين.
      entry(form.slice(2), { kind: 'weekday', weekday: i + 1, bare: true }, PREFIXED),
    ]),
  )
}

/** Every word of dates: months of both calendars, weekdays, units, what points and what joins. */
export const DATE_ENTRIES: readonly Entry[] = [
  ...months(),
  ...weekdays(),
  ...Object.entries(UNITS).flatMap(([forms, [unit, count]]) =>
    list(forms).map((form) => entry(form, { kind: 'unit', unit, count })),
  ),
  ...Object.entries(OFFSETS).flatMap(([forms, days]) =>
    list(forms).map((form) => entry(form, { kind: 'offset', days }, PREFIXED)),
  ),
  ...list(TODAY).map((form) => entry(form, { kind: 'today' }, PREFIXED)),
  ...shifts(),
  ...Object.entries(SEASONS).flatMap(([season, forms]) =>
    list(forms).map((form) => entry(form, { kind: 'season', season: season as Season })),
  ),
  ...Object.entries(PARTS).flatMap(([part, forms]) =>
    list(forms).map((form) => entry(form, { kind: 'part', part: part as 'early' | 'mid' | 'late' }, PREFIXED)),
  ),
  ...decades(),
  ...particleEntries(),
]
