import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Doc, StatementChange } from '../../wire.js'
import { Name } from '../parts/told.js'
import { useReader } from '../reader.js'

type Statement = Doc['attributions'][number]
type Range = NonNullable<StatementChange['cue']>

interface ChangeFormProps {
  readonly doc: Doc
  /** The statement that is corrected; null: one that was missed. */
  readonly statement: Statement | null
  readonly selected: Range | null
  readonly busy: boolean
  save(change: StatementChange, reason: string | undefined): void
  cancel(): void
}

const PARTS = ['source', 'cue', 'content'] as const

/** What of a statement is otherwise: words are taken from the selection in the text, the rest is chosen. */
export function ChangeForm({ doc, statement, selected, busy, save, cancel }: ChangeFormProps) {
  const { messages } = useReader()
  const { review } = messages
  const [change, setChange] = useState<StatementChange>({})
  const [reason, setReason] = useState('')
  const put = (more: StatementChange): void => setChange((before) => ({ ...before, ...more }))
  const ready = statement === null ? change.cue !== undefined : Object.keys(change).length > 0
  return (
    <form
      className="change-form"
      aria-label={statement === null ? review.desk.addHead : review.desk.correctHead}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) save(change, reason.trim() || undefined)
      }}
    >
      <h2>{statement === null ? review.desk.addHead : review.desk.correctHead}</h2>
      <p className="soft">
        {selected ? (
          <>
            {review.desk.selected} «<Name>{doc.text.slice(selected.start, selected.end)}</Name>»
          </>
        ) : (
          review.desk.selectHint
        )}
      </p>
      {PARTS.map((part) => (
        <Part key={part} part={part} doc={doc} statement={statement} change={change} selected={selected} put={put} />
      ))}
      <Choices statement={statement} change={change} put={put} />
      <TextInput
        label={review.desk.reasonLabel}
        size="sm"
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="buttons">
        <Button type="submit" size="sm" disabled={!ready} loading={busy}>
          {review.desk.save}
        </Button>
        <Button variant="subtle" size="sm" onClick={cancel}>
          {review.desk.cancel}
        </Button>
      </div>
    </form>
  )
}

interface PartProps {
  readonly part: (typeof PARTS)[number]
  readonly doc: Doc
  readonly statement: Statement | null
  readonly change: StatementChange
  readonly selected: Range | null
  put(change: StatementChange): void
}

function Part({ part, doc, statement, change, selected, put }: PartProps) {
  const { review } = useReader().messages
  const changed = change[part]
  const now = changed === undefined ? (statement?.[part] ?? null) : changed
  const name = review.fields[part]
  return (
    <div className="field">
      <b>{name}</b>
      <span dir="auto">{now ? <Name>{doc.text.slice(now.start, now.end)}</Name> : review.nothing}</span>
      <Button
        variant="light"
        size="compact-sm"
        disabled={!selected}
        aria-label={`${name}: ${review.desk.take}`}
        onClick={() => selected && put({ [part]: selected })}
      >
        {review.desk.take}
      </Button>
      {part !== 'cue' && now ? (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${name}: ${review.nothing}`}
          onClick={() => put({ [part]: null })}
        >
          {review.nothing}
        </Button>
      ) : null}
    </div>
  )
}

function Choices({ statement, change, put }: Pick<PartProps, 'statement' | 'change' | 'put'>) {
  const { review, explain } = useReader().messages
  const stances = Object.entries(review.stances).map(([value, label]) => ({ value, label }))
  const types = Object.entries(explain.types).map(([value, label]) => ({ value, label }))
  return (
    <div className="row-filters">
      <NativeSelect
        label={review.fields.stance}
        size="sm"
        data={stances}
        value={change.stance ?? statement?.stance ?? 'asserts'}
        onChange={({ currentTarget: { value } }) => put({ stance: value as Statement['stance'] })}
      />
      <NativeSelect
        label={review.fields.sourceType}
        size="sm"
        data={types}
        value={change.sourceType ?? statement?.sourceType ?? 'person'}
        onChange={({ currentTarget: { value } }) => put({ sourceType: value as Statement['sourceType'] })}
      />
    </div>
  )
}
