import { Button } from '@mantine/core'
import type { Deciding } from './review-api.js'

interface DecideButtonProps {
  readonly deciding: Deciding
  /** What it does. */
  readonly label: string
  /** What it does it to, where several buttons do the same. */
  readonly about?: string
  /** The key that does the same. */
  readonly hotkey?: string
  readonly disabled?: boolean
  /** Whether `j` and `k` stop at it. */
  readonly step?: boolean
  onClick(): void
}

/** Decides something; off until somebody has said who they are. */
export function DecideButton({
  deciding,
  label,
  about,
  hotkey,
  disabled = false,
  step = false,
  onClick,
}: DecideButtonProps) {
  // What is spoken holds what is seen, so that whoever speaks to the machine can say it.
  const seen = hotkey === undefined ? label : `${label} ${hotkey}`
  return (
    <Button
      size="compact-sm"
      variant="light"
      disabled={!deciding.named || disabled}
      aria-label={about === undefined ? undefined : `${seen}: ${about}`}
      aria-keyshortcuts={hotkey}
      data-step={step || undefined}
      onClick={onClick}
    >
      {label} {hotkey === undefined ? null : <kbd>{hotkey}</kbd>}
    </Button>
  )
}
