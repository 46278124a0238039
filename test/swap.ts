/** Exchanges names of parties in a text, to see whether it is read the same whoever stands where. */

/** Two names that can stand for each other in any sentence: of one gender and number. */
export interface Pair {
  readonly names: readonly [string, string]
  /** Adjectives take an article or none, and the endings of gender and number. */
  readonly nisba?: boolean
}

/** A swapped text with the way back: what was exchanged, as offsets into the old text. */
export interface Swapped {
  readonly text: string
  readonly swaps: readonly { readonly start: number; readonly end: number }[]
  /** The offset in the new text of an offset in the old one that lies in no exchanged name. */
  readonly moved: (offset: number) => number
}

const ENDINGS = ['تين', 'تان', 'ين', 'ون', 'ان', 'ات', 'ة', 'ا', 'اً', '']

/** Every written form of a name, with the form it is exchanged for. */
function formsOf({ names: [a, b], nisba }: Pair): [string, string][] {
  const one: [string, string][] = nisba ? ENDINGS.map((ending) => [a + ending, b + ending]) : [[a, b]]
  const articled: [string, string][] = nisba
    ? one.flatMap(([x, y]) => [
        [x, y],
        [`ال${x}`, `ال${y}`],
      ])
    : one
  return articled.flatMap(([x, y]) => [
    [x, y],
    [y, x],
  ])
}

/** Before a name: conjunctions and prepositions written together with it. */
const BEFORE = '(?<![\\p{L}\\p{M}])(?<before>[وف]?(?:[بكل]|لل)?)'

/** Exchanges the names of every pair wherever they stand as words of their own. */
export function swapNames(text: string, pairs: readonly Pair[]): Swapped {
  const forms = new Map(pairs.flatMap(formsOf))
  // After the merged لل a name stands without its article.
  const merged = new Map(
    [...forms].flatMap(([x, y]) => (x.startsWith('ال') && y.startsWith('ال') ? [[x.slice(2), y.slice(2)]] : [])),
  )
  const words = [...new Set([...forms.keys(), ...merged.keys()])].sort((x, y) => y.length - x.length)
  const pattern = new RegExp(`${BEFORE}(?<name>${words.join('|')})(?![\\p{L}\\p{M}])`, 'gu')
  const swaps: { start: number; end: number; to: string }[] = []
  for (const match of text.matchAll(pattern)) {
    const { before = '', name = '' } = match.groups ?? {}
    const to = before.endsWith('لل') ? merged.get(name) : forms.get(name)
    const start = match.index + before.length
    if (to !== undefined) swaps.push({ start, end: start + name.length, to })
  }
  let at = 0
  let swapped = ''
  for (const { start, end, to } of swaps) {
    swapped += text.slice(at, start) + to
    at = end
  }
  const moved = (offset: number): number =>
    swaps.filter((x) => x.end <= offset).reduce((sum, x) => sum + x.to.length - (x.end - x.start), offset)
  return { text: swapped + text.slice(at), swaps, moved }
}
