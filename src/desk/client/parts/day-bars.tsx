import { useReader } from '../reader.js'

export interface DayBar {
  readonly day: string
  readonly count: number
  /** Of them, those that deny. */
  readonly denials?: number
}

const STEP = 16
const HEIGHT = 72
/** Days drawn one by one; of a longer time the last ones are shown. */
const SHOWN = 90

/** How many on each day; only days on which there are any have a bar. Time runs the way the language is read. */
export function DayBars({ days, label }: { readonly days: readonly DayBar[]; readonly label: string }) {
  const { messages, day, number } = useReader()
  const shown = days.slice(-SHOWN)
  if (shown.length === 0) return null
  const most = Math.max(...shown.map(({ count }) => count))
  const width = Math.max(220, shown.length * STEP)
  const x = (i: number): number => (messages.lang === 'ar' ? width - (i + 1) * STEP : i * STEP)
  const tall = (count: number): number => (count === 0 ? 0 : Math.max(3, ((HEIGHT - 10) * count) / most))
  const [first, last] = [shown[0], shown.at(-1)]
  return (
    <figure className="day-bars" aria-label={label}>
      <div className="scroll" role="region" aria-label={label} tabIndex={0}>
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
          <line x1="0" x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
          {shown.map(({ day: at, count, denials = 0 }, i) => (
            <g key={at}>
              <title>{`${day(at)}: ${number(count)}`}</title>
              <rect x={x(i) + 2} y={HEIGHT - 1 - tall(count)} width={STEP - 4} height={tall(count)} rx="1.5" />
              <rect
                className="denied"
                x={x(i) + 2}
                y={HEIGHT - 1 - tall(denials)}
                width={STEP - 4}
                height={tall(denials)}
                rx="1.5"
              />
            </g>
          ))}
        </svg>
      </div>
      {first && last ? (
        <figcaption>{first === last ? day(first.day) : messages.desk.range(day(first.day), day(last.day))}</figcaption>
      ) : null}
    </figure>
  )
}
