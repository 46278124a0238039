import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Original } from '../../wire.js'
import { originalsQuery, queries, standOriginal } from '../api.js'
import { OriginalLine } from '../parts/original-line.js'
import { useReader } from '../reader.js'
import { Refused } from './refused.js'

/** The originals that were attached to this case, with the way to take each back. */
export function Originals({ author }: { readonly author: string }) {
  const { originals: words } = useReader().messages
  const { data } = useQuery(originalsQuery)
  if (!data || data.originals.length === 0) return null
  return (
    <section className="originals" aria-label={words.attached}>
      <h3>{words.attached}</h3>
      <ul>
        {data.originals.map((original) => (
          <li key={original.id}>
            <OriginalLine original={original} />
            <Stand original={original} author={author} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface StandProps {
  readonly original: Original
  readonly author: string
}

function Stand({ original: { id, state, name }, author }: StandProps) {
  const { messages } = useReader()
  const words = messages.originals
  const stand = useMutation({
    mutationFn: (stands: boolean) => standOriginal(id, { stands, author }),
    onSuccess: () => queries.invalidateQueries(),
  })
  const back = state === 'undone'
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`${back ? words.redo : words.undo}: ${name}`}
        disabled={author.trim() === ''}
        loading={stand.isPending}
        onClick={() => stand.mutate(back)}
      >
        {back ? words.redo : words.undo}
      </Button>
      {stand.error ? <Refused error={stand.error} /> : null}
    </>
  )
}
