import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLines } from '../../src/read/lines.js'

async function* cut(bytes: Buffer, size: number) {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}

async function linesOf(text: string, size: number, max = 1000) {
  const lines: (string | null)[] = []
  const numbers: number[] = []
  for await (const line of readLines(cut(Buffer.from(text), size), max)) {
    lines.push(line.bytes?.toString() ?? null)
    numbers.push(line.number)
  }
  expect(numbers).toEqual(numbers.map((_, i) => i + 1))
  return lines
}

test('lines do not depend on how the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' }).map((line) => line.replaceAll(/[\r\n]/gu, ''))),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      async (lines, end, size) => {
        expect(await linesOf(lines.map((line) => line + end).join(''), size)).toEqual(lines)
      },
    ),
    { seed: 7, numRuns: 200 },
  )
})

test('a line above the limit is null, and the lines around it are whole', async () => {
  expect(await linesOf('ab\n0123456789\ncd', 3, 5)).toEqual(['ab', null, 'cd'])
  expect(await linesOf('01234\n0123456', 3, 5)).toEqual(['01234', null])
})

test('a last line without an end counts, an empty rest does not', async () => {
  expect(await linesOf('a\nb', 2)).toEqual(['a', 'b'])
  expect(await linesOf('a\nb\n', 2)).toEqual(['a', 'b'])
  expect(await linesOf('\n\n', 2)).toEqual(['', ''])
  expect(await linesOf('', 2)).toEqual([])
})
