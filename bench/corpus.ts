import type { SourceDocument } from '../src/index.js'

/** A seeded source of numbers in [0, 1): mulberry32, the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  source: [
    'مصدر أمني',
    'مصدر عسكري رفيع',
    'المتحدث باسم الوزارة العقيد سامر الخيزران',
    'مدير المستشفى الطبيب عادل الصخري',
    'شهود عيان',
    'وزارة الدفاع السندارية',
    'الناطق باسم الحركة رافع الدلهم',
    'رئيس البلدية سليم الكرّاز',
    'مسؤول حكومي طلب عدم ذكر اسمه',
    'بعثة الرصد المشتركة',
    'أحد السكان',
    'بيان للوزارة',
  ],
  said: ['قال', 'أكد', 'أوضح', 'ذكر', 'كشف', 'أعلن', 'أفاد', 'رجّح', 'نفى', 'زعم', 'اعتبر'],
  added: ['أضاف', 'تابع', 'أكد', 'أوضح', 'استطرد'],
  participle: ['مشيرا إلى', 'مؤكدا', 'موضحا', 'لافتا إلى', 'نافيا', 'معتبرا', 'متهما الطرف الآخر بالقول'],
  agency: ['وكالة نورس', 'وكالة الأنباء السندارية', 'قناة الرواق', 'إذاعة «صوت السيمر»', 'صحيفة البيدر'],
  place: ['وادي كرفان', 'أم الجدائل', 'هلباد', 'أرزانة', 'محافظة نيرام', 'الضفة الجنوبية لنهر السيمر'],
  day: ['اليوم الثلاثاء', 'أمس', 'أول من أمس', 'السبت الماضي', 'في 9 آذار/مارس', 'فجر الاثنين', 'مطلع العام 2023'],
  count: ['3 قتلى', '14 جريحا', 'أكثر من 20 شخصا', 'عشرات العائلات', 'جنديين', 'نحو 300 نازح', 'خمس شاحنات'],
  prep: ['بحسب', 'وفق', 'وفقا لما أعلنه', 'على ما أفاد', 'نقلا عن'],
}

const SENTENCES = [
  '{said} {source} {day} إن {words} في {place} {words}.',
  '{said} {source} لـ{agency} أن {words} أسفر عن سقوط {count} قرب {place}، {participle} أن {words}.',
  'و{added} المصدر: «{words} {words}»، {participle} أن {words}.',
  'و{added} أن {words}، وأن {count} ما زالوا في {place}.',
  'نقلت {agency} عن {source} قوله إن {words} {day}.',
  '{prep} {source}، {words} {day} قرب {place} {words}.',
  '{words} في {place} {day}، {prep} {source}.',
  'أما {source} فقال إن {words}، بينما امتنع {source} عن التعليق.',
  'وكان {source} قد ذكر {day} أن {count} {words}.',
  'وترددت أنباء عن {words} في {place}، ولم يتسن التأكد منها.',
  '{words} {words} {words}.',
  'وتشهد {place} منذ {day} {words} {words}، حيث {words}.',
  '«{words}»، هكذا وصف {source} ما جرى {day}.',
] as const

const VOCABULARY = 6000
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'

/**
 * Invented Arabic-like news: own sentences whose loose words are drawn by rank (Zipf) from an invented vocabulary, so
 * that cues and names are about as rare among other words as in print.
 * @example [...newsCorpus(1, 10)][0]?.text
 */
export function* newsCorpus(seed: number, count: number): Generator<SourceDocument> {
  const random = seeded(seed)
  const vocabulary = Array.from({ length: VOCABULARY }, () => inventWord(random))
  for (let i = 0; i < count; i++) {
    const paragraphs = Array.from({ length: 4 + Math.floor(random() * 5) }, () => paragraph(random, vocabulary))
    const text = paragraphs.join('\n')
    yield { id: `made-${i}`, outlet: 'صحيفة البيدر', published: '2024-03-12', text }
  }
}

/** How many words a text has: runs between white space. */
export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0
}

function paragraph(random: () => number, vocabulary: readonly string[]): string {
  return Array.from({ length: 2 + Math.floor(random() * 3) }, () => sentence(random, vocabulary)).join(' ')
}

const sentence = (random: () => number, vocabulary: readonly string[]): string =>
  makeSentence(random, () => zipf(random, vocabulary))

/** A reporting sentence whose loose words `word` gives. */
export function makeSentence(random: () => number, word: () => string): string {
  return pick(random, SENTENCES).replaceAll(/\{([a-z]{1,12})\}/gu, (_, slot: string) =>
    slot === 'words' ? looseWords(random, word) : pick(random, SLOTS[slot] ?? []),
  )
}

function looseWords(random: () => number, word: () => string): string {
  return Array.from({ length: 3 + Math.floor(random() * 7) }, word).join(' ')
}

/** A word by rank, the r-th about 1/r as often as the first. */
function zipf(random: () => number, vocabulary: readonly string[]): string {
  const rank = Math.floor(Math.exp(random() * Math.log(vocabulary.length)))
  return vocabulary[Math.min(rank, vocabulary.length) - 1] ?? ''
}

function inventWord(random: () => number): string {
  const letters = Array.from({ length: 2 + Math.floor(random() * 5) }, () => pick(random, [...LETTERS]))
  return (random() < 0.3 ? 'ال' : '') + letters.join('') + (random() < 0.15 ? 'ة' : '')
}

/** One of several, each as likely. */
export function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T
}
