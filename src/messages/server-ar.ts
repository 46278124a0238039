import type { ServerMessages, Wanted } from './server.js'

function wanted(given: Wanted): string {
  switch (given.kind) {
    case 'one-of':
      return `واحد من: ${given.choices.join('، ')}`
    case 'number':
      if (given.least === null && given.most === null) return 'عدد صحيح'
      return `عدد صحيح${given.least === null ? '' : ` من ${given.least}`}${given.most === null ? '' : ` إلى ${given.most}`}`
    case 'length':
      return `نص لا تزيد حروفه على ${given.most}`
    case 'text':
      return 'نص لا بد من ذكره'
    case 'date':
      return 'تاريخ مثل 2024-05-06 أو 2024-05'
    case 'web':
      return 'عنوان في الشبكة مثل https://example.org/page'
    case 'cursor':
      return 'قيمة next في الصفحة السابقة'
    case 'nothing':
      return 'لا شيء، فلا حقل بهذا الاسم'
    case 'other':
      return 'قيمة على الصورة الموثقة'
  }
}

/** What the desk's server says, in Arabic. */
export const serverAr: ServerMessages = {
  problems: {
    'not-found': {
      what: 'ليس في القضية شيء بهذا الاسم',
      hint: 'لعل غيره حل محله، فابحث عنه في القائمة.',
    },
    'no-such-address': { what: 'لا شيء في هذا العنوان', hint: 'العناوين القائمة في docs/api.md.' },
    'wrong-method': { what: 'لا يقبل هذا العنوان طلبا من هذا النوع', hint: 'انظر docs/api.md.' },
    'wrong-host': {
      what: 'نودي المكتب باسم ليس اسمه',
      hint: 'افتحه في العنوان الذي كتبه isnad desk.',
    },
    'cross-site': {
      what: 'جاء الطلب من موقع آخر',
      hint: 'افتح المكتب نفسه في العنوان الذي كتبه isnad desk.',
    },
    'no-token': {
      what: 'يطلب المكتب رمزه',
      hint: 'افتح العنوان كاملا كما كتبه isnad desk، أو أرسل الرمز في Authorization: Bearer.',
    },
    'invalid': {
      what: 'الطلب ليس على الصورة الموثقة',
      hint: 'أصلح الحقول المسماة، وصورتها في docs/api.md.',
    },
    'wrong-type': {
      what: 'محتوى الطلب من نوع لا يُقبل هنا',
      hint: 'أرسل الملفات في multipart/form-data والنص في application/json وأسطر JSON في application/x-ndjson.',
    },
    'too-large': { what: 'الطلب أكبر مما يُقبل', hint: 'أرسله على أجزاء.' },
    'too-many-jobs': { what: 'إضافات كثيرة تنتظر دورها', hint: 'أعد المحاولة بعد أن يتم بعضها.' },
    'closing': { what: 'المكتب يُغلق', hint: 'ما أضيف محفوظ، فشغّل isnad desk من جديد.' },
    'internal': {
      what: 'خلل في isnad نفسه',
      hint: 'نرجو الإبلاغ عنه وعما فعلت، وفي الطرفية مزيد.',
    },
  },
  wanted,
  listening: (name, address) => `${name}: المكتب في العنوان ${address}`,
  temporary:
    'هذه القضية من المثال المرفق للاطلاع، وتنتهي بانتهاء المكتب. ولقضيتك: isnad case create FOLDER ثم isnad desk FOLDER.',
  open: 'يصل إليه غيرك في هذه الشبكة، ومن عنده هذا العنوان يقرأ ويضيف، فلا تعطه إلا من تريد.',
  howToEnd: 'ينهيه Ctrl+C.',
  ending: 'يُغلق المكتب بعد أن تتم الإضافة الجارية، و Ctrl+C مرة أخرى يقطعها.',
  ended: 'انتهى المكتب.',
  portTaken: (port) => `المنفذ ${port} يستعمله برنامج آخر`,
  otherPort: (usual) => `المنفذ ${usual} مشغول، وإعدادات المتصفح تُحفظ لكل منفذ على حدة.`,
  noClient: 'صفحات المكتب ليست في هذه النسخة من isnad',
  noBrowser: (why) => `تعذر فتح متصفح (${why})، فافتح العنوان بنفسك.`,
  oneCase: (given) => `يعرض المكتب قضية واحدة، والمذكور ${given}`,
}
