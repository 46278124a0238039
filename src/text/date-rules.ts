import type { DateOpener, DatePhrase, DateRule, TimeView, TimeWord } from './date-language.js'
import { NUMBER } from './token.js'

/** Openers as bits, so that a word asks only the rules it may open. */
const bits = new Map<DateOpener, number>()

function bitOf(opener: DateOpener): number {
  let bit = bits.get(opener)
  // More openers than bits would share the last one: more is asked then, nothing is lost.
  if (bit === undefined) bits.set(opener, (bit = 1 << Math.min(bits.size, 30)))
  return bit
}

function openerOf(word: TimeWord): DateOpener | null {
  if (word.kind === 'particle') return word.particle
  if (word.kind === 'numeral' || word.kind === 'ordinal') return 'number'
  return word.kind === 'shift' ? null : word.kind
}

/** Bits of all that begins at a token. */
function openersAt(view: TimeView, token: number): number {
  let mask = view.tokens.kind[token] === NUMBER ? bitOf('number') : 0
  for (const { value } of view.hits(token)) {
    const opener = openerOf(value)
    if (opener !== null) mask |= bits.get(opener) ?? 0
  }
  return mask
}

/** A reader that asks, at a token, the rules that may begin there: the longest phrase wins, of equals that of the first rule. */
export function longestOf(rules: readonly DateRule[]): (view: TimeView, token: number) => DatePhrase | null {
  const opened = rules.map((rule) => ({ rule, mask: rule.opens.reduce((mask, opener) => mask | bitOf(opener), 0) }))
  const any = opened.reduce((mask, rule) => mask | rule.mask, 0)
  return (view, token) => {
    const begins = openersAt(view, token) & any
    if (begins === 0) return null
    let best: DatePhrase | null = null
    for (const { rule, mask } of opened) {
      if ((mask & begins) === 0) continue
      const found = rule.read(view, token)
      if (found && (best === null || found.last > best.last)) best = found
    }
    return best
  }
}
