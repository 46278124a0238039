import { useRouter } from '@tanstack/react-router'
import { type ReactNode, useCallback, useMemo } from 'react'
import { lanesOf } from '../../../view/story-lanes.js'
import type { Drawn } from '../../../view/svg.js'
import { drawTimeline, type Lane, type Mark } from '../../../view/timeline.js'
import { DocumentChip } from '../parts/document-chip.js'
import { Drawing } from '../parts/drawn.js'
import { useReader } from '../reader.js'
import { useStory } from './facts.js'
import { Part } from './part.js'

const SHAPES: Readonly<Record<Mark['shape'], ReactNode>> = {
  report: <circle r="8" />,
  denial: <path d="M0-10L10 0L0 10L-10 0z" />,
  reaction: <rect x="-8" y="-8" width="16" height="16" />,
}

/** Who printed it when. */
export function Timeline() {
  const story = useStory()
  const { messages } = useReader()
  const lanes = useLanes()
  const undated = story.documents.filter(({ published }) => published === null)
  const drawing = useDrawing(lanes)
  const follow = useFollowing()
  const used = new Set(lanes.flatMap(({ marks }) => marks.map(({ shape }) => shape)))
  const { page } = messages
  return (
    <Part id="timeline" title={messages.desk.story.parts.timeline}>
      <div className="scroll" role="region" aria-label={page.timelineLabel}>
        <Drawing of={drawing} around={follow} />
      </div>
      <ul className="legend">
        {(['report', 'denial', 'reaction'] as const).map((shape) =>
          used.has(shape) ? (
            <li key={shape}>
              <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden className="timeline">
                <g className={`mark ${shape}`}>{SHAPES[shape]}</g>
              </svg>
              {page.shapes[shape]}
            </li>
          ) : null,
        )}
      </ul>
      {undated.length > 0 ? (
        <p className="soft">
          {page.undatedList}:{' '}
          {undated.map((doc) => (
            <DocumentChip key={doc.id} document={doc} number={doc.number} story={story.story.id} full />
          ))}
        </p>
      ) : null}
    </Part>
  )
}

function useLanes(): readonly Lane[] {
  const story = useStory()
  const { messages, number } = useReader()
  return useMemo(() => {
    const { page, story: words } = messages
    const lanes = lanesOf(story, {
      nobody: words.nobody,
      others: page.otherOrigins,
      denial: page.shapes.denial,
      reaction: page.shapes.reaction,
      link: ({ id }) => `/documents/${encodeURIComponent(id)}?story=${encodeURIComponent(story.story.id)}`,
    })
    return lanes.map((lane) => ({
      ...lane,
      marks: lane.marks.map((mark) => ({ ...mark, label: number(Number(mark.label)) })),
    }))
  }, [story, messages, number])
}

function useDrawing(lanes: readonly Lane[]): Drawn {
  const { messages, day } = useReader()
  return useMemo(
    () =>
      drawTimeline(lanes, {
        title: messages.page.timelineLabel,
        lang: messages.lang,
        day,
        days: messages.page.days,
        more: messages.page.more,
      }),
    [lanes, messages, day],
  )
}

/** A mark leads to its document without a new page being loaded. */
function useFollowing(): (drawn: ReactNode, element: Drawn) => ReactNode {
  const { history } = useRouter()
  return useCallback(
    (drawn, { name, attributes }) =>
      name === 'a' ? (
        <g
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
            event.preventDefault()
            history.push(String(attributes['href']))
          }}
        >
          {drawn}
        </g>
      ) : (
        drawn
      ),
    [history],
  )
}
