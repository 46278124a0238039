import type { Fate } from '../../../text/case-language.js'

/** Words over folded text that say what becomes of a truce, an agreement or talks. */
const EDGE = '(?<![\\p{L}])'
const END = '(?![\\p{L}])'
const words = (list: string): RegExp => new RegExp(`${EDGE}[وفبل]?(?:${list})${END}`, 'u')

/** رفض، رفضهم: turned down. */
const REJECTED = words(
  'رفض|رفضت|رفضوا|يرفض|ترفض|نرفض|يرفضون|رفضه|رفضها|رفضهم|رافضا|رافضه|رافضين|الرافضين|الرافضه|لن (?:يلتزم|تلتزم|نلتزم|يلتزموا|يقبل|تقبل|نقبل|يقبلوا)',
)
/** خرق، انتهك، نقض and what is counted of them. */
const BROKEN = words(
  'خرق|خرقت|خرقوا|خرقا|يخرق|تخرق|يخرقون|خرقه|خرقها|خرقهم|خروقات|اخترق|اخترقت|اخترقوا|يخترقون|اختراق|انتهك|انتهكت|انتهكوا|ينتهك|تنتهك|ينتهكون|انتهاك|انتهاكات|نقض|نقضت|نقضوا',
)
/** صمود، صامدة: it holds. */
const HOLDING = words(
  'صمود|الصمود|صمد|صمدت|تصمد|يصمد|صامد|صامده|متماسك|متماسكه|تماسك|(?:لا|ما|ما زالت|ما زال|لا تزال|لا يزال) (?:تزال |يزال )?(?:ساريه|ساريا|قائمه|قائما)|يلتزمون|التزم|التزمت|التزموا',
)
/** What is only feared, warned of, asked for or forbidden did not come about. */
const OPEN = words(
  'عدم|دون|حال|حاله|اذا|لو|ان|لئلا|كي|حذر|حذرت|يحذر|محذرا|تحذير|تجنب|دعا|دعت|طالب|طالبت|يدعو|سوف|احتمال|خشيه|مخاوف|هل|مدي|امل|تعهد|وعد',
)
/** A fate told and what it is told of stand in one clause. */
const CLAUSE_END = /[.؛:؟!\n]/u
/** How far behind the word that leaves it open the fate may stand, in letters. */
const OPEN_REACH = 18

/** What becomes of what is named between the words before it and those behind. */
export function fateOf(before: string, after: string): Fate | null {
  const clause = before.split(CLAUSE_END).at(-1) ?? ''
  const behind = after.split(CLAUSE_END, 1)[0] ?? ''
  const told = (pattern: RegExp, text: string): boolean => {
    const found = pattern.exec(text)
    return found !== null && !OPEN.test(text.slice(Math.max(0, found.index - OPEN_REACH), found.index))
  }
  if (told(REJECTED, clause)) return 'rejection'
  if (told(BROKEN, clause)) return 'breach'
  return told(HOLDING, clause) || told(HOLDING, behind) ? 'holding' : null
}
