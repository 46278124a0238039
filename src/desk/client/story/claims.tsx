import { useState } from 'react'
import { apart } from '../../../view/apart.js'
import { groupBy } from '../../../view/group.js'
import { claimName, originMark, originName, sayersOf } from '../../../view/naming.js'
import type { Claim } from '../../wire.js'
import { Quote } from '../parts/quote.js'
import { Name, Told } from '../parts/told.js'
import { useFirst } from '../parts/use-first.js'
import { useReader } from '../reader.js'
import { Chips } from './chips.js'
import { useStory } from './facts.js'
import { Part } from './part.js'
import { Reasons } from './reasons.js'

/** Claims shown at once; the rest stand behind a button. */
const SHOWN = 8

/** Every claim with its counts, who says it in which words, and who denies it. */
export function Claims() {
  const { story } = useStory()
  const { messages } = useReader()
  const claims = story.claims.toSorted((a, b) => Number(b.central) - Number(a.central))
  const [shown, more] = useFirst(claims, SHOWN)
  return (
    <Part id="claims" title={messages.desk.story.parts.claims}>
      {shown.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      {more}
    </Part>
  )
}

function ClaimCard({ claim }: { readonly claim: Claim }) {
  const { messages } = useReader()
  const { page, story } = messages
  const [open, setOpen] = useState<'why' | 'words' | null>(null)
  const fold = (name: 'why' | 'words', label: string) => (
    <button
      type="button"
      className="link"
      aria-expanded={open === name}
      onClick={() => setOpen(open === name ? null : name)}
    >
      {label}
    </button>
  )
  return (
    <article className={claim.central ? 'claim central' : 'claim'}>
      <h3>
        <ClaimName claim={claim} /> <small>{story.short(claim.counts)}</small>
      </h3>
      <Sayers claim={claim} />
      {claim.denies.length > 0 ? <Deniers claim={claim} /> : null}
      <div className="folds">
        {claim.reasons.length > 0 ? fold('why', page.whyCount) : null}
        {fold('words', page.inWords)}
      </div>
      {open === 'why' ? <Reasons claim={claim} /> : null}
      {open === 'words' ? <Words claim={claim} /> : null}
    </article>
  )
}

/** A claim in words; its day runs from left to right in any language. */
export function ClaimName({ claim }: { readonly claim: Claim }) {
  const { messages, day } = useReader()
  const shown = { ...claim, when: claim.when === null ? null : day(claim.when, 'long') }
  return <Told text={claimName(shown, messages, apart)} />
}

/** By origin, who says it. */
export function Sayers({ claim }: { readonly claim: Claim }) {
  const story = useStory()
  const { messages } = useReader()
  return (
    <ul className="who">
      {sayersOf(claim, story).map(([origin, documents]) => (
        <li key={origin?.id ?? ''}>
          {origin ? <Told text={originName(origin, apart)} /> : <span className="soft">{messages.story.nobody}</span>}
          {origin && !origin.named ? <small>({originMark(origin, messages)})</small> : null}
          <Chips ids={documents} />
        </li>
      ))}
    </ul>
  )
}

function Deniers({ claim }: { readonly claim: Claim }) {
  const { byId } = useStory()
  const { messages } = useReader()
  const names = groupBy(claim.denies, ({ document, item }) => {
    const statement = byId.get(document)?.statements.find(({ id }) => id === item)
    return statement?.chain.at(-1)?.name ?? statement?.source?.text ?? messages.view.sourceUnknown
  })
  return (
    <p className="denied">
      {messages.page.whoDenies}:{' '}
      {[...names].map(([name, refs]) => (
        <span key={name}>
          <Name>{name}</Name> <Chips ids={refs.map(({ document }) => document)} />{' '}
        </span>
      ))}
    </p>
  )
}

/** The words of each document, once. */
function Words({ claim }: { readonly claim: Claim }) {
  const { byId, story } = useStory()
  const firsts = [...groupBy(claim.supports, ({ document }) => document).values()].flatMap(([first]) => first ?? [])
  return firsts.map(({ document, span, item }) => {
    const doc = byId.get(document)
    if (!doc) return null
    const at = doc.statements.some(({ id }) => id === item) ? item : undefined
    return <Quote key={document} document={doc} marks={[{ ...span, name: 'hit' }]} story={story.id} at={at} />
  })
}
