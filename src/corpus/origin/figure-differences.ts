import type { Discrepancy } from '../../model/story.js'
import { dayKey, type HeardFigure as Figure } from '../claim/figure.js'
import { rangeText } from '../claim/claims.js'
import { difference, type Saying } from './discrepancy.js'

const FIELDS: Readonly<Record<string, Discrepancy['field']>> = {
  killed: 'killed',
  wounded: 'wounded',
  captured: 'captured',
  evacuated: 'evacuated',
}

/** Figures of one kind of people, parted by a few words that add them up, are one toll: ten of the force and three workers. */
const ADDED_WITHIN = 60

export interface FigureFacts {
  readonly originOf: (figure: Figure) => string | null
  readonly claimOf: (figure: Figure) => string | null
  /** Whether folded words between two figures add the second to the first. */
  readonly adds: (between: string) => boolean
}

/** What documents say differently of how many were killed, wounded, arrested or moved: each by the toll it gives first. */
export function figureDifferences(figures: readonly Figure[], facts: FigureFacts): Discrepancy[] {
  const byRole = new Map<string, Figure[]>()
  for (const figure of figures) byRole.set(figure.role, [...(byRole.get(figure.role) ?? []), figure])
  return [...byRole].flatMap(([role, own]) => {
    const field = FIELDS[role] ?? 'other'
    return sameScope(tolls(own, facts)).flatMap((sayings) => difference({ field, role, sayings }) ?? [])
  })
}

/** Days are told apart where so many documents give figures for more than one. */
const PARTING = 2

/** Where documents give figures for several days, those of each day against each other, and those of no day; else all of them. */
function sameScope(given: readonly Toll[]): Saying[][] {
  const daysOf = new Map<string, Set<string>>()
  for (const { day, saying } of given) {
    if (day !== '') daysOf.set(saying.document, (daysOf.get(saying.document) ?? new Set()).add(day))
  }
  const parted = [...daysOf.values()].filter((days) => days.size > 1).length >= PARTING
  const groups = new Map<string, Map<string, Saying>>()
  for (const { day, saying } of given) {
    const group = groups.get(parted ? day : '') ?? new Map<string, Saying>()
    groups.set(parted ? day : '', group)
    if (!group.has(saying.document)) group.set(saying.document, saying)
  }
  return [...groups.values()].map((group) => [...group.values()])
}

interface Toll {
  readonly day: string
  readonly saying: Saying
}

/** The first toll of each document and day. */
function tolls(figures: readonly Figure[], facts: FigureFacts): Toll[] {
  const byDocument = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = `${figure.doc.id} ${figure.when === null ? '' : dayKey(figure.when)}`
    byDocument.set(key, [...(byDocument.get(key) ?? []), figure])
  }
  return [...byDocument.values()].flatMap((own) => {
    const day = own[0]?.when ?? null
    return firstToll(own, facts).map((saying) => ({ day: day === null ? '' : dayKey(day), saying }))
  })
}

function firstToll(own: readonly Figure[], facts: FigureFacts): Saying[] {
  const [first] = own
  if (!first) return []
  const { doc } = first
  const parts = [first]
  for (const next of own.slice(1)) {
    const last = parts.at(-1) ?? first
    const between = doc.text.slice(last.quantity.end, next.quantity.start)
    if (between.length > ADDED_WITHIN || !facts.adds(between)) break
    parts.push(next)
  }
  const sum = (of: (figure: Figure) => number | null): number | null =>
    parts.reduce<number | null>((total, figure) => {
      const value = of(figure)
      return total === null || value === null ? null : total + value
    }, 0)
  const [min, max] = [sum((figure) => figure.min), sum((figure) => figure.max)]
  return [
    {
      document: doc.id,
      item: first.quantity.id,
      value: rangeText(min, max),
      min,
      max,
      origin: facts.originOf(first),
      published: doc.published,
      claim: facts.claimOf(first),
    },
  ]
}
