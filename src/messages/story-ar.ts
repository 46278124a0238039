import type { Counts } from '../model/story.js'
import { ofReports, reports } from './counted-ar.js'
import type { PlaceKind } from '../model/place.js'
import { placesAr } from './gazetteer-ar.js'
import { counter } from './plural.js'
import type { ClaimFacts, StoryViewMessages, ToldReason } from './story.js'

const count = counter('ar')

const publishers = (n: number) =>
  count(n, {
    zero: 'ناشرين غير معروفين',
    one: 'ناشر واحد',
    two: 'ناشرَين',
    few: '{n} ناشرين',
    many: '{n} ناشرا',
    other: '{n} ناشر',
  })

const texts = (n: number) =>
  count(n, {
    zero: 'لا نص',
    one: 'نص واحد',
    two: 'نصين',
    few: '{n} نصوص',
    many: '{n} نصا',
    other: '{n} نص',
  })

const originCount = (n: number) =>
  count(n, {
    one: 'أصل واحد',
    two: 'أصلان',
    few: '{n} أصول',
    many: '{n} أصلا',
    other: '{n} أصل',
  })

const originsOblique = (n: number) => count(n, { one: 'أصل واحد', two: 'أصلين', other: originCount(n) })

function origins({ min, max }: Counts['origins']): string {
  if (max === 0) return 'لا أصل مذكور'
  return min === max ? originCount(max) : `من ${originsOblique(min)} إلى ${originsOblique(max)}`
}

const among = (n: number) =>
  n === 1 ? 'في هذه الوثيقة وحدها' : n === 2 ? 'بين هاتين الوثيقتين' : `بين هذه الوثائق وعددها ${n}`

function figure(min: number | null, max: number | null): string {
  if (min === null && max === null) return 'عدد غير مذكور'
  if (max === null) return `${min} أو أكثر`
  if (min === null) return `${max} على الأكثر`
  return min === max ? String(min) : `من ${min} إلى ${max}`
}

const ROLES: Readonly<Record<string, string>> = {
  killed: 'القتلى',
  wounded: 'الجرحى',
  killed_and_wounded: 'القتلى والجرحى معا',
  captured: 'الأسرى والمحتجزون',
  displaced: 'النازحون',
  evacuated: 'من نُقلوا أو أُجلوا',
  weapons: 'الأسلحة',
  other: 'أعداد أخرى',
}

const MODALITY = { did: '', did_not: 'يقال إنه لم يحدث', may_have: 'احتمال', planned: 'مخطط له' }

function claim(
  { kind, role, value, min, max, when, modality }: ClaimFacts,
  eventName: (type: string) => string,
): string {
  // A day behind a figure would read as part of it.
  const day = when === null ? '' : `، ${when}`
  const beside = MODALITY[modality]
  const number = min === null && max === null ? value : figure(min, max)
  const shown = {
    occurrence: `ما يُروى${value === '' ? '' : `: ${eventName(value)}`}${role === null ? '' : ` · ${role}`}`,
    figure: `${ROLES[role ?? 'other'] ?? role}${day}: ${number}`,
    outcome: `${ROLES[role ?? 'other'] ?? role} في مجمل ما يُروى${day}: ${number}`,
    place: `المكان: ${value}${role === null ? '' : ` (${placesAr.kinds[role as PlaceKind] ?? role})`}`,
    date: `التاريخ: ${value}`,
    actor: `الفاعل: ${value}`,
    means: `الوسيلة: ${eventName(value)}`,
  }[kind]
  return shown + (beside === '' ? '' : ` (${beside})`)
}

const list = (names: readonly string[]) => names.join(' و')

/** Numbers up to ten are written in words, as in print; beyond, in digits. */
const IN_WORDS = ['', '', '', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة']

const outOf = (n: number, of: number): string => {
  if (n === of)
    return of === 1 ? 'التقرير الوحيد يعود' : of === 2 ? 'التقريران يعودان' : `التقارير كلها، وعددها ${of}، تعود`
  const whole = of === 2 ? 'اثنين' : (IN_WORDS[of] ?? String(of))
  if (n === 1) return `تقرير واحد من أصل ${whole} يعود`
  if (n === 2) return `تقريران من أصل ${whole} يعودان`
  return `${n <= 10 ? `${IN_WORDS[n] ?? n} تقارير` : reports(n)} من أصل ${whole} تعود`
}

const SOURCE: Readonly<Record<string, string>> = {
  witness: 'إلى أناس من المكان لا تُذكر أسماؤهم',
  media: 'إلى وسيلة لا تسمي من وراءها',
}

const JOINS = {
  same_voice: 'هما صوت واحد',
  spokesman_of: 'أحدهما يتحدث باسم الآخر',
  organ_of: 'كلاهما من مؤسسة واحدة',
  owned_by: 'وراءهما مالك واحد',
  possibly_same: 'قد يكونان صوتا واحدا',
  same_text: 'الكلمات نفسها، ولا أحد يسمي قائلها',
  relayed: 'وسيلة تسمي مصدرها تنقل كلامه',
  pointing_back: 'تشير الكلمات إلى مصدر ذُكر من قبل',
  same_description: 'وصف واحد ينطبق عليهما ولا شيء يفرق بينهما',
  member_of: 'واحد من مؤسسة تتحدث هي نفسها',
  whole_of: 'الجهة كلها إلى جانب من يتحدث باسمها',
  run_by: 'سلطة والحركة التي تديرها',
  may_be_official: 'مسؤول لا يُذكر منصبه إلى جانب مسؤولين من جهة واحدة',
  names_nobody: 'وسيلة لا تسمي أحدا قد تستند إلى أصل آخر',
  unknown_people: 'لا أحد يقول من هم، فقد يكونون الأشخاص أنفسهم',
} as const

function reason(r: ToldReason): string {
  if (r.kind === 'unsourced')
    return `${reports(r.reports)} من أصل ${r.of === 2 ? 'اثنين' : IN_WORDS[r.of] || r.of} بلا ذكر لمصدر، ولا يُحسب ذلك أصلا.`
  if (r.kind === 'denied') return `النفي من ${list(r.by)}، في ${ofReports(r.reports)}.`
  if (r.kind === 'apart') return `لا شيء يصل ${r.name} بغيره، فيُحسب وحده.`
  if (r.kind === 'join') return joinReason(r)
  const through = r.through.length > 0 ? `، نقلا عبر ${list(r.through)}` : ''
  const who = r.named ? `إلى ${r.name}` : `${SOURCE[r.type] ?? 'إلى مصدر واحد غير مسمى'} (${r.name})`
  return `${outOf(r.reports, r.of)} ${who}${through}.`
}

function joinReason({ a, b, aName, bName, sure, join }: Extract<ToldReason, { kind: 'join' }>): string {
  if (a === b)
    return sure
      ? `${aName}: يُحسب مرة واحدة، إذ ${JOINS[join]}.`
      : `${aName}: يُحسب مرة واحدة من غير يقين، إذ ${JOINS[join]}.`
  return sure
    ? `${aName} و${bName}: يُحسبان مرة واحدة، إذ ${JOINS[join]}.`
    : `${aName} و${bName}: يُحسبان أصلا واحدا في الحد الأدنى وحده، إذ ${JOINS[join]}.`
}

const COUNTED = {
  once: 'يُحسبان مرة واحدة',
  least: 'يُحسبان أصلا واحدا في الحد الأدنى وحده',
  each: 'يُحسب كل منهما وحده',
} as const

/** Arabic. */
export const storyAr: StoryViewMessages = {
  sentence: ({ reports: r, publishers: p, texts: t, origins: o }, n) =>
    `${reports(r)} من ${publishers(p)} في ${texts(t)}: ${origins(o)} ${among(n)}.`,
  among,
  unsourced: ({ unsourced }) => (unsourced === 0 ? null : `منها ${reports(unsourced)} بلا ذكر لمصدر.`),
  origins,
  counts: { reports: 'التقارير', publishers: 'الناشرون', texts: 'النصوص', origins: 'الأصول' },
  countsMean: {
    reports: 'الوثائق التي تروي الخبر',
    publishers: 'مالكو الوسائل التي نشرته',
    texts: 'عائلات الصياغة المشتركة: النسخ تُحسب مرة واحدة',
    origins: 'الأصوات المتمايزة وراء الخبر على الأكثر؛ وعلى الأقل بعد ضم كل اثنين يُشك في أنهما واحد',
  },
  short: ({ reports: r, origins: { min, max } }) =>
    `${reports(r)}، ${max === 0 ? 'لا أصل مذكور' : min === max ? originCount(max) : `من ${min} إلى ${originsOblique(max)}`}`,
  claim,
  reason,
  joinKinds: JOINS,
  evidence: {
    source: 'ذُكر مصدرا',
    description: 'الوصف',
    words: 'الكلمات نفسها',
    official: 'مسؤول لا يُذكر منصبه',
    unknown: 'لا أحد يقول من هو',
    medium: 'لا تسمي من وراءها',
    whole: 'الجهة كلها',
  },
  join: (a, b, counted) => `${a} و${b}: ${COUNTED[counted]}`,
  knownApart: (a, b) => `لا يُؤخذ به يقينا، لأنه يضم ${a} إلى ${b}، والمعروف أنهما اثنان`,
  linkKinds: {
    credit: 'نسبة إلى وكالة',
    attribution: 'نسبة إلى مصدر',
    reuse: 'صياغة مشتركة',
    same_source: 'المصدر نفسه',
    same_owner: 'المالك نفسه',
    forward: 'إعادة توجيه',
    hyperlink: 'رابط إليه',
  },
  directions: {
    known: 'الاتجاه معلوم',
    likely: 'الاتجاه مرجح',
    unknown: 'الاتجاه غير معلوم',
  },
  passages: {
    copy: 'صياغة منقولة',
    same_statement: 'التصريح نفسه',
    quotation: 'الاقتباس نفسه',
    formula: 'عبارة جاهزة',
  },
  denialKinds: {
    denial: 'نفي',
    refusal: 'امتناع عن التعليق',
    not_confirmed: 'لا تأكيد ولا نفي',
    rejection: 'رفض',
  },
  denialBy: (kind, by) => (kind === 'denial' ? `نفي على لسان ${by}` : `${storyAr.denialKinds[kind]} من ${by}`),
  fields: {
    killed: 'القتلى',
    wounded: 'الجرحى',
    captured: 'الأسرى والمحتجزون',
    evacuated: 'من نُقلوا أو أُجلوا',
    date: 'التاريخ',
    place: 'المكان',
    actor: 'الفاعل',
    weapon: 'الوسيلة',
    other: 'غير ذلك',
  },
  differenceKinds: {
    conflict: 'روايات مختلفة',
    update: 'صوت واحد مع الوقت',
    scope: 'ليسا عن الكل نفسه',
    spelling: 'رسمان لاسم',
    inherited: 'موروث في نسخ نص واحد',
  },
  roles: ROLES,
  heads: {
    chain: 'السلسلة: من الأصول عبر الوكالات إلى الوسائل',
    claims: 'ما يُقال',
    denials: 'النفي والامتناع عن التعليق',
    differences: 'الاختلافات',
    changes: 'ما تغيّر من نسخة إلى نسخة',
    reactions: 'ردود الفعل (ليست تقارير ولا أصولا)',
    shared: 'الصياغة المشتركة',
    documents: 'الوثائق',
    origins: 'الأصول والكلمات التي تسميها',
    joins: 'ما ضُم بعضه إلى بعض، وبأي كلمات',
    why: 'لماذا',
  },
  nobody: 'لا مصدر مذكور',
  unnamed: 'بلا اسم',
  namesNoSource: 'بلا مصدر مسمى',
  ownWords: 'كلام الوسيلة نفسها',
  noStories: 'لم يُعثر على حدث ترويه هذه الوثائق.',
  deniedBy: (names) => `ينفيه ${names}`,
  of: (text) => `لِما يلي: ${text}`,
  ofStory: 'عن هذا الخبر',
  against: (kind, names) => `${kind === 'refusal' ? 'ونُشر نفي في' : 'ورُوي رفض التعليق في'} ${names}`,
  changeKinds: { figure: 'عدد', date: 'تاريخ', name: 'اسم', deed: 'فعل' },
  inheritedBy: (numbers) => `وكذلك في ${numbers}`,
  andMore: (n) => `و${n} غيرها`,
  single: (n) =>
    count(n, {
      one: 'حدث واحد ترويه وثيقة واحدة',
      two: 'حدثان تروي كلا منهما وثيقة واحدة',
      few: '{n} أحداث تروي كلا منها وثيقة واحدة',
      many: '{n} حدثا تروي كلا منها وثيقة واحدة',
      other: '{n} حدث تروي كلا منها وثيقة واحدة',
    }),
  undated: 'بلا تاريخ',
  noStory: (id) => `لا خبر برقم ${id} بين هذه الوثائق`,
  explainHint: (id) => `يعرض ‎--explain ${id} كل ضم مع الكلمات الدالة عليه.`,
  documentsHint: 'يعرض ‎--documents أقوال كل وثيقة، ويرسم ‎--html FILE كل هذا في صفحة واحدة.',
  figure,
  origin: (names) => `الأصل: ${names}`,
}
