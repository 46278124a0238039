import type { Act, CueKind, Stance } from '../../../model/attribution.js'

/** Cues that are no verb forms: prepositions, nouns, passives and hearsay, refusals. Forms are parted by `|`. */
export interface CueGroup {
  readonly kind: CueKind
  readonly forms: string
  readonly stance?: Stance
  readonly act?: Act
  readonly openers: string
  readonly strict?: boolean
  readonly role?: 'say' | 'relay' | 'continue' | 'hearsay'
}

export const OTHER_CUES: readonly CueGroup[] = [
  {
    kind: 'preposition',
    forms:
      'بحسب|حسب|وفق|وفقا|طبقا|استنادا إلى|على حد قول|على حد قوله|على حد قولها|على حد قولهم|على حد تعبير|على حد وصف|على حد زعم|بتعبير|على حد تعبيره|على حد تعبيرها|على حد وصفه|على حد زعمه|على حد زعمها|بحسب قوله|بحسب قولها|بحسب تعبيره|بحسب وصفه|حسب قوله|حسب قولها|حسب تعبيره|على لسان|في رأي|برأي|من وجهة نظر|حسب رواية|بحسب رواية|وفق رواية',
    openers: 't',
  },
  { kind: 'preposition', forms: 'نقلا عن', openers: 't', role: 'relay' },
  {
    kind: 'nominal',
    forms: 'معلومات|أحاديث|تقارير',
    openers: 't',
    strict: true,
    role: 'hearsay',
  },
  {
    kind: 'nominal',
    forms: 'أنباء|إشاعات|شائعات',
    openers: 'tn',
    strict: true,
    role: 'hearsay',
  },
  {
    kind: 'nominal',
    forms:
      'وسط أنباء|ورود أنباء|تواتر أنباء|تواترت أنباء|تواترت الأنباء|وردت أنباء|تضارب الأنباء|أنباء غير مؤكدة|أنباء متضاربة|معلومات متضاربة|تضارب في الأنباء',
    stance: 'hedges',
    openers: 'tn',
    role: 'hearsay',
  },
  {
    kind: 'passive',
    forms: 'تردد|ترددت|يتردد|تتردد|أشيع|يشاع|تضاربت الأنباء|تضاربت المعلومات|تضاربت الروايات|يزعم أن|ورد أن',
    openers: 'tn',
    strict: true,
  },
  { kind: 'passive', forms: 'أفيد|يفاد', openers: 'tb' },
  {
    kind: 'passive',
    forms: 'قيل|يقال|من المرجح|من المعتقد|المرجح|المعتقد',
    stance: 'hedges',
    openers: 't',
    strict: true,
  },
  {
    kind: 'verb',
    forms: 'جاء في|جاء فيه|جاء فيها|وجاء في|ورد في|قال فيه|قالت فيه|قال فيها|قالت فيها',
    openers: 't',
    strict: true,
  },
  {
    kind: 'verb',
    forms:
      'لم يعلق|لم تعلق|لم يجب|لم تجب|لم يجيبوا|لم يشأ|لم تشأ|لم يستجب|لم تستجب|لم يعلقوا|لم يرد|لم ترد|لم يؤكد|لم تؤكد|لم يؤكدوا|لم يعلن|لم تعلن|لم يعط|لم يقدم|لم يحدد|لم تحدد|لم يوضح|لم توضح|لم يذكر|لم تذكر|لم يكشف|لم تكشف|لم يشر|لم تشر|لم يتبن|لم تتبن',
    stance: 'declines',
    openers: 'tonabi',
  },
  {
    kind: 'verb',
    forms:
      'لم يستبعد|لم تستبعد|لا يستبعد|لا تستبعد|لم يستبعدوا|لا يعرف|لا تعرف|لا يعلم|لا تعلم|لا يعتقد|لا تعتقد|لا يستطيع تأكيد|لا تستطيع تأكيد|لم يستطع تأكيد',
    stance: 'hedges',
    openers: 'to',
  },
  {
    kind: 'nominal',
    forms:
      'صمت مطبق|صمت|لم يصدر تعليق|لم يصدر أي تعليق|لم يصدر على الفور تعليق|لم يصدر على الفور أي تعليق|لم يصدر رد|لم يصدر أي رد|لم يتسن الحصول على تعليق|لم يتسن على الفور الحصول على تعليق|لم يتسن الحصول على رد',
    stance: 'declines',
    openers: 'n',
    strict: true,
  },
  { kind: 'participle', forms: 'بالقول', openers: 't' },
  { kind: 'nominal', forms: 'حديث|كلام|تصريحات|ادعاءات|مزاعم|شهادات|اعترافات|اتهامات', openers: 'tnb', strict: true },
]
