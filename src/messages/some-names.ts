/** How many names a sentence holds before it only counts the rest. */
const MOST = 4

/** The names of a sentence; of very many the first, and how many more there are. @example someNames(['a', 'b'], String) // ['a', 'b'] */
export const someNames = (names: readonly string[], others: (count: number) => string): string[] =>
  names.length <= MOST ? [...names] : [...names.slice(0, MOST - 1), others(names.length - MOST + 1)]
