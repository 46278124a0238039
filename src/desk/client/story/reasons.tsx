import { apart } from '../../../view/apart.js'
import { reasonLines } from '../../../view/naming.js'
import type { Claim } from '../../wire.js'
import { Told } from '../parts/told.js'
import { useFirst } from '../parts/use-first.js'
import { useReader } from '../reader.js'
import { DecidedPairs } from '../review/decided-pairs.js'
import { useStoryDeciding } from '../review/review-api.js'
import { Reviewer } from '../review/told.js'
import { WhyTools } from '../review/why-tools.js'
import { useStory } from './facts.js'

/** Reasons shown at once. */
const SHOWN = 12

/** Why a claim has its counts, a sentence an item, and beside each what a person may say of it. */
export function Reasons({ claim }: { readonly claim: Claim }) {
  const story = useStory()
  const deciding = useStoryDeciding()
  const { messages } = useReader()
  const [shown, more] = useFirst(reasonLines(claim, story, messages, apart), SHOWN)
  const open = claim.origins.length > 1 || claim.reasons.some(({ kind }) => kind === 'join')
  return (
    <>
      <ul className="reasons">
        {shown.map(({ reason, text }) => (
          <li key={text}>
            <Told text={text} />
            <WhyTools reason={reason} claim={claim} />
          </li>
        ))}
      </ul>
      {more}
      <DecidedPairs deciding={deciding} />
      {open || deciding.done ? <Reviewer deciding={deciding} quiet /> : null}
    </>
  )
}
