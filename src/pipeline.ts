import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { type BoilerplateRules, findBoilerplate } from './extract/boilerplate.js'
import { boundContents } from './extract/content.js'
import { findCredits } from './extract/credit.js'
import { compileCredit, type CreditLexicon } from './extract/credit-name.js'
import { findCandidates, type Skip } from './extract/attribution.js'
import { isDirect, stanceOf } from './extract/stance.js'
import { LANGUAGES } from './lang/index.js'
import type { Attribution, Link } from './model/attribution.js'
import type { Candidate } from './model/candidate.js'
import type { Boilerplate, Credit, Doc, Outlet, SourceDocument } from './model/doc.js'
import { spanOf, type Span } from './model/span.js'
import type { Trace } from './model/trace.js'
import { buildChains } from './resolve/chain.js'
import { holderOf, resolveSources } from './resolve/continuation.js'
import { compileRegistry, type Registry } from './registry/registry.js'
import { outletTerms } from './registry/terms.js'
import { foldText, rawRange } from './text/fold.js'
import { compileLexicon } from './text/match.js'
import type { LanguagePack } from './text/pack.js'
import { readText, type Reading, type ReadingTables } from './text/reading.js'

/** What a caller knows of documents that do not say it themselves. */
export interface TraceOptions {
  /** EDTF; used for documents without a date of their own. */
  readonly published?: string | undefined
  /** Name of the outlet; used for documents without one. */
  readonly outlet?: string | undefined
}

/** Traces documents with lexicons compiled once. */
export interface Tracer {
  document(doc: SourceDocument, options?: TraceOptions): Doc
  trace(docs: Iterable<SourceDocument>, options?: TraceOptions): Trace
}

/** What one language's stages run on, compiled once. */
interface Engine {
  readonly pack: LanguagePack
  readonly tables: ReadingTables
  readonly registry: Registry
  readonly credits: CreditLexicon
  readonly boilerplate: BoilerplateRules
}

function createEngine(): Engine {
  const { pack, credit, boilerplate } = LANGUAGES.ar
  const fold = (raw: string): string => foldText(raw, pack.fold)
  const registry = compileRegistry({ fold, outletNouns: credit.outletNouns })
  const entries = [...pack.lexicon, ...outletTerms(registry.entries, pack.classes)]
  const lexicon = compileLexicon(entries, pack.fold, pack.clitics)
  return {
    pack,
    tables: { ...pack, lexicon },
    registry,
    credits: compileCredit(credit, registry, fold),
    boilerplate,
  }
}

/** Compiles lexicons and registry and returns a tracer; make one and keep it. */
export function createTracer(): Tracer {
  const engine = createEngine()
  const document = (doc: SourceDocument, options: TraceOptions = {}): Doc => traceDocument(doc, options, engine)
  return {
    document,
    trace(docs, options) {
      const documents: Doc[] = []
      for (const doc of docs) documents.push(document(doc, options))
      return {
        schema: 'isnad.trace/1',
        scope: scopeOf(documents),
        documents,
        voices: [],
        parties: [],
        joins: [],
        stories: [],
      }
    },
  }
}

function scopeOf(documents: readonly Doc[]): Trace['scope'] {
  const dates = documents.flatMap((d) => d.published ?? []).sort()
  return { documents: documents.length, from: dates[0] ?? null, to: dates.at(-1) ?? null }
}

function traceDocument(given: SourceDocument, options: TraceOptions, engine: Engine): Doc {
  const doc: SourceDocument = {
    ...given,
    outlet: given.outlet || options.outlet,
    published: given.published || options.published,
  }
  const hash = doc.sha256 ?? bytesToHex(sha256(utf8ToBytes(doc.text)))
  const reading = readText(doc.text, engine.tables)
  const { folded } = reading
  const boilerplate = findBoilerplate(doc, { folded, lexicon: engine.credits, rules: engine.boilerplate })
  const credits = findCredits(doc, { folded, lexicon: engine.credits })
  const outlet = outletOf(doc, engine.registry)
  return {
    id: doc.id || hash.slice(0, 16),
    path: doc.path ?? null,
    url: doc.url || null,
    outlet,
    published: doc.published || null,
    publishedBasis: doc.published ? 'given' : null,
    lang: engine.pack.code,
    title: doc.title || null,
    text: doc.text,
    sha256: hash,
    boilerplate,
    credits,
    attributions: attributionsOf(reading, engine, {
      skips: boilerplate,
      credits: creditLinks(credits, outlet),
      outlet,
    }),
    dates: [],
    places: [],
    quantities: [],
    events: [],
    loaded: [],
    notes: [],
  }
}

/** The outlet by its domain or name; one the registry does not know keeps its name, or its domain. */
function outletOf(doc: SourceDocument, registry: Registry): Outlet | null {
  const entry =
    (doc.domain && registry.outletByDomain(doc.domain)) || (doc.outlet && registry.outletByName(doc.outlet)) || null
  const name = doc.outlet || entry?.name || doc.domain
  if (!name) return null
  return { id: entry?.id ?? null, name, owner: entry?.owner ?? null, country: entry?.country ?? null }
}

/** Agencies credited in byline or dateline stand before every chain; the outlet's own name adds no step. */
function creditLinks(credits: readonly Credit[], outlet: Outlet | null): Link[] {
  return credits
    .filter((c) => c.agencyId === null || c.agencyId !== outlet?.id)
    .filter((c) => c.agency !== outlet?.name)
    .map((c) => ({ kind: 'credit', name: c.agency, span: creditSpan(c), voice: null, basis: 'stated' }))
}

const creditSpan = ({ start, end, text }: Credit): Span | null =>
  start === undefined || end === undefined || text === undefined ? null : { start, end, text }

interface Around {
  readonly skips: readonly Boilerplate[]
  readonly credits: readonly Link[]
  readonly outlet: Outlet | null
}

function attributionsOf(r: Reading, engine: Engine, { skips, credits, outlet }: Around): Attribution[] {
  const { pack } = engine
  const candidates = findCandidates(r, pack, foldedSkips(r, skips))
  const contents = boundContents(r, candidates)
  const sources = resolveSources(r, pack, candidates, contents)
  const within = candidates.map((_, i) => holderOf(candidates, contents, i))
  const chains = buildChains({ reading: r, pack, candidates, sources, within, ownNames: ownNames(outlet, engine) })
  const id = (i: number): string | null => (i < 0 ? null : `a${i + 1}`)
  return candidates.map((c, i): Attribution => {
    const content = contents[i] ?? null
    const source = sources[i]
    const chain = chains[i] ?? []
    return {
      id: `a${i + 1}`,
      cue: span(r, c.cue),
      cueKind: c.cueKind,
      source: c.source && span(r, c.source),
      sourceType: source?.type ?? 'anonymous',
      sameSourceAs: id(source?.antecedent ?? -1),
      sourceBasis: c.source && !source?.implied ? 'stated' : 'implied',
      content: content && span(r, content),
      direct: isDirect(r, c, content),
      stance: stanceOf(r, c, content),
      act: c.act,
      within: id(within[i] ?? -1),
      speaksFor: source?.speaksFor ?? 'unknown',
      anonymity: c.anonymity && span(r, c.anonymity),
      chain: [...credits.filter((x) => !chain.some((y) => y.name === x.name)), ...chain],
      rule: c.rule,
    }
  })
}

/** The words of every name the document's own outlet goes by. */
function ownNames(outlet: Outlet | null, { pack, registry }: Engine): string[][] {
  if (!outlet) return []
  const entry = outlet.id === null ? null : registry.outlet(outlet.id)
  return [outlet.name, ...(entry ? [entry.name, ...entry.aliases] : [])].map((name) =>
    pack.nameWords(foldText(name, pack.fold)),
  )
}

/** Raw spans as folded ones; both run in text order, so one pass over the offset map does. */
function foldedSkips(r: Reading, skips: readonly Boilerplate[]): Skip[] {
  const { starts } = r.folded
  let at = 0
  const to = (raw: number): number => {
    while (at < starts.length && (starts[at] ?? 0) < raw) at++
    return at
  }
  return [...skips].sort((a, b) => a.start - b.start).map((s) => ({ start: to(s.start), end: to(s.end) }))
}

function span(r: Reading, range: Pick<Candidate['cue'], 'start' | 'end'>): Span {
  const raw = rawRange(r.folded, range.start, range.end)
  return spanOf(r.folded.raw, raw.start, raw.end)
}
