import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Check, CheckLine } from '../../wire.js'
import { Name } from '../parts/told.js'
import { useReader } from '../reader.js'
import { DecideButton } from './decide-button.js'
import type { Deciding } from './review-api.js'

const CHECKS: readonly Check[] = ['denials', 'originals', 'figures', 'voices']

interface ChecklistProps {
  readonly story: string
  readonly checks: readonly CheckLine[]
  readonly deciding: Deciding
}

/** What is asked of a story before it is published: who says it was done, when, and what came of it. */
export function Checklist({ story, checks, deciding }: ChecklistProps) {
  const { review } = useReader().messages
  return (
    <div className="checklist">
      <h3>{review.checksHead}</h3>
      <ul>
        {CHECKS.map((check) => (
          <Item
            key={check}
            check={check}
            story={story}
            ticks={checks.filter(({ done }) => done === check)}
            deciding={deciding}
          />
        ))}
      </ul>
    </div>
  )
}

interface ItemProps {
  readonly check: Check
  readonly story: string
  readonly ticks: readonly CheckLine[]
  readonly deciding: Deciding
}

function Item({ check, story, ticks, deciding }: ItemProps) {
  const { messages, day } = useReader()
  const { review } = messages
  const [note, setNote] = useState('')
  const name = review.checks[check]
  const tick = (): void => {
    deciding.decide({ kind: 'check', story, done: check, reason: note.trim() || undefined })
    setNote('')
  }
  return (
    <li>
      <b>
        <span aria-hidden>{ticks.length > 0 ? '☑' : '☐'}</span> {name}
      </b>
      {ticks.length === 0 ? <span className="soft">{review.unchecked}</span> : null}
      {ticks.map(({ id, author, at, reason }) => (
        <span key={id}>
          <Name>{author}</Name> <time dateTime={at}>{day(at.slice(0, 10))}</time>
          {reason === null ? null : (
            <>
              : <Name>{reason}</Name>
            </>
          )}{' '}
          <Button
            variant="subtle"
            size="compact-xs"
            disabled={!deciding.named}
            aria-label={`${review.desk.undo}: ${name}`}
            onClick={() => deciding.decide({ kind: 'undo', of: id })}
          >
            {review.desk.undo}
          </Button>
        </span>
      ))}
      <span className="tick">
        <TextInput
          size="xs"
          dir="auto"
          aria-label={`${name}: ${review.desk.note}`}
          placeholder={review.desk.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <DecideButton deciding={deciding} label={review.desk.tick} about={name} onClick={tick} />
      </span>
    </li>
  )
}
