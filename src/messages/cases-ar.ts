import type { CheckFault } from '../model/case-fault.js'
import type { CaseProblem } from './case-problem.js'
import type { CaseMessages } from './cases.js'
import { among, documents } from './counted-ar.js'

function problem(given: CaseProblem): string {
  switch (given.kind) {
    case 'no-case':
      return `لا ملف قضية في ${given.at}`
    case 'exists':
      return `في ${given.at} ملف قضية قائم`
    case 'not-empty':
      return `في ${given.at} ملفات أخرى، والقضية الجديدة تحتاج إلى مجلد جديد أو خال`
    case 'locked':
      return `القضية ${given.at} تستعملها العملية ${given.pid} على ${given.host} منذ ${given.since}`
    case 'newer':
      return `كتب ${given.at} إصدار من isnad أحدث من هذا`
    case 'read-only':
      return `تتعذر الكتابة في ${given.at} (${given.why})، ولقراءة قضية من مكان لا يُكتب فيه انسخها إلى غيره`
    case 'disk-full':
      return `لم تبق مساحة حيث تُحفظ ${given.at}`
    case 'connection':
      return `يتعذر الوصول إلى قاعدة البيانات ${given.at} (${given.why})`
    case 'damaged':
      return `تتعذر قراءة ${given.at} ملفَّ قضية (${given.why})`
    case 'bad-backup':
      return `ليس ${given.at} نسخة احتياطية تامة: ${given.why}`
    case 'no-document':
      return `لا وثيقة باسم «${given.id}» في هذه القضية`
    case 'undecidable':
      return UNDECIDABLE[given.why](given.about)
  }
}

const UNDECIDABLE: Readonly<Record<Extract<CaseProblem, { kind: 'undecidable' }>['why'], (about: string) => string>> = {
  'no-author': () => 'لا بد لكل قرار من اسم صاحبه: اذكره بـ‎--by NAME أو في ISNAD_AUTHOR',
  'no-statement': (about) => `لا توجد هذه الإفادة: ${about}`,
  'no-story': (about) => `لا توجد هذه القصة، أو أن ما سُمي من وثائقها لا يكفي: ${about}`,
  'no-words': (about) => `لم تُسمَّ كلمات، أو أنها ليست في النص: ${about}`,
  'many-words': (about) => `هذه الكلمات ترد في النص مرارا: «${about}»، فسمّها بموضعها: START-END`,
  'no-decision': (about) => `لا يمكن اتخاذ هذا القرار في شأن ${about}: ليس في الملف، أو أن حاله كذلك أصلا`,
}

const FAULTS: Readonly<Record<CheckFault['kind'], string>> = {
  'log-broken': 'سجل الحيازة غير متصل عند القيد {about}',
  'head-missing': 'البصمة {about} ليست في سجل الحيازة: حُذفت قيود من آخره أو أُبدلت',
  'bytes-changed': 'بايتات {about} ليست تلك التي أضيفت',
  'bytes-missing': 'بايتات {about} مفقودة',
  'text-changed': 'نص {about} ليس الذي أضيف',
  'document-missing': 'الوثيقة {about} في سجل الحيازة وليست في القضية',
  'document-unlogged': 'الوثيقة {about} في القضية وليست في سجل الحيازة',
  'sighting-missing': 'مشاهدة للوثيقة {about} في سجل الحيازة وليست في القضية',
  'sighting-unlogged': 'مشاهدة للوثيقة {about} في القضية وليست في سجل الحيازة',
  'span-wrong': 'موضع في {about} لا يطابق نصها',
  'decision-missing': 'القرار {about} في السجل ولم يعد في القضية',
  'decision-changed': 'القرار {about} ليس كما هو في السجل',
}

/** What `isnad case` says, in Arabic. */
export const casesAr: CaseMessages = {
  problem,
  unknownAction: (action, known) => `لا تعرف القضايا الأمر «${action}»، والمعروف: ${known.join('، ')}`,
  ofItself: (place) => `${place} قضية واحدة لا تُضم إلى نفسها: اذكر أخرى تؤخذ وثائقها وقراراتها`,
  needs: (action) =>
    ({
      create: 'اذكر أين: isnad case create CASE (مجلد أو عنوان postgres)',
      add: 'اذكر ما يُضاف: isnad case add CASE FILE…|FOLDER|-',
      list: 'اذكر القضية: isnad case list CASE',
      info: 'اذكر القضية: isnad case info CASE',
      show: 'اذكر الوثيقة: isnad case show CASE ID',
      check: 'اذكر القضية: isnad case check CASE',
      backup: 'اذكر إلى أين: isnad case backup CASE FILE',
      restore: 'اذكر من أي ملف وإلى أين: isnad case restore FILE CASE',
      delete: 'اذكر القضية: isnad case delete CASE --yes',
      search: 'اذكر ما يُبحث عنه: isnad case search CASE WORDS… أو قيدا مثل --voice',
      link: 'اذكر ما يُربط بماذا: isnad case link CASE STORY|DOCUMENT… --note WORDS [--file FILE]',
      update: 'اذكر القضية: isnad case update CASE',
      merge: 'اذكر أي قضية تُضم إلى أيها: isnad case merge INTO FROM',
    })[action],
  created: (at) => `أُنشئت قضية خالية: ${at}.`,
  deleted: (at) => `حُذفت القضية ${at}.`,
  confirmDelete: (at) => `هذا يحذف ${at} بكل ما فيه نهائيا: أضف --yes`,
  added: ({ added, changed, seen, known }) =>
    [
      `أُضيف: ${documents(added)}`,
      changed > 0 ? `صيغ جديدة لصفحات معروفة: ${changed}` : '',
      seen > 0 ? `شوهد مرة أخرى في موضع آخر: ${documents(seen)}` : '',
      known > 0 ? `موجود من قبل: ${documents(known)}` : '',
    ]
      .filter((part) => part !== '')
      .join('، ') + '.',
  changed: (id, versionOf) => `تغيرت ${versionOf} حيث نُشرت، وصيغتها الجديدة ${id}:`,
  fields: { title: 'العنوان', byline: 'التوقيع', published: 'التاريخ', text: 'النص' },
  labels: {
    created: 'أُنشئت',
    documents: 'الوثائق',
    earlier: 'صيغ سابقة',
    sightings: 'المشاهدات',
    bytes: 'بايتات محفوظة',
    period: 'النشر',
    voices: 'الأصوات · الجهات',
    stories: 'الأخبار · الأقوال',
    analyses: 'قُرئت بـ',
    log: 'سجل الحيازة',
    schema: 'بنية القاعدة',
    from: 'من',
    bySha: 'sha256',
    reader: 'قارئه',
  },
  behind: () => 'لم تشمل الأصوات والأخبار كل الوثائق بعد: نفّذ `isnad case update CASE`.',
  earlierVersion: (of) => `تغيرت بعد ذلك، وصيغتها القائمة ${of}`,
  seenTimes: (n) => `عدد مواضع مشاهدتها ${n}`,
  checked: ({ documents: n, entries, spans, bytes }) =>
    `فُحص: ${documents(n)}، وقيود سجل الحيازة ${entries}، والبايتات ${bytes}، والمواضع ${spans}.`,
  faults: (n) => (n === 0 ? 'كل شيء كما كُتب.' : `عدد العيوب ${n}:`),
  fault: ({ kind, about }) => FAULTS[kind].replace('{about}', about),
  backedUp: (path, n) => `حُفظت نسخة احتياطية في ${path}: ${documents(n)} وما يتصل بها.`,
  restored: (at, n) => `استُعيد إلى ${at}: ${documents(n)}.`,
  nothingFound: (n) => `لم يُعثر على شيء ${among(n)}.`,
  found: (total, shown, n) => `عُثر على ${total} ${among(n)}${shown < total ? `، وهذه أول ${shown}` : ''}.`,
  updated: (traced, changed) => `أعيدت قراءة ${documents(traced)}، واختلفت قراءة ${changed} منها.`,
  statements: (gained, lost) => `أقوال زادت: ${gained}، ونقصت: ${lost}`,
  claimGained: (title, claim) => `قول زاد في «${title}»: ${claim}`,
  claimLost: (title, claim) => `قول نقص من «${title}»: ${claim}`,
  moved: (title, before, after) => `تغير العد في «${title}»: من (${before}) إلى (${after})`,
  counts: (reports, min, max) => `التقارير ${reports}، والأصول المستقلة ${min === max ? min : `من ${min} إلى ${max}`}`,
  storiesMoved: (before, after) => `الأخبار: كانت ${before} وصارت ${after}.`,
  kept: () => 'حُفظ في القضية.',
  linked: (name, linked, all) => `صار «${name}» أصلا وراء ${documents(linked)} ${among(all)}.`,
  takenOver: ({ taken, known }) => `قرارات أُخذت: ${taken}${known > 0 ? `، وموجود من قبل: ${known}` : ''}.`,
  mergedHead: (from, seq, hash) => `ينتهي سجل حيازة ${from} عند القيد ${seq}: ${hash}`,
  notKept: () => 'لم يُحفظ شيء: أضف --yes للحفظ.',
}
