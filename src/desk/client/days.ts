import { inDigits } from './digits.js'
import type { Settings } from './settings.js'

/** `long` names the month, in Arabic by both of its names; `short` is the day in figures. */
export type DayStyle = 'short' | 'long'

interface DayOptions extends Pick<Settings, 'lang' | 'digits'> {
  readonly style: DayStyle
}

/** A hyphen after Arabic letters would turn the day around; a slash keeps its figures in their order in any line. */
const SEPARATORS = { ar: '/', en: '-' } as const

const PART = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?/u

/**
 * A day of EDTF for a reader; what it says of how sure it is stays a sign before it, and a form that is not known stays as it is.
 * @example dayIn('2024-03-12', { lang: 'ar', digits: 'latn', style: 'long' }) // '12 آذار/مارس 2024'
 */
export function dayIn(edtf: string, { lang, digits, style }: DayOptions): string {
  const groups = PART.exec(edtf)?.groups
  if (!groups || edtf.includes('/') || /[X[{]/u.test(edtf)) return inDigits(edtf, digits)
  const { year = '', month, day } = groups
  const doubt = /[~?%]/u.test(edtf) ? '~' : ''
  const clock = /T(?<time>\d\d:\d\d)/u.exec(edtf)?.groups?.['time']
  if (style === 'short' || month === undefined)
    return doubt + inDigits([year, month, day].filter((part) => part !== undefined).join(SEPARATORS[lang]), digits)
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')))
  const words = [day === undefined ? '' : String(Number(day)), monthIn(at, lang), year].filter((part) => part !== '')
  return doubt + inDigits(words.join(' ') + (clock === undefined ? '' : ` ${clock}`), digits)
}

/** The names of the Levant and Iraq, and those of Egypt, the Gulf and Yemen: neither is everybody's. */
function monthIn(at: Date, lang: Settings['lang']): string {
  const name = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(at)
  return lang === 'ar' ? `${name('ar-SY-u-ca-gregory')}/${name('ar-EG-u-ca-gregory')}` : name('en')
}

/** A moment of the log, in the reader's zone. */
export function momentIn(iso: string, digits: Settings['digits']): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return inDigits(`${day} ${two(at.getHours())}:${two(at.getMinutes())}`, digits)
}
