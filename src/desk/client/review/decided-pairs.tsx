import { Name } from '../parts/told.js'
import { useReader } from '../reader.js'
import { useStory } from '../story/facts.js'
import { DecideButton } from './decide-button.js'
import type { Deciding } from './review-api.js'

/** What persons said of pairs of a story's voices, each with the way back. */
export function DecidedPairs({ deciding }: { readonly deciding: Deciding }) {
  const { page, voices } = useStory()
  const { review } = useReader().messages
  const parties = new Map(page.parties.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => voices.get(id)?.name ?? parties.get(id) ?? id
  if (page.review.pairs.length === 0) return null
  return (
    <ul className="join-list decided-pairs">
      {page.review.pairs.map(({ id, kind, author, a, b }) => (
        <li key={id} data-card={id}>
          <span>
            <Name>{nameOf(a)}</Name> · <Name>{nameOf(b)}</Name>: {review.kinds[kind]}{' '}
            {author === deciding.author[0].trim() ? review.byYou : review.by(author)}
          </span>
          <DecideButton
            deciding={deciding}
            label={review.desk.undo}
            about={`${nameOf(a)} · ${nameOf(b)}`}
            hotkey="u"
            step
            onClick={() => deciding.decide({ kind: 'undo', of: id })}
          />
        </li>
      ))}
    </ul>
  )
}
