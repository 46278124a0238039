import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { DecisionLine, Doc } from '../../wire.js'
import { Name } from '../parts/told.js'
import { useReader } from '../reader.js'
import { Verdict, type Verdicts } from '../review/document-review.js'
import { pushed, type Tops } from './card-places.js'

type Statement = Doc['attributions'][number]

interface CardsProps {
  readonly doc: Doc
  /** What persons decided of its statements. */
  readonly verdicts: Verdicts
  readonly text: RefObject<HTMLElement | null>
  readonly chosen: string | null
  choose(statement: string | null): void
}

/** The chain of every statement, each at the height of its words where there is a margin, else one under the other. */
export function Cards({ doc, verdicts, text, chosen, choose }: CardsProps) {
  const list = useRef<HTMLOListElement>(null)
  const { tops, height } = useTops(text, list, doc, chosen)
  return (
    <ol ref={list} className={tops ? 'cards tied' : 'cards'} style={tops ? { height } : {}}>
      {doc.attributions.map((statement, i) => (
        <li
          key={statement.id}
          id={`card-${statement.id}`}
          data-card={statement.id}
          data-verdict={verdicts.get(statement.id)?.at(-1)?.kind}
          style={tops ? { top: tops[i] } : {}}
        >
          <Card
            statement={statement}
            decisions={verdicts.get(statement.id)}
            chosen={chosen === statement.id}
            choose={choose}
          />
        </li>
      ))}
    </ol>
  )
}

interface CardProps {
  readonly statement: Statement
  readonly decisions: readonly DecisionLine[] | undefined
  readonly chosen: boolean
  choose(statement: string | null): void
}

function Card({ statement, decisions, chosen, choose }: CardProps) {
  const { messages } = useReader()
  const { explain, view } = messages
  const { id, chain, cue, stance, sourceType, sourceBasis, anonymity, act, direct, speaksFor } = statement
  const facts = [
    explain.types[sourceType],
    speaksFor === 'unknown' ? null : explain.speaksFor[speaksFor],
    sourceBasis === 'implied' ? view.implied : null,
    act === 'reports' ? null : explain.acts[act],
    direct ? view.direct : null,
  ].filter((fact) => fact !== null)
  return (
    <button
      type="button"
      className={`card${chosen ? ' chosen' : ''} ${stance}`}
      aria-pressed={chosen}
      data-step
      onClick={() => choose(chosen ? null : id)}
    >
      <span className="links">
        {chain.length === 0 ? <span className="soft">{view.sourceUnknown}</span> : <Chain chain={chain} />}
      </span>
      <span className="cue-words">
        <Name>{cue.text}</Name>
        {stance === 'asserts' ? null : <em className="stance">{view.stances[stance]}</em>}
      </span>
      <small>{facts.join(' · ')}</small>
      {anonymity ? (
        <small>
          <Name>{explain.anonymity(anonymity.text)}</Name>
        </small>
      ) : null}
      <Verdict decisions={decisions} />
      {chosen ? <small className="rule">{explain.rules[statement.rule] ?? explain.unknownRule}</small> : null}
    </button>
  )
}

/** From who stands nearest to the document to the origin. */
function Chain({ chain }: Pick<Statement, 'chain'>) {
  const { explain } = useReader().messages
  return chain.map(({ name, kind }, i) => (
    <span key={`${kind} ${name}`} className={`link ${kind}`} title={explain.links[kind]}>
      {i > 0 ? <span className="from" aria-hidden /> : null}
      <Name>{name}</Name>
    </span>
  ))
}

/** Each card stands beside its cue, or as near below as the cards before it leave room. */
function useTops(
  text: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  doc: Doc,
  chosen: string | null,
): Tops {
  const [placed, setPlaced] = useState<Tops>({ tops: null, height: 0 })
  useLayoutEffect(() => {
    const measure = (): void => setPlaced(topsOf(text.current, list.current, doc, chosen))
    measure()
    const watcher = new ResizeObserver(measure)
    if (text.current) watcher.observe(text.current)
    void document.fonts.ready.then(measure)
    return () => watcher.disconnect()
  }, [text, list, doc, chosen])
  return placed
}

/** The margin of the page as CSS makes it: below this width the cards follow the text. */
const MARGIN = '(min-width: 66rem)'

function topsOf(text: HTMLElement | null, list: HTMLElement | null, doc: Doc, chosen: string | null): Tops {
  if (!text || !list || !matchMedia(MARGIN).matches) return { tops: null, height: 0 }
  const origin = list.getBoundingClientRect().top
  const wanted = doc.attributions.map(({ id }) => {
    const cue = text.querySelector(`[data-cue="${CSS.escape(id)}"]`)
    return cue ? cue.getBoundingClientRect().top - origin - 6 : null
  })
  const heights = doc.attributions.map(
    ({ id }) => list.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.offsetHeight ?? 0,
  )
  return pushed(
    wanted,
    heights,
    doc.attributions.findIndex(({ id }) => id === chosen),
  )
}
