import { counter } from './plural.js'
import type { ReuseMessages } from './reuse.js'

const count = counter('ar')
const DOCUMENTS = {
  zero: 'لا وثيقة',
  one: 'وثيقة واحدة',
  two: 'وثيقتين',
  few: '{n} وثائق',
  many: '{n} وثيقة',
  other: '{n} وثيقة',
}

/** What is said of shared wording, in Arabic. */
export const reuseAr: ReuseMessages = {
  nothing: 'لا تشترك أي اثنتين من هذه الوثائق في صياغة.',
  family: (documents) => `نص واحد في ${count(documents, DOCUMENTS)}`,
  representative: 'فيها أكثر ما في سائرها',
  kept: (kept, own) => `فيها ${kept} % من كلمات ما فوقها، وهي ${own} % من كلماتها`,
  leans: {
    known: { on_parent: 'تستند إلى ما فوقها', parent_on_it: 'ما فوقها يستند إليها' },
    likely: { on_parent: 'الأرجح أنها تستند إلى ما فوقها', parent_on_it: 'الأرجح أن ما فوقها يستند إليها' },
  },
  beyond: 'كلمات مشتركة بين وثائق ليست نصا واحدا',
  moreLinks: (links) =>
    `و${count(links, { one: 'زوج آخر', two: 'زوجان آخران', few: '{n} أزواج أخرى', many: '{n} زوجا آخر', other: '{n} زوج آخر' })}؛ يظهرها ‎--full‎`,
  kinds: {
    copy: 'صياغة منسوخة',
    same_statement: 'تصريح متحدث واحد',
    quotation: 'اقتباس مشترك',
    formula: 'عبارة متداولة في المادة',
  },
  words: (n) =>
    count(n, {
      zero: 'لا كلمة',
      one: 'كلمة واحدة',
      two: 'كلمتان',
      few: '{n} كلمات',
      many: '{n} كلمة',
      other: '{n} كلمة',
    }),
  differences: {
    figure: 'رقم',
    date: 'تاريخ',
    name: 'اسم',
    quotation: 'علامات الاقتباس في أحدهما دون الآخر',
    credit: 'نسبة إلى مصدر',
    wording: 'صياغة',
    added: 'في أحدهما دون الآخر',
  },
  absent: '(لا شيء)',
  same: 'لا فرق داخل المقطع',
  known: (one, other) => `${one} تستند إلى ${other}`,
  likely: (one, other) => `الأرجح أن ${one} تستند إلى ${other}`,
  unknown: 'لا يُعرف أيهما أخذ عن الآخر',
  bases: {
    credit: 'فهي تنسب إليها',
    forward: 'فهي معاد توجيهها من هناك',
    hyperlink: 'ففيها عنوانها',
    dropped_credit: 'فالنسبة المذكورة هناك غائبة هنا',
    odd_spelling: 'ففيها إملاء غير مألوف مأخوذ عنها',
  },
  rival: 'أو أن كلتيهما أخذتا عن نص ثالث',
  summary: ({ documents, texts, families }) =>
    `بين هذه الوثائق وعددها ${documents}: عدد النصوص ${texts}، منها في أكثر من وثيقة ${families}. ولا يقال شيء عما سواها.`,
}
