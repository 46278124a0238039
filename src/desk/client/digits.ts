import type { Messages } from '../../messages/index.js'
import { CLOSE, OPEN } from '../../view/apart.js'
import type { Settings } from './settings.js'

const ARABIC = [...'٠١٢٣٤٥٦٧٨٩']

const APART = new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}`, 'gu')

/** Western digits as Arabic-Indic ones; names that are set apart keep the digits they were printed with. */
export function arabicDigits(text: string): string {
  let out = ''
  let at = 0
  for (const { 0: name, index } of text.matchAll(APART)) {
    out += turned(text.slice(at, index)) + name
    at = index + name.length
  }
  return out + turned(text.slice(at))
}

const turned = (text: string): string => text.replaceAll(/\d/gu, (digit) => ARABIC[Number(digit)] ?? digit)

/** A number or a day in the digits of the reader. */
export const inDigits = (text: string, digits: Settings['digits']): string => (digits === 'latn' ? text : turned(text))

/** Messages whose every sentence has its numbers in the digits of the reader. */
export function withDigits(messages: Messages, digits: Settings['digits']): Messages {
  return digits === 'latn' ? messages : (map(messages) as Messages)
}

function map(value: unknown): unknown {
  if (typeof value === 'string') return arabicDigits(value)
  if (typeof value === 'function') return (...given: unknown[]) => map(Reflect.apply(value, undefined, given))
  if (Array.isArray(value)) return value.map(map)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'lang' ? inner : map(inner)]))
}
