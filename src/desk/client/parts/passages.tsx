import type { Difference, SharedPassage, Span } from '../../wire.js'
import { useReader } from '../reader.js'
import { Marked } from './marked.js'
import { directionOf } from './runs.js'

interface PassagesProps {
  readonly passages: readonly SharedPassage[]
  readonly first: { readonly lang: string }
  readonly second: { readonly lang: string }
}

/** Words that two texts share, side by side, with what differs in them marked. */
export function Passages({ passages, first, second }: PassagesProps) {
  const { messages } = useReader()
  return passages.map((passage) => (
    <div className="aligned" key={`${passage.from.start} ${passage.to.start}`}>
      <p className="kind">
        {messages.reuse.kinds[passage.kind]} · {messages.reuse.words(passage.words)}
      </p>
      <Side span={passage.from} end="from" differences={passage.differences} lang={first.lang} />
      <Side span={passage.to} end="to" differences={passage.differences} lang={second.lang} />
    </div>
  ))
}

interface SideProps {
  readonly span: Span
  readonly end: 'from' | 'to'
  readonly differences: readonly Difference[]
  readonly lang: string
}

function Side({ span, end, differences, lang }: SideProps) {
  const { differs } = useReader().messages.page
  const marks = differences.flatMap((difference) => {
    const at = difference[end]
    if (at === null) return []
    return [
      { start: at.start - span.start, end: at.end - span.start, name: 'differs', title: differs[difference.kind] },
    ]
  })
  return (
    <p className="printed" lang={lang} dir={directionOf(lang)}>
      <Marked text={span.text} marks={marks} />
    </p>
  )
}
