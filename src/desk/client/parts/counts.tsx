import type { Counts } from '../../wire.js'
import { useReader } from '../reader.js'

/** The four counts, in their order. */
export const COUNTS = ['reports', 'publishers', 'texts', 'origins'] as const
export type CountName = (typeof COUNTS)[number]

/** The four counts in a row, each a number over its name. */
export function CountRow({ counts }: { readonly counts: Counts }) {
  const { messages } = useReader()
  return (
    <dl className="count-row">
      {COUNTS.map((name) => (
        <div key={name} className={name} title={messages.story.countsMean[name]}>
          <dt>{messages.story.counts[name]}</dt>
          <dd>
            <CountOf name={name} counts={counts} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One of the four as a number, or a range in the words of the language, which no direction can turn around. */
export function CountOf({ name, counts }: { readonly name: CountName; readonly counts: Counts }) {
  const { messages, number } = useReader()
  if (name !== 'origins') return number(counts[name])
  return messages.stories.range(counts.origins)
}
