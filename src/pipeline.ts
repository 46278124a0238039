import manifest from '../package.json' with { type: 'json' }
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Ground } from './corpus/case.js'
import type { Doubted } from './corpus/review/doubts.js'
import type { ReuseWorkers } from './corpus/ports.js'
import { growReuse, type GrowingOptions, type GrowingReuse } from './corpus/reuse/growing.js'
import { findReuse, findReuseOn, type Reuse } from './corpus/reuse/reuse.js'
import { findBoilerplate } from './extract/boilerplate.js'
import { coverageNotes } from './extract/coverage.js'
import { findCredits } from './extract/credit.js'
import { findEvents } from './extract/event.js'
import { findCandidates, type Skip } from './extract/attribution.js'
import { findQuantities } from './extract/figure.js'
import { findLoaded } from './extract/loaded.js'
import { findPlacePhrases } from './extract/place.js'
import { LANGUAGES } from './lang/index.js'
import type { Link } from './model/attribution.js'
import type { EventAdditions } from './model/event-additions.js'
import type { Boilerplate, Credit, Doc, Outlet, SourceDocument } from './model/doc.js'
import type { CaseAssembly, SearchLanguage } from './store/analyst.js'
import type { Span } from './model/span.js'
import type { DoubtfulJoin } from './model/review.js'
import type { Story } from './model/story.js'
import type { Trace } from './model/trace.js'
import { resolveAttributions } from './resolve/attribution.js'
import type { Place } from './model/place.js'
import { findDates } from './resolve/date.js'
import { resolvePlaces } from './resolve/place.js'
import type { OutletEntry } from './registry/entry.js'
import { type ResolvedVoices, resolveVoices } from './resolve/voice/voices.js'
import { mergeRegistry } from './registry/additions.js'
import { type Catalogue, compileCatalogue } from './registry/catalogue.js'
import { compileGazetteer, type Gazetteer } from './gazetteer/gazetteer.js'
import { shippedPlaces } from './gazetteer/shipped.js'
import type { Registry } from './registry/registry.js'
import type { RegistryRow } from './registry/user-row.js'
import { foldText } from './text/fold.js'
import { forwardLinks, takenCredits, unanalysedDoc } from './extract/taken.js'
import type { LanguagePack } from './text/pack.js'
import { readText, type Reading } from './text/reading.js'
import { writtenLanguage } from './text/written-language.js'
import { assemble, assembleOn } from './pipeline/assemble.js'
import { distinctDocuments } from './pipeline/distinct.js'
import { createEngine, type Engine } from './pipeline/engine.js'
import type { DocumentWork } from './corpus/work.js'
import { caseAssembly } from './pipeline/assembly.js'
import { type CaseDecided, doubts, ground, recount, type StoryToRecount } from './pipeline/recount.js'
import { documentWorker } from './pipeline/work.js'

export { distinctDocuments } from './pipeline/distinct.js'

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
  /** What documents that were traced already say together; those of one id are told apart ({@link distinctDocuments}). */
  assemble(docs: readonly Doc[]): Trace
  /** The same with the words they share looked for on other threads. */
  assembleOn(workers: ReuseWorkers, docs: readonly Doc[]): Promise<Trace>
  /** What telling documents together reads from a traced document alone, so that it can be kept and given to {@link assembly}. */
  work(doc: Doc): DocumentWork
  /** Puts together a case that is larger than memory: from what is kept of its documents, which are read where they are needed. */
  assembly(): CaseAssembly
  /** Who is who among traced documents: their links told whose they are, the voices, parties and joins. */
  voices(docs: readonly Doc[]): ResolvedVoices
  /** A story told and counted anew from its documents, after a person changed something of them or of their voices. */
  recount(given: StoryToRecount): Story
  /** Which joins of a story may be doubted, and how its range moves if a person decides on them; for as many stories of a case as are asked of it. */
  doubts(given: CaseDecided): (story: Doubted) => DoubtfulJoin[]
  /** What a story is counted from whatever a person decides of it: given to {@link recount}, each further count is quicker. */
  ground(given: Pick<StoryToRecount, 'story' | 'documents' | 'voices'>): Ground
  /** Who has whose words among traced documents; they are named as {@link distinctDocuments} names them. */
  reuse(docs: readonly Doc[]): Reuse
  /** The same with the heavy work done on other threads. */
  reuseOn(workers: ReuseWorkers, docs: readonly Doc[]): Promise<Reuse>
  /** The same for documents that come in one by one, in a case that can be saved. */
  growReuse(options: GrowingOptions): GrowingReuse
  /** Changes whenever the same document may be read otherwise: with isnad, its rules and what a user added. */
  readonly version: string
  /** How words are folded and stemmed for search. */
  readonly search: SearchLanguage
}

/** What a tracer is made with. */
export interface TracerOptions {
  /** A user’s own outlets, owners, institutions and alliances, laid over the shipped registry. */
  readonly registry?: readonly RegistryRow[]
  /** A user's own events beside the built-in ones: types, the words that tell them, and words to ignore. */
  readonly events?: EventAdditions | undefined
  /** A user’s own places, beside those that come with isnad. */
  readonly places?: readonly Place[]
}

/** Every entry of the registry, with a user’s rows over the shipped ones. */
export function openCatalogue(rows: readonly RegistryRow[] = []): Catalogue {
  const { pack } = LANGUAGES.ar
  return compileCatalogue(mergeRegistry(rows), (raw) => foldText(raw, pack.fold))
}

/** The places that come with isnad, with a user's own before them, ready to be asked for. */
export function openGazetteer(own: readonly Place[] = []): Gazetteer {
  const { pack, places } = LANGUAGES.ar
  return compileGazetteer([...own, ...shippedPlaces()], {
    fold: (raw) => foldText(raw, pack.fold),
    article: places.article,
  })
}

/** Compiles lexicons and registry and returns a tracer; make one and keep it. */
export function createTracer({ registry = [], places = [], events = {} }: TracerOptions = {}): Tracer {
  const engine = createEngine(mergeRegistry(registry), places, events)
  const document = (doc: SourceDocument, options: TraceOptions = {}): Doc => traceDocument(doc, options, engine)
  return {
    document,
    trace: (docs, options) =>
      assemble(
        [...docs].map((doc) => document(doc, options)),
        engine,
      ),
    assemble: (docs) => assemble(docs, engine),
    assembleOn: (workers, docs) => assembleOn(workers, docs, engine),
    work: documentWorker(engine),
    assembly: () => caseAssembly(engine),
    get version() {
      return versionOf(engine.pack, { registry, places, events })
    },
    search: LANGUAGES.ar.search,
    voices: (docs) => resolveVoices(docs, engine.voices()),
    recount,
    doubts,
    ground,
    reuse: (docs) => findReuse(distinctDocuments(docs), engine.reuse),
    reuseOn: (workers, docs) => findReuseOn(workers, distinctDocuments(docs), engine.reuse),
    growReuse: (options) => growReuse(options, engine.reuse),
  }
}

function versionOf({ code, version }: LanguagePack, own: TracerOptions): string {
  const added = JSON.stringify(own)
  const none = added === JSON.stringify({ registry: [], places: [], events: {} })
  const hash = none ? '' : ` own ${bytesToHex(sha256(utf8ToBytes(added))).slice(0, 8)}`
  return `isnad ${manifest.version} ${code} ${version}${hash}`
}

function traceDocument(given: SourceDocument, options: TraceOptions, engine: Engine): Doc {
  const told = given.published || wordedDate(given.publishedWords, engine)
  const doc: SourceDocument = {
    ...given,
    outlet: given.outlet || options.outlet,
    published: told || options.published,
  }
  const lang = writtenLanguage(doc.text)
  if (lang === null || lang === engine.pack.code) return analysed(doc, engine)
  return unanalysedDoc(doc, {
    lang,
    hash: hashOf(doc),
    outlet: outletOf(doc, engine.registry),
    registry: engine.registry,
  })
}

/** The first date that the words of a page's date line name. */
function wordedDate(words: string | undefined, { tables, figures }: Engine): string | undefined {
  if (!words) return undefined
  const { dates } = findDates(readText(words, tables), figures.dates)
  return dates.find(({ edtf }) => edtf !== null && /^\d{4}/u.test(edtf))?.edtf ?? undefined
}

const hashOf = ({ sha256: given, text }: SourceDocument): string => given ?? bytesToHex(sha256(utf8ToBytes(text)))

function analysed(doc: SourceDocument, engine: Engine): Doc {
  const hash = hashOf(doc)
  const reading = readText(doc.text, engine.tables)
  const { folded } = reading
  const boilerplate = findBoilerplate(doc, { folded, lexicon: engine.credits, rules: engine.boilerplate })
  const credits = [...takenCredits(doc, engine.registry), ...findCredits(doc, { folded, lexicon: engine.credits })]
  const outlet = outletOf(doc, engine.registry)
  const attributions = resolveAttributions(findCandidates(reading, engine.pack, foldedSkips(reading, boilerplate)), {
    reading,
    pack: engine.pack,
    credits: [...forwardLinks(doc, outlet), ...creditLinks(credits, outlet)],
    ownNames: ownNames(outlet, engine),
  })
  const { dates, notes, published } = findDates(reading, engine.figures.dates, {
    published: doc.published,
    order: engine.registry.outlet(outlet?.id ?? '')?.dateOrder,
  })
  const places = resolvePlaces(findPlacePhrases(reading, engine.places, engine.pack), {
    reading,
    gazetteer: engine.gazetteer,
    skips: [
      ...boilerplate.filter(({ kind }) => kind !== 'hashtags'),
      ...credits.flatMap((credit) => creditSpan(credit) ?? []),
    ],
    ownNames: ownPlaceNames(outlet, engine),
    sources: attributions.flatMap(({ source }) => source ?? []),
  })
  const quantities = findQuantities(reading, engine.figures, dates)
  return {
    id: doc.id || hash.slice(0, 16),
    path: doc.path ?? null,
    url: doc.url || null,
    outlet,
    published: doc.published || published?.edtf || null,
    publishedBasis: doc.published ? 'given' : (published?.basis ?? null),
    lang: engine.pack.code,
    title: doc.title || null,
    text: doc.text,
    sha256: hash,
    boilerplate,
    credits,
    attributions,
    dates: [...dates],
    places,
    quantities,
    events: findEvents(reading, engine.events, { attributions, dates, places, quantities, skips: boilerplate }),
    loaded: findLoaded(reading, engine.loaded),
    provenance: doc.provenance ?? null,
    notes: [
      ...coverageNotes({
        reading,
        pack: engine.pack,
        openers: engine.pack.classes.complementizer,
        attributions,
        skips: boilerplate,
      }),
      ...notes,
    ],
  }
}

/** The outlet by its domain or name; one the registry does not know keeps its name, or its domain. */
function outletOf(doc: SourceDocument, registry: Registry): Outlet | null {
  const byDomain = (doc.domain && registry.outletByDomain(doc.domain)) || null
  const entry = byDomain || (doc.outlet && registry.outletByName(doc.outlet)) || null
  // Pages of one site name it in several ways, or not at all; a name that a person gave stands.
  const name = (doc.provenance?.reader === 'html' && byDomain?.name) || doc.outlet || entry?.name || doc.domain
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

/** The words of every name the document's own outlet goes by; those of an outlet the registry knows are worked out once. */
function ownNames(outlet: Outlet | null, engine: Engine): readonly (readonly string[])[] {
  if (!outlet) return []
  const known = engine.registry.outlet(outlet.id ?? '')
  if (!known || !namesOf(known).includes(outlet.name)) return wordsOfNames([outlet.name, ...namesOf(known)], engine)
  let words = engine.ownNames.get(known)
  if (!words) engine.ownNames.set(known, (words = wordsOfNames(namesOf(known), engine)))
  return words
}

/** The names of the document's own outlet as they stand in folded text: الميادين there is the channel. */
const ownPlaceNames = (outlet: Outlet | null, { pack, registry }: Engine): Set<string> =>
  new Set(
    outlet ? [outlet.name, ...namesOf(registry.outlet(outlet.id ?? ''))].map((name) => foldText(name, pack.fold)) : [],
  )

const namesOf = (entry: OutletEntry | null): string[] => (entry ? [entry.name, ...entry.aliases] : [])

const wordsOfNames = (names: readonly string[], { pack }: Engine): string[][] =>
  names.map((name) => pack.nameWords(foldText(name, pack.fold)))

/** Raw spans as folded ones. */
function foldedSkips({ folded: { starts } }: Reading, skips: readonly Boilerplate[]): Skip[] {
  const to = (raw: number): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < raw) low = middle + 1
      else high = middle
    }
    return low
  }
  return [...skips].sort((a, b) => a.start - b.start).map((s) => ({ start: to(s.start), end: to(s.end) }))
}
