import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentPage as Page } from '../../wire.js'
import { documentQuery } from '../api.js'
import { useTitle } from '../parts/use-title.js'
import { useReader } from '../reader.js'
import { ReviewDocument, useReviewed } from '../review/document-review.js'
import { isTaken } from '../shell/shortcuts.js'
import { Waiting, Wrong } from '../shell/states.js'
import { AlignedTexts } from './aligned-texts.js'
import { Cards } from './cards.js'
import { Coverage } from './coverage.js'
import { Custody } from './custody.js'
import { DocumentHead } from './head.js'
import { coversOf, type Layer, LAYERS } from './layers.js'
import { LayerBar } from './layer-bar.js'
import { Text } from './text.js'

const route = getRouteApi('/documents/$id')

/** One document: its text with what was found in it, the chains beside their words, and where it came from. */
export function DocumentPage() {
  const { id } = route.useParams()
  const { data, error, refetch } = useQuery(documentQuery(id))
  const { messages } = useReader()
  useTitle(data ? (data.document.title ?? messages.view.untitled) : null)
  if (error) return <Wrong error={error} retry={() => void refetch()} />
  if (!data) return <Waiting />
  return (
    <article className="document-page">
      <DocumentHead page={data} />
      <Reading key={id} page={data} />
      <Coverage doc={data.document} />
      <AlignedTexts page={data} />
      <Custody page={data} />
    </article>
  )
}

function Reading({ page: { document: machine } }: { readonly page: Page }) {
  const { doc, verdicts } = useReviewed(machine)
  const { messages, day } = useReader()
  const { at } = route.useSearch()
  const text = useRef<HTMLDivElement>(null)
  const covers = useMemo(() => coversOf(doc, messages, day), [doc, messages, day])
  const [shown, toggle] = useLayers()
  const [chosen, setChosen] = useState<string | null>(null)
  const choose = useCallback((statement: string | null) => {
    setChosen(statement)
    if (statement !== null) requestAnimationFrame(() => bringUp(statement))
  }, [])
  useEffect(() => {
    if (at !== undefined && doc.attributions.some(({ id }) => id === at)) choose(at)
  }, [at, doc, choose])
  return (
    <div className="reading">
      <ReviewDocument doc={doc} verdicts={verdicts} text={text} chosen={chosen} />
      <LayerBar covers={covers} shown={shown} toggle={toggle} />
      <div className="columns">
        <div ref={text}>
          <Text doc={doc} covers={covers} shown={shown} chosen={chosen} choose={choose} />
        </div>
        <aside aria-label={messages.page.statements}>
          <h2 className="narrow-head">{messages.page.statements}</h2>
          <Cards doc={doc} verdicts={verdicts} text={text} chosen={chosen} choose={choose} />
        </aside>
      </div>
    </div>
  )
}

/** Which kinds of marks are shown; the digits turn them on and off. */
function useLayers(): readonly [ReadonlySet<Layer>, (layer: Layer) => void] {
  const [shown, setShown] = useState<ReadonlySet<Layer>>(new Set(LAYERS))
  const toggle = useCallback((layer: Layer) => {
    setShown((before) => {
      const after = new Set(before)
      if (!after.delete(layer)) after.add(layer)
      return after
    })
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const layer = isTaken(event) ? undefined : LAYERS[Number(/^Digit(\d)$/u.exec(event.code)?.[1]) - 1]
      if (layer !== undefined) toggle(layer)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [toggle])
  return [shown, toggle]
}

/** The words of a statement where they can be seen; its card stands beside them where there is a margin. */
function bringUp(statement: string): void {
  const smooth = matchMedia('(prefers-reduced-motion: no-preference)').matches
  const at = document.getElementById(`cue-${statement}`)
  at?.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'instant' })
}
