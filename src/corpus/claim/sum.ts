import type { FigureGroup, HeardFigure } from './figure.js'

/**
 * A figure that documents give as one total is stated as well by who gives its parts: three on Saturday and fourteen on Monday
 * are the seventeen of others. Only exact parts by one voice of one document count, each once, that make the total exactly.
 */
export function withSums(groups: readonly FigureGroup[], figures: readonly HeardFigure[]): FigureGroup[] {
  const parts = new Map<string, HeardFigure[]>()
  for (const figure of figures) {
    const { support, doc, role, min, max } = figure
    if (support === null || support.behind === null || min === null || min !== max) continue
    const key = `${role}\n${doc.id}\n${support.behind}`
    const own = parts.get(key) ?? []
    if (!own.some((other) => other.min === min)) parts.set(key, [...own, figure])
  }
  return groups.map((group) => {
    const stated = new Set(group.supports.map(({ doc }) => doc.id))
    const summed = [...parts.values()].filter(
      (own) =>
        own.length > 1 &&
        own[0]?.role === group.role &&
        group.min === group.max &&
        !stated.has(own[0].doc.id) &&
        own.reduce((total, { min }) => total + (min ?? 0), 0) === group.min,
    )
    return { ...group, supports: [...group.supports, ...summed.flatMap((own) => own.flatMap((x) => x.support ?? []))] }
  })
}
