import type { SourceDocument } from '../model/doc.js'
import { type ColumnMap, documentOfRow, guessColumns } from './columns.js'
import { sha256Of } from './hash.js'
import { ProblemFound } from './problem.js'
import { provenance } from './provenance.js'
import { isPublished } from './published.js'

const FIELDS = ['id', 'outlet', 'domain', 'url', 'published', 'byline', 'title', 'text'] as const

type Fields = { -readonly [Name in (typeof FIELDS)[number]]?: string }

/**
 * Reads one line of JSON Lines: unknown fields are passed over, null and empty ones are taken as missing. A record that calls its
 * text something else is read as the row of a table would be.
 */
export function readRecord(bytes: Buffer, path: string | undefined, map?: ColumnMap): SourceDocument {
  const record = parse(bytes)
  if (isOtherwiseNamed(record, map)) {
    const row = documentOfRow(record, guessColumns(Object.keys(record), map), 'jsonl')
    return { ...row, path, sha256: sha256Of(bytes) }
  }
  const fields = fieldsOf(record)
  if (fields.text === undefined) throw new ProblemFound({ kind: 'text-missing' })
  if (fields.text.trim() === '') throw new ProblemFound({ kind: 'empty' })
  if (fields.published !== undefined && !isPublished(fields.published)) {
    throw new ProblemFound({ kind: 'bad-date', value: fields.published.slice(0, 60) })
  }
  const told = provenance('jsonl', {
    author: fields.byline ?? null,
    publishedFrom: fields.published === undefined ? null : 'record',
  })
  return { ...fields, text: fields.text, path, sha256: sha256Of(bytes), provenance: told }
}

function isOtherwiseNamed(record: unknown, map: ColumnMap | undefined): record is Readonly<Record<string, unknown>> {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  if (map !== undefined) return true
  return !Object.hasOwn(record, 'text') && guessColumns(Object.keys(record)).text !== undefined
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new ProblemFound({ kind: 'not-json' }, cause)
    throw new ProblemFound({ kind: 'jsonl-not-utf8' }, cause)
  }
}

function fieldsOf(record: unknown): Fields {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new ProblemFound({ kind: 'not-an-object' })
  const fields: Fields = {}
  for (const name of FIELDS) {
    const value: unknown = Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined
    if (value === undefined || value === null) continue
    if (typeof value !== 'string') throw new ProblemFound({ kind: 'wrong-type', field: name })
    // An empty text is kept, so that it is told apart from one that was never given.
    if (value !== '' || name === 'text') fields[name] = value
  }
  return fields
}
