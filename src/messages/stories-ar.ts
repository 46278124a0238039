import type { CountReason } from '../model/story.js'
import { ofReports, reports } from './counted-ar.js'
import { counter } from './plural.js'
import { someNames } from './some-names.js'
import type { ClaimCounts, StoryMessages } from './stories.js'

const count = counter('ar')
const list = new Intl.ListFormat('ar', { type: 'conjunction' })

const among = (n: number): string =>
  count(n, {
    zero: 'بين هذه الوثائق',
    one: 'في هذه الوثيقة وحدها',
    two: 'بين هاتين الوثيقتين',
    few: 'بين هذه الوثائق الـ{n}',
    many: 'بين هذه الوثائق الـ{n}',
    other: 'بين هذه الوثائق الـ{n}',
  })

const publishers = (n: number): string =>
  count(n, {
    zero: 'لا ناشر معروفا',
    one: 'ناشر واحد',
    two: 'ناشران',
    few: '{n} ناشرين',
    many: '{n} ناشرا',
    other: '{n} ناشر',
  })

const texts = (n: number): string =>
  count(n, {
    zero: 'لا نص',
    one: 'نص واحد',
    two: 'نصان',
    few: '{n} نصوص',
    many: '{n} نصا',
    other: '{n} نص',
  })

const origins = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max
    ? count(max, {
        zero: 'لا أصل مسمى',
        one: 'أصل مستقل واحد',
        two: 'أصلان مستقلان',
        few: '{n} أصول مستقلة',
        many: '{n} أصلا مستقلا',
        other: '{n} أصل مستقل',
      })
    : `من ${min} إلى ${count(max, {
        one: 'أصل مستقل واحد',
        two: 'أصلين مستقلين',
        few: '{n} أصول مستقلة',
        many: '{n} أصلا مستقلا',
        other: '{n} أصل مستقل',
      })}`

type Origin = Extract<CountReason, { kind: 'origin' }>

const through = ({ through: media }: Origin): string => (media.length === 0 ? '' : ` نقلته ${list.format(media)}`)

function whose(origin: Origin): string {
  if (origin.type === 'witness') return `شهود لم تُذكر أسماؤهم (${origin.name})`
  if (origin.type === 'media' && !origin.named) return `${origin.name} من دون مصدر مسمى`
  return origin.named ? origin.name : `مصدر واحد غير مسمى (${origin.name})`
}

function share(origin: Origin): string {
  const back = origin.reports === 1 ? 'يعود' : origin.reports === 2 ? 'يعودان' : 'تعود'
  const part =
    origin.of === 1
      ? 'التقرير الوحيد'
      : origin.reports === origin.of
        ? `كل التقارير (${reports(origin.of)})`
        : `${reports(origin.reports)} من أصل ${ofReports(origin.of)}`
  const verb = origin.of === 1 ? 'يعود' : origin.reports === origin.of ? 'تعود' : back
  return `${part} ${verb} إلى ${whose(origin)}${through(origin)}`
}

const isOrigin = (reason: CountReason): reason is Origin => reason.kind === 'origin'

const others = (n: number): string =>
  count(n, {
    one: 'جهة أخرى',
    two: 'جهتان أخريان',
    few: '{n} جهات أخرى',
    many: '{n} جهة أخرى',
    other: '{n} جهة أخرى',
  })

/** The same after a noun that they belong to. */
const ofOthers = (n: number): string => count(n, { two: 'جهتين أخريين', other: others(n) })

/** How many origins a sentence names before it only counts the rest. */
const NAMED = 2

const more = (n: number): string =>
  count(n, {
    one: 'ووراء غيرها أصل آخر',
    two: 'ووراء غيرها أصلان آخران',
    few: 'ووراء غيرها {n} أصول أخرى',
    many: 'ووراء غيرها {n} أصلا آخر',
    other: 'ووراء غيرها {n} أصل آخر',
  })

const nameless = (n: number): string =>
  count(n, {
    one: 'وتقرير واحد لا يسمي أحدا',
    two: 'وتقريران لا يسميان أحدا',
    few: 'و{n} تقارير لا تسمي أحدا',
    many: 'و{n} تقريرا لا تسمي أحدا',
    other: 'و{n} تقرير لا تسمي أحدا',
  })

function why({ reasons, counts, scope }: ClaimCounts): string {
  const behind = reasons.filter(isOrigin)
  const parts = behind.slice(0, NAMED).map((origin) => share({ ...origin, through: someNames(origin.through, others) }))
  if (behind.length > NAMED) parts.push(more(behind.length - NAMED))
  if (counts.unsourced > 0) parts.push(nameless(counts.unsourced))
  const denied = reasons.find((reason) => reason.kind === 'denied')
  if (denied) parts.push(`وقد نُفي ذلك على لسان ${list.format(someNames(denied.by, ofOthers))}`)
  if (counts.origins.min < counts.origins.max) parts.push(`فالمجموع ${origins(counts.origins)} لأن بعضها قد يكون واحدا`)
  return `${among(scope)}: ${parts.join('، ')}.`
}

/** Arabic. */
export const storiesAr: StoryMessages = {
  counts: ({ counts, scope }) =>
    `${among(scope)}: ${[reports(counts.reports), publishers(counts.publishers), texts(counts.texts), origins(counts.origins)].join('، ')}${
      counts.unsourced > 0 ? `، ${nameless(counts.unsourced)}` : ''
    }.`,
  why,
  reason(reason, names) {
    switch (reason.kind) {
      case 'origin':
        return `${share(reason)}.`
      case 'join':
        return reason.a === reason.b
          ? `عُدّ واحدا (${names(reason.a)}): ${storiesAr.joins[reason.join]}.`
          : `${names(reason.a)} و${names(reason.b)} ${reason.sure ? 'واحد' : 'قد يكونان واحدا'}: ${storiesAr.joins[reason.join]}.`
      case 'apart':
        return `${reason.name} يُعدّ وحده: لا شيء يضمه إلى غيره.`
      case 'unsourced':
        return `${reports(reason.reports)} من أصل ${ofReports(reason.of)} بلا مصدر مسمى، ولا يُعدّ ذلك أصلا.`
      case 'denied':
        return `نُفي على لسان ${list.format(reason.by)} في ${count(reason.reports, {
          one: 'وثيقة واحدة',
          two: 'وثيقتين',
          few: '{n} وثائق',
          many: '{n} وثيقة',
          other: '{n} وثيقة',
        })}.`
    }
  },
  joins: {
    same_voice: 'المتحدث نفسه',
    spokesman_of: 'يتحدث باسمها',
    organ_of: 'جهات تتبع مؤسسة واحدة',
    owned_by: 'مالك واحد',
    possibly_same: 'وصفان يصلحان لمصدر واحد',
    same_text: 'الكلمات نفسها من مصدر غير مسمى',
    same_description: 'وصف واحد ولا شيء يميز بينهما',
    member_of: 'واحد منها',
    whole_of: 'ذُكرت إجمالا، وهذا من يتحدث باسمها',
    run_by: 'سلطة والحركة التي تديرها',
    may_be_official: 'مسؤول لم تُذكر جهته إلى جانب هؤلاء',
    names_nobody: 'وسيلة إعلام لم تسم مصدرها',
    unknown_people: 'لم يُذكر من هؤلاء',
  },
  range: ({ min, max }) => (min === max ? String(min) : `${min} إلى ${max}`),
  events: {
    strike: 'قصف أو تفجير',
    raid: 'مداهمة',
    fight: 'اشتباكات',
    ground: 'تحركات ميدانية',
    transfer: 'نقل أشخاص أو إجلاؤهم',
    truce: 'هدنة',
    rejection: 'رفضه',
    holding: 'الالتزام به وصموده',
    breach: 'خرق هدنة',
    killing: 'قتل',
    wounding: 'إصابة',
    arrest: 'اعتقالات',
    abduction: 'خطف',
    release: 'إفراج',
    exchange: 'تبادل أسرى',
    displacement: 'نزوح',
    downing: 'إسقاط طائرة',
    interception: 'اعتراض',
    agreement: 'اتفاق',
    negotiation: 'محادثات',
    meeting: 'لقاء',
    aid: 'مساعدات',
    protest: 'احتجاج',
    sanctions: 'عقوبات',
    seizure: 'مصادرة',
    trial: 'محاكمة',
    threat: 'تهديد',
    deployment: 'نشر قوات',
  },
  claims: {
    occurrence: 'الوقوع',
    figure: 'العدد',
    place: 'المكان',
    date: 'التاريخ',
    actor: 'الفاعل',
    means: 'الوسيلة',
    outcome: 'الحصيلة',
  },
  modalities: { did: 'وقع', did_not: 'لم يقع', may_have: 'ربما وقع', planned: 'مزمع' },
  denials: {
    denial: 'نفي',
    refusal: 'امتناع عن التعليق',
    not_confirmed: 'عدم تأكيد',
    rejection: 'رفض',
  },
  fields: {
    killed: 'عدد القتلى',
    wounded: 'عدد الجرحى',
    captured: 'عدد الأسرى أو الموقوفين',
    evacuated: 'عدد من نُقلوا',
    date: 'التاريخ',
    place: 'المكان',
    actor: 'الفاعل',
    weapon: 'السلاح',
    other: 'غير ذلك',
  },
  differences: {
    conflict: 'لا تصح معا',
    update: 'حصيلة تغيرت عند أصل واحد مع الوقت',
    scope: 'تختلف في ما تشمله',
    spelling: 'رسم الاسم',
    inherited: 'واحدة في كل نسخ النص',
  },
  silence: 'وثيقة تذكر صمتا، وأخرى تنقل ما قيل',
}
