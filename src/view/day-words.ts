import type { Messages } from '../messages/index.js'

type Lang = Messages['lang']

interface Point {
  /** Null where the text tells none. */
  readonly year: string | null
  readonly month: string | null
  readonly day: string | null
}

const POINT =
  /^(?<year>\d{4}|XXXX)(?:-(?<month>0[1-9]|1[0-2]|XX)(?:-(?<day>\d\d|XX))?)?(?:T(?<time>\d\d:\d\d)[^/]*)?[~?%]?$/u
const DOUBT = /[~?%]/u

/**
 * A date of EDTF as a reader says it; null for a form that has no words here. One that is not sure keeps a sign before it.
 * @example dayWords('{2017-08-26,2017-08-28}', 'en') // '26 and 28 August 2017'
 * @example dayWords('XXXX-08-26/XXXX-08-28', 'ar') // '26 إلى 28 آب/أغسطس'
 */
export function dayWords(edtf: string, lang: Lang): string | null {
  const several = /^[{[](?<list>[^{}[\]]+)[}\]]$/u.exec(edtf)?.groups?.['list']
  const texts = several === undefined ? edtf.split('/') : several.split(',').map((text) => text.trim())
  if (texts.length > 1 && several === undefined && texts.length !== 2) return null
  const points = texts.map(pointOf)
  if (!points.every((point) => point !== null)) return null
  const told = joined(
    factored(points, lang),
    several === undefined ? 'span' : edtf.startsWith('{') ? 'and' : 'or',
    lang,
  )
  const clock = points.length === 1 ? POINT.exec(edtf)?.groups?.['time'] : undefined
  return (DOUBT.test(edtf) ? '~' : '') + told + (clock === undefined ? '' : ` ${clock}`)
}

function pointOf(text: string): Point | null {
  const groups = POINT.exec(text)?.groups
  if (!groups) return null
  const told = (part: string | undefined): string | null => (part === undefined || part.includes('X') ? null : part)
  const point = { year: told(groups['year']), month: told(groups['month']), day: told(groups['day']) }
  const open = point.day !== null && point.month === null
  return open || (point.year === null && point.month === null) ? null : point
}

/** The points in words; what all have in common is said once, behind the last. */
function factored(points: readonly Point[], lang: Lang): string[] {
  const [first] = points
  const one = points.length > 1 && first?.day !== null
  const year = one && points.every((point) => point.year === first?.year)
  const month = year && points.every((point) => point.month === first?.month)
  return points.map((point, i) => {
    const last = i === points.length - 1
    return said({ ...point, month: month && !last ? null : point.month, year: year && !last ? null : point.year }, lang)
  })
}

function said({ year, month, day }: Point, lang: Lang): string {
  const words = [day === null ? null : String(Number(day)), month === null ? null : monthName(month, lang), year]
  return words.filter((word) => word !== null).join(' ')
}

function joined(words: readonly string[], how: 'and' | 'or' | 'span', lang: Lang): string {
  if (how === 'span') return words.join(lang === 'ar' ? ' إلى ' : ' to ')
  return new Intl.ListFormat(lang, { type: how === 'and' ? 'conjunction' : 'disjunction' }).format(words)
}

/** In Arabic the names of the Levant and Iraq, and those of Egypt, the Gulf and Yemen: neither is everybody's. */
export function monthName(month: string, lang: Lang): string {
  const at = new Date(Date.UTC(2000, Number(month) - 1, 1))
  const name = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(at)
  return lang === 'ar' ? `${name('ar-SY-u-ca-gregory')}/${name('ar-EG-u-ca-gregory')}` : name('en')
}
