import { type Drawn, type DrawnNode, element, fitLines } from './svg.js'

/** One thing on the timeline: a document, or a denial in one. */
export interface Mark {
  /** EDTF; only its day is used. */
  readonly at: string
  readonly label: string
  readonly shape: 'report' | 'denial' | 'reaction'
  readonly href: string
  /** What a reader is told who rests on it. */
  readonly title: string
}

export interface Lane {
  readonly name: string
  readonly named: boolean
  readonly marks: readonly Mark[]
}

export interface TimelineWords {
  readonly title: string
  readonly lang: 'ar' | 'en'
  /** A day as it heads its column; as it is written where nothing is said. */
  day?(edtf: string): string
  /** Says how many days lie between two columns. */
  days(n: number): string
  more(n: number): string
}

const CELL = 30
const ROW = 44
const NAME = 210
const SIZE = 13
/** Marks of one lane and day that are drawn one by one; beyond them they are counted. */
const DRAWN = 8
const DAY = 86_400_000

interface Column {
  readonly day: string
  readonly x: number
  readonly width: number
  /** Days since the column before; null for the first. */
  readonly gap: number | null
}

/**
 * Who printed what when: a row for each origin, a column for each day. Days without a document take no column; the gap says how
 * many they are. Time runs the way the language is read.
 */
export function drawTimeline(lanes: readonly Lane[], words: TimelineWords): Drawn {
  const columns = columnsOf(lanes)
  const last = columns.at(-1)
  const width = NAME + (last ? last.x + last.width : 0) + 8
  const height = 40 + lanes.length * ROW + 4
  const flip = words.lang === 'ar' ? (x: number) => width - x : (x: number) => x
  const draw: Draw = { columns, flip, words, height, width }
  return element(
    'svg',
    {
      'class': 'timeline',
      'viewBox': `0 0 ${Math.ceil(width)} ${height}`,
      width,
      height,
      'role': 'group',
      'aria-label': words.title,
    },
    element('title', {}, words.title),
    ...columns.map((column) => drawDay(column, draw)),
    ...lanes.map((lane, i) => drawLane(lane, 40 + i * ROW, draw)),
  )
}

interface Draw {
  readonly columns: readonly Column[]
  /** Where a distance from the side that reading begins at lies. */
  readonly flip: (x: number) => number
  readonly words: TimelineWords
  readonly height: number
  readonly width: number
}

function columnsOf(lanes: readonly Lane[]): Column[] {
  const days = [...new Set(lanes.flatMap(({ marks }) => marks.map(({ at }) => dayOf(at))))].sort()
  const columns: Column[] = []
  let x = 0
  for (const [i, day] of days.entries()) {
    const most = Math.max(...lanes.map(({ marks }) => marks.filter(({ at }) => dayOf(at) === day).length))
    const width = Math.max(92, Math.min(DRAWN, most) * CELL + 14)
    const before = days[i - 1]
    const gap = before === undefined ? null : daysBetween(before, day)
    if (gap !== null && gap > 1) x += 46
    columns.push({ day, x, width, gap })
    x += width
  }
  return columns
}

/** The day of an EDTF date, without what it says of how sure it is. */
const dayOf = (edtf: string): string => edtf.replaceAll(/[~?%]/gu, '').slice(0, 10)

function daysBetween(a: string, b: string): number | null {
  const [x, y] = [Date.parse(a), Date.parse(b)]
  return Number.isNaN(x) || Number.isNaN(y) ? null : Math.round((y - x) / DAY)
}

function drawDay({ day, x, width, gap }: Column, { flip, words, height }: Draw): DrawnNode {
  const middle = flip(NAME + x + width / 2)
  const edge = flip(NAME + x)
  const line = element('line', { class: 'grid', x1: edge, x2: edge, y1: 30, y2: height - 4 })
  const label = element('text', { class: 'day', x: middle, y: 20 }, words.day?.(day) ?? day)
  if (gap === null || gap < 2) return [line, label]
  const between = element('text', { class: 'gap', x: flip(NAME + x - 23), y: 20 }, words.days(gap - 1))
  const end = element('line', {
    class: 'grid',
    x1: flip(NAME + x - 46),
    x2: flip(NAME + x - 46),
    y1: 30,
    y2: height - 4,
  })
  return [line, label, between, end]
}

function drawLane({ name, named, marks }: Lane, y: number, draw: Draw): Drawn {
  const { columns, flip, width } = draw
  const lines = fitLines(name, { width: NAME - 24, size: SIZE, lines: 2 })
  const label = lines.map((line, i) =>
    element(
      'text',
      { class: named ? 'lane' : 'lane unnamed', x: flip(12), y: y + ROW / 2 + 4 + (i - (lines.length - 1) / 2) * 17 },
      line,
    ),
  )
  const cells = columns.map((column) => {
    const here = marks.filter(({ at }) => dayOf(at) === column.day)
    return drawCell(here, { x: NAME + column.x, y: y + ROW / 2 }, draw)
  })
  return element(
    'g',
    {},
    element('line', { class: 'grid', x1: 0, x2: width, y1: y, y2: y }),
    element('title', {}, name),
    ...label,
    ...cells,
  )
}

function drawCell(
  marks: readonly Mark[],
  at: { readonly x: number; readonly y: number },
  { flip, words }: Draw,
): DrawnNode {
  const shown = marks.length > DRAWN ? marks.slice(0, DRAWN - 1) : marks
  const drawn = shown.map((mark, i) => drawMark(mark, flip(at.x + 7 + CELL * (i + 0.5)), at.y))
  if (shown.length === marks.length) return drawn
  const x = flip(at.x + 7 + CELL * (shown.length + 0.5))
  const rest = element('text', { class: 'day', x, y: at.y + 5 }, words.more(marks.length - shown.length))
  return [...drawn, rest]
}

function drawMark({ label, shape, href, title }: Mark, x: number, y: number): Drawn {
  const r = 12
  const outline =
    shape === 'report'
      ? element('circle', { cx: x, cy: y, r })
      : shape === 'denial'
        ? element('path', { d: `M${x} ${y - 15}L${x + 15} ${y}L${x} ${y + 15}L${x - 15} ${y}z` })
        : element('rect', { x: x - r, y: y - r, width: r * 2, height: r * 2 })
  return element(
    'a',
    { href, class: `mark ${shape}` },
    element('title', {}, title),
    outline,
    element('text', { x, y: y + 4, class: label.length > 2 ? 'long' : undefined }, label),
  )
}
