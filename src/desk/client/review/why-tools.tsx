import { NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { originName } from '../../../view/naming.js'
import { apart } from '../../../view/apart.js'
import type { Claim, CountReason, Origin } from '../../wire.js'
import { useReader } from '../reader.js'
import { useStory } from '../story/facts.js'
import { DecideButton } from './decide-button.js'
import { JoinList, joinKey, joinsOf } from './joins.js'
import { type Deciding, useStoryDeciding } from './review-api.js'
import { focusAfter, focusedCard, useReviewKeys } from './use-review-keys.js'

/** What a person may say of a reason that a count has: of a join, that it is wrong or right; of an origin, that it is another one too. */
export function WhyTools({ reason, claim }: { readonly reason: CountReason; readonly claim: Claim }) {
  const deciding = useStoryDeciding()
  if (reason.kind === 'join') return <JoinsOf reason={reason} deciding={deciding} />
  return reason.kind === 'origin' ? <OneWith origin={reason.origin} claim={claim} deciding={deciding} /> : null
}

interface JoinsOfProps {
  readonly reason: Extract<CountReason, { kind: 'join' }>
  readonly deciding: Deciding
}

/** A reason joins origins; what a person decides of are the voices in them. */
function JoinsOf({ reason: { a, b, join: kind }, deciding }: JoinsOfProps) {
  const story = useStory()
  const joins = useMemo(() => {
    const home = (voice: string): string | undefined => story.originOfVoice.get(voice)?.id
    const between = new Set([a, b])
    return joinsOf(story).filter(
      (join) =>
        join.kind === kind &&
        between.has(home(join.a) ?? '') &&
        between.has(home(join.b) ?? '') &&
        (a === b || home(join.a) !== home(join.b)),
    )
  }, [story, a, b, kind])
  return joins.length === 0 ? null : <JoinList joins={joins} deciding={deciding} />
}

interface OneWithProps {
  readonly origin: string
  readonly claim: Claim
  readonly deciding: Deciding
}

/** Two origins of a claim that the machine holds apart may be one. */
function OneWith({ origin, claim, deciding }: OneWithProps) {
  const { origins } = useStory()
  const { review } = useReader().messages
  const [chosen, choose] = useState('')
  const own = origins.get(origin)
  const others = claim.origins.flatMap((id): readonly Origin[] | Origin =>
    id === origin ? [] : (origins.get(id) ?? []),
  )
  if (!own || others.length === 0) return null
  const other = others.find(({ id }) => id === chosen)
  return (
    <details className="one-with">
      <summary>{review.desk.oneWith}</summary>
      <div className="buttons">
        <NativeSelect
          size="xs"
          aria-label={`${originName(own, apart)}: ${review.desk.oneWith}`}
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[{ value: '', label: '–' }, ...others.map((one) => ({ value: one.id, label: originName(one, apart) }))]}
        />
        <DecideButton
          deciding={deciding}
          label={review.desk.one}
          about={[own, ...(other ? [other] : [])].map((one) => originName(one, apart)).join(' · ')}
          disabled={!other}
          onClick={() => other && deciding.decide({ kind: 'same', a: own.voices[0]!, b: other.voices[0]! })}
        />
      </div>
    </details>
  )
}

/** One key decides of the join that has the focus, wherever on a story's page it stands. */
export function StoryKeys() {
  const story = useStory()
  const deciding = useStoryDeciding()
  const joins = useMemo(() => new Map(joinsOf(story).map((join) => [joinKey(join), join])), [story])
  useReviewKeys((key) => {
    const card = focusedCard() ?? ''
    if (key === 'undo') deciding.undo(story.page.review.pairs.find(({ id }) => id === card)?.id)
    const join = joins.get(card)
    if (!join || (key !== 'reject' && (key !== 'accept' || join.sure))) return
    deciding.decide({ kind: key === 'accept' ? 'same' : 'apart', a: join.a, b: join.b })
    focusAfter(card)
  })
  return null
}
