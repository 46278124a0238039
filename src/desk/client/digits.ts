import type { Messages } from '../../messages/index.js'
import { CLOSE, OPEN } from '../../view/apart.js'
import type { Settings } from './settings.js'

const ARABIC = [...'٠١٢٣٤٥٦٧٨٩']

const APART = new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}`, 'gu')

/**
 * Western digits as Arabic-Indic ones; names that are set apart keep the digits they were printed with. In a line from left to right each number
 * has a mark behind it, or two of them would change places: Arabic-Indic digits run from right to left there.
 */
export function arabicDigits(text: string, lang: Settings['lang']): string {
  let out = ''
  let at = 0
  for (const { 0: name, index } of text.matchAll(APART)) {
    out += turned(text.slice(at, index), lang) + name
    at = index + name.length
  }
  return out + turned(text.slice(at), lang)
}

const LEFT_TO_RIGHT = '\u200e'

function turned(text: string, lang: Settings['lang']): string {
  const numbers = text.replaceAll(/\d/gu, (digit) => ARABIC[Number(digit)] ?? digit)
  return lang === 'ar' ? numbers : numbers.replaceAll(/[٠-٩]+(?:[.,:/٬٫][٠-٩]+)*/gu, `$&${LEFT_TO_RIGHT}`)
}

/** A day or a number in the digits of the reader. */
export const inDigits = (text: string, { digits, lang }: Pick<Settings, 'digits' | 'lang'>): string =>
  digits === 'latn' ? text : turned(text, lang)

/** Messages whose every sentence has its numbers in the digits of the reader. */
export function withDigits(messages: Messages, digits: Settings['digits']): Messages {
  return digits === 'latn' ? messages : (map(messages, messages.lang) as Messages)
}

function map(value: unknown, lang: Settings['lang']): unknown {
  if (typeof value === 'string') return arabicDigits(value, lang)
  if (typeof value === 'function') return (...given: unknown[]) => map(Reflect.apply(value, undefined, given), lang)
  if (Array.isArray(value)) return value.map((inner) => map(inner, lang))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'lang' ? inner : map(inner, lang)]),
  )
}
