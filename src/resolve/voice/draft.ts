import type { Attribution, Link } from '../../model/attribution.js'
import type { Doc } from '../../model/doc.js'
import type { Registry } from '../../registry/registry.js'
import { type Affiliation, docFacts, type DocFacts, type VoiceTools } from './doc-facts.js'
import { type Medium, mediumOf } from './medium.js'
import { type NameReading, readName } from './name-reading.js'

export type VoiceType =
  'institution' | 'office' | 'spokesman' | 'person' | 'media' | 'unnamed' | 'witness' | 'document' | 'other'

/** How a voice hangs on an institution. */
export type Relation = 'is' | 'speaks' | 'belongs'

/** A voice as one link of one document shows it, before documents are compared. */
export interface Draft {
  /** Links of equal keys are one voice, whatever the document; an unnamed source's is told apart by days as well. */
  readonly key: string
  readonly type: VoiceType
  readonly named: boolean
  /** What it is called. */
  readonly name: string
  /** As printed, where that is more than its name. */
  readonly printed?: string
  readonly institutions: readonly Affiliation[]
  readonly relation: Relation
  /** Words of a personal name. */
  readonly person: readonly string[]
  readonly title: string
  readonly unnamed: Unnamed | null
  /** Registered outlet of a medium. */
  readonly outlet: string | null
}

/** What tells an unnamed source apart. */
export interface Unnamed {
  /** The medium it spoke through: an outlet's id, or the key of one nobody registered. */
  readonly through: string
  /** The medium's owner, where known. */
  readonly owner: string
  readonly description: readonly string[]
  readonly nation: string | null
}

/** Reads the links of one document; names already read are remembered across documents. */
export interface DraftReader {
  links(doc: Doc): (attribution: Attribution) => readonly (Draft | null)[]
}

export function draftReader(tools: VoiceTools, registry: Registry): DraftReader {
  const readings = new Map<string, NameReading>()
  const media = new Map<string, Medium>()
  const remember = <T>(map: Map<string, T>, name: string, read: () => T): T => {
    let known = map.get(name)
    if (known === undefined) map.set(name, (known = read()))
    return known
  }
  const context = (doc: Doc): Context => ({
    doc,
    tools,
    registry,
    facts: docFacts(doc, tools),
    home: homeOf(doc),
    reading: (name) => remember(readings, name, () => readName(tools.fold(name), tools)),
    medium: (name) => remember(media, name, () => mediumOf(name, tools, registry)),
  })
  return {
    links(doc) {
      const ctx = context(doc)
      const read = new Map(doc.attributions.map((a) => [a, a.chain.map((link, i) => draftOf(link, a, i, ctx))]))
      const known = spokenThrough([...read.values()].flat(), ctx)
      return (attribution) =>
        (read.get(attribution) ?? []).map((draft) => draft && (known.get(wordsOf(draft)) ?? draft))
    },
  }
}

/** A source the document once quotes through a medium speaks through it wherever the document describes it so. */
function spokenThrough(drafts: readonly (Draft | null)[], { home }: Context): Map<string, Draft> {
  const known = new Map<string, Draft>()
  for (const draft of drafts) {
    if (draft?.unnamed && draft.unnamed.through !== home.through && !known.has(wordsOf(draft)))
      known.set(wordsOf(draft), draft)
  }
  return known
}

const wordsOf = ({ unnamed, key }: Draft): string =>
  unnamed ? `${unnamed.description.join(' ')}|${unnamed.nation}` : `named ${key}`

interface Context {
  readonly doc: Doc
  readonly tools: VoiceTools
  readonly registry: Registry
  readonly facts: DocFacts
  /** The document's own outlet, as a medium. */
  readonly home: { readonly through: string; readonly owner: string }
  readonly reading: (name: string) => NameReading
  readonly medium: (name: string) => Medium
}

function homeOf({ id, outlet }: Doc): Context['home'] {
  const through = outlet === null ? `document:${id}` : outlet.id === null ? `medium:${outlet.name}` : outlet.id
  return { through, owner: outlet?.owner ?? through }
}

function draftOf(link: Link, attribution: Attribution, at: number, ctx: Context): Draft | null {
  if (link.kind === 'platform' || link.kind === 'statement') return null
  if (link.kind !== 'origin') return relayDraft(link, ctx)
  if (attribution.sourceType === 'media') {
    const medium = mediaDraft(link.name, ctx)
    if (medium) return medium
  }
  return sourceDraft(link.name, attribution, at, ctx)
}

/** Whoever hands words on: a medium, or a named source that is quoted quoting another. */
function relayDraft(link: Link, ctx: Context): Draft | null {
  if (link.kind === 'credit') return mediaDraft(link.name, ctx)
  const medium = ctx.medium(link.name)
  if (medium.kind === 'known') return mediaDraft(link.name, ctx)
  const reading = ctx.reading(link.name)
  if (reading.head === 'media') return mediaDraft(link.name, ctx)
  return namedDraft(link.name, reading, ctx) ?? mediaDraft(link.name, ctx)
}

const PLAIN: Pick<Draft, 'institutions' | 'relation' | 'person' | 'title' | 'unnamed' | 'outlet'> = {
  institutions: [],
  relation: 'belongs',
  person: [],
  title: '',
  unnamed: null,
  outlet: null,
}

function mediaDraft(name: string, ctx: Context): Draft | null {
  const medium = ctx.medium(name)
  if (medium.kind === 'general') return null
  if (medium.kind === 'unknown') return { ...PLAIN, key: `medium:${medium.key}`, type: 'media', named: true, name }
  const { id, name: own } = medium.outlet
  return { ...PLAIN, key: `outlet:${id}`, type: 'media', named: true, name: own, outlet: id }
}

function sourceDraft(name: string, attribution: Attribution, at: number, ctx: Context): Draft {
  const reading = extended(ctx.reading(name), attribution.chain[at] ?? null, ctx)
  return namedDraft(name, reading, ctx) ?? unnamedDraft({ name, reading, attribution, at }, ctx)
}

/** Words looked at behind a source that names an organ and no state: وزارة الصحة [التابعة للحوثيين]. */
const BEHIND = 48

/** The reading with what the words behind the name say of whose organ it is. */
function extended(reading: NameReading, link: Link | null, ctx: Context): NameReading {
  const { institution } = reading
  if (institution?.kind !== 'organ' || institution.state !== null || !link?.span) return reading
  const { start, end } = link.span
  const tail = ctx.tools.fold(ctx.doc.text.slice(end, end + BEHIND)).split(/[.،,:؛"«“\n]/u)[0] ?? ''
  if (!ctx.tools.language.pointsBack(tail)) return reading
  const longer = readName(ctx.tools.fold(ctx.doc.text.slice(start, end)) + tail, ctx.tools).institution
  return longer?.kind === 'organ' && longer.organ === institution.organ ? { ...reading, institution: longer } : reading
}

/** A voice that has an identity of its own: a person, an institution, an office, a spokesman. */
function namedDraft(name: string, reading: NameReading, ctx: Context): Draft | null {
  const { head, person } = reading
  const affiliation = reading.institution && ctx.facts.affiliation(reading.institution)
  if (person !== null) return personDraft(name, reading, affiliation, ctx)
  if (
    !affiliation ||
    (reading.apart && head !== 'institution') ||
    head === 'unnamed' ||
    head === 'witness' ||
    head === 'member' ||
    head === 'media'
  )
    return null
  if (reading.joint.length > 0) return jointDraft(name, reading, ctx)
  const draft = { ...PLAIN, name, named: true, institutions: [affiliation] }
  if (head === 'spokesman')
    return { ...draft, key: `spokesman:${affiliation.id}`, type: 'spokesman', relation: 'speaks' }
  if (head === 'office' && !reading.apart)
    return { ...draft, key: `office:${affiliation.id}#${reading.title}`, type: 'office', title: reading.title }
  if (head === 'institution' || head === 'body' || head === 'document' || head === 'other')
    return { ...draft, key: `institution:${affiliation.id}`, type: 'institution', relation: 'is' }
  return null
}

function personDraft(name: string, reading: NameReading, affiliation: Affiliation | null, ctx: Context): Draft {
  const { person, apart, nation } = reading
  const words = person?.words ?? []
  // A single name is nobody's alone: it stays with its document until a full name takes it in.
  const scope = words.length > 1 ? '' : `@${ctx.doc.id}`
  const state: Affiliation | null =
    nation === null || reading.head === 'other' || reading.head === 'given' || reading.head === 'witness'
      ? null
      : { id: `${nation}/government`, party: nation, sure: false, why: 'nationality' }
  const of = affiliation ?? state
  return {
    ...PLAIN,
    key: `person:${words.join(' ')}${scope}`,
    type: 'person',
    named: true,
    name: person === null ? name : ctx.tools.cut(name, person.start, person.end),
    printed: name,
    institutions: of && !apart ? [of] : [],
    relation: affiliation && speaksFor(reading, affiliation, ctx) ? 'speaks' : 'belongs',
    person: words,
    title: affiliation && !apart ? `${affiliation.id}#${reading.title}` : '',
  }
}

/** A spokesman speaks for any institution; the head of an organisation for it, while ministers speak for themselves too. */
function speaksFor({ head, title }: NameReading, { id }: Affiliation, { tools }: Context): boolean {
  if (head === 'spokesman') return true
  const [first = ''] = title.split(' ')
  return tools.language.roleOf(first) === 'office' && tools.parties.institution(id)?.kind === 'organisation'
}

function jointDraft(name: string, reading: NameReading, ctx: Context): Draft {
  const institutions = reading.joint.flatMap((x) => ctx.facts.affiliation(x) ?? [])
  const ids = institutions.map((x) => x.id).sort()
  return { ...PLAIN, key: `several:${ids.join('+')}`, type: 'other', named: true, name, institutions }
}

interface UnnamedInput {
  readonly name: string
  readonly reading: NameReading
  readonly attribution: Attribution
  readonly at: number
}

/** A source nobody names is known by its description and the medium it spoke through. */
function unnamedDraft({ name, reading, attribution, at }: UnnamedInput, ctx: Context): Draft {
  const { description, nation, head, apart } = reading
  const medium = throughOf(attribution, at, ctx)
  // مصادر في صنعاء tells a place; only a body or a nationality tells whose they are.
  const placed = reading.institution?.kind === 'state' && (head === 'unnamed' || head === 'witness')
  const affiliation = reading.institution && !apart && !placed ? ctx.facts.affiliation(reading.institution) : null
  const official = head === 'member' || head === 'office' || reading.official
  const state: Affiliation | null =
    nation !== null && official && !apart
      ? { id: `${nation}/government`, party: nation, sure: head === 'member', why: 'nationality' }
      : null
  const of = affiliation ?? state
  // Few words fit many people: through no agency they are a new source in every document.
  const common = description.length < 3 && affiliation === null
  const scope = medium === null && common ? `@${ctx.doc.id}` : ''
  const words = [...description].sort()
  const { through, owner } = medium ?? ctx.home
  return {
    ...PLAIN,
    key: `unnamed:${through}${scope}|${words.join(' ')}|${affiliation?.id ?? ''}`,
    type: typeOfUnnamed(attribution, head),
    named: false,
    name,
    institutions: of ? [of] : [],
    unnamed: { through, owner, description: words, nation },
  }
}

function typeOfUnnamed({ sourceType }: Attribution, head: NameReading['head']): VoiceType {
  if (head === 'witness' || sourceType === 'witness') return 'witness'
  if (head === 'document' || sourceType === 'document') return 'document'
  return head === 'unnamed' || head === 'member' || head === 'office' || head === 'media' ? 'unnamed' : 'other'
}

/** The medium next to a source in its chain; of several agencies credited together none is known to be it. */
function throughOf({ chain }: Attribution, at: number, ctx: Context): Context['home'] | null {
  const before = chain.slice(0, at).filter((x) => x.kind !== 'platform' && x.kind !== 'statement')
  const spoken = before.findLast((x) => x.kind !== 'credit')
  if (spoken) return channelOf(spoken.name, ctx)
  const credits = before.flatMap((x) => channelOf(x.name, ctx) ?? [])
  const [first] = credits
  return first && credits.every((x) => x.through === first.through) ? first : null
}

function channelOf(name: string, ctx: Context): Context['home'] | null {
  const medium = ctx.medium(name)
  const { institution, head } = ctx.reading(name)
  if (medium.kind !== 'known' && institution && head === 'institution') {
    const body = ctx.facts.affiliation(institution)
    if (body) return { through: `institution:${body.id}`, owner: body.party ?? body.id }
  }
  if (medium.kind === 'general') return null
  if (medium.kind === 'unknown') return { through: `medium:${medium.key}`, owner: `medium:${medium.key}` }
  const { id, owner } = medium.outlet
  return { through: id, owner: owner ?? id }
}
