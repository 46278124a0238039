import type { Attribution, Link } from '../../model/attribution.js'
import type { Doc } from '../../model/doc.js'
import type { Span } from '../../model/span.js'
import type { Registry } from '../../registry/registry.js'
import type { VoiceTools } from './doc-facts.js'
import { type Draft, PLAIN } from './draft.js'
import { type Context, contextMaker } from './draft-context.js'
import { bodyDraft, namedDraft } from './draft-named.js'
import { unnamedDraft } from './draft-unnamed.js'
import { type NameReading, readName } from './name-reading.js'

/** Reads the links of one document; names already read are remembered across documents. */
export interface DraftReader {
  links(doc: Doc): DocumentDrafts
}

/** What the links of a document show, chain by chain; all that is asked of it to tell whose they are. */
export interface DocumentDrafts {
  readonly links: readonly (Draft | null)[]
  /** Where each link stands in the text. */
  readonly spans: readonly (Span | null)[]
  /** The folded names of the agencies that the document credits. */
  readonly agencies: readonly string[]
  /** The folded names that were read as they were because documents of the case credit them as agencies, or because none does. */
  readonly credits: readonly { readonly name: string; readonly credited: boolean }[]
}

/** The folded names of the agencies that documents credit. */
export const creditedBy = (docs: readonly Doc[], { fold }: VoiceTools): Set<string> =>
  new Set(docs.flatMap((doc) => doc.credits.map(({ agency }) => fold(agency))))

/** Whether drafts are those that would be read in a case that credits these agencies. */
export const holdsWith = ({ credits }: Pick<DocumentDrafts, 'credits'>, credited: ReadonlySet<string>): boolean =>
  credits.every((one) => credited.has(one.name) === one.credited)

/** `credited` are the folded names that documents of the case credit as agencies; names that `context` read before are not read again. */
export function draftReader(
  tools: VoiceTools,
  registry: Registry,
  credited: ReadonlySet<string>,
  context: (doc: Doc) => Context = contextMaker(tools, registry),
): DraftReader {
  return {
    links(doc) {
      const ctx = context(doc)
      const asked = new Map<string, boolean>()
      const isCredited = (name: string): boolean => {
        const folded = tools.fold(name)
        asked.set(folded, credited.has(folded))
        return credited.has(folded)
      }
      const drafts = doc.attributions.flatMap((a) =>
        a.chain.map((link, i) => draftOf(link, a, i, { ...ctx, isCredited })),
      )
      const known = spokenThrough(drafts, ctx)
      const bodies = bodiesByNoun(drafts)
      return {
        links: drafts.map(
          (draft) => draft && (known.get(wordsOf(draft)) ?? (draft.unnamed && bodies.get(draft.noun)) ?? draft),
        ),
        spans: doc.attributions.flatMap(({ chain }) => chain.map(({ span }) => span)),
        agencies: [...creditedBy([doc], tools)],
        credits: Array.from(asked, ([name, is]) => ({ name, credited: is })),
      }
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

/** "الحركة" is the one body of the document that is named so in full; where there are two, neither. */
function bodiesByNoun(drafts: readonly (Draft | null)[]): Map<string, Draft | null> {
  const bodies = new Map<string, Draft | null>()
  for (const draft of drafts) {
    if (!draft?.named || draft.noun === '') continue
    const before = bodies.get(draft.noun)
    bodies.set(draft.noun, before === undefined || before?.key === draft.key ? draft : null)
  }
  return bodies
}

const wordsOf = ({ unnamed, key }: Draft): string =>
  unnamed ? `${unnamed.description.join(' ')}|${unnamed.nation}` : `named ${key}`

interface Reading extends Context {
  /** Whether documents of the case credit a name as an agency. */
  readonly isCredited: (name: string) => boolean
}

function draftOf(link: Link, attribution: Attribution, at: number, ctx: Reading): Draft | null {
  if (link.kind === 'platform' || link.kind === 'statement') return null
  if (link.kind !== 'origin') return relayDraft(link, ctx)
  if (attribution.sourceType === 'media') {
    const medium = mediaDraft(link.name, ctx)
    if (medium) return medium
  }
  return sourceDraft(link.name, attribution, at, ctx)
}

/** Whoever hands words on: a medium, or a named source that is quoted quoting another. */
function relayDraft(link: Link, ctx: Reading): Draft | null {
  if (link.kind === 'credit') return mediaDraft(link.name, ctx)
  const medium = ctx.medium(link.name)
  if (medium.kind === 'known' || ctx.isCredited(link.name)) return mediaDraft(link.name, ctx)
  const reading = ctx.reading(link.name)
  if (reading.head === 'media') return mediaDraft(link.name, ctx)
  return namedDraft(link.name, reading, ctx) ?? mediaDraft(link.name, ctx)
}

function mediaDraft(name: string, ctx: Context): Draft | null {
  const medium = ctx.medium(name)
  if (medium.kind === 'general') return null
  if (medium.kind === 'unknown') return { ...PLAIN, key: `medium:${medium.key}`, type: 'media', named: true, name }
  const { id, name: own } = medium.outlet
  return { ...PLAIN, key: `outlet:${id}`, type: 'media', named: true, name: own, outlet: id }
}

function sourceDraft(printed: string, attribution: Attribution, at: number, ctx: Context): Draft {
  const name = withoutAddressee(printed, ctx)
  const reading = extended(ctx.reading(name), attribution.chain[at] ?? null, ctx)
  return (
    namedDraft(name, reading, ctx) ?? bodyDraft(name, reading) ?? unnamedDraft({ name, reading, attribution, at }, ctx)
  )
}

/** "عادل الصخري لنورس": the last word of a name may be the medium it was told to, where the document credits that medium. */
function withoutAddressee(name: string, { doc, tools }: Context): string {
  const at = name.lastIndexOf(' ')
  if (at < 0) return name
  const last = tools.fold(name.slice(at + 1))
  const told = doc.credits.some(({ agency }) => tools.language.isTowards(last, tools.fold(agency)))
  return told ? name.slice(0, at) : name
}

/** Words looked at behind a source that names an organ: وزارة الصحة [التابعة للحوثيين]، وزارة الصحة اليمنية [التي يديرها …]. */
const BEHIND = 48

/** The reading with what the words behind the name say of whose organ it is. */
function extended(reading: NameReading, link: Link | null, ctx: Context): NameReading {
  const { institution } = reading
  if (institution?.kind !== 'organ' || !link?.span) return reading
  const { start, end } = link.span
  const tail = ctx.tools.fold(ctx.doc.text.slice(end, end + BEHIND)).split(/[.،,:؛"«“\n]/u)[0] ?? ''
  if (!ctx.tools.language.pointsBack(tail)) return reading
  const longer = readName(ctx.tools.fold(ctx.doc.text.slice(start, end)) + tail, ctx.tools).institution
  if (longer?.kind !== 'organ' || longer.organ !== institution.organ) return reading
  const { state } = institution
  const narrower = state === null || (longer.state !== null && ctx.tools.withinOf(longer.state) === state)
  return narrower ? { ...reading, institution: longer } : reading
}
