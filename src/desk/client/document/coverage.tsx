import { groupBy } from '../../../view/group.js'
import type { Doc } from '../../wire.js'
import { Name } from '../parts/told.js'
import { useReader } from '../reader.js'

/** What was not read or not resolved, each kind once with how often and the first words. */
export function Coverage({ doc }: { readonly doc: Doc }) {
  const { messages, number } = useReader()
  const { page, view } = messages
  if (doc.notes.length === 0) return <p className="coverage soft">{page.allRead}</p>
  return (
    <section className="part coverage" aria-labelledby="coverage-head">
      <header>
        <h2 id="coverage-head">{page.unread}</h2>
      </header>
      <ul>
        {[...groupBy(doc.notes, ({ kind }) => kind)].map(([kind, notes]) => (
          <li key={kind}>
            {view.notes[kind] ?? notes[0]?.message ?? kind}
            {notes.length > 1 ? ` (${number(notes.length)})` : ''}{' '}
            {notes.slice(0, 5).map(({ text, start }) =>
              text ? (
                <q key={start} dir="auto">
                  <Name>{text.slice(0, 80)}</Name>
                </q>
              ) : null,
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
