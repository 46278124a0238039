import type { Attribution } from '../../model/attribution.js'
import type { Affiliation } from './doc-facts.js'
import { type Draft, PLAIN, type VoiceType } from './draft.js'
import type { Context } from './draft-context.js'
import type { NameReading } from './name-reading.js'

interface UnnamedInput {
  readonly name: string
  readonly reading: NameReading
  readonly attribution: Attribution
  readonly at: number
}

/** A source nobody names is known by its description and the medium it spoke through. */
export function unnamedDraft({ name, reading, attribution, at }: UnnamedInput, ctx: Context): Draft {
  const { description, nation, head, apart } = reading
  const medium = throughOf(attribution, at, ctx)
  // مصادر في صنعاء tells a place; only a body or a nationality tells whose they are.
  const placed = reading.institution?.kind === 'state' && (head === 'unnamed' || head === 'witness')
  const affiliation = reading.institution && !apart && !placed ? ctx.facts.affiliation(reading.institution) : null
  const official = head === 'member' || head === 'office' || reading.official
  const state: Affiliation | null =
    nation !== null && official && !apart
      ? { id: `${nation}/${organOfMember(reading, ctx)}`, party: nation, sure: head === 'member', why: 'nationality' }
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
    noun: head === 'body' && reading.words.length === 1 ? (reading.words[0] ?? '') : '',
  }
}

/** مسؤول عسكري روسي is a member of the army, مسؤول روسي of the government. */
function organOfMember({ head, description }: NameReading, { tools: { language } }: Context): string {
  const organs = head === 'member' ? description.flatMap((word) => language.memberOrgans.get(word) ?? []) : []
  return organs[0] ?? 'government'
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
