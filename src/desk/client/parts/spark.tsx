import { useReader } from '../reader.js'

interface SparkProps {
  readonly days: readonly { readonly day: string; readonly documents: number; readonly denials: number }[]
  readonly width?: number
  readonly height?: number
}

const DAY = 86_400_000
/** Bars that a spark has room for; more days than these share bars. */
const BARS = 28

/** Documents by day as small bars, those that hold a denial marked; time runs the way the language is read. */
export function Spark({ days, width = 132, height = 30 }: SparkProps) {
  const { messages, day } = useReader()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  const bars = barsOf(days)
  const most = Math.max(...bars.map(({ documents }) => documents))
  const denials = days.reduce((sum, one) => sum + one.denials, 0)
  const step = width / bars.length
  const range = first.day === last.day ? day(first.day) : messages.desk.range(day(first.day), day(last.day))
  const label = messages.desk.spark(range, denials)
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
      {bars.map((bar, i) => {
        const tall = (share: number): number => (share === 0 ? 0 : Math.max(4, ((height - 3) * share) / most))
        const rect = (share: number, kind?: string) => (
          <rect className={kind} x={x(i)} y={height - 1 - tall(share)} width={thick} height={tall(share)} rx="1" />
        )
        return (
          <g key={i}>
            {rect(bar.documents)}
            {rect(bar.denials, 'denied')}
          </g>
        )
      })}
    </svg>
  )
}

interface Bar {
  readonly documents: number
  readonly denials: number
}

/** Documents from the first day to the last, in so many equal stretches. */
function barsOf(days: SparkProps['days']): Bar[] {
  const at = days.map(({ day }) => Date.parse(day.slice(0, 10)) / DAY)
  const known = at.filter((x) => !Number.isNaN(x))
  const from = Math.min(...known)
  const all = Math.round(Math.max(...known) - from) + 1
  const count = Math.max(1, Math.min(BARS, all))
  const bars = Array.from({ length: count }, () => ({ documents: 0, denials: 0 }))
  for (const [i, day] of at.entries()) {
    const bar = bars[Math.min(count - 1, Math.floor(((day - from) * count) / all))]
    if (!bar) continue
    bar.documents += days[i]?.documents ?? 0
    bar.denials += days[i]?.denials ?? 0
  }
  return bars
}
