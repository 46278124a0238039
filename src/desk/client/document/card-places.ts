/** Room between two cards. */
const GAP = 8

/** Where each card stands in its margin, and how high that is; no places where there is no margin. */
export interface Tops {
  readonly tops: readonly number[] | null
  readonly height: number
}

/** Cards by their cues from the top; the one that is looked at keeps its place, and those before it give way upwards. */
export function pushed(wanted: readonly (number | null)[], heights: readonly number[], fixed: number): Tops {
  const order = wanted.map((_, i) => i).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  const tops = wanted.map(() => 0)
  let bottom = 0
  for (const i of order) {
    const top = Math.max(bottom, wanted[i] ?? bottom)
    tops[i] = top
    bottom = top + (heights[i] ?? 0) + GAP
  }
  const before = order.slice(0, order.indexOf(fixed) + 1).toReversed()
  const room = before.slice(1).reduce((sum, i) => sum + (heights[i] ?? 0) + GAP, 0)
  let ceiling = Math.max(room, wanted[fixed] ?? 0)
  for (const [n, i] of before.entries()) {
    const top = Math.min(tops[i] ?? 0, n === 0 ? ceiling : ceiling - (heights[i] ?? 0) - GAP)
    tops[i] = top
    ceiling = top
  }
  return { tops, height: bottom }
}
