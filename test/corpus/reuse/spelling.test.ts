import { describe, expect, it, test } from 'vitest'
import { type ReadDoc, readDoc } from '../../../src/corpus/reuse/document.js'
import { inheritedSlip } from '../../../src/corpus/reuse/spelling.js'
import { wordCounts } from '../../../src/corpus/reuse/word-counts.js'
import { arabic } from '../../../src/lang/ar/index.js'
import { reuseWords } from '../../../src/pipeline/reuse-words.js'
import { traced } from './texts.js'

const language = { ...arabic, ...reuseWords() }
const read = (text: string): ReadDoc => readDoc(traced({ text })[0]!, language)

/** The slip that the first text has from the second, which begin with so many equal words; the rest of the case counts too. */
function slip(one: ReadDoc, other: ReadDoc, shared: number, rest: readonly string[]) {
  const counts = wordCounts()
  for (const { hashes } of [one, other, ...rest.map(read)]) counts.add(hashes)
  return inheritedSlip(one, other, [{ a: 0, b: 0, length: shared }], counts)
}

describe('a slip inherited', () => {
  const usual = ['أغلق الطريق القديم', 'فتح الطريق القديم', 'عند الطريق المؤدي', 'عند الطريق']
  test.each([
    ['a letter inside', 'عند الطزيق', 'ثم عند الطريق', 'الطريق'],
    ['two neighbours in each other’s place', 'عند الطرقي', 'ثم عند الطريق', 'الطريق'],
    ['the same word after it', 'الطزيق القديم', 'ثم الطريق القديم', 'الطريق'],
    ['another spelling before the usual one', 'عند الطزيق', 'ثم عند الطويق ثم عند الطريق', 'الطريق'],
    ['other words on both sides', 'عند الطزيق', 'ثم الطريق القديم', null],
    ['the last letter', 'عند الطريف', 'ثم عند الطريق', null],
    ['the first letter', 'عند بالطريق', 'ثم عند كالطريق', null],
    ['two letters', 'عند الطزيم', 'ثم عند الطريق', null],
    ['a letter more', 'عند الطرييق', 'ثم عند الطريق', null],
    ['a spelling that no other document has', 'عند الطزيق', 'ثم عند الطويق', null],
    ['a short word', 'عند درب', 'ثم عند دأب', null],
  ])('%s', (_, shared, own, spelling) => {
    const found = slip(read(`${shared} ${own}`), read(shared), 2, [
      ...usual,
      'عند كالطريق',
      'عند كالطريق',
      'دأب',
      'دأب',
    ])
    expect(found?.evidence[1]?.span?.text ?? null).toBe(spelling)
  })

  it('is none of a document that has the usual spelling as well', () => {
    const one = read('عند الطزيق ثم عند الطريق')
    expect(slip(one, read('عند الطزيق'), 2, usual)).not.toBeNull()
    expect(slip(one, read('عند الطزيق أو الطريق'), 2, usual)).toBeNull()
  })

  it('is sought in a text of odd words beside one word without reading every word for each', () => {
    const word = (n: number, letter: string): string =>
      `ال${[...String(n).padStart(4, '0')].map((digit) => 'ابتثجحخدذر'[Number(digit)]).join(letter)}`
    const beside = (letter: string): string => Array.from({ length: 2000 }, (_, n) => `في ${word(n, letter)}`).join(' ')
    const [odd, own] = [beside('ز'), beside('م')]
    let letters = 0
    const one = read(`${odd} ${own}`)
    const counted: ReadDoc = { ...one, letters: (i) => (letters++, one.letters(i)) }
    expect(slip(counted, read(odd), 4000, [own, own])).toBeNull()
    expect(letters).toBeGreaterThan(2000)
    expect(letters).toBeLessThanOrEqual(2 * one.hashes.length)
  })
})
