import type { ReviewMessages } from './review.js'
import { among, documents, ofDocuments } from './counted-ar.js'
import { counter } from './plural.js'

const count = counter('ar')

const range = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? String(min) : `من ${min} إلى ${max}`

const NEEDS: Readonly<Record<Parameters<ReviewMessages['needs']>[0], string>> = {
  accept: 'isnad review CASE accept DOCUMENT STATEMENT',
  reject: 'isnad review CASE reject DOCUMENT STATEMENT',
  correct:
    'isnad review CASE correct DOCUMENT STATEMENT --source WORDS (أو --cue أو --content أو --stance أو --act أو --source-type)',
  add: 'isnad review CASE add DOCUMENT --cue WORDS [--source WORDS] [--content WORDS] [--stance …]',
  same: 'isnad review CASE same VOICE|ORIGIN VOICE|ORIGIN',
  apart: 'isnad review CASE apart VOICE|ORIGIN VOICE|ORIGIN|PARTY',
  owner: 'isnad review CASE owner OUTLET OWNER (و none: لا يُعرف مالك)',
  merge: 'isnad review CASE merge STORY STORY…',
  split: 'isnad review CASE split STORY DOCUMENT…',
  link: 'isnad review CASE link STORY|DOCUMENT… --note WORDS [--url ADDRESS] [--file FILE]',
  check: 'isnad review CASE check STORY denials|originals|figures|voices',
  undo: 'isnad review CASE undo [DECISION]',
  redo: 'isnad review CASE redo [DECISION]',
  queue: 'isnad review CASE queue [--story STORY] [--limit N]',
  apply: 'isnad review CASE apply FILE (أسطر JSON، قرار في كل سطر، و- للمدخل القياسي)',
  list: 'isnad review CASE list',
  show: 'isnad review CASE show DOCUMENT|STORY',
  conflicts: 'isnad review CASE conflicts',
}

/** What is said of decisions, in Arabic. */
export const reviewAr: ReviewMessages = {
  unknownAction: (action, known) => `لا تعرف المراجعة الأمر «${action}»، والمعروف: ${known.join('، ')}`,
  needs: (action) => `يُكتب هكذا: ${NEEDS[action]}`,
  kinds: {
    accept: 'قبول',
    reject: 'رفض',
    correct: 'تصحيح',
    add: 'إضافة',
    same: 'عدهما واحدا',
    apart: 'التفريق بينهما',
    owner: 'تعيين مالك',
    merge: 'ضم أخبار',
    split: 'فصل خبر',
    link: 'وضع أصل وراء',
    check: 'تأشير',
    undo: 'تراجع',
    redo: 'إعادة',
  },
  states: {
    stands: 'قائم',
    undone: 'متراجَع عنه',
    moved: 'لم تعد كلماته موجودة: لا يغير شيئا وينتظر من ينظر فيه',
    waits: 'يخالف قرارا في هذه القضية: لا يغير شيئا وينتظر من ينظر فيه',
  },
  checks: {
    denials: 'بُحث عن النفي',
    originals: 'فُتحت الأصول',
    figures: 'قورنت الأرقام',
    voices: 'جرى الاتصال بالأصوات',
  },
  fields: {
    cue: 'ألفاظ النقل',
    source: 'المصدر',
    content: 'المضمون',
    stance: 'الموقف',
    act: 'الفعل',
    sourceType: 'نوع المصدر',
  },
  stances: { asserts: 'يثبت', denies: 'ينفي', declines: 'يمتنع', hedges: 'يتحفظ' },
  by: (author) => `بيد ${author}`,
  countedBy: (authors) => `راجعه ${authors.join('، ')}`,
  byMachine: 'بحسب الآلة',
  byYou: 'بحسبك',
  reason: (words) => `السبب: ${words}`,
  nothing: 'لا شيء',
  noStatement: 'لا قول',
  unmoved: (n) => (n === 0 ? 'لا يمس ذلك أي خبر.' : `لم يتغير أي عد (أخبار أعيد عدها: ${n}).`),
  noStory: 'لا خبر',
  applied: (done, failed) => `قرارات دُوّنت: ${done}${failed > 0 ? `، ولم تُدوّن: ${failed}` : ''}.`,
  badLine: (line, why) => `السطر ${line}: ${why}`,
  notDecision: 'ليس هذا قرارا: انظر docs/review.md',
  noDecisions: 'لم يقرر أحد شيئا في هذه القضية.',
  noConflicts: 'لا قرار من قضية أخرى ينتظر.',
  conflicts: (n) =>
    count(n, {
      one: 'قرار واحد من قضية أخرى يخالف قرارا في هذه القضية، ولا يغير شيئا حتى تقرر في الأمر نفسه أو تتراجع عما يخالفه:',
      two: 'قراران من قضية أخرى يخالفان قرارين في هذه القضية، ولا يغيران شيئا حتى تقرر في الأمرين أو تتراجع عما يخالفانه:',
      other:
        'قرارات من قضايا أخرى تخالف ما في هذه القضية وعددها {n}، ولا تغير شيئا حتى تقرر في الأمور نفسها أو تتراجع عما تخالفه:',
    }),
  against: (id) => `يخالف ${id}`,
  statementsOf: (title) => `أقوال «${title}»`,
  voicesHead: 'الأصول وأصواتها',
  joinsHead: 'الروابط',
  reviewedBy: (n) => `يسري عد هذا الخبر مع قرارات عددها ${n} لـ:`,
  reviewHead: 'المراجعة',
  checksHead: 'قبل النشر',
  unchecked: 'لم يقل أحد ذلك',
  needsCase: 'اذكر القضية: isnad eval --case CASE [--write-gold FILE]',
  evaluation: {
    head: (n, whole) => `قرر أشخاص في أقوال ${ofDocuments(n)}، وحُسم كل قول في ${whole} منها. وهذا قدر صواب الآلة فيها:`,
    statements: 'الأقوال',
    parts: 'أجزاء الأقوال الصحيحة',
    joins: 'أصوات عُدت واحدا',
    score: (precision, recall, { right, wrong, missed }) =>
      `الدقة ${precision}، والاستيفاء ${recall} (صواب ${right}، وفي غير محله ${wrong}، وفائت ${missed})`,
    doubtful: (same, apart) => `مما عُد مشكوكا فيه: واحد ${same}، وليس واحدا ${apart}`,
    moved: (n) => `قرارات لا تقيس شيئا لأن كلماتها لم تعد موجودة: ${n}`,
    written: (n, path) => `كُتب في ${path}: ${documents(n)}.`,
  },
  queue: (joins, n) =>
    `${joins === 0 ? 'لا رابط مشكوكا فيه يغير عدا' : `روابط مشكوك فيها تغير عدا: ${joins}`} ${among(n)}.`,
  nothingToReview: 'لا شيء فيه ينتظر نظرا.',
  queueKinds: { join: 'رابط', doubtful: 'قراءة مشكوك فيها', unreviewed: 'لم ينظر فيه أحد بعد' },
  doubts: {
    implied_source: 'أُخذ مصدره من قول قبله',
    no_source: 'لا مصدر مسمى له',
    stance_of_content: 'كلمات المضمون لا لفظ النقل جعلته نفيا أو تحفظا أو امتناعا',
    loose_cue: 'ينقله اسم أو نقطتان أو فعل بلا فاعل',
    no_content: 'لم يُعثر على مضمونه',
  },
  alone: 'أصل يقوم عليه وحده',
  maybeOne: (a, b, why) => `قد يكون ${a} و${b} واحدا: ${why}`,
  range: (now, ifSame, ifApart) =>
    `الأصول الآن ${range(now)}؛ وتصير ${range(ifSame)} إن كانا واحدا، و${range(ifApart)} إن لم يكونا`,
}
