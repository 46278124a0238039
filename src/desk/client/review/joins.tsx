import { evidenceReason } from '../../../view/naming.js'
import type { OriginJoin } from '../../wire.js'
import { Quote } from '../parts/quote.js'
import { Name } from '../parts/told.js'
import { useFirst } from '../parts/use-first.js'
import { useReader } from '../reader.js'
import { type DeskStory, useStory } from '../story/facts.js'
import { DecideButton } from './decide-button.js'
import type { Deciding } from './review-api.js'

/** Joins shown at once. */
const SHOWN = 12
/** Quotations that show one. */
const PROOFS = 4

export interface JoinLine extends OriginJoin {
  readonly names: readonly [string, string]
}

/** Joins that make one origin of several, and doubtful ones between two: what a person may say is wrong; the doubtful ones first. */
export function joinsOf({ story, voices, originOfVoice }: DeskStory): JoinLine[] {
  const open = story.joins.flatMap((join) => {
    const [a, b] = [voices.get(join.a), voices.get(join.b)]
    const tells = a && b && (join.sure || originOfVoice.get(a.id) !== originOfVoice.get(b.id))
    return tells ? [{ ...join, names: [a.name, b.name] as const }] : []
  })
  return open.toSorted((x, y) => Number(x.sure) - Number(y.sure))
}

/** What tells a join from the others of its story. */
export const joinKey = ({ a, b, kind }: Pick<OriginJoin, 'a' | 'b' | 'kind'>): string => `${a} ${b} ${kind}`

interface JoinListProps {
  readonly joins: readonly JoinLine[]
  readonly deciding: Deciding
}

export function JoinList({ joins, deciding }: JoinListProps) {
  const [shown, more] = useFirst(joins, SHOWN)
  return (
    <>
      <ul className="join-list">
        {shown.map((join) => (
          <li key={joinKey(join)} data-card={joinKey(join)}>
            <JoinTools join={join} deciding={deciding} />
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

/** Why two voices are one, or may be, with the words that show it; and the way to say that it is wrong. */
function JoinTools({
  join: { a, b, names, kind, sure, evidence },
  deciding,
}: {
  readonly join: JoinLine
  readonly deciding: Deciding
}) {
  const { messages } = useReader()
  const { story, byId } = useStory()
  const { review, story: words, joins } = messages
  const about = { deciding, about: names.join(' · ') }
  const decided = (as: 'same' | 'apart') => () => deciding.decide({ kind: as, a, b })
  const proofs = evidence.flatMap(({ document, span, why }) => {
    const doc = byId.get(document)
    return doc && span ? [{ doc, span, why: evidenceReason(why, messages) }] : []
  })
  return (
    <details>
      <summary data-step>
        <Name>{names[0]}</Name> · <Name>{names[1]}</Name>: {words.joinKinds[kind]}
        {sure ? null : (
          <>
            {' '}
            <span className="tag">{joins.doubtful}</span>
          </>
        )}
      </summary>
      {proofs.slice(0, PROOFS).map(({ doc, span, why }) => (
        <Quote key={`${doc.id} ${span.start}`} document={doc} marks={[{ ...span, name: 'hit' }]} story={story.id}>
          {why ? <small>{why}</small> : null}
        </Quote>
      ))}
      <div className="buttons">
        {sure ? null : <DecideButton {...about} label={review.desk.one} hotkey="a" onClick={decided('same')} />}
        <DecideButton {...about} label={review.desk.notOne} hotkey="r" onClick={decided('apart')} />
      </div>
    </details>
  )
}
