import type { DeskMessages } from './desk.js'
import { documents, ofDocuments } from './counted-ar.js'
import { counter } from './plural.js'

const count = counter('ar')

const stories = (n: number): string =>
  count(n, {
    zero: 'لا أخبار',
    one: 'خبر واحد',
    two: 'خبران',
    few: '{n} أخبار',
    many: '{n} خبرا',
    other: '{n} خبر',
  })

const ofStories = (n: number): string => count(n, { two: 'خبرين', other: stories(n) })

const claims = (n: number): string =>
  count(n, {
    zero: 'لا أقوال',
    one: 'قول واحد',
    two: 'قولان',
    few: '{n} أقوال',
    many: '{n} قولا',
    other: '{n} قول',
  })

const ofClaims = (n: number): string => count(n, { two: 'قولين', other: claims(n) })

const among = (n: number): string =>
  n === 1 ? 'في هذه الوثيقة وحدها' : n === 2 ? 'بين هاتين الوثيقتين' : `بين هذه الوثائق وعددها ${n}`

const seconds = (n: number): string =>
  count(n, { one: 'ثانية', two: 'ثانيتان', few: '{n} ثوان', many: '{n} ثانية', other: '{n} ثانية' })

const minutes = (n: number): string =>
  count(n, { one: 'دقيقة', two: 'دقيقتان', few: '{n} دقائق', many: '{n} دقيقة', other: '{n} دقيقة' })

/** The verb with the pronoun of so many claims. */
const tells = (n: number): string => (n === 1 ? 'يرويه' : n === 2 ? 'يرويهما' : 'يرويها')

/** What the desk says, in Arabic. */
export const deskAr: DeskMessages = {
  skip: 'إلى محتوى الصفحة',
  loading: 'يُحمَّل…',
  wrong: 'تعذّر ذلك.',
  wrongHint: 'ربما توقف خادم المكتب: انظر في النافذة التي شُغّل منها، ثم أعد المحاولة.',
  retry: 'أعد المحاولة',
  notFound: 'لا صفحة بهذا العنوان في هذه القضية.',
  nothingFound: 'لا نتائج',
  any: 'أيّ',
  clear: 'امسح',
  badDay: 'سنة أو شهر أو يوم، مثل 2024/03/12',
  emptyCase: 'لا وثائق في هذه القضية بعد.',
  emptyCaseHint: 'أضف مقالات أو منشورات أو مجلدات كاملة، وستظهر الأخبار حين تُقرأ.',
  temporary: 'مؤقتة',
  neutral: 'يُظهر المكتب من يقول ماذا وعبر من، ولا يقول ما الذي حدث.',
  owner: (name) => `الناشر: ${name}`,
  range: (from, to) => (from === to ? from : `${from} إلى ${to}`),
  spark: (days, denials) => `الوثائق بحسب اليوم، ${days}${denials === 0 ? '' : `، وفيها نفي: ${denials}`}`,
  nav: {
    review: 'المراجعة',
    label: 'الصفحات',
    stories: 'الأخبار',
    voices: 'الأصوات',
    outlets: 'الوسائل',
    search: 'البحث',
    add: 'الإضافة',
    log: 'السجل',
  },
  settings: {
    title: 'اللغة والعرض',
    language: 'اللغة',
    digits: 'الأرقام',
    scheme: 'الإضاءة',
    auto: 'كالنظام',
    light: 'فاتح',
    dark: 'داكن',
  },
  help: {
    title: 'المفاتيح',
    help: 'هذه القائمة',
    search: 'البحث',
    next: 'إلى العنصر التالي',
    previous: 'إلى العنصر السابق',
    open: 'فتح العنصر الحالي',
    layers: 'في الوثيقة: إظهار نوع من العلامات أو إخفاؤه',
    graph: 'في السلسلة: إلى الجار في ذلك الجانب',
    copy: 'في الخبر: نسخه فقرةً',
    language: 'العربية / English',
    close: 'إغلاق',
  },
  stories: {
    title: 'الأخبار',
    found: (n, scope) => `${stories(n)} ${among(scope)}`,
    filters: 'التصفية',
    clear: 'امسح التصفية',
    text: 'كلمات',
    from: 'من',
    to: 'إلى',
    place: 'المكان',
    event: 'نوع الحدث',
    outlet: 'الوسيلة',
    origins: 'الأصول',
    atMost: (n) => (n === 0 ? 'لا أصل مذكور' : `${n} على الأكثر`),
    several: 'في أكثر من وثيقة',
    denied: 'فيها نفي',
    disputed: 'فيها روايات مختلفة',
    sort: 'الترتيب',
    sorts: { spread: 'الأكثر تكرارا والأقل أصولا', newest: 'الأحدث', disputed: 'الأكثر اختلافا' },
    denials: (n) =>
      count(n, { one: 'نفي واحد', two: 'نفيان', few: '{n} حالات نفي', many: '{n} حالة نفي', other: '{n} حالة نفي' }),
    conflicts: (n) =>
      count(n, {
        one: 'اختلاف واحد',
        two: 'اختلافان',
        few: '{n} اختلافات',
        many: '{n} اختلافا',
        other: '{n} اختلاف',
      }),
    none: 'لم يُعثر على حدث ترويه هذه الوثائق.',
    noneHint: 'وتبقى نصوصها متاحة للقراءة والبحث.',
    noneFiltered: 'لا خبر يجتاز هذه التصفية.',
  },
  story: {
    contents: 'أقسام هذا الخبر',
    parts: {
      chain: 'السلسلة',
      timeline: 'الخط الزمني',
      claims: 'الأقوال',
      denials: 'النفي',
      differences: 'الاختلافات',
      shared: 'الصياغة المشتركة',
      places: 'الأماكن',
      reactions: 'ردود الفعل',
      documents: 'الوثائق',
      review: 'المراجعة',
    },
    chainNote: 'الأصول إلى اليمين، والوسائل بحسب الزمن من الأعلى. اختر خطا أو اسما لتقرأ الكلمات التي تدل عليه.',
    evidence: 'بهذه الكلمات',
    noWords: 'ليس في النص كلمات تدل على ذلك وحدها.',
    line: (from, to) => `من ${from} إلى ${to}`,
    ownText: 'لكل منها نص مستقل',
    compare: 'قارن الكلمات',
    copy: 'انسخه فقرةً',
    between: '؛ ',
    copied: 'نُسخ',
    copyFailed: 'لم يسمح المتصفح بذلك',
    columns: { published: 'النشر', outlet: 'الوسيلة', title: 'العنوان', origins: 'الأصول التي يذكرها' },
  },
  document: {
    inStories: 'في هذه الأخبار:',
    publishedBases: { stated: 'كما يقول النص', implied: 'مستنتج' },
    layers: {
      cue: 'كلمات النقل',
      source: 'المصادر',
      content: 'ما نُقل',
      date: 'التواريخ',
      place: 'الأماكن',
      figure: 'الأعداد',
      loaded: 'ألفاظ محمّلة',
      boilerplate: 'زوائد الصفحة',
    },
    leans: { this: 'هذه تستند إليها', other: 'تلك تستند إلى هذه' },
    covers: (own, other) => `${own}٪ من الكلمات هنا و${other}٪ منها هناك`,
    here: 'هنا',
    there: 'هناك',
  },
  custody: {
    title: 'من أين جاءت',
    id: 'المعرّف',
    size: 'الحجم',
    bytes: (n) =>
      count(n, { one: 'بايت واحد', two: 'بايتان', few: '{n} بايتات', many: '{n} بايتا', other: '{n} بايت' }),
    sightings: 'المشاهدات',
    readBy: (reader) => `قُرئت بصفة ${reader}`,
    entry: (seq) => `القيد ${seq} في السجل`,
    versions: 'النسخ',
    stands: 'النسخة القائمة',
    fields: { title: 'العنوان', byline: 'اسم الكاتب', published: 'النشر', text: 'النص' },
  },
  voices: {
    title: 'الأصوات',
    found: (n, scope) =>
      `${count(n, { zero: 'لا أصوات', one: 'صوت واحد', two: 'صوتان', few: '{n} أصوات', many: '{n} صوتا', other: '{n} صوت' })} ${among(scope)}`,
    name: 'الاسم',
    type: 'النوع',
    types: {
      person: 'شخص',
      office: 'صاحب منصب',
      spokesman: 'متحدث',
      institution: 'مؤسسة',
      media: 'وسيلة إعلام',
      witness: 'أناس من المكان',
      document: 'وثيقة',
      unnamed: 'مصدر بلا اسم',
      other: 'غير ذلك',
    },
    party: 'المؤسسة',
    sort: 'الترتيب',
    sorts: { statements: 'الأكثر أقوالا', stories: 'الأكثر أخبارا', name: 'الاسم' },
    statements: claims,
    inDocuments: (n) => `في ${ofDocuments(n)}`,
    inStories: (n) => `في ${ofStories(n)}`,
    aliases: 'ويُذكر أيضا:',
    overTime: 'الأقوال بحسب اليوم',
    said: 'ما يقوله',
    stories: 'في هذه الأخبار',
    through: 'عبر من',
    directly: 'قول مباشر',
    printedBy: 'من نشره',
    joins: {
      same_voice: 'صوت واحد',
      organ_of: 'جهة تتبعها',
      spokesman_of: 'يتحدث باسمها',
      owned_by: 'يملكها',
      possibly_same: 'قد يكونان صوتا واحدا',
      allied: 'تحالف مسجل، ولا يضم شيئا في العد',
    },
    unsure: 'من غير يقين',
  },
  outlets: {
    title: 'الوسائل',
    found: (n, scope) =>
      `${count(n, { zero: 'لا وسائل', one: 'وسيلة واحدة', two: 'وسيلتان', few: '{n} وسائل', many: '{n} وسيلة', other: '{n} وسيلة' })} ${among(scope)}`,
    name: 'الاسم',
    owner: 'الناشر',
    ownerUnknown: 'الناشر غير معروف',
    sort: 'الترتيب',
    sorts: { documents: 'الأكثر وثائق', stories: 'الأكثر أخبارا', own: 'الأكثر أصولا خاصة بها', name: 'الاسم' },
    restNote:
      'يبين الشريط ما تستند إليه أقوال الوسيلة التي يرويها غيرها أيضا: أصل ليس عند ناشر آخر في هذه القضية، أو أصول عند غيرها كذلك، أو لا أحد مذكور.',
    rests: {
      own: (n) => `${claims(n)} عن أصل خاص بها`,
      common: (n) => `${claims(n)} عن أصول عند غيرها أيضا`,
      nobody: (n) => `${claims(n)} بلا ذكر لأحد`,
    },
    alone: (n) => `${claims(n)} لا ${tells(n)} ناشر آخر هنا`,
    restSentence: ({ all, alone, own }, scope) =>
      all === alone
        ? `${claims(all)} لا ${tells(all)} ناشر آخر ${among(scope)}.`
        : `من أصل ${ofClaims(all - alone)} ${tells(all - alone)} غيرها أيضا، ${own === 0 ? 'لا قول يستند إلى أصل خاص بها' : `${claims(own)} عن أصل خاص بها`} ${among(scope)}.`,
    overTime: 'الوثائق بحسب اليوم',
    lets: 'الأصوات التي تنقلها',
    from: 'تنقل عن',
    sisters: 'للناشر نفسه',
  },
  search: {
    title: 'البحث',
    words: 'كلمات، أو عبارة بين علامتي تنصيص',
    voice: 'من يقول',
    stance: 'كيف',
    note: 'توجد الكلمة بأشكالها مع السوابق واللواحق، والعبارة بين علامتي التنصيص كما هي. و«من» و«كيف» معا يعنيان قولا واحدا.',
    found: (n, scope) => `النتائج: ${documents(n)} ${among(scope)}`,
  },
  add: {
    title: 'إضافة وثائق',
    note: 'يُقرأ كل شيء على هذا الجهاز، ولا يُجلب شيء من الشبكة ولا يخرج إليها. وتُحفظ البايتات كما جاءت، مع قيد في السجل.',
    temporary: 'أُعدّت هذه القضية للاطلاع، وما يضاف إليها ينتهي بإغلاق المكتب. شغّل isnad desk مع اسم مجلد لتحفظه.',
    outlet: 'الوسيلة، إن لم تذكرها الوثيقة',
    published: 'يوم النشر، إن لم تذكره الوثيقة',
    drop: 'ألق الملفات أو المجلدات هنا',
    formats: 'صفحات ويب ونصوص وJSON Lines وخلاصات وصادرات تلغرام وجداول وبريد وMarkdown ومحفوظات مضغوطة',
    choose: 'اختر ملفات',
    chooseFolder: 'اختر مجلدا',
    paste: 'أو ألصق نصا، أو JSON Lines',
    textTitle: 'عنوان النص الملصق',
    addText: 'أضف النص',
    pasted: 'نص ملصق',
    files: (n) => count(n, { one: 'ملف واحد', two: 'ملفان', few: '{n} ملفات', many: '{n} ملفا', other: '{n} ملف' }),
    states: {
      sending: 'يُرسل',
      waiting: 'في الانتظار',
      reading: 'يُقرأ',
      stories: 'تُستخرج الأخبار',
      done: 'تم',
      cancelled: 'أُوقف',
      failed: 'تعذّر',
    },
    sums: {
      added: (n) => `أُضيف: ${n}`,
      changed: (n) => `بكلمات غير السابقة: ${n}`,
      seen: (n) => `معروف ووُجد هنا أيضا: ${n}`,
      known: (n) => `معروف من قبل: ${n}`,
      failed: (n) => `لم يُقرأ: ${n}`,
    },
    left: (n) => `بقي نحو ${n < 90 ? seconds(n) : minutes(Math.round(n / 60))}`,
    results: { added: 'أُضيف', changed: 'تغير', seen: 'وُجد ثانية', known: 'معروف', failed: 'لم يُقرأ' },
    line: (n) => `السطر ${n}`,
  },
  log: {
    title: 'سجل الحيازة',
    holds: (n) => `كل قيد متصل بما قبله، وعدد القيود ${n}.`,
    broken: (seq) => `السجل غير متصل عند القيد ${seq}.`,
    head: 'البصمة الأخيرة، احفظها في مكان آخر:',
    written: 'بصمة حُفظت من قبل (اختياري)',
    check: 'افحص كل شيء',
    good: (docs, spans) =>
      `السجل والبايتات والنصوص والمشاهدات والمواضع كلها سليمة: ${documents(docs)}، وعدد المواضع ${spans}.`,
    acts: {
      created: 'أُنشئت القضية',
      added: 'أُضيفت',
      changed: 'نسخة جديدة',
      seen: 'وُجدت ثانية',
      analysed: 'قُرئت',
      restored: 'استُعيدت',
      merged: 'ضُمت قضية',
      decided: 'قرار',
      other: 'غير ذلك',
    },
    versionOf: (id) => `بعد ${id}`,
  },
}
