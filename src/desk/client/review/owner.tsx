import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useReader } from '../reader.js'
import { useDeciding } from './review-api.js'
import { Reviewer } from './told.js'

interface OwnerReviewProps {
  /** What tells the outlet from others. */
  readonly outlet: string
  readonly owner: string | null
}

/** Says who publishes an outlet: outlets of one owner are one publisher. */
export function OwnerReview({ outlet, owner }: OwnerReviewProps) {
  const { review } = useReader().messages
  const deciding = useDeciding()
  const [name, setName] = useState(owner ?? '')
  const given = name.trim()
  return (
    <details className="owner-review">
      <summary>{review.desk.ownerHead}</summary>
      <Reviewer deciding={deciding} />
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault()
          deciding.decide({ kind: 'owner', outlet, owner: given === '' ? null : given })
        }}
      >
        <TextInput
          size="sm"
          dir="auto"
          label={review.desk.ownerLabel}
          description={review.desk.ownerHint}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="compact-sm" variant="light" disabled={!deciding.named} loading={deciding.busy}>
          {review.desk.save}
        </Button>
      </form>
    </details>
  )
}
