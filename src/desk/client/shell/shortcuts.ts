import { useEffect } from 'react'
import { useRouter } from '@tanstack/react-router'
import { useReader } from '../reader.js'

/** After `g`, where a letter leads; the letters are those of a keyboard, whatever it writes. */
export const GO = {
  KeyS: '/stories',
  KeyV: '/voices',
  KeyO: '/outlets',
  KeyF: '/search',
  KeyA: '/add',
  KeyR: '/review',
  KeyL: '/log',
} as const

/** How long a letter after `g` is waited for. */
const PATIENCE = 1500

/** Keys that hold on every page. A key is known by its place, so that they work on an Arabic keyboard too. */
export function useShortcuts(toggleHelp: () => void): void {
  const router = useRouter()
  const { settings, change } = useReader()
  useEffect(() => {
    const isAfterG = afterG()
    const onKey = (event: KeyboardEvent): void => {
      if (isTaken(event)) return
      const to = isAfterG(event) ? GO[event.code as keyof typeof GO] : undefined
      if (to !== undefined) void router.navigate({ to })
      else if (event.code === 'KeyG') return
      else if (event.key === '?' || event.key === '؟') toggleHelp()
      else if (event.key === '/') void router.navigate({ to: '/search' }).then(focusField)
      else if (event.code === 'KeyJ') step(1)
      else if (event.code === 'KeyK') step(-1)
      else if (event.code === 'KeyT') change({ lang: settings.lang === 'ar' ? 'en' : 'ar' })
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [router, settings.lang, change, toggleHelp])
}

/** Tells of each key, in their order, whether it comes after `g`: then a letter names a page, and does nothing else. */
export function afterG(): (event: Pick<KeyboardEvent, 'code' | 'timeStamp'>) => boolean {
  let began = Number.NEGATIVE_INFINITY
  return ({ code, timeStamp }) => {
    const after = timeStamp - began < PATIENCE
    began = code === 'KeyG' ? timeStamp : Number.NEGATIVE_INFINITY
    return after
  }
}

/** A key belongs to a field that is written in, to a dialogue that is open, and to the browser. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true
  const at = event.target instanceof Element ? event.target : null
  const writes = at?.closest('input:not([type="checkbox"],[type="radio"]), textarea, select, [contenteditable]')
  return Boolean(writes) || document.querySelector('[aria-modal="true"]') !== null
}

/** To the next or the last of what a page lists: cards, statements, rows. */
function step(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-step]')]
  const here = items.findIndex((item) => item === document.activeElement || item.contains(document.activeElement))
  const next = items[here < 0 ? (by === 1 ? 0 : items.length - 1) : here + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

function focusField(): void {
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('input[type="search"]')?.focus())
}
