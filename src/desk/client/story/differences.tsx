import { apart } from '../../../view/apart.js'
import { fieldName, originName, valueName } from '../../../view/naming.js'
import type { Discrepancy } from '../../wire.js'
import { Name, Told } from '../parts/told.js'
import { useReader } from '../reader.js'
import { Chips } from './chips.js'
import { useStory } from './facts.js'
import { Part } from './part.js'
import { valuesOf } from './values.js'

/** Field by field, the values side by side with who says which, on which origin. */
export function Differences() {
  const { story } = useStory()
  const { messages } = useReader()
  return (
    <Part id="differences" title={messages.story.heads.differences}>
      {story.discrepancies.map((difference, i) => (
        <Row key={i} difference={difference} />
      ))}
    </Part>
  )
}

function Row({ difference }: { readonly difference: Discrepancy }) {
  const story = useStory()
  const { messages } = useReader()
  return (
    <div className="difference">
      <h3>
        {fieldName(difference, messages)}{' '}
        <span className={difference.kind === 'conflict' ? 'flag conflict' : 'tag'}>
          {messages.story.differenceKinds[difference.kind]}
        </span>
      </h3>
      <div className="values">
        {valuesOf(difference, story).map((value) => (
          <Value key={value.value} value={value} />
        ))}
      </div>
    </div>
  )
}

function Value({ value: { value, documents, origins: ids } }: { readonly value: Discrepancy['values'][number] }) {
  const { origins } = useStory()
  const { messages, comma } = useReader()
  const names = [...new Set(ids)].flatMap((id) => origins.get(id) ?? []).map((origin) => originName(origin, apart))
  return (
    <div className="value">
      <b>
        <Name>{valueName(value, messages)}</Name>
      </b>
      <p>{names.length === 0 ? messages.story.nobody : <Told text={names.join(comma)} />}</p>
      <Chips ids={documents} />
    </div>
  )
}
