import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeColumns } from '../../src/view/layers.js'

const column = (name: string, heights: readonly number[]) => heights.map((height, i) => ({ id: `${name}${i}`, height }))

test('the first column keeps its order, and a slot stands amid those it leads to', () => {
  const at = placeColumns({
    columns: [column('d', [40, 40, 40]), column('o', [40])],
    lines: [
      ['d0', 'o0'],
      ['d2', 'o0'],
    ],
  })
  expect([...at]).toEqual([
    ['d0', 20],
    ['d1', 72],
    ['d2', 124],
    ['o0', 72],
  ])
})

test('no two slots of a column cover each other, and none lies above the top', () => {
  const heights = fc.array(fc.integer({ min: 4, max: 80 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(
      heights,
      heights,
      fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 }),
      (first, second, pairs) => {
        const columns = [column('d', first), column('o', second)]
        const at = placeColumns({ columns, lines: pairs.map(([a, b]) => [`d${a}`, `o${b}`] as const) })
        for (const slots of columns) {
          const boxes = slots.map(({ id, height }) => ({ top: (at.get(id) ?? NaN) - height / 2, height }))
          const sorted = boxes.toSorted((a, b) => a.top - b.top)
          for (const [i, box] of sorted.entries()) {
            const before = sorted[i - 1]
            expect(box.top).toBeGreaterThanOrEqual(before ? before.top + before.height - 0.001 : -0.001)
          }
        }
      },
    ),
  )
})
