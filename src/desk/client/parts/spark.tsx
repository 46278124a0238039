import { useReader } from '../reader.js'

interface SparkProps {
  readonly days: readonly { readonly day: string; readonly documents: number }[]
  readonly width?: number
  readonly height?: number
}

const DAY = 86_400_000
/** Bars that a spark has room for; more days than these share bars. */
const BARS = 28

/** Documents by day as small bars; time runs the way the language is read. */
export function Spark({ days, width = 132, height = 30 }: SparkProps) {
  const { messages, day } = useReader()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  const bars = barsOf(days)
  const most = Math.max(...bars)
  const step = width / bars.length
  const label = messages.desk.spark(
    first.day === last.day ? day(first.day) : messages.desk.range(day(first.day), day(last.day)),
  )
  const thick = Math.max(2, Math.min(step - 2, 10))
  const x = (i: number): number => (messages.lang === 'ar' ? width - i * step - thick - 1 : i * step + 1)
  return (
    <svg
      className="spark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} />
      {bars.map((documents, i) => {
        const tall = documents === 0 ? 0 : Math.max(4, ((height - 3) * documents) / most)
        return <rect key={i} x={x(i)} y={height - 1 - tall} width={thick} height={tall} rx="1" />
      })}
    </svg>
  )
}

/** Documents from the first day to the last, in so many equal stretches. */
function barsOf(days: SparkProps['days']): number[] {
  const at = days.map(({ day }) => Date.parse(day.slice(0, 10)) / DAY)
  const known = at.filter((x) => !Number.isNaN(x))
  const from = Math.min(...known)
  const all = Math.round(Math.max(...known) - from) + 1
  const count = Math.max(1, Math.min(BARS, all))
  const bars = Array.from({ length: count }, () => 0)
  for (const [i, day] of at.entries()) {
    if (Number.isNaN(day)) continue
    const bar = Math.min(count - 1, Math.floor(((day - from) * count) / all))
    bars[bar] = (bars[bar] ?? 0) + (days[i]?.documents ?? 0)
  }
  return bars
}
