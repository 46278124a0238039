import { useMutation } from '@tanstack/react-query'
import { createContext, use, useRef } from 'react'
import type { DecidedPage, DecideRequest } from '../../wire.js'
import { decide, queries } from '../api.js'
import { type Author, useAuthor } from '../parts/author.js'

type Wanted = Omit<DecideRequest, 'author'>

/** Decides in the name of whoever reviews; everything that was shown is then read anew. */
export interface Deciding {
  readonly author: Author
  /** Whether somebody has said who they are. */
  readonly named: boolean
  readonly done: DecidedPage | null
  readonly error: Error | null
  readonly busy: boolean
  /** One after the other, however fast the keys are pressed. */
  decide(request: Wanted): void
  /** Takes back what was decided last on this page, whatever waits before it; where nothing was, the decision that is named. */
  undo(otherwise: string | undefined): void
}

export function useDeciding(): Deciding {
  const author = useAuthor()
  const name = author[0].trim()
  const made = useRef<string[]>([])
  const asked = useRef(0)
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: (wanted: Wanted) => {
      const last = wanted.kind === 'undo' && wanted.of === undefined ? made.current.at(-1) : wanted.of
      return decide({ ...wanted, ...(last === undefined ? {} : { of: last }), author: name })
    },
    onSuccess: ({ decision }) => {
      if (decision.kind === 'undo') made.current = made.current.filter((id) => id !== decision.about)
      else if (decision.kind === 'redo') made.current.push(decision.about)
      else made.current.push(decision.id)
      return queries.invalidateQueries()
    },
    scope: { id: 'review' },
  })
  const ask = (wanted: Wanted): void => {
    if (name === '') return
    asked.current += wanted.kind === 'undo' ? -1 : 1
    mutate(wanted)
  }
  return {
    author,
    named: name !== '',
    done: data ?? null,
    error,
    busy: isPending,
    decide: ask,
    undo: (otherwise) => {
      if (asked.current > 0) ask({ kind: 'undo' })
      else if (otherwise !== undefined) ask({ kind: 'undo', of: otherwise })
    },
  }
}

const Given = createContext<Deciding | null>(null)
/** One and the same for every part of a story's page: what was decided in one can be taken back in another. */
export const DecidingProvider = Given

export function useStoryDeciding(): Deciding {
  const deciding = use(Given)
  if (!deciding) throw new Error('outside of a story')
  return deciding
}
