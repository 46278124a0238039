import { dayWords } from '../../view/day-words.js'
import { inDigits } from './digits.js'
import type { Settings } from './settings.js'

/** `long` names the month, in Arabic by both of its names; `short` is the day in figures. */
export type DayStyle = 'short' | 'long'

interface DayOptions extends Pick<Settings, 'lang' | 'digits'> {
  readonly style: DayStyle
}

/** A hyphen after Arabic letters or between Arabic-Indic digits would turn the day around; a slash keeps its figures in their order in any line. */
const separator = ({ lang, digits }: Pick<Settings, 'lang' | 'digits'>): string =>
  lang === 'ar' || digits === 'arab' ? '/' : '-'

const PART = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?(?![-X\d])/u

/**
 * A day of EDTF for a reader; what it says of how sure it is stays a sign before it, and a form that is not known stays as it is.
 * @example dayIn('2024-03-12', { lang: 'ar', digits: 'latn', style: 'long' }) // '12 آذار/مارس 2024'
 */
export function dayIn(edtf: string, { style, ...reader }: DayOptions): string {
  const groups = PART.exec(edtf)?.groups
  if (style === 'short' && groups && !edtf.includes('/')) {
    const { year, month, day } = groups
    const doubt = /[~?%]/u.test(edtf) ? '~' : ''
    return doubt + inDigits([year, month, day].filter((part) => part !== undefined).join(separator(reader)), reader)
  }
  return inDigits(dayWords(edtf, reader.lang) ?? edtf, reader)
}

/** A moment of the log, in the reader's zone. */
export function momentIn(iso: string, reader: Pick<Settings, 'lang' | 'digits'>): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join(separator(reader))
  return inDigits(`${day} ${two(at.getHours())}:${two(at.getMinutes())}`, reader)
}
