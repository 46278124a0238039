import { expect, it } from 'vitest'

/** Work that grows with the size takes four times as long for four times as much, and sixteen times where it grows with the square. */
const MORE = 4
const LEAST_SQUARE = 10

/** Microseconds below which a measure tells of nothing but the machine. */
const TELLING = 20_000

/**
 * Whether four times the work takes about four times as long, by the processor's time and the best of three: so nothing depends on how
 * fast a machine is, or what else it does.
 * @example expect(growsEvenly((size) => read('«'.repeat(size)), 200_000)).toBe(true)
 */
export function growsEvenly(work: (size: number) => void, size: number): boolean {
  const time = (of: number): number => {
    const started = process.cpuUsage()
    work(of)
    return process.cpuUsage(started).user
  }
  const least = (of: number): number => Math.min(...Array.from({ length: 3 }, () => time(of)))
  const less = Math.max(least(Math.round(size / MORE)), TELLING)
  return least(size) < LEAST_SQUARE * less
}

/** Tests that each unit, repeated so many times, takes no longer to read than the length of the text asks for. */
export function takesNoLongerThanLength(
  units: readonly (readonly [name: string, unit: string, count: number])[],
  read: (text: string) => void,
): void {
  it.each(units)('takes no longer than its length asks for: %s', (_, unit, count) => {
    expect(growsEvenly((size) => read(unit.repeat(size)), count)).toBe(true)
  })
}
