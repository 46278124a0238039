import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useMemo, useState } from 'react'
import type { DecisionLine, Doc, DocumentReview } from '../../wire.js'
import { documentReviewQuery } from '../api.js'
import { useReader } from '../reader.js'
import { ChangeForm } from './change-form.js'
import { useDeciding } from './review-api.js'
import { useSelectedWords } from './selection.js'
import { Reviewer } from './told.js'
import { focusAfter, focusedCard, useReviewKeys } from './use-review-keys.js'

export type Verdicts = ReadonlyMap<string, readonly DecisionLine[]>

/** A document as persons left it, with what was rejected still there to be seen, and what was decided of each statement. */
export function useReviewed(doc: Doc): { readonly doc: Doc; readonly verdicts: Verdicts } {
  const { data } = useQuery(documentReviewQuery(doc.id))
  return useMemo(() => ({ doc: data ? laidOver(doc, data) : doc, verdicts: verdictsOf(data) }), [doc, data])
}

function laidOver(doc: Doc, { document }: DocumentReview): Doc {
  const kept = new Set(document.attributions.map(({ id }) => id))
  const rejected = doc.attributions.filter(({ id }) => !kept.has(id))
  const attributions = [...document.attributions, ...rejected].sort((a, b) => a.cue.start - b.cue.start)
  return { ...document, attributions }
}

function verdictsOf(data: DocumentReview | undefined): Verdicts {
  const verdicts = new Map<string, DecisionLine[]>()
  for (const { statement, decision } of data?.decided ?? []) {
    if (statement !== null) verdicts.set(statement, [...(verdicts.get(statement) ?? []), decision])
  }
  return verdicts
}

interface ReviewDocumentProps {
  readonly doc: Doc
  readonly verdicts: Verdicts
  readonly text: RefObject<HTMLElement | null>
  readonly chosen: string | null
}

/** Decides of the statements of a document: one key each, or the buttons. */
export function ReviewDocument({ doc, verdicts, text, chosen }: ReviewDocumentProps) {
  const { review } = useReader().messages
  const deciding = useDeciding()
  const [form, setForm] = useState<'add' | { readonly statement: string } | null>(null)
  const [selected, forget] = useSelectedWords(text, doc.text)
  const close = (): void => {
    setForm(null)
    forget()
  }
  const at = (): string | null => focusedCard() ?? chosen
  const act = (kind: 'accept' | 'reject', statement: string | null): void => {
    if (statement === null || statement.startsWith('you-')) return
    deciding.decide({ kind, document: doc.id, statement })
    focusAfter(statement)
  }
  const undo = (statement: string | null): void =>
    deciding.undo(statement === null ? undefined : verdicts.get(statement)?.at(-1)?.id)
  const correct = (statement: string | null): void => {
    if (statement !== null) setForm({ statement })
    else if (selected) setForm('add')
  }
  useReviewKeys((key) => {
    if (key === 'undo') undo(at())
    else if (key === 'correct') correct(at())
    else act(key, at())
  })
  const about =
    form === null || form === 'add' ? null : (doc.attributions.find(({ id }) => id === form.statement) ?? null)
  return (
    <section className={deciding.named ? 'review-bar' : 'review-bar nameless'} aria-label={review.desk.head}>
      <Reviewer deciding={deciding} />
      {deciding.named ? (
        <Tools at={at} {...{ act, undo, correct }} canAdd={selected !== null} add={() => setForm('add')} />
      ) : (
        <p className="soft">{review.desk.nameFirst}</p>
      )}
      {form === null ? null : (
        <ChangeForm
          key={form === 'add' ? 'add' : form.statement}
          doc={doc}
          statement={about}
          selected={selected}
          busy={deciding.busy}
          cancel={close}
          save={(change, reason) => {
            if (form === 'add') deciding.decide({ kind: 'add', document: doc.id, change, reason })
            else deciding.decide({ kind: 'correct', document: doc.id, statement: form.statement, change, reason })
            close()
          }}
        />
      )}
    </section>
  )
}

interface ToolsProps {
  readonly canAdd: boolean
  at(): string | null
  act(kind: 'accept' | 'reject', statement: string | null): void
  undo(statement: string | null): void
  correct(statement: string | null): void
  add(): void
}

/** The same as the keys, for whoever points; a press of a button leaves the focus on its card and the selection as it is. */
function Tools({ canAdd, at, act, undo, correct, add }: ToolsProps) {
  const { review } = useReader().messages
  const keep = (event: React.MouseEvent): void => event.preventDefault()
  const common = { size: 'compact-sm', variant: 'light', onMouseDown: keep } as const
  return (
    <div className="buttons">
      <Button {...common} onClick={() => act('accept', at())}>
        {review.desk.accept} <kbd>a</kbd>
      </Button>
      <Button {...common} onClick={() => act('reject', at())}>
        {review.desk.reject} <kbd>r</kbd>
      </Button>
      <Button {...common} onClick={() => correct(at())}>
        {review.desk.correct} <kbd>e</kbd>
      </Button>
      <Button {...common} onClick={() => undo(at())}>
        {review.desk.undo} <kbd>u</kbd>
      </Button>
      <Button {...common} disabled={!canAdd} onClick={add}>
        {review.desk.addMissed}
      </Button>
      <small className="soft">{review.desk.keysHint}</small>
    </div>
  )
}

/** What was decided of one statement, on its card. */
export function Verdict({ decisions }: { readonly decisions: readonly DecisionLine[] | undefined }) {
  const { review } = useReader().messages
  const last = decisions?.at(-1)
  if (!last) return null
  return (
    <small className="verdict">
      {review.kinds[last.kind]} · {review.by(last.author)}
    </small>
  )
}
