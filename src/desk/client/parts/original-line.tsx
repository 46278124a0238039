import { Paperclip } from 'lucide-react'
import type { Original } from '../../wire.js'
import { originalFile } from '../api.js'
import { momentIn } from '../days.js'
import { useReader } from '../reader.js'
import { Name } from './told.js'

/** One original: what it is, where it is, who put it there. */
export function OriginalLine({ original }: { readonly original: Omit<Original, 'documents'> }) {
  const { messages, settings } = useReader()
  const words = messages.originals
  const { id, name, url, file, author, at, behind, state } = original
  return (
    <div className={state === 'undone' ? 'original undone' : 'original'}>
      <b>
        {url === null ? (
          <Name>{name}</Name>
        ) : (
          <a href={url} target="_blank" rel="noreferrer noopener">
            <Name>{name}</Name>
          </a>
        )}
      </b>
      {state === 'stands' ? null : <span className="tag">{words.states[state]}</span>}
      {file ? (
        <a className="attached" href={originalFile(id)} download>
          <Paperclip size={14} aria-hidden />
          <Name>{file.name}</Name>
        </a>
      ) : null}
      <span className="soft">
        {words.standsBehind(behind)} · {words.by} <Name>{author}</Name> ·{' '}
        <time dir="ltr" dateTime={at}>
          {momentIn(at, settings)}
        </time>
      </span>
    </div>
  )
}
