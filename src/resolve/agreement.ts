import type { Agreement } from '../model/cue.js'

/** A verb agrees where nothing speaks against it; non-human plurals take the feminine singular. */
export function agrees(source: Agreement, verb: Agreement): boolean {
  if (verb.gender === null || source.gender === null) return true
  if (source.gender !== verb.gender) return false
  return (
    source.number === null ||
    verb.number === null ||
    source.number === verb.number ||
    (verb.number === 's' && source.gender === 'f')
  )
}
