import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Paperclip } from 'lucide-react'
import { useState } from 'react'
import { apart } from '../../../view/apart.js'
import { groupBy } from '../../../view/group.js'
import { whySentence } from '../../../view/naming.js'
import type { Counts } from '../../wire.js'
import { type CountName, CountOf, COUNTS } from '../parts/counts.js'
import { ExportMenu } from '../parts/export-menu.js'
import { OriginalLine } from '../parts/original-line.js'
import { harmless, Name, Told } from '../parts/told.js'
import { useReader } from '../reader.js'
import { ReviewedLine } from '../review/story-review.js'
import { Chips } from './chips.js'
import { CopyParagraph } from './copy.js'
import { useStory } from './facts.js'
import { Reasons } from './reasons.js'

/** The sentence that says it all, why the counts are what they are, and each count with what stands behind it. */
export function Lead() {
  const { story, page } = useStory()
  const { messages } = useReader()
  const { documents: scope } = page.scope
  const central = story.claims.find((claim) => claim.central && claim.reasons.length > 0)
  const unsourced = central ? null : messages.story.unsourced(story.counts)
  return (
    <header className="lead">
      <nav className="crumbs">
        <Link to="/stories">{messages.desk.nav.stories}</Link>
      </nav>
      <h1 dir="auto">{harmless(story.title)}</h1>
      <p className="sentence">{messages.story.sentence(story.counts, scope)}</p>
      {central ? (
        <p className="reason">
          <Told text={whySentence(central, scope, messages, apart)} />
        </p>
      ) : null}
      {unsourced === null ? null : <p className="reason">{unsourced}</p>}
      <Tiles />
      <ReviewedLine />
      <div className="actions">
        <CopyParagraph />
        <ExportMenu story={story.id} />
        <Button
          variant="subtle"
          size="sm"
          leftSection={<Paperclip size={15} aria-hidden />}
          renderRoot={(props) => <Link to="/add" search={{ story: story.id }} hash="attach" {...props} />}
        >
          {messages.originals.here}
        </Button>
      </div>
      <Attached />
    </header>
  )
}

/** What persons put behind it that no machine reads. */
function Attached() {
  const { page } = useStory()
  const { originals: words } = useReader().messages
  if (page.originals.length === 0) return null
  return (
    <section className="originals" aria-label={words.ofStory}>
      <h2>{words.ofStory}</h2>
      <ul>
        {page.originals.map((original) => (
          <li key={original.id}>
            <OriginalLine original={original} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tiles() {
  const { story } = useStory()
  const { messages } = useReader()
  const [open, setOpen] = useState<CountName | null>(null)
  return (
    <div className="tiles">
      {COUNTS.map((name) => (
        <button
          key={name}
          type="button"
          className={`tile ${name}`}
          aria-expanded={open === name}
          aria-controls="behind"
          onClick={() => setOpen(open === name ? null : name)}
        >
          <span className="figure">
            <CountOf name={name} counts={story.counts} />
          </span>
          <span className="name">{messages.story.counts[name]}</span>
          <span className="why">{messages.page.whyCount}</span>
        </button>
      ))}
      <div id="behind" className="behind" hidden={open === null}>
        {open === null ? null : (
          <>
            <p>{messages.story.countsMean[open]}.</p>
            <Behind name={open} counts={story.counts} />
          </>
        )}
      </div>
    </div>
  )
}

function Behind({ name, counts }: { readonly name: CountName; readonly counts: Counts }) {
  const { story } = useStory()
  const central = story.claims.find((claim) => claim.central)
  const reporting = [...new Set(central?.supports.map(({ document }) => document))]
  if (name === 'reports') return <Chips ids={reporting} />
  if (name === 'publishers') return <Publishers ids={reporting} />
  if (name === 'texts') return <Texts ids={reporting} count={counts.texts} />
  return central ? <Reasons claim={central} /> : null
}

function Publishers({ ids }: { readonly ids: readonly string[] }) {
  const { byId } = useStory()
  const { messages } = useReader()
  const owners = groupBy(
    ids.flatMap((id) => byId.get(id) ?? []),
    ({ outlet }) => outlet?.owner ?? outlet?.name ?? '',
  )
  return (
    <ul className="rows">
      {[...owners].map(([owner, documents]) => (
        <li key={owner}>
          {owner === '' ? messages.view.outletUnknown : <Name>{owner}</Name>}
          <Chips ids={documents.map(({ id }) => id)} />
        </li>
      ))}
    </ul>
  )
}

/** Families of shared wording; what is in none is a text of its own. */
function Texts({ ids, count }: { readonly ids: readonly string[]; readonly count: number }) {
  const { page } = useStory()
  const { messages } = useReader()
  const families = page.families.filter(({ documents }) => documents.some((id) => ids.includes(id)))
  const inFamilies = new Set(families.flatMap(({ documents }) => documents))
  const alone = ids.filter((id) => !inFamilies.has(id))
  return (
    <ul className="rows">
      {families.map(({ id, documents }) => (
        <li key={id}>
          {messages.reuse.family(documents.length)}
          <Chips ids={documents} />
        </li>
      ))}
      {alone.length > 0 && count > 0 ? (
        <li>
          {messages.desk.story.ownText}
          <Chips ids={alone} />
        </li>
      ) : null}
    </ul>
  )
}
