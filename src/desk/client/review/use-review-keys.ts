import { useEffect, useRef } from 'react'
import { afterG, isTaken } from '../shell/shortcuts.js'

/** What a key does with the statement that is looked at. */
export type ReviewKey = 'accept' | 'reject' | 'undo' | 'correct'

const KEYS: Readonly<Record<string, ReviewKey>> = {
  KeyA: 'accept',
  KeyR: 'reject',
  KeyU: 'undo',
  KeyE: 'correct',
}

/** One key decides, and none of it needs a mouse. Keys are known by their place, so that they work on an Arabic keyboard too. */
export function useReviewKeys(press: (key: ReviewKey) => void): void {
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    const isAfterG = afterG()
    const onKey = (event: KeyboardEvent): void => {
      if (isTaken(event)) return
      const key = isAfterG(event) ? undefined : KEYS[event.code]
      if (key === undefined) return
      event.preventDefault()
      latest.current(key)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

/** The card that has the focus, of all that `data-card` names. */
export const focusedCard = (): string | null =>
  document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null

/** Puts the focus on the card after one. */
export function focusAfter(card: string): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')]
  const next = cards[cards.findIndex(({ dataset }) => dataset['card'] === card) + 1]
  const button = next?.querySelector<HTMLElement>('[data-step]')
  button?.focus()
  button?.scrollIntoView({ block: 'nearest' })
}
