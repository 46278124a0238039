import type { ReuseLanguage } from '../corpus/reuse/document.js'
import type { BoilerplateRules } from '../extract/boilerplate.js'
import { compileCredit, type CreditLexicon } from '../extract/credit-name.js'
import type { EventTables } from '../extract/event.js'
import type { FigureLanguages } from '../extract/figure-view.js'
import { type PlaceLexicons, placeNames } from '../extract/place.js'
import { compileGazetteer, type Gazetteer } from '../gazetteer/gazetteer.js'
import { shippedPlaces } from '../gazetteer/shipped.js'
import { LANGUAGES } from '../lang/index.js'
import type { EventAdditions } from '../model/event-additions.js'
import type { Place } from '../model/place.js'
import type { OutletEntry } from '../registry/entry.js'
import type { VoiceContext } from '../resolve/voice/voices.js'
import { compileParties } from '../registry/parties.js'
import type { RegistryContents } from '../registry/additions.js'
import { compileRegistry, type Registry } from '../registry/registry.js'
import { outletTerms } from '../registry/terms.js'
import { fold, foldText, rawRange } from '../text/fold.js'
import type { LoadedTerm } from '../text/loaded-language.js'
import { compileTogether, type Lexicon, lexiconOf } from '../text/match.js'
import type { LanguagePack } from '../text/pack.js'
import type { ReadingTables } from '../text/reading.js'
import { reuseWords } from './reuse-words.js'

/** What one language's stages run on, compiled once. */
export interface Engine {
  readonly pack: LanguagePack
  readonly tables: ReadingTables
  readonly registry: Registry
  readonly credits: CreditLexicon
  readonly boilerplate: BoilerplateRules
  readonly loaded: Lexicon<LoadedTerm>
  readonly figures: FigureLanguages
  readonly reuse: ReuseLanguage
  readonly events: EventTables
  readonly places: PlaceLexicons
  readonly gazetteer: Gazetteer
  readonly ownNames: WeakMap<OutletEntry, readonly (readonly string[])[]>
  /** Compiled when a case is first put together: one document needs none of it. */
  readonly voices: () => VoiceContext
}

/** Compiles what the stages of one language run on, with a user's own entries laid over the shipped ones. */
export function createEngine(contents: RegistryContents, own: readonly Place[], additions: EventAdditions): Engine {
  const { pack, credit, boilerplate, loaded, dates, figures, events, places } = LANGUAGES.ar
  const folded = (raw: string): string => foldText(raw, pack.fold)
  const registry = compileRegistry({ fold: folded, outletNouns: credit.outletNouns }, contents)
  const entries = [...pack.lexicon, ...outletTerms(registry.entries, pack.classes)]
  // A user's own words stand first: of two entries that cover the same words the first is read.
  const eventWords = [...events.entries(additions), ...events.lexicon]
  let context: VoiceContext | undefined
  // One scan of a text for every list: whichever stage asks first, the others find its hits there.
  const known = [...own, ...shippedPlaces()]
  const names = placeNames(known, places, pack)
  compileTogether([entries, dates.lexicon, figures.lexicon, loaded, places.lexicon, names, eventWords], pack)
  return {
    pack,
    tables: { ...pack, lexicon: lexiconOf(entries, pack) },
    registry,
    credits: compileCredit(credit, registry, folded),
    boilerplate,
    loaded: lexiconOf(loaded, pack),
    figures: { dates, figures },
    reuse: { ...pack, ...reuseWords() },
    events: {
      language: events,
      lexicon: lexiconOf(eventWords, pack),
      groups: new Map((additions.types ?? []).map(({ id, group }) => [id, group])),
    },
    places: { language: places, names },
    gazetteer: compileGazetteer(known, { fold: folded, article: places.article }),
    ownNames: new WeakMap(),
    voices: () => (context ??= voiceContext(registry, contents)),
  }
}

function voiceContext(registry: Registry, { institutions, states, alliances }: RegistryContents): VoiceContext {
  const { pack, voices: language } = LANGUAGES.ar
  const folded = (raw: string): string => foldText(raw, pack.fold)
  const parties = compileParties({ language, fold: folded }, { institutions, states })
  const cut = (name: string, start: number, end: number): string => {
    const raw = rawRange(fold(name, pack.fold), start, end)
    return pack.displayName(name.slice(raw.start, raw.end))
  }
  const { index, withinOf } = parties
  return { registry, alliances, tools: { language, parties, index, withinOf, fold: folded, cut } }
}
