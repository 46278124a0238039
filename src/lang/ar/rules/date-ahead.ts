import type { TimeView } from '../../../text/date-language.js'
import { BREAK, WORD } from '../../../text/token.js'
import { isMark, particle, textAt } from './date-words.js'

/** How far before a date the word may stand that sends it ahead: a verb, its subject and a short object. */
const REACH = 9

/** Folded. */
const AHEAD = new Set([
  'سوف',
  'المقرر',
  'المقرره',
  'مقرر',
  'مقرره',
  'المتوقع',
  'متوقع',
  'المنتظر',
  'منتظر',
  'المزمع',
  'مزمع',
  'المرتقب',
  'المرتقبه',
  'مرتقب',
  'مرتقبه',
  'يعتزم',
  'تعتزم',
  'موعدا',
  'المتوقعه',
  'المنتظره',
  'تستعد',
  'يستعد',
  'اعتبارا',
  'يتوقع',
  'تتوقع',
  'نتوقع',
])

/** A verb of speech between that word and the date takes the date for itself: "سيسافر، وقال الخميس". */
const SPEECH = new Set([
  'قال',
  'قالت',
  'اعلن',
  'اعلنت',
  'اكد',
  'اكدت',
  'ذكر',
  'ذكرت',
  'اضاف',
  'اضافت',
  'اوضح',
  'صرح',
  'كشف',
  'كشفت',
])

/** What is put off or drawn out goes ahead to the date that "إلى" or "حتى" names; "تأجيل الجلسة الخميس" was done on Thursday. */
const PUT_OFF = /^(?:[وف])?(?:ا?جلت|اجل|[يت]وجل|تاجلت?|تاجيل(?:ها?|هم)?|ارجا(?:ت|ء)?|مددت?|تمديد(?:ها?|هم)?)$/u

/** Nouns and past verbs that begin as a future verb does: سيارة، سياسي، سيطر، ستة. */
const NOT_FUTURE = /^س(?:ي(?:ا|ط|د|ن|ف|ر[هةت]|ر$|م(?:ا|ون)|و|ء|ق$|ج$)|ت(?:ه|ين|ون|ار|اي|ر|وك|يف|$)|ن(?:ه|وا|ي|د|غ|ا))/u

/** Whether the words before token `i` look ahead: "سيعقد", "من المقرر", "سوف". */
export function aimsAhead(view: TimeView, i: number): boolean {
  for (let at = i - 1; at >= 0 && at >= i - REACH; at--) {
    if (view.tokens.kind[at] === BREAK || isMark(view, at, '.؛!؟"«»“”')) return false
    if (view.tokens.kind[at] !== WORD) continue
    const text = textAt(view, at)
    const bare = /^[وف]./u.test(text) ? text.slice(1) : text
    if (SPEECH.has(text) || SPEECH.has(bare)) return false
    if (AHEAD.has(text) || AHEAD.has(bare)) return true
    if (PUT_OFF.test(text) && textAt(view, at - 1) !== 'من') return particle(view, i - 1, 'to') !== null
    if (isFutureVerb(text) || isFutureVerb(bare)) return true
  }
  return false
}

const isFutureVerb = (text: string): boolean => text.length >= 5 && /^س[يتنا]/u.test(text) && !NOT_FUTURE.test(text)
