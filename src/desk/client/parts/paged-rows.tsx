import type { ReactNode } from 'react'
import type { Rows } from '../../wire.js'
import { NoRows, Waiting, Wrong } from '../shell/states.js'
import { LongList } from './long-list.js'

interface PagedRowsProps<Row> {
  /** What `useInfiniteQuery` says of the list. */
  readonly list: {
    readonly data: { readonly pages: readonly Rows<Row>[] } | undefined
    readonly error: Error | null
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    fetchNextPage(): unknown
    refetch(): unknown
  }
  readonly keyOf: (row: Row) => string
  /** Pixels a row takes, more or less. */
  readonly estimate: number
  /** Stands in place of a list without rows. */
  readonly empty?: ReactNode
  readonly children: (row: Row) => ReactNode
}

/** The rows of a list that comes page by page; that they are on their way, that something went wrong, or that there are none. */
export function PagedRows<Row>({ list, keyOf, estimate, empty, children }: PagedRowsProps<Row>) {
  const { data, error, hasNextPage, isFetchingNextPage } = list
  const failed = error ? <Wrong error={error} retry={() => void list.refetch()} /> : null
  if (!data) return failed ?? <Waiting />
  return (
    <>
      {failed}
      {data.pages[0]?.total === 0 ? (empty ?? <NoRows />) : null}
      <LongList
        rows={data.pages.flatMap(({ rows }) => rows)}
        total={data.pages[0]?.total ?? 0}
        keyOf={keyOf}
        estimate={estimate}
        more={hasNextPage && !isFetchingNextPage ? () => void list.fetchNextPage() : null}
      >
        {children}
      </LongList>
    </>
  )
}
