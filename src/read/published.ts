const DATE = /^[?~%]?-?[\dX]{4}[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?)?)?$/u
const TIME = /^([01]\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/u
const SET = /^(?:\[[^[\]{}]{4,200}\]|\{[^[\]{}]{4,200}\})$/u

/** Seasons and the other divisions of a year that EDTF writes in the place of a month. */
const isDivision = (month: number) => month >= 21 && month <= 41

function daysIn(year: string, month: number): number {
  const known = /^-?\d{4}$/u.test(year) ? Number(year) : 2000
  return new Date(Date.UTC(2000 + (known % 400), month, 0)).getUTCDate()
}

function isDate(value: string): boolean {
  const match = DATE.exec(value)
  if (match === null) return false
  const [, month, day] = match
  if (month === undefined || !/^\d\d$/u.test(month)) return true
  const number = Number(month)
  if (day === undefined) return (number >= 1 && number <= 12) || isDivision(number)
  if (number < 1 || number > 12) return false
  if (!/^\d\d$/u.test(day)) return true
  const year = /-?[\dX]{4}/u.exec(value)?.[0] ?? ''
  return Number(day) >= 1 && Number(day) <= daysIn(year, number)
}

function isMoment(value: string): boolean {
  const at = value.indexOf('T')
  if (at < 0) return isDate(value)
  return /^\d{4}-\d{2}-\d{2}$/u.test(value.slice(0, at)) && isDate(value.slice(0, at)) && TIME.test(value.slice(at + 1))
}

const isSetMember = (value: string) => value.split('..').every((end) => end === '' || isDate(end))

/**
 * Whether a value can stand as a date of publication: an EDTF date (also uncertain, an interval or a set) or an ISO date and
 * time. @example isPublished('2024-03~') // true
 */
export function isPublished(value: string): boolean {
  if (value.length > 220) return false
  if (SET.test(value))
    return value
      .slice(1, -1)
      .split(',')
      .every((member) => isSetMember(member.trim()))
  const ends = value.split('/')
  if (ends.length === 1) return isMoment(value)
  return (
    ends.length === 2 && ends.some((end) => isDate(end)) && ends.every((end) => ['', '..'].includes(end) || isDate(end))
  )
}
