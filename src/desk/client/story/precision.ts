import type { StoryPlace } from '../../wire.js'
import { useReader } from '../reader.js'

/** What a point stands for, and how far from it the place may lie. */
export function usePrecision(): (place: Pick<StoryPlace, 'precision' | 'radiusKm'>) => string {
  const { messages, comma } = useReader()
  return ({ precision, radiusKm }) => {
    const within = radiusKm === null || radiusKm < 1 ? [] : [messages.page.within(Math.round(radiusKm))]
    return [messages.page.precision[precision], ...within].join(comma)
  }
}
