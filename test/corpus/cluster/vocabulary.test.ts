import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createVocabulary } from '../../../src/corpus/cluster/vocabulary.js'
import { LANGUAGES } from '../../../src/lang/index.js'

test('features are compared as their names are, whether words or pairs and whichever begins another', () => {
  const name = fc.stringMatching(/^[~@]?[ابت]{1,3}( [اب])?$/u)
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 6 }), (names) => {
      const vocabulary = createVocabulary(LANGUAGES.ar.stories)
      const words = names.map((one) => vocabulary.feature(one))
      const pairs = words.flatMap((first) => words.map((second) => vocabulary.pair(first, second)))
      for (const a of [...words, ...pairs]) {
        for (const b of [...words, ...pairs]) {
          const [x, y] = [vocabulary.nameOf(a), vocabulary.nameOf(b)]
          expect(Math.sign(vocabulary.compare(a, b))).toBe(x < y ? -1 : x > y ? 1 : 0)
        }
      }
    }),
  )
})
