import { parse } from 'csv-parse/sync'
import type { FileFault, RowFault } from '../model/registry-fault.js'
import { checkRow, type RegistryRow } from '../registry/user-row.js'

/** A row of a registry file with where it stands: the line of a table, or the place in a list, from 1. */
export interface PlacedRow {
  readonly place: number
  readonly row: RegistryRow
}

export interface RegistryFile {
  readonly rows: readonly PlacedRow[]
  readonly faults: readonly { readonly place: number | null; readonly fault: FileFault | RowFault }[]
}

/**
 * Reads a user's registry rows: JSON (a list, or an object with `rows`) where the text begins as JSON does, else a table of
 * comma-separated values under a line of field names. Every fault of every row is told, not only the first.
 * @example readRegistryFile('id,name,domains\nal-mina,الميناء,almina.example').rows[0]?.row.type // 'outlet'
 */
export function readRegistryFile(text: string): RegistryFile {
  const bare = text.replace(/^\uFEFF/u, '')
  if (bare.trim() === '') return failed({ kind: 'no-rows' })
  return /^\s*[[{]/u.test(bare) ? fromJson(bare) : fromCsv(bare)
}

const failed = (fault: FileFault): RegistryFile => ({ rows: [], faults: [{ place: null, fault }] })

function fromJson(text: string): RegistryFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return failed({ kind: 'bad-json', why: (error as Error).message })
  }
  const list = Array.isArray(value) ? value : (value as { rows?: unknown }).rows
  if (!Array.isArray(list) || list.length === 0) return failed({ kind: 'no-rows' })
  return checked(list.map((given, i) => ({ given, place: i + 1 })))
}

/** A record with the line it ends in. */
interface Placed {
  readonly record: unknown
  readonly info: { readonly lines: number }
}

function fromCsv(text: string): RegistryFile {
  let records: Placed[]
  try {
    records = parse(text, {
      columns: (names: string[]) => names.map((name) => name.trim()),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Placed[]
  } catch (error) {
    return failed({ kind: 'bad-csv', why: (error as Error).message })
  }
  if (records.length === 0) return failed({ kind: 'no-rows' })
  return checked(records.map(({ record, info }) => ({ given: record, place: info.lines })))
}

function checked(given: readonly { readonly given: unknown; readonly place: number }[]): RegistryFile {
  const rows: PlacedRow[] = []
  const faults: { place: number; fault: RowFault }[] = []
  for (const { given: value, place } of given) {
    const { row, faults: found } = checkRow(value)
    if (row) rows.push({ place, row })
    for (const fault of found) faults.push({ place, fault })
  }
  return { rows, faults }
}
