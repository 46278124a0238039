import { useCallback, useRef, useState } from 'react'
import type { AddOptions, FileResult, JobEvent, JobPage, JobProgress, PastedText } from '../../wire.js'
import { addFiles, addText, DeskError, jobEvents, queries } from '../api.js'
import { batchesOf, type Bounds, pathOf } from './batches.js'

/** One request to add, and what has become of it. */
export interface Addition {
  readonly key: number
  /** Null for a text that was pasted. */
  readonly files: number | null
  readonly state: JobPage['state'] | 'sending'
  readonly progress: JobProgress | null
  readonly results: readonly FileResult[]
  readonly error: unknown
}

/** What was added since the page was opened. Requests go one after the other: a case has one writer at a time. */
export function useAdditions(limits: Bounds | undefined) {
  const [additions, setAdditions] = useState<readonly Addition[]>([])
  const last = useRef(Promise.resolve())
  const count = useRef(0)
  const begin = useCallback((files: number | null, send: () => Promise<JobPage>) => {
    const key = ++count.current
    const change = (how: (before: Addition) => Partial<Addition>): void =>
      setAdditions((all) => all.map((one) => (one.key === key ? { ...one, ...how(one) } : one)))
    setAdditions((all) => [{ key, files, state: 'sending', progress: null, results: [], error: null }, ...all])
    last.current = last.current.then(() =>
      followed(send, change).catch((error: unknown) => change(() => ({ state: 'failed', error }))),
    )
  }, [])
  const files = useCallback(
    (given: readonly File[], options: AddOptions) => {
      for (const batch of batchesOf(given, limits ?? { body: Number.POSITIVE_INFINITY, files: 500 }))
        begin(batch.files.length, () => addFiles(formOf(batch.files, options)))
    },
    [begin, limits],
  )
  const text = useCallback((pasted: PastedText) => begin(null, () => addText(pasted)), [begin])
  return { additions, files, text }
}

function formOf(files: readonly File[], { outlet, published }: AddOptions): FormData {
  const form = new FormData()
  if (outlet !== undefined) form.set('outlet', outlet)
  if (published !== undefined) form.set('published', published)
  for (const file of files) form.append('files', file, pathOf(file))
  return form
}

/** Sends, and follows what the server tells of it until its end. */
async function followed(send: () => Promise<JobPage>, change: (how: (before: Addition) => Partial<Addition>) => void) {
  const job = await send()
  change(() => ({ state: job.state, progress: job.progress }))
  await new Promise<void>((resolve, reject) => {
    const events = jobEvents(job.id)
    const take = ({ data }: MessageEvent<string>): void => {
      const event = JSON.parse(data) as JobEvent
      if (event.kind === 'progress') change(() => ({ state: event.state, progress: event.progress }))
      if (event.kind === 'result') change(({ results }) => ({ results: [...results, event.result] }))
      if (event.kind !== 'end') return
      events.close()
      const { state, progress, error } = event.job
      change(() => ({ state, progress, error: error && new DeskError(500, error) }))
      resolve()
    }
    for (const kind of ['progress', 'result', 'end'] satisfies JobEvent['kind'][]) events.addEventListener(kind, take)
    events.addEventListener('error', () => {
      // The browser connects again by itself, unless the server will not have it.
      if (events.readyState === EventSource.CLOSED) reject(new DeskError(503, null))
    })
  })
  await queries.invalidateQueries()
}
