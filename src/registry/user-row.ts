import type { Form, RowFault } from '../model/registry-fault.js'
import type { OutletEntry, OutletKind, OwnerEntry, OwnerKind } from './entry.js'
import type { InstitutionEntry, InstitutionKind } from './institution.js'

/** An alliance that a user recorded, with when it held and where that is written. It is shown and changes no count. */
export interface Alliance {
  /** Ids of two parties. */
  readonly a: string
  readonly b: string
  /** `2015-03-26`, `2015-03` or `2015`; null where it is open. */
  readonly from: string | null
  readonly to: string | null
  readonly source: string
}

type Given<T> = { readonly id: string } & Partial<Omit<T, 'id' | 'sources'>>

/** What a user adds to the registry, or changes in it: of an entry that exists only the fields that are given. */
export type RegistryRow =
  | { readonly type: 'outlet'; readonly entry: Given<OutletEntry> }
  | { readonly type: 'owner'; readonly entry: Given<OwnerEntry> }
  | { readonly type: 'institution'; readonly entry: Given<InstitutionEntry> }
  | { readonly type: 'alliance'; readonly entry: Alliance }

export type RowType = RegistryRow['type']

const FORMS: Readonly<Record<Form, RegExp>> = {
  id: /^[a-z0-9][\w/.-]*$/u,
  country: /^[A-Z]{2}$/u,
  domain: /^(?!www\.)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/[^\s/?#]+)?$/u,
  date: /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u,
}

type Field =
  | { readonly as: 'text'; readonly form?: Form }
  | { readonly as: 'list'; readonly form?: Form }
  | { readonly as: 'choice'; readonly choices: readonly string[] }

const text: Field = { as: 'text' }
const list: Field = { as: 'list' }
const id: Field = { as: 'text', form: 'id' }

const OUTLET_KINDS: readonly OutletKind[] = ['agency', 'newspaper', 'channel', 'radio', 'site', 'magazine']
const OWNER_KINDS: readonly OwnerKind[] = [
  'state',
  'public',
  'company',
  'cooperative',
  'foundation',
  'party',
  'organisation',
]
const INSTITUTION_KINDS: readonly InstitutionKind[] = ['state', 'armed_group', 'organisation']

const FIELDS: Readonly<Record<RowType, Readonly<Record<string, Field>>>> = {
  outlet: {
    id,
    name: text,
    nameEn: text,
    kind: { as: 'choice', choices: OUTLET_KINDS },
    country: { as: 'text', form: 'country' },
    owner: id,
    aliases: list,
    creditForms: list,
    ambiguous: list,
    domains: { as: 'list', form: 'domain' },
    dateOrder: { as: 'choice', choices: ['dmy', 'mdy'] },
  },
  owner: { id, name: text, nameEn: text, kind: { as: 'choice', choices: OWNER_KINDS } },
  institution: {
    id,
    name: text,
    nameEn: text,
    kind: { as: 'choice', choices: INSTITUTION_KINDS },
    parent: id,
    aliases: list,
    ambiguous: list,
    places: list,
  },
  alliance: { a: id, b: id, from: { as: 'text', form: 'date' }, to: { as: 'text', form: 'date' }, source: text },
}

const NEEDED: Readonly<Record<RowType, readonly string[]>> = {
  outlet: ['id'],
  owner: ['id'],
  institution: ['id'],
  alliance: ['a', 'b', 'source'],
}

export interface CheckedRow {
  readonly row: RegistryRow | null
  readonly faults: readonly RowFault[]
}

/**
 * Checks one row field by field. Empty fields are missing ones, as a table has them; a list may be given as one text with
 * its parts between `|`.
 * @example checkRow({ id: 'al-mina', name: 'الميناء', domains: 'almina.example' }).row?.type // 'outlet'
 */
export function checkRow(given: unknown): CheckedRow {
  if (given === null || typeof given !== 'object' || Array.isArray(given))
    return { row: null, faults: [{ kind: 'not-an-object' }] }
  const fields = Object.entries(given).filter(([, value]) => value !== '' && value !== null && value !== undefined)
  const { type = 'outlet', ...rest } = Object.fromEntries(fields) as Record<string, unknown>
  if (!isRowType(type)) {
    const fault: RowFault = { kind: 'not-one-of', field: 'type', value: String(type), choices: Object.keys(FIELDS) }
    return { row: null, faults: [fault] }
  }
  const faults: RowFault[] = []
  const entry: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(rest)) {
    const field = FIELDS[type][name]
    if (field) entry[name] = readField(name, field, value, faults)
    else faults.push({ kind: 'unknown-field', field: name, known: Object.keys(FIELDS[type]) })
  }
  for (const name of NEEDED[type]) if (!(name in rest)) faults.push({ kind: 'missing-field', field: name })
  if (faults.length > 0) return { row: null, faults }
  if (type === 'alliance') Object.assign(entry, { from: entry['from'] ?? null, to: entry['to'] ?? null })
  return { row: { type, entry } as unknown as RegistryRow, faults }
}

const isRowType = (type: unknown): type is RowType => typeof type === 'string' && Object.hasOwn(FIELDS, type)

function readField(name: string, field: Field, value: unknown, faults: RowFault[]): unknown {
  if (field.as === 'list') {
    const parts = typeof value === 'string' ? value.split('|').map((x) => x.trim()) : value
    if (!Array.isArray(parts) || !parts.every((x) => typeof x === 'string')) {
      faults.push({ kind: 'not-a-list', field: name })
      return []
    }
    const items = parts.filter((x) => x !== '')
    for (const item of items) checkForm(name, item, field.form, faults)
    return items
  }
  if (typeof value !== 'string') {
    faults.push({ kind: 'not-text', field: name })
    return ''
  }
  if (field.as === 'choice' && !field.choices.includes(value))
    faults.push({ kind: 'not-one-of', field: name, value, choices: field.choices })
  if (field.as === 'text') checkForm(name, value, field.form, faults)
  return value
}

function checkForm(field: string, value: string, form: Form | undefined, faults: RowFault[]): void {
  if (form !== undefined && !FORMS[form].test(value)) faults.push({ kind: 'bad-form', field, value, form })
}
