/** The figures of one set, by the metric's name. A metric the set cannot measure is absent. */
export type Figures = Readonly<Record<string, number>>

/** What a metric may not fall below (for an error: rise above). `best` is the strictest limit it ever had. */
export interface Floor {
  readonly floor: number
  readonly best: number
  /** Why the floor was lowered by hand; asked for whenever it is looser than `best`. */
  readonly reason?: string
}

export interface SetBaseline {
  /** sha256 of the gold the floors were measured on. */
  readonly gold: string
  readonly floors: Readonly<Record<string, Floor>>
}

export type Baseline = Readonly<Record<string, SetBaseline>>

/** Room for a change that moves one span of a small set; a real loss is larger. */
export const SLACK = 0.005

const lowerIsBetter = (metric: string): boolean => metric.endsWith('Error')
const looser = (metric: string, a: number, b: number): boolean => (lowerIsBetter(metric) ? a > b : a < b)
const round = (value: number): number => Math.round(value * 1000) / 1000

/** How far a figure stands from its floor; negative is a loss, for errors too. */
export function margin(metric: string, figure: number, floor: number): number {
  return round(lowerIsBetter(metric) ? floor - figure : figure - floor)
}

/** Every reason why a set's figures do not pass; empty when they do. */
export function failures(set: string, goldHash: string, figures: Figures, baseline: Baseline): readonly string[] {
  const pinned = baseline[set]
  if (!pinned) return [`${set}: no floors yet; run with --raise once the figures are reviewed`]
  const found: string[] = []
  if (pinned.gold !== goldHash)
    found.push(`${set}: the gold is not the one the floors were measured on; review, then --raise`)
  for (const [metric, { floor, best, reason }] of Object.entries(pinned.floors)) {
    const figure = figures[metric]
    if (figure === undefined) found.push(`${set}: ${metric} has a floor of ${floor} and was not measured`)
    else if (looser(metric, figure, floor)) found.push(`${set}: ${metric} ${figure} fails its floor ${floor}`)
    if (looser(metric, floor, best) && !reason?.trim()) {
      found.push(`${set}: the floor of ${metric} was lowered from ${best} to ${floor} without a reason`)
    }
  }
  for (const metric of Object.keys(figures)) {
    if (!pinned.floors[metric]) found.push(`${set}: ${metric} has no floor yet; run with --raise`)
  }
  return found
}

/** Floors raised to the figures less the slack; none is ever lowered. */
export function raise(set: string, goldHash: string, figures: Figures, baseline: Baseline): Baseline {
  const old = baseline[set]?.floors ?? {}
  const floors: Record<string, Floor> = { ...old }
  for (const [metric, figure] of Object.entries(figures)) {
    const wanted = lowerIsBetter(metric) ? round(figure + SLACK) : Math.max(0, round(figure - SLACK))
    const had = old[metric]
    if (!had) floors[metric] = { floor: wanted, best: wanted }
    else if (looser(metric, had.floor, wanted)) {
      const caughtUp = !looser(metric, wanted, had.best)
      floors[metric] = caughtUp ? { floor: wanted, best: wanted } : { ...had, floor: wanted }
    }
  }
  return { ...baseline, [set]: { gold: goldHash, floors } }
}
