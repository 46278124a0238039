import type { Doc, Quantity } from '../../model/doc.js'
import type { Span } from '../../model/span.js'
import type { CaseLanguage } from '../../text/case-language.js'
import { foldText } from '../../text/fold.js'
import type { Heard } from '../origin/behind.js'
import { leadOf } from '../cluster/lead.js'
import { assertion, type Assertion, statementsOf } from './assertion.js'

/** A figure of people that a document gives of the story's event. */
export interface Figure {
  readonly quantity: Quantity
  readonly role: string
  readonly min: number | null
  readonly max: number | null
  /** The day it is told of, as EDTF; null where its sentence tells none. */
  readonly when: string | null
  /** Who says it; null where the words that hold it deny it or only react to it. */
  readonly support: Assertion | null
  readonly doc: Doc
}

/** A figure with the voice it counts for. */
export interface HeardFigure extends Figure {
  readonly support: Heard | null
}

/** Statements of one figure in one role and, where documents tell them apart, of one day. */
export interface FigureGroup {
  readonly role: string
  readonly min: number | null
  readonly max: number | null
  readonly when: string | null
  readonly supports: readonly Heard[]
}

/** Roles that tell of people; other figures are compared only by what they count. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  'killed',
  'wounded',
  'killed_and_wounded',
  'captured',
  'displaced',
  'evacuated',
])
/** How far into a text, in UTF-16 units, a figure is one of the story even where no word of its event stands beside it. */
const HEAD_LENGTH = 600

/** Whether words at a place of a document speak of the story's event. */
export type SpeaksOfIt = (doc: Doc, start: number, end: number) => boolean

/** The figures of people that documents give of an event, in text order. */
export function figuresOf(docs: readonly Doc[], ofIt: SpeaksOfIt, language: CaseLanguage): Figure[] {
  const roleOf = rolesByUnit(docs, language)
  return docs.flatMap((doc) => {
    const head = leadOf(doc).body + HEAD_LENGTH
    return doc.quantities.flatMap((quantity): Figure[] => {
      const role = struckRole(doc, quantity) ?? roleOf(doc, quantity)
      if (role === null || quantity.subtotalOf !== null || inFurniture(doc, quantity)) return []
      if (quantity.start >= head && !ofIt(doc, quantity.start, quantity.end)) return []
      const statement = statementsOf(doc).innermost(quantity)
      const support = assertion({ doc, item: quantity.id, span: quantity, statement })
      return [
        {
          doc,
          quantity,
          role,
          min: quantity.min,
          max: quantity.max,
          when: dayOf(doc, quantity, statement?.content ?? null),
          support,
        },
      ]
    })
  })
}

const STRUCK: Readonly<Record<string, string>> = { killing: 'killed', wounding: 'wounded', arrest: 'captured' }

/** "17 fighters … were killed": whom an event struck tells the role of his number, which its own words leave open. */
function struckRole({ events }: Doc, { role, start, end }: Quantity): string | null {
  if (role !== null && role !== 'other') return null
  const event = events.find(
    ({ type, patients }) => STRUCK[type] && patients.some((struck) => struck.start <= start && end <= struck.end),
  )
  return event ? (STRUCK[event.type] ?? null) : null
}

const inFurniture = ({ boilerplate }: Doc, { start, end }: Quantity): boolean =>
  boilerplate.some((piece) => piece.start <= start && end <= piece.end)

type RoleOf = (doc: Doc, quantity: Quantity) => string | null

/** A figure whose own sentence leaves its role open has that which other documents give to what it counts. */
function rolesByUnit(docs: readonly Doc[], { fold, stem }: CaseLanguage): RoleOf {
  const stems = (text: string): string[] =>
    foldText(text, fold)
      .split(/[^\p{L}]+/u)
      .filter((x) => x.length > 2)
      .map(stem)
  const counts = new Map<string, Map<string, number>>()
  for (const doc of docs) {
    for (const { role, unit } of doc.quantities) {
      if (role === null || unit === null || !OF_PEOPLE.has(role)) continue
      const [head] = stems(unit)
      if (head === undefined) continue
      const own = counts.get(head) ?? new Map<string, number>()
      counts.set(head, own.set(role, (own.get(role) ?? 0) + 1))
    }
  }
  const usual = new Map(
    [...counts].map(([unit, roles]) => [unit, [...roles].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))[0]![0]]),
  )
  return (doc, { role, unit, start }) => {
    if (role !== null && OF_PEOPLE.has(role)) return role
    if (role !== null && role !== 'other') return null
    const before = stems(doc.text.slice(Math.max(0, start - 24), start)).slice(-2)
    const named = [...(unit === null ? [] : stems(unit).slice(0, 1)), ...before]
    const given = named.map((word) => usual.get(word)).find((x) => x !== undefined)
    return given === undefined || given === 'killed' || given === 'wounded' ? null : given
  }
}

/** A date that names a day. */
const DAY = /(?:\d{4}|XXXX)-\d{2}-\d{2}/u
const SENTENCE_END = /[.!?؟\n]/u

/** The day named nearest to a figure in its sentence; none where it is followed by several days, for it is the total of all. */
function dayOf(doc: Doc, figure: Quantity, content: Span | null): string | null {
  const near = doc.dates.flatMap((date): NearDay[] => {
    const { start, end, edtf } = date
    if (edtf === null || !DAY.test(edtf)) return []
    // The day on which somebody spoke is not that of what he tells.
    if (content !== null && (start < content.start || end > content.end)) return []
    const between =
      end <= figure.start
        ? doc.text.slice(end, figure.start)
        : start >= figure.end
          ? doc.text.slice(figure.end, start)
          : ''
    return between.length > REACH || SENTENCE_END.test(between) ? [] : [{ start, edtf, gap: between.length }]
  })
  const [best] = near.toSorted((x, y) => x.gap - y.gap)
  return best && !isTotalOf(near, best, doc, figure) ? best.edtf : null
}

interface NearDay {
  readonly start: number
  readonly edtf: string
  readonly gap: number
}

/** How far from a figure its day may stand, in UTF-16 units. */
const REACH = 160

/** "17 were killed in two raids, on Saturday and on Monday": no other figure stands between the days. */
function isTotalOf(near: readonly NearDay[], first: NearDay, { quantities }: Doc, figure: Quantity): boolean {
  const second = near.find(({ start, edtf }) => start > first.start && dayKey(edtf) !== dayKey(first.edtf))
  if (!second || first.start < figure.end) return false
  return !quantities.some(({ start }) => start > first.start && start < second.start)
}

/** "08-26" of a day in any year: documents that leave the year out speak of the same day. */
export const dayKey = (when: string): string => when.replace(/(?:\d{4}|XXXX)-/gu, '')

/** Figures by role, value and day. */
export function figureGroups(figures: readonly HeardFigure[]): FigureGroup[] {
  const byValue = new Map<string, HeardFigure[]>()
  for (const figure of figures) {
    if (figure.support === null) continue
    const key = `${figure.role} ${figure.min} ${figure.max}`
    byValue.set(key, [...(byValue.get(key) ?? []), figure])
  }
  return [...byValue.values()].flatMap(byDay)
}

/** One group, unless documents give the figure for days of its own each; those that name no day go with most. */
function byDay(figures: readonly HeardFigure[]): FigureGroup[] {
  const days = new Map<string, HeardFigure[]>()
  for (const figure of figures) {
    if (figure.when !== null) days.set(dayKey(figure.when), [...(days.get(dayKey(figure.when)) ?? []), figure])
  }
  const undated = figures.filter(({ when }) => when === null)
  const ordered = [...days].sort(([x, a], [y, b]) => b.length - a.length || (x < y ? -1 : 1)).map(([, own]) => own)
  const [most = [], ...others] = ordered
  // Who gives the figure for that day as well speaks of no other.
  const told = new Set([...most, ...undated].map(({ doc }) => doc))
  const apart = others.filter((own) => own.some(({ doc }) => !told.has(doc)))
  const same = others.filter((own) => !apart.includes(own)).flat()
  return [[...most, ...undated, ...same], ...apart].map((own) => groupOf(own))
}

function groupOf(figures: readonly HeardFigure[]): FigureGroup {
  const [first] = figures
  const dated = figures.flatMap(({ when }) => when ?? []).sort()
  return {
    role: first?.role ?? 'other',
    min: first?.min ?? null,
    max: first?.max ?? null,
    when: dated[0] ?? null,
    supports: figures.flatMap(({ support }) => support ?? []),
  }
}
