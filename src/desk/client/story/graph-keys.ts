import type { KeyboardEvent } from 'react'

/** How far a step leads in each direction of the screen. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/** Arrow keys lead from what has the focus to the nearest thing that lies there. */
export function moveAmong(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  const here = document.activeElement
  if (!step || !here?.hasAttribute('data-pick')) return
  const [x, y] = middleOf(here)
  const others = [...event.currentTarget.querySelectorAll<SVGElement>('[data-pick]')].flatMap((element) => {
    const [otherX, otherY] = middleOf(element)
    const along = (otherX - x) * step[0] + (otherY - y) * step[1]
    const aside = Math.abs((otherX - x) * step[1]) + Math.abs((otherY - y) * step[0])
    return along > 2 && aside < along * 3 ? [{ element, distance: along + aside * 2 }] : []
  })
  const [nearest] = others.toSorted((a, b) => a.distance - b.distance)
  if (!nearest) return
  event.preventDefault()
  nearest.element.focus()
  nearest.element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function middleOf(element: Element): readonly [number, number] {
  const { x, y, width, height } = element.getBoundingClientRect()
  return [x + width / 2, y + height / 2]
}
