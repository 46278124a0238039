import type { Trace } from '../model/trace.js'
import { MOST_WORDS } from './quotation.js'

/** A trace whose quoted words are short: every longer span ends after its first words, and still slices to its text. */
export function redactTrace(trace: Trace): Trace {
  return shortened(trace) as Trace
}

function shortened(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(shortened)
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]))
  const { start, text } = copy as { readonly start?: unknown; readonly text?: unknown }
  if (typeof start !== 'number' || typeof text !== 'string') return copy
  const cut = firstWords(text)
  return { ...copy, end: start + cut.length, text: cut }
}

function firstWords(text: string): string {
  const words = new RegExp(`^\\s*(?:\\S+\\s+){${MOST_WORDS - 1}}\\S+`, 'u').exec(text)
  return words?.[0] ?? text
}
