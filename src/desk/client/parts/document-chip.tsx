import { Link } from '@tanstack/react-router'
import type { NamedDocument } from '../../../view/story-paths.js'
import { useReader } from '../reader.js'
import { Name } from './told.js'

interface ChipProps {
  readonly document: NamedDocument
  /** Its number in the story. */
  readonly number?: number | undefined
  readonly story?: string | undefined
  /** A statement to open it at. */
  readonly at?: string | undefined
  /** With outlet and day, not the number alone. */
  readonly full?: boolean
}

/** A document by its number, or by who printed it when; leads to its page. */
export function DocumentChip({ document, number, story, at, full = false }: ChipProps) {
  const { day, number: inDigits, messages } = useReader()
  const { title, published } = document
  const outlet = document.outlet?.name ?? messages.view.outletUnknown
  const when = published === null ? messages.story.undated : day(published)
  return (
    <Link
      to="/documents/$id"
      params={{ id: document.id }}
      search={{ story, at }}
      className="chip"
      title={[outlet, when, title].filter((part) => part !== null).join(' · ')}
      {...(full ? {} : { 'aria-label': `${number === undefined ? '' : inDigits(number)} ${outlet}` })}
    >
      {number === undefined ? null : <b>{inDigits(number)}</b>}
      {full ? (
        <>
          <Name>{outlet}</Name>
          <time>{when}</time>
        </>
      ) : null}
    </Link>
  )
}
