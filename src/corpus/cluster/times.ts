import type { Days } from './days.js'

/** What texts are looked up by that were printed near each other: a day, as since 1970-01-01, or none, or too many to name each. */
export type Times = number | 'undated' | 'any'

/** Longer stretches, in days, are looked through whole. */
const LONG = 31

/**
 * The times of a text printed on some days, and of so many days around them. Two texts are at most so many days apart only where they have
 * a time in common, or where one of them is of any and the other dated.
 * @example [...timesOf([{ from: 7, to: 7, anyYear: false }], 1)] // [6, 7, 8]
 */
export function* timesOf(days: readonly Days[], around: number): Generator<Times> {
  if (days.length === 0) yield 'undated'
  for (const { from, to, anyYear } of days) {
    if (anyYear || to - from > LONG) yield 'any'
    else for (let day = from - around; day <= to + around; day++) yield day
  }
}
