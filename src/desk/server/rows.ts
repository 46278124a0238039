import type { Rows } from '../wire.js'

/** Which part of a list is asked for. */
interface Asked {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** The part in the store's own terms. */
export const partOf = ({ limit, cursor }: Asked): { limit: number; offset: number } => ({
  limit,
  offset: Number(cursor ?? 0),
})

/** A page of a list with what leads to the next one. */
export function pageOf<Row>({ total, rows }: Omit<Rows<Row>, 'next'>, asked: Asked): Rows<Row> {
  const end = partOf(asked).offset + rows.length
  return { total, rows, next: rows.length > 0 && end < total ? String(end) : null }
}
