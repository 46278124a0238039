import type { Affiliation } from './doc-facts.js'
import { type Draft, PLAIN } from './draft.js'
import type { Context } from './draft-context.js'
import type { NameReading } from './name-reading.js'

/** A voice that has an identity of its own: a person, an institution, an office, a spokesman. */
export function namedDraft(name: string, reading: NameReading, ctx: Context): Draft | null {
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

/** A body with a name of its own that the registry does not know: حركة ميثاق نيرام، لجنة الأهالي. */
export function bodyDraft(name: string, { head, words, nation, apart }: NameReading): Draft | null {
  if (head !== 'body' || apart || words.length < 2) return null
  return {
    ...PLAIN,
    key: `body:${words.join(' ')}|${nation ?? ''}`,
    type: 'institution',
    named: true,
    name,
    noun: words[0] ?? '',
  }
}

function jointDraft(name: string, reading: NameReading, ctx: Context): Draft {
  const institutions = reading.joint.flatMap((x) => ctx.facts.affiliation(x) ?? [])
  const ids = institutions.map((x) => x.id).sort()
  return { ...PLAIN, key: `several:${ids.join('+')}`, type: 'other', named: true, name, institutions }
}
