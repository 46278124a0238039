import type { Doc, Outlet } from '../../model/doc.js'
import type { Evidence } from '../../model/evidence.js'
import type { DirectionBasis } from '../../model/reuse.js'
import { type Span, spanOf } from '../../model/span.js'
import type { ReadDoc } from './document.js'
import type { NameReader } from './names.js'

/** What shows that one of two documents leans on the other. */
export interface Lean {
  readonly basis: DirectionBasis
  readonly evidence: readonly Evidence[]
}

/** The raw range of a passage in one document. */
export interface RawRange {
  readonly start: number
  readonly end: number
}

/** A document of a pair, with the passages of it that the other has. */
export interface Side {
  readonly read: ReadDoc
  readonly passages: readonly RawRange[]
}

const isOutlet = (outlet: Outlet, id: string | null, name: string, { folded }: NameReader): boolean =>
  (outlet.id !== null && outlet.id === id) || folded(outlet.name) === folded(name)

/** Addresses shorter than this are a site, not an article. */
const LEAST_ADDRESS = 16

/**
 * Why `one` leans on `other`, if it does: it credits it, links to it, or has a slip from it; or it has lost the credit that the other
 * gives for the same words. Dates and lengths are no reasons: both may shorten a third text.
 */
export function leanOf(one: Side, other: Side, names: NameReader, slip: Lean | null): Lean | null {
  if (one.passages.length === 0) return null
  return creditTo(one, other, names) ?? linkTo(one.read.doc, other.read.doc) ?? slip ?? droppedCredit(one, other, names)
}

function creditTo({ read, passages }: Side, other: Side, names: NameReader): Lean | null {
  const outlet = other.read.doc.outlet
  if (outlet === null || outlet.name === read.doc.outlet?.name) return null
  const { doc } = read
  const credit = doc.credits.find(({ agency, agencyId }) => isOutlet(outlet, agencyId, agency, names))
  const named = (name: string): boolean => isOutlet(outlet, null, name, names)
  const forwarded = doc.attributions.some(({ chain }) =>
    chain.some(({ kind, name }) => kind === 'forward' && named(name)),
  )
  if (forwarded) {
    return {
      basis: 'forward',
      evidence: [{ document: doc.id, span: null, why: 'it was forwarded from the outlet of the other document' }],
    }
  }
  const span = credit ? optionalSpan(credit) : relayIn(doc, passages, named)
  if (span === undefined) return null
  return { basis: 'credit', evidence: [{ document: doc.id, span, why: 'it credits the outlet of the other document' }] }
}

const optionalSpan = ({ start, end, text }: Partial<Span>): Span | null =>
  start === undefined || end === undefined || text === undefined ? null : { start, end, text }

/** A relay or channel that a statement in one of the passages goes through: undefined where there is none of that name. */
function relayIn(doc: Doc, passages: readonly RawRange[], named: (name: string) => boolean): Span | null | undefined {
  for (const { chain, cue, content } of doc.attributions) {
    const spans = content ? [cue, content] : [cue]
    if (!spans.some((span) => passages.some(({ start, end }) => span.start < end && start < span.end))) continue
    for (const { kind, name, span } of chain) if ((kind === 'relay' || kind === 'channel') && named(name)) return span
  }
  return undefined
}

function linkTo(doc: Doc, { url }: Doc): Lean | null {
  const address = url?.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '') ?? ''
  if (address.length < LEAST_ADDRESS || doc.url === url) return null
  const at = doc.text.indexOf(address)
  if (at < 0 && !doc.provenance?.links.some(({ href }) => href.includes(address))) return null
  const span = at < 0 ? null : spanOf(doc.text, at, at + address.length)
  return {
    basis: 'hyperlink',
    evidence: [{ document: doc.id, span, why: 'it gives the address of the other document' }],
  }
}

/** The other credits an agency for these words, in the byline or in the passage; this one names no agency anywhere. */
function droppedCredit(one: Side, other: Side, names: NameReader): Lean | null {
  const { doc } = one.read
  if (namesAgency(doc)) return null
  const given = other.read.doc
  const mine = doc.outlet
  const foreign = (id: string | null, name: string): boolean => mine === null || !isOutlet(mine, id, name, names)
  const credit = given.credits.find(({ agency, agencyId }) => foreign(agencyId, agency))
  const span = credit ? optionalSpan(credit) : relayIn(given, other.passages, (name) => foreign(null, name))
  if (span === undefined) return null
  return {
    basis: 'dropped_credit',
    evidence: [
      { document: given.id, span, why: 'it credits an agency for these words; the other document credits none' },
    ],
  }
}

const namesAgency = ({ credits, attributions }: Doc): boolean =>
  credits.length > 0 ||
  attributions.some(({ chain }) => chain.some(({ kind }) => kind === 'relay' || kind === 'channel'))
