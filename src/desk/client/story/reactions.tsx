import { Name } from '../parts/told.js'
import { useReader } from '../reader.js'
import { StatementQuote } from './denials.js'
import { useStory } from './facts.js'
import { Part } from './part.js'

/** What others say of the event: no report of it, and no origin. */
export function Reactions() {
  const { story, byId } = useStory()
  const { messages } = useReader()
  return (
    <Part id="reactions" title={messages.story.heads.reactions}>
      <div className="grid">
        {story.reactions.map(({ document, item }) => {
          const statement = byId.get(document)?.statements.find(({ id }) => id === item)
          const by = statement?.chain.at(-1)?.name ?? statement?.source?.text
          return (
            <div className="reaction" key={`${document} ${item}`}>
              {by === undefined ? null : (
                <p className="by">
                  <b>
                    <Name>{by}</Name>
                  </b>
                </p>
              )}
              <StatementQuote document={document} item={item} />
            </div>
          )
        })}
      </div>
    </Part>
  )
}
