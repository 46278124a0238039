import { casesAr } from './cases-ar.js'
import { deskAr } from './desk-ar.js'
import { eventsAr } from './events-ar.js'
import { exportAr } from './export-ar.js'
import { reuseAr } from './reuse-ar.js'
import { reviewAr } from './review-ar.js'
import { explainAr } from './explain-ar.js'
import { helpAr } from './help-ar.js'
import { joinsAr } from './joins-ar.js'
import { originalsAr } from './original-ar.js'
import type { Figures, Messages } from './messages.js'
import { pageAr } from './page-ar.js'
import { documents } from './counted-ar.js'
import { counter } from './plural.js'
import type { Problem } from './problem.js'
import { serverAr } from './server-ar.js'
import { storiesAr } from './stories-ar.js'
import { gazetteerAr, placesAr } from './gazetteer-ar.js'
import { readingAr } from './reading-ar.js'
import { registryAr } from './registry-ar.js'
import type { Remark } from './remark.js'
import { storyAr } from './story-ar.js'

/** A question keeps its mark; anything else ends in a full stop. */
const sentence = (text: string) => (/[?؟]$/u.test(text) ? text : `${text}.`)

const count = counter('ar')

const inputsOblique = (n: number) =>
  count(n, {
    zero: 'أي مدخل',
    one: 'مدخل واحد',
    two: 'مدخلين',
    few: '{n} مدخلات',
    many: '{n} مدخلا',
    other: '{n} مدخل',
  })

const statements = (n: number) =>
  count(n, {
    zero: 'لا أقوال',
    one: 'قول واحد',
    two: 'قولان',
    few: '{n} أقوال',
    many: '{n} قولا',
    other: '{n} قول',
  })

const sources = (n: number) =>
  count(n, {
    zero: 'لا مصادر',
    one: 'مصدر واحد',
    two: 'مصدران',
    few: '{n} مصادر',
    many: '{n} مصدرا',
    other: '{n} مصدر',
  })

const unnamedOfThem = (n: number) =>
  count(n, {
    one: 'واحد منها بلا اسم',
    two: 'اثنان منها بلا اسم',
    few: '{n} منها بلا اسم',
    other: '{n} منها بلا اسم',
  })

const quoted = (n: number) =>
  count(n, {
    one: 'واحد منها بين علامتي تنصيص',
    two: 'اثنان منها بين علامات تنصيص',
    other: '{n} منها بين علامات تنصيص',
  })

const filesSkipped = (n: number) =>
  count(n, {
    zero: 'لم يُتجاوز أي ملف',
    one: 'جرى تجاوز ملف واحد من نوع آخر',
    two: 'جرى تجاوز ملفين من أنواع أخرى',
    few: 'جرى تجاوز {n} ملفات من أنواع أخرى',
    many: 'جرى تجاوز {n} ملفا من أنواع أخرى',
    other: 'جرى تجاوز {n} ملف من أنواع أخرى',
  })

const recordsSkipped = (n: number) =>
  count(n, {
    zero: 'لم يُتجاوز أي سجل',
    one: 'جرى تجاوز سجل واحد بلا كلمات',
    two: 'جرى تجاوز سجلين بلا كلمات',
    few: 'جرى تجاوز {n} سجلات بلا كلمات',
    many: 'جرى تجاوز {n} سجلا بلا كلمات',
    other: 'جرى تجاوز {n} سجل بلا كلمات',
  })

function remark(said: Remark): string {
  switch (said.kind) {
    case 'other-files':
      return filesSkipped(said.files)
    case 'columns':
      return `قُرئت الأعمدة هكذا: ${mapping(said.map)} (يغيرها الخيار --map)`
    case 'no-text':
      return recordsSkipped(said.records)
  }
}

const mapping = (map: Readonly<Record<string, string>>) =>
  Object.entries(map)
    .map(([field, column]) => `${field}=${column}`)
    .join('، ')

function figures(f: Figures): string {
  if (f.statements === 0) return 'لم يُعثر في هذه الوثيقة على قول منسوب.'
  const said = statements(f.statements) + (f.direct > 0 ? `، ${quoted(f.direct)}` : '')
  const who = sources(f.sources) + (f.unnamed > 0 ? `، ${unnamedOfThem(f.unnamed)}` : '')
  return `${said} · ${who}`
}

function scope(n: number, from: string | null, to: string | null): string {
  const dates = from === null || to === null ? 'بلا تاريخ' : from === to ? from : `من ${from} إلى ${to}`
  const among = n === 1 ? 'هذه الوثيقة وحدها' : n === 2 ? 'هاتين الوثيقتين وحدهما' : `هذه الوثائق وحدها وعددها ${n}`
  return `يسري كل ما سبق على ${among} (${dates})، ولا يقول شيئا عما سواها.`
}

/** As many names as a line bears. */
const list = (names: readonly string[]) =>
  names
    .slice(0, 12)
    .map((name) => JSON.stringify(name.slice(0, 40)))
    .join(', ') + (names.length > 12 ? ' …' : '')

function what(problem: Problem): string {
  switch (problem.kind) {
    case 'missing':
      return 'لا يوجد ملف أو مجلد بهذا الاسم'
    case 'no-permission':
      return 'لا إذن بقراءته'
    case 'not-a-file':
      return 'هذا ليس ملفا ولا مجلدا (مقبس أو جهاز)'
    case 'read-failed':
      return `تعذرت القراءة (${problem.why})`
    case 'bad-gzip':
      return 'الملف المضغوط تالف أو ليس بصيغة gzip'
    case 'empty':
      return 'لا نص فيه'
    case 'empty-folder':
      return 'ليس فيه ملف من نوع معروف (‎.html أو ‎.txt أو ‎.jsonl أو ‎.json أو ‎.csv أو ‎.xlsx أو ‎.xml أو ‎.md أو ‎.eml أو ‎.zip، ومع معظمها ‎.gz)'
    case 'binary':
      return 'المحتوى ليس نصا'
    case 'unknown-charset':
      return 'النص ليس بترميز UTF-8 ولا بترميز عربي معروف'
    case 'jsonl-not-utf8':
      return 'يجب أن تكون أسطر JSON بترميز UTF-8'
    case 'text-too-large':
      return `أكبر حجم للنص الواحد ${problem.megabytes} ميغابايت`
    case 'line-too-long':
      return `أكبر حجم للسطر الواحد ${problem.megabytes} ميغابايت`
    case 'not-json':
      return 'السطر ليس JSON صحيحا'
    case 'not-an-object':
      return 'السطر من JSON لكنه ليس كائنا {…}'
    case 'text-missing':
      return 'الحقل «text» مفقود'
    case 'wrong-type':
      return `الحقل «${problem.field}» ليس سلسلة نصية`
    case 'bad-date':
      return `في الحقل «published» القيمة ${JSON.stringify(problem.value)}، وهي ليست بصيغة EDTF (مثل 2024 أو 2024-03 أو 2024-03-12 أو 2024-03~) ولا تاريخا ووقتا بصيغة ISO`
    case 'no-article':
      return 'لم يُعثر في الصفحة على نص مقال'
    case 'page-too-deep':
      return 'تداخل عناصره أعمق من أي نص حقيقي'
    case 'bad-json':
      return 'ليس JSON صالحا (أو ليس UTF-8)، أو أنه مبتور'
    case 'bad-feed':
      return 'ليس خلاصة RSS أو Atom أو RDF أو JSON'
    case 'bad-mail':
      return 'ليس رسالة بريد إلكتروني'
    case 'bad-table':
      return 'تتعذر قراءة الجدول: فيه سطر تالف أو أطول من 32 ميغابايت'
    case 'bad-workbook':
      return 'المصنف تالف أو ليس XLSX'
    case 'bad-zip':
      return 'الأرشيف تالف أو ليس ZIP'
    case 'zip-too-large':
      return `حجمه بعد فك الضغط يتجاوز ${problem.megabytes} ميغابايت، أو أن ضغطه أشد بكثير من ضغط النصوص`
    case 'zip-encrypted':
      return 'مشفر'
    case 'zip-in-zip':
      return 'لا يُفتح أرشيف داخل أرشيف'
    case 'no-column':
      return `لا يوجد عمود «${problem.column}»؛ الأعمدة: ${list(problem.columns)}`
    case 'no-text-column':
      return `لا يُعرف أي الأعمدة يحمل النص؛ الأعمدة: ${list(problem.columns)}؛ حدده بالخيار --map text=NAME`
    case 'address-private':
      return `يقود ${problem.host} إلى هذا الجهاز أو شبكته الداخلية؛ يسمح بذلك الخيار --allow-private`
    case 'address-invalid':
      return 'ليس عنوان http أو https'
    case 'robots-forbid':
      return 'يمنعه ملف robots.txt في الموقع'
    case 'http-status':
      return `أجاب الخادم بالرمز ${problem.status}`
    case 'too-many-redirects':
      return 'أُعيد توجيهه أكثر من عشر مرات'
    case 'timed-out':
      return `لم يرسل الخادم شيئا طوال ${problem.seconds} ثانية`
    case 'not-reached':
      return `تعذر الوصول إلى الخادم (${problem.why})`
  }
}

/** Arabic. */
export const ar: Messages = {
  lang: 'ar',
  view: {
    untitled: '(بلا عنوان)',
    outletUnknown: 'الوسيلة غير معروفة',
    dateUnknown: 'التاريخ غير معروف',
    sourceUnknown: 'لا مصدر مذكور',
    withoutName: 'بلا اسم',
    implied: 'مضمر',
    direct: 'اقتباس',
    from: ' عن ',
    stances: { denies: 'نفي', declines: 'امتناع عن التعليق', hedges: 'بتحفظ' },
    credits: (names) => `منسوب إلى: ${names}`,
    figures,
    note: (text) => `ملاحظة: ${text}`,
    notes: {
      'encoding': 'النص بترميز قديم وقد حُوّل إلى يونيكود.',
      'encoding-damaged': 'في النص بايتات تالفة، ووُضعت مكانها العلامة �.',
      'cue-without-attribution': 'قد تنقل هذه الكلمات قولا، ولم يُقرأ منها قول.',
      'quote-without-speaker': 'لم يُنسب هذا الاقتباس إلى متحدث.',
      'source-without-antecedent': 'صاحب هذا الكلام مذكور في موضع آخر، ولم يُعثر عليه.',
      'date-unresolved': 'لا تدل هذه الكلمات وحدها على تاريخ بعينه.',
      'language': 'النص بلغة أخرى ولم يُحلل.',
      'whole-page': 'تعذر فصل نص المقال عن بقية الصفحة، فقُرئ نصها كله.',
      'date-unanchored': 'تُحسب هذه الكلمات من يوم غير معروف: يوم النشر، أو تاريخ ذُكر قبلها.',
      'date-weekday-mismatch': 'لا يوافق يومُ الأسبوع هذا التاريخ، وأُبقي التاريخ كما كُتب.',
      'date-stale-day': 'لا يوافق يومُ الأسبوع تاريخ النشر، فقُرئ اليوم بحسب يوم الأسبوع المذكور.',
      'date-ambiguous-order': 'قد يتقدم اليوم أو الشهر في هذا التاريخ، وقُرئ اليوم أولا.',
      'date-impossible-day': 'لا يوجد يوم كهذا.',
    },
    dates: 'التواريخ:',
    unresolved: 'بلا تاريخ',
    countedFrom: (anchor) => `محسوب من ${anchor}`,
    roles: {
      killed: 'القتلى كما ورد:',
      wounded: 'الجرحى كما ورد:',
      killed_and_wounded: 'القتلى والجرحى معا كما ورد:',
      captured: 'الأسرى والمحتجزون كما ورد:',
      displaced: 'النازحون كما ورد:',
      evacuated: 'من نُقلوا أو أُجلوا كما ورد:',
      weapons: 'الأسلحة كما ورد:',
      other: 'أعداد أخرى:',
    },
    partOf: (id) => `جزء من ${id}`,
    loaded: 'ألفاظ محمّلة تُعرض ولا يُحكم عليها (مع رقم: ضمن ما ينقله ذلك القول، وبلا رقم: بصوت الوثيقة نفسها)',
    loadedKinds: {
      label: 'وصم',
      scare: 'تشكيك',
      honorific: 'تمجيد',
      triumph: 'تباهٍ',
      condemnation: 'إدانة',
    },
    scope,
  },
  events: eventsAr,
  explain: explainAr,
  joins: joinsAr,
  originals: originalsAr,
  stories: storiesAr,
  registry: registryAr,
  reuse: reuseAr,
  review: reviewAr,
  export: exportAr,

  places: placesAr,
  gazetteer: gazetteerAr,
  story: storyAr,
  page: pageAr,
  cases: casesAr,
  desk: deskAr,
  server: serverAr,
  problems: {
    what,
    where: (path, line) => (line === undefined ? path : `${path}، السطر ${line}`),
    hints: {
      'usage': 'انظر `isnad --help`.',
      'input-missing': 'تحقق من المسار.',
      'input-unreadable': 'تحقق من الملف ومن أذونه.',
      'input-empty': 'تأكد من أن هذا هو الملف المقصود.',
      'input-binary': 'المطلوب نص عادي (UTF-8 أو windows-1256) أو أسطر JSON (UTF-8).',
      'input-too-large': 'قسّمه، أو ضع كل وثيقة في سطر بصيغة JSON Lines.',
      'input-invalid': 'أصلح هذا السجل، ولا يتأثر به غيره.',
      'registry-invalid': 'أصلح هذه الصفوف ثم أعد المحاولة.',
      'address-refused': 'انظر الرسالة.',
      'fetch-failed': 'تحقق من العنوان والاتصال وأعد المحاولة.',
      'events-invalid': 'أصلح هذه المواضع من الملف ثم أعد المحاولة؛ شكله في docs/events.md.',
      'index-unreadable': 'أنشئه من جديد من وثائقه.',
      'gazetteer-invalid': 'أصلح هذه الصفوف ثم أعد المحاولة.',
      'case-missing': 'تحقق من المسار أو العنوان، أو أنشئ قضية بالأمر `isnad case create`.',
      'case-exists': 'اختر موضعا آخر.',
      'case-locked': 'انتظر حتى تفرغ، أو احفظ القضية في PostgreSQL حيث يعمل عليها أكثر من واحد.',
      'case-newer': 'حدّث isnad، ولم يُمس ملف القضية.',
      'case-unwritable': 'وما أضيف قبل ذلك محفوظ.',
      'case-connection': 'وما أضيف قبل ذلك محفوظ، وأعد الأمر نفسه ليُتم ما بقي.',
      'case-damaged': 'نفّذ `isnad case check`، واستعد نسخة احتياطية إن ظهرت عيوب.',
      'port-taken': 'اختر غيره بـ --port أو اتركه.',
      'desk-missing': 'ثبّت الحزمة المنشورة أو شغّل npm run build:desk.',
      'output-failed': 'تحقق من وجهة الكتابة وأذونها والمساحة الخالية.',
      'internal': 'نرجو الإبلاغ عنه مع المدخل الذي يُظهره.',
    },
    error: (subject, where, hint) => `${where === '' ? '' : `${where}: `}${sentence(subject)} ${hint}`,
    remark: (path, said) => `${path}: ${remark(said)}.`,
    someFailed: (failed, done) => `تعذرت قراءة ${inputsOblique(failed)}، وأُنجز الباقي: ${documents(done)}.`,
    allFailed: (failed) => `لم يُنجز شيء: تعذرت قراءة ${inputsOblique(failed)}.`,
  },
  usage: {
    unknownFlag: (flag, nearest) => `خيار غير معروف ${flag}${nearest === null ? '' : `، هل المقصود ${nearest}؟`}`,
    unknownCommand: (name, nearest) => `أمر غير معروف ${name}${nearest === null ? '' : `، هل المقصود ${nearest}؟`}`,
    notForCommand: (flag, command) => `الخيار ${flag} ليس من خيارات الأمر ${command}`,
    missingValue: (flag, placeholder) => `الخيار ${flag} يحتاج إلى قيمة: ${flag} ${placeholder}`,
    noValueTaken: (flag) => `الخيار ${flag} لا يأخذ قيمة`,
    badValue: (flag, value, wanted) => `‏${flag} ${value}: المطلوب ${wanted}`,
    needs: (one, other) => `لا معنى للخيار ${one} إلا مع ${other}`,
    together: (one, other) => `لا يجتمع ${one} و${other}`,
    noStatement: (wanted, last) => `لا قول برقم ${wanted}${last === null ? '' : `، وآخر الأقوال ${last}`}`,
    whichDocument: (id) => `الوثائق أكثر من واحدة، فاذكر أيها المقصود: DOC:${id}`,
    noCommand: 'لم يُذكر أمر',
    stdinIsTerminal: 'المدخل القياسي شاشة طرفية: مرّر إليه نصا، أو اذكر ملفا',
  },
  reading: readingAr,
  help: helpAr,
}
