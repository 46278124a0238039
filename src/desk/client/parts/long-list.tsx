import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useReader } from '../reader.js'
import { usePrinting } from './use-printing.js'

interface LongListProps<Row> {
  readonly rows: readonly Row[]
  /** With those that were not fetched yet. */
  readonly total: number
  readonly keyOf: (row: Row) => string
  /** Pixels a row takes, more or less. */
  readonly estimate: number
  /** Fetches what follows; null where nothing does. */
  readonly more: (() => void) | null
  readonly children: (row: Row, index: number) => ReactNode
}

/** Rows of a list that may be long: on a screen those in sight, on paper all that were fetched. */
export function LongList<Row>(props: LongListProps<Row>) {
  const printing = usePrinting()
  return (
    <>
      <RowsInSight {...props} />
      {printing ? <PrintedRows {...props} /> : null}
    </>
  )
}

function PrintedRows<Row>({ rows, total, keyOf, children }: LongListProps<Row>) {
  const { page } = useReader().messages
  return (
    <div className="printed-list" role="list">
      {rows.map((row, index) => (
        <div key={keyOf(row)} role="listitem">
          {children(row, index)}
        </div>
      ))}
      {total > rows.length ? <p>{page.showMore(total - rows.length)}</p> : null}
    </div>
  )
}

/** Rows beyond those in sight; at first hardly any, so that those in sight are drawn sooner. */
const BEYOND = 6
const BEYOND_AT_FIRST = 1

/** Only the rows near the window are part of the page, and more are fetched as its end comes near. */
function RowsInSight<Row>({ rows, keyOf, estimate, more, children }: LongListProps<Row>) {
  const list = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const overscan = useDeferredValue(BEYOND, BEYOND_AT_FIRST)
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => estimate,
    getItemKey: (i) => {
      const row = rows[i]
      return row === undefined ? i : keyOf(row)
    },
    overscan,
    scrollMargin: top,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    if (more && last >= rows.length - 8) more()
  }, [more, last, rows.length])
  return (
    <div ref={list} className="long-list" role="list" style={{ height: virtual.getTotalSize() }}>
      {items.map(({ index, key, start }) => {
        const row = rows[index]
        return row === undefined ? null : (
          <div
            key={key}
            ref={virtual.measureElement}
            role="listitem"
            data-index={index}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            {children(row, index)}
          </div>
        )
      })}
    </div>
  )
}
