import type { FileFault, Form, RowFault } from '../model/registry-fault.js'
import { counter } from './plural.js'
import type { RegistryMessages } from './registry.js'

const count = counter('ar')
const entries = (n: number): string =>
  count(n, {
    zero: 'لا مداخل',
    one: 'مدخل واحد',
    two: 'مدخلان',
    few: '{n} مداخل',
    many: '{n} مدخلا',
    other: '{n} مدخل',
  })

const FORMS: Readonly<Record<Form, string>> = {
  id: 'أحرفا لاتينية صغيرة وأرقاما و- و_ (al-mina)',
  country: 'حرفين كبيرين من ISO 3166 ‏(IQ)',
  domain: 'نطاقا بلا www.، أو نطاقا وأول مساره (almina.example، ‏t.me/almina)',
  date: 'سنة أو شهرا أو يوما (2015، ‏2015-03، ‏2015-03-26)',
}

function what(fault: FileFault | RowFault): string {
  switch (fault.kind) {
    case 'bad-json':
      return `ليس JSON صحيحا (${fault.why})`
    case 'bad-csv':
      return `ليس جدولا مفصولا بفواصل (${fault.why})`
    case 'no-rows':
      return 'لا صفوف فيه؛ اجعله قائمة JSON أو جدولا تحت سطر بأسماء الحقول'
    case 'not-an-object':
      return 'ليس كائنا {…}'
    case 'unknown-field':
      return `لا حقل باسم «${fault.field}»، والحقول: ${fault.known.join('، ')}`
    case 'missing-field':
      return `الحقل «${fault.field}» مفقود`
    case 'not-one-of':
      return `في «${fault.field}» القيمة «${fault.value}»، والقيم الممكنة: ${fault.choices.join('، ')}`
    case 'not-text':
      return `«${fault.field}» ليس نصا`
    case 'not-a-list':
      return `«${fault.field}» ليس قائمة نصوص ولا نصا تفصل أجزاءه |`
    case 'bad-form':
      return `في «${fault.field}» القيمة «${fault.value}»، وينبغي أن تكون ${FORMS[fault.form]}`
    case 'unknown-id':
      return `يشير «${fault.field}» إلى «${fault.value}»، وليس في السجل ولا في هذا الملف`
    case 'circle':
      return `يصير «${fault.value}» تابعا لنفسه`
  }
}

export const registryAr: RegistryMessages = {
  types: { outlet: 'وسيلة', owner: 'مالك', institution: 'جهة', state: 'دولة أو سلطة' },
  kinds: {
    agency: 'وكالة',
    newspaper: 'صحيفة',
    channel: 'قناة',
    radio: 'إذاعة',
    site: 'موقع',
    magazine: 'مجلة',
    state: 'دولة',
    public: 'عام',
    company: 'شركة',
    cooperative: 'تعاونية',
    foundation: 'مؤسسة',
    party: 'حزب',
    organisation: 'منظمة',
    armed_group: 'جماعة مسلحة',
  },
  ownerUnknown: 'غير معروف',
  labels: {
    owner: 'المالك',
    parent: 'تابع لـ',
    within: 'ضمن',
    aliases: 'يسمى أيضا',
    credits: 'في نسبة الخبر فقط',
    ambiguous: 'يحتاج إلى سياق',
    domains: 'النطاقات',
    dateOrder: 'التواريخ بالأرقام',
    under: 'ما تحته',
    sisters: 'للمالك نفسه',
    sources: 'مصدر المعلومات',
  },
  dateOrders: { dmy: 'اليوم ثم الشهر', mdy: 'الشهر ثم اليوم' },
  facts: { names: 'الأسماء', owner: 'المالك', domains: 'النطاقات', parent: 'التبعية' },
  origins: {
    'state-media-matrix': 'State Media Matrix',
    'common-crawl': 'Common Crawl',
    'unverified': 'معرفة عامة لم تُقابل بوثيقة',
    'user': 'صفوفك',
  },
  counted: entries,
  nothing: (text) => `لا شيء في السجل باسم «${text}».`,
  noSuch: (id, near) => `لا مدخل برمز «${id}» في السجل${near.length > 0 ? `؛ هل قصدت ${near.join('، ')}؟` : ''}`,
  unknownAction: (action) => `لا يعرف السجل الفعل «${action}»: ‏list، ‏search، ‏show، ‏add، ‏remove`,
  unknownType: (type) => `لا نوع باسم «${type}»: ‏outlet، ‏owner، ‏institution، ‏state`,
  needs: (action) =>
    ({
      search: 'اذكر ما تبحث عنه: isnad registry search TEXT',
      show: 'اذكر المدخل: isnad registry show ID',
      add: 'اذكر الملف: isnad registry add FILE ‏(JSON أو CSV)',
      remove: 'اذكر المدخل: isnad registry remove ID',
    })[action],
  added: (rows, path) => `حُفظ في ${path}: ‏${entries(rows)}.`,
  removed: (rows, path) => `حُذف من ${path}: ‏${entries(rows)}.`,
  notYours: (id, path) => `ليس «${id}» في ${path}، ولا يُحذف إلا ما أضفته`,
  badFile: (path, faults) =>
    `${path}: لم يؤخذ من هذا الملف شيء، ${count(faults, {
      zero: 'لا أخطاء',
      one: 'وفيه خطأ واحد',
      two: 'وفيه خطآن',
      few: 'وفيه {n} أخطاء',
      many: 'وفيه {n} خطأ',
      other: 'وفيه {n} خطأ',
    })}:`,
  fault: (fault, place) => (place === null ? what(fault) : `الصف ${place}: ‏${what(fault)}`),
}
