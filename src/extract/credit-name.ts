import type { OutletEntry, OutletKind } from '../registry/entry.js'
import { nameKey } from '../registry/name-key.js'
import type { Registry } from '../registry/registry.js'

/** What the credit stage needs of a language; every word as a person writes it. */
export interface CreditRules {
  readonly outletNouns: readonly { readonly form: string; readonly kinds: readonly OutletKind[] }[]
  readonly generic: readonly {
    readonly id: string
    readonly name: string
    readonly forms: readonly string[]
    readonly last: boolean
  }[]
  readonly lead: readonly string[]
  readonly attached: readonly string[]
  readonly from: readonly string[]
  readonly newOutlet: readonly string[]
  readonly nameTail: readonly string[]
  readonly agencyNouns: readonly string[]
  readonly cities: readonly string[]
  readonly buttons: readonly string[]
  readonly notAlone: readonly string[]
  readonly sourceLabel: readonly string[]
  readonly linkLabel: readonly string[]
}

/** A name understood as a credit. */
export interface CreditName {
  readonly agency: string
  readonly agencyId: string | null
  /** Counts only when nothing else does. */
  readonly last: boolean
  /** The document's own outlet. */
  readonly own: boolean
}

/** The rules with every word folded to the key names are compared on. */
export interface CreditLexicon {
  readonly registry: Registry
  readonly fold: (raw: string) => string
  readonly generic: ReadonlyMap<string, { readonly name: string; readonly last: boolean }>
  readonly nouns: ReadonlySet<string>
  readonly lead: readonly string[]
  readonly attached: readonly string[]
  readonly from: ReadonlySet<string>
  readonly newOutlet: ReadonlySet<string>
  readonly nameTail: ReadonlySet<string>
  readonly agencyNouns: readonly string[]
  readonly cities: ReadonlySet<string>
  readonly buttons: readonly string[]
  readonly notAlone: ReadonlySet<string>
  readonly sourceLabel: readonly string[]
  readonly linkLabel: readonly string[]
  /** Names a misspelt word may stand for: those of agencies, and credits that name nobody. */
  readonly spellings: readonly string[]
  /** Keys of outlets already met. */
  readonly ownKeys: WeakMap<OutletEntry, readonly string[]>
}

/** Compiles the rules of a language against a registry; once. */
export function compileCredit(rules: CreditRules, registry: Registry, fold: (raw: string) => string): CreditLexicon {
  const key = registry.keyOf
  const longestFirst = (words: readonly string[]): string[] => words.map(fold).sort((a, b) => b.length - a.length)
  const generic = new Map(
    rules.generic.flatMap((g) => g.forms.map((form) => [key(form), { name: g.name, last: g.last }] as const)),
  )
  const agencies = registry.entries.filter((entry) => entry.kind === 'agency').map((entry) => key(entry.name))
  return {
    registry,
    fold,
    generic,
    nouns: new Set(rules.outletNouns.map((noun) => key(noun.form))),
    lead: longestFirst(rules.lead),
    attached: rules.attached.map(fold),
    from: new Set(rules.from.map(key)),
    newOutlet: new Set(rules.newOutlet.map(key)),
    nameTail: new Set(rules.nameTail.map(key)),
    agencyNouns: rules.agencyNouns.map(fold),
    cities: new Set(rules.cities.map(key)),
    buttons: [...rules.buttons].sort((a, b) => b.length - a.length),
    notAlone: new Set(rules.notAlone.map(key)),
    sourceLabel: longestFirst(rules.sourceLabel),
    linkLabel: longestFirst(rules.linkLabel),
    spellings: [...agencies, ...generic.keys()].filter((name) => name.length >= MIN_MISSPELT),
    ownKeys: new WeakMap(),
  }
}

/** The outlet a document comes from, as far as it is known. */
export interface OwnOutlet {
  readonly entry: OutletEntry | null
  /** Keys of its name as the document gives it and of every name in the registry. */
  readonly keys: ReadonlySet<string>
  /** The folded text, which may call a name of the byline an agency. */
  readonly text: string
}

/** What {@link ownOutlet} reads of a document. */
export interface OutletHints {
  readonly outlet?: string | undefined
  readonly domain?: string | undefined
  readonly text?: string
}

export function ownOutlet(lexicon: CreditLexicon, { outlet, domain, text = '' }: OutletHints): OwnOutlet {
  const { registry } = lexicon
  const named = outlet ? registry.lookup(outlet) : null
  const entry = (domain && registry.outletByDomain(domain)) || (named?.entries.length === 1 ? named.entries[0]! : null)
  const keys = new Set(entry ? keysOf(lexicon, entry) : [])
  if (outlet) for (const key of shortForms(lexicon, registry.keyOf(outlet))) keys.add(key)
  return { entry, keys, text }
}

/** A name, and it without the noun before it and the words behind it. */
function shortForms(lexicon: CreditLexicon, key: string): string[] {
  const words = key.split(' ')
  const first = words.length > 1 && lexicon.nouns.has(words[0]!) ? 1 : 0
  let last = words.length
  while (last > first + 1 && lexicon.nameTail.has(words[last - 1]!)) last--
  return [key, words.slice(first).join(' '), words.slice(first, last).join(' ')]
}

/** A case has few outlets and many documents. */
function keysOf(lexicon: CreditLexicon, entry: OutletEntry): readonly string[] {
  let keys = lexicon.ownKeys.get(entry)
  if (!keys) {
    keys = [entry.name, ...entry.aliases, ...entry.creditForms].map(lexicon.registry.keyOf)
    lexicon.ownKeys.set(entry, keys)
  }
  return keys
}

/** How sure a name must be. `alone`: it is a whole part of a byline; `inside`: it stands beside other words. */
export interface NameUse {
  readonly alone: boolean
  /** Quotation marks or a label say that it is a name. */
  readonly marked: boolean
  readonly byline: boolean
}

/** Reads a name as a credit; null when it is none. `printed` is what the text says, without quotation marks. */
export function readCreditName(
  lexicon: CreditLexicon,
  own: OwnOutlet,
  printed: string,
  use: NameUse,
): CreditName | null {
  const folded = lexicon.fold(printed)
  const key = nameKey(folded)
  if (key === '') return null
  const generic = lexicon.generic.get(key)
  if (generic) return { agency: printed, agencyId: null, last: generic.last, own: false }
  if (own.keys.has(key)) return { agency: printed, agencyId: own.entry?.id ?? null, last: false, own: true }
  const match = lexicon.registry.lookup(printed, { credit: true })
  if (match) return fromMatch(lexicon, match, { key, printed, use })
  return use.byline && use.alone ? (misspelt(lexicon, own, key) ?? unknownOutlet(lexicon, key, printed)) : null
}

function fromMatch(
  lexicon: CreditLexicon,
  match: NonNullable<ReturnType<Registry['lookup']>>,
  name: { readonly key: string; readonly printed: string; readonly use: NameUse },
): CreditName | null {
  const only = match.entries.length === 1 ? match.entries[0]! : null
  const sure = !match.needsContext || name.use.marked || (name.use.alone && !lexicon.notAlone.has(name.key))
  return sure ? { agency: name.printed, agencyId: only?.id ?? null, last: false, own: false } : null
}

/** Shorter names have words one letter away: مواقع and موقع, جيهان and جيزان. */
const MIN_MISSPELT = 6

function misspelt(lexicon: CreditLexicon, own: OwnOutlet, key: string): CreditName | null {
  if (key.length < MIN_MISSPELT - 1) return null
  for (const known of own.keys) {
    if (known.length >= MIN_MISSPELT && oneEditApart(key, known)) {
      return { agency: own.entry?.name ?? known, agencyId: own.entry?.id ?? null, last: false, own: true }
    }
  }
  const known = lexicon.spellings.find((spelling) => oneEditApart(key, spelling))
  if (!known) return null
  const generic = lexicon.generic.get(known)
  if (generic) return { agency: generic.name, agencyId: null, last: generic.last, own: false }
  const entry = lexicon.registry.lookup(known)?.entries[0]
  return entry ? { agency: entry.name, agencyId: entry.id, last: false, own: false } : null
}

/** One letter added, left out or put for another. @example oneEditApart('وكلات', 'وكالات') // true */
export function oneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || a === b) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  const skip = short.length === long.length ? i + 1 : i
  return short.slice(skip) === long.slice(i + 1)
}

/** "وكالة نورس للأنباء": a noun says it is an outlet, though the registry does not know it. */
function unknownOutlet(lexicon: CreditLexicon, key: string, printed: string): CreditName | null {
  const words = key.split(' ')
  const named = words.length >= 2 && words.length <= 5 && lexicon.newOutlet.has(words[0]!)
  return named ? { agency: printed, agencyId: null, last: false, own: false } : null
}

/** "نورس" where the text itself speaks of "وكالة نورس". */
export function calledAgency(lexicon: CreditLexicon, own: OwnOutlet, printed: string): CreditName | null {
  const name = lexicon.fold(printed)
  if (name.length < 3 || name.split(' ').length > 3) return null
  const called = lexicon.agencyNouns.some((noun) => {
    const at = own.text.indexOf(`${noun} ${name}`)
    const end = at + noun.length + 1 + name.length
    if (at < 0 || /\p{L}/u.test(own.text.charAt(end))) return false
    // "وكالة تونس أفريقيا للأنباء" calls Tunis no agency.
    const next = own.text.slice(end, end + 40).match(/\p{L}+/gu) ?? []
    return [1, 2, 3].every((n) => !lexicon.registry.lookup([noun, name, ...next.slice(0, n)].join(' ')))
  })
  return called ? { agency: printed, agencyId: null, last: false, own: false } : null
}

/** Whether the words before a bracket name an outlet themselves: a noun such as "وكالة" less than six words back, in the same sentence. */
export function explainsName(lexicon: CreditLexicon, before: string): boolean {
  const sentence = lexicon
    .fold(before)
    .split(/[.!?؟\n]/u)
    .at(-1)!
  const words = sentence.match(/\p{L}+/gu)?.slice(-5) ?? []
  return words.some((word) => lexicon.nouns.has(word) || lexicon.nouns.has(word.slice(1)))
}
