/** Stories that the machine tells stand below this place, those that persons made of others behind it. */
export const MADE = 1_000_000_000

/**
 * Places for stories in their order: those that stay keep theirs, and the others are put between them. Where there is no room left, or what
 * stays is not in order, all are placed anew, with room between them.
 * @example placesFor([null, 500, null]) // [249, 500, 500_000_249]
 */
export function placesFor(stays: readonly (number | null)[]): number[] {
  const places: number[] = []
  let last = -1
  for (let i = 0; i < stays.length;) {
    const own = stays[i]!
    if (own !== null) {
      if (own <= last) return spread(stays.length, -1, MADE)
      places.push((last = own))
      i++
      continue
    }
    let end = i
    while (end < stays.length && stays[end] === null) end++
    const next = stays[end] ?? MADE
    if (next - last <= end - i) return spread(stays.length, -1, MADE)
    places.push(...spread(end - i, last, next))
    last = places.at(-1)!
    i = end
  }
  return places
}

/** So many whole numbers between two, evenly. */
const spread = (count: number, from: number, to: number): number[] =>
  Array.from({ length: count }, (_, i) => from + Math.floor(((to - from) * (i + 1)) / (count + 1)))
