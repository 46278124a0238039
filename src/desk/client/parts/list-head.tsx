import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'

interface ListHeadProps<Sort extends string> {
  readonly words: { readonly title: string; readonly sort: string; readonly sorts: Readonly<Record<Sort, string>> }
  /** How many there are; not told before the first answer. */
  readonly found: string | undefined
  readonly sorts: readonly Sort[]
  readonly sort: Sort
  onSort(sort: Sort): void
  /** Stands before the orders. */
  readonly children?: ReactNode
}

/** What a list is of, how many it holds, and in which order. */
export function ListHead<Sort extends string>({ words, found, sorts, sort, onSort, children }: ListHeadProps<Sort>) {
  return (
    <header className="list-head">
      <div>
        <h1>{words.title}</h1>
        {found === undefined ? null : <p role="status">{found}</p>}
      </div>
      {children}
      <SegmentedControl
        size="sm"
        aria-label={words.sort}
        value={sort}
        onChange={onSort}
        data={sorts.map((value) => ({ value, label: words.sorts[value] }))}
      />
    </header>
  )
}
