import { groupBy } from '../../../view/group.js'
import { sayersOf } from '../../../view/naming.js'
import type { Claim, Denial } from '../../wire.js'
import { Quote } from '../parts/quote.js'
import { Name } from '../parts/told.js'
import { useFirst } from '../parts/use-first.js'
import { useReader } from '../reader.js'
import { Chips } from './chips.js'
import { ClaimName, Sayers } from './claims.js'
import { useStory } from './facts.js'
import { Part } from './part.js'

/** What is denied, in the words of those who say it, and beside it every denial of it. */
export function Denials() {
  const { story } = useStory()
  const { messages } = useReader()
  const byClaim = [...groupBy(story.denials, ({ of }) => of ?? '')].toSorted(
    ([a], [b]) => Number(a === '') - Number(b === ''),
  )
  return (
    <Part id="denials" title={messages.page.denied}>
      <div className="facing heads" aria-hidden>
        <span>{messages.page.facing}</span>
        <span>{messages.story.heads.denials}</span>
      </div>
      {byClaim.map(([of, denials]) => {
        const claim = story.claims.find(({ id }) => id === of)
        return (
          <div className="facing" key={of}>
            <div className="said">
              {claim ? (
                <Denied claim={claim} denials={denials.length} />
              ) : (
                <p className="soft">{messages.page.facingNone}</p>
              )}
            </div>
            <div className="denial">
              <DenialCards denials={denials} />
            </div>
          </div>
        )
      })}
    </Part>
  )
}

/** Cards shown at once. */
const SHOWN = 6

/** Each denier once a document and kind. */
function DenialCards({ denials }: { readonly denials: readonly Denial[] }) {
  const groups = [...groupBy(denials, ({ document, by, kind }) => JSON.stringify([document, by, kind]))]
  const [shown, more] = useFirst(groups, SHOWN)
  return (
    <>
      {shown.map(([key, same]) => (
        <DenialCard key={key} denials={same} />
      ))}
      {more}
    </>
  )
}

/** Documents whose words stand for a claim beside its denials: about as many as deny it, so that neither side looks the weightier. */
const QUOTED = 3

function Denied({ claim, denials }: { readonly claim: Claim; readonly denials: number }) {
  const facts = useStory()
  const sayers = sayersOf(claim, facts)
  // One document of each origin first, then the others.
  const ids = [...sayers.flatMap(([, [first]]) => first ?? []), ...sayers.flatMap(([, [, ...others]]) => others)]
  const supports = [...new Set(ids)].flatMap((id) => claim.supports.find(({ document }) => document === id) ?? [])
  return (
    <>
      <h3>
        <ClaimName claim={claim} />
      </h3>
      <Sayers claim={claim} />
      {supports.slice(0, Math.max(QUOTED, Math.min(denials, SHOWN))).map(({ document, span }) => {
        const doc = facts.byId.get(document)
        return doc ? (
          <Quote key={document} document={doc} marks={[{ ...span, name: 'hit' }]} story={facts.story.id} />
        ) : null
      })}
    </>
  )
}

/** One denier in one document, with the words, and the documents they stand against. */
function DenialCard({ denials }: { readonly denials: readonly Denial[] }) {
  const { messages } = useReader()
  const [first] = denials
  if (!first) return null
  const against = denials.flatMap((denial) => denial.against.map(({ document }) => document))
  return (
    <div className="card">
      <p className="by">
        <b>
          <Name>{first.by}</Name>
        </b>{' '}
        <span className="stance">{messages.story.denialKinds[first.kind]}</span>
      </p>
      {denials.map(({ document, attribution }) => (
        <StatementQuote key={attribution} document={document} item={attribution} />
      ))}
      {against.length > 0 ? (
        <p className="soft">
          {messages.story.against(first.kind, '').trim()} <Chips ids={against} />
        </p>
      ) : null}
    </div>
  )
}

/** A statement in its sentence, with the way to its place. */
export function StatementQuote({ document, item }: { readonly document: string; readonly item: string }) {
  const { byId, story } = useStory()
  const doc = byId.get(document)
  const statement = doc?.statements.find(({ id }) => id === item)
  if (!doc || !statement) return null
  const span = statement.content ?? statement.cue
  return <Quote document={doc} marks={[{ ...span, name: 'hit' }]} story={story.id} at={item} />
}
