import type { Fate } from '../../../text/case-language.js'

/** Words over folded text that say what becomes of a truce, an agreement or talks, joined to what stands before them or not. */
const EDGE = '(?<![\\p{L}])'
const END = '(?![\\p{L}])'
const words = (list: string): RegExp => new RegExp(`${EDGE}[وف]?(?:[بل]|ال|بال|لل)?(?:${list})${END}`, 'u')

/** رفض، رفضهم: turned down. */
const REJECTED = words(
  'رفض|رفضت|رفضوا|يرفض|ترفض|نرفض|يرفضون|رفضه|رفضها|رفضهم|رافض|رافضا|رافضه|رافضين|رافضون|لن (?:يلتزم|تلتزم|نلتزم|يلتزموا|يقبل|تقبل|نقبل|يقبلوا)',
)
/** خرق، انتهك، نقض and what is counted of them; اختراق في المحادثات is a success. */
const BROKEN = words(
  'خرق|خرقت|خرقوا|خرقا|يخرق|تخرق|يخرقون|خرقه|خرقها|خرقهم|خروقات|اخترق|اخترقت|اخترقوا|يخترقون|اختراق(?! في)|انتهك|انتهكت|انتهكوا|ينتهك|تنتهك|ينتهكون|انتهاك|انتهاكات|نقض|نقضت|نقضوا',
)
/** صمود، صامدة، لا تزال سارية: it holds. */
const HOLDING = words(
  'صمود|صمد|صمدت|تصمد|يصمد|صامد|صامده|متماسك|متماسكه|تماسك|(?:لا [يت]زال|ما ?زالت?) (?:ساريه|ساريا|قائمه|قائما)|يلتزم|تلتزم|يلتزمون|ملتزم|ملتزمه|ملتزمون|ملتزمين|التزم|التزمت|التزموا',
)
/** What is only feared, warned of, asked for, forbidden or denied did not come about. */
const OPEN = words(
  'عدم|دون|حال|حاله|اذا|لو|شرط|شريطه|لئلا|كي|حذر|حذرت|يحذر|محذرا|تحذير|تجنب|دعا|دعت|طالب|طالبت|يدعو|سوف|يجب|احتمال|خشيه|مخاوف|هل|مدي|امل|تعهد|وعد|نفي|نفت|ينفي|تنفي|نافيا|نافيه|انكر|انكرت',
)
/** بعد الأنباء عن رفضهم: whoever warns or demands takes it as known. */
const KNOWN = words('بعد|عقب|اثر|انباء|تقارير|معلومات|اخبار')
/** How far behind those words the fate may stand, in letters. */
const KNOWN_REACH = 40
/** Right before a word: لم تصمد، غير صامدة; إن خرقوا is a condition, where إن of speech has a noun behind it. */
const NEGATED = new RegExp(`${EDGE}[وف]?(?:لم|لن|لا|ما|ليس|ليست|ليسوا|غير|ان) $`, 'u')
/** A fate told and what it is told of stand in one clause. */
const CLAUSE_END = /[.؛:؟!\n]/u
/** How far behind the word that leaves it open the fate may stand, in letters. */
const OPEN_REACH = 18

/** Whether the words before something named tell what becomes of it as known: after, reports of. */
export function fateIsKnown(before: string): boolean {
  const clause = before.split(CLAUSE_END).at(-1) ?? ''
  return [REJECTED, BROKEN, HOLDING].some((pattern) => {
    const found = pattern.exec(clause)
    return found !== null && KNOWN.test(clause.slice(Math.max(0, found.index - KNOWN_REACH), found.index))
  })
}

/** What becomes of what is named between the words before it and those behind. */
export function fateOf(before: string, after: string): Fate | null {
  const clause = before.split(CLAUSE_END).at(-1) ?? ''
  const behind = after.split(CLAUSE_END, 1)[0] ?? ''
  const told = (pattern: RegExp, text: string): boolean => {
    const found = pattern.exec(text)
    if (found === null) return false
    const within = text.slice(0, found.index)
    return !NEGATED.test(within) && !OPEN.test(within.slice(-OPEN_REACH))
  }
  if (told(REJECTED, clause)) return 'rejection'
  if (told(BROKEN, clause) || told(BROKEN, behind)) return 'breach'
  return told(HOLDING, clause) || told(HOLDING, behind) ? 'holding' : null
}
