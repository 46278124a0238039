import { EVENT_TYPES } from '../model/event.js'
import type { EventAdditions, EventFault } from '../model/event-additions.js'

const FRAMES: readonly unknown[] = ['act', 'assault', 'suffer', 'do', 'mutual']
const TEXTS = ['type', 'frame', 'verb', 'passive', 'by']
const LISTS = ['masdar', 'nouns']

type Given = Readonly<Record<string, unknown>>

/** Checks a user's events; every fault is told, not only the first. @example checkEvents({ ignore: ['خط الهجوم'] }).faults // [] */
export function checkEvents(value: unknown): {
  readonly additions: EventAdditions
  readonly faults: readonly EventFault[]
} {
  const faults: EventFault[] = []
  const fault = (at: string, kind: EventFault['kind'], found: unknown): void => {
    faults.push({ at, kind, value: typeof found === 'string' ? found : (JSON.stringify(found) ?? '') })
  }
  if (!isObject(value)) {
    fault('', 'not-an-object', value)
    return { additions: {}, faults }
  }
  unknownFields('', value, ['types', 'triggers', 'ignore'], fault)
  const types = listAt('types', value, fault)
  types.forEach((one, i) => checkType(`types[${i}]`, one, fault))
  const known = new Set([...Object.keys(EVENT_TYPES), ...types.flatMap((one) => (isObject(one) ? [one['id']] : []))])
  listAt('triggers', value, fault).forEach((one, i) => checkTrigger(`triggers[${i}]`, one, known, fault))
  listAt('ignore', value, fault).forEach((one, i) => {
    if (!isText(one)) fault(`ignore[${i}]`, 'not-text', one)
  })
  return { additions: value, faults }
}

type Fault = (at: string, kind: EventFault['kind'], found: unknown) => void

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

function listAt(field: string, value: Given, fault: Fault): readonly unknown[] {
  const list = value[field]
  if (list === undefined || Array.isArray(list)) return list ?? []
  fault(field, 'not-a-list', list)
  return []
}

function unknownFields(at: string, value: Given, known: readonly string[], fault: Fault): void {
  for (const field of Object.keys(value))
    if (!known.includes(field)) fault(at === '' ? field : `${at}.${field}`, 'unknown-field', value[field])
}

function checkType(at: string, one: unknown, fault: Fault): void {
  if (!isObject(one)) return fault(at, 'not-an-object', one)
  unknownFields(at, one, ['id', 'group'], fault)
  for (const field of ['id', 'group']) if (!isText(one[field])) fault(`${at}.${field}`, 'not-text', one[field])
}

function checkTrigger(at: string, one: unknown, types: ReadonlySet<unknown>, fault: Fault): void {
  if (!isObject(one)) return fault(at, 'not-an-object', one)
  unknownFields(at, one, [...TEXTS, ...LISTS], fault)
  for (const field of TEXTS)
    if (one[field] !== undefined && !isText(one[field])) fault(`${at}.${field}`, 'not-text', one[field])
  for (const field of LISTS) {
    const list = one[field]
    if (list !== undefined && !(Array.isArray(list) && list.every(isText))) fault(`${at}.${field}`, 'not-a-list', list)
  }
  if (!types.has(one['type'])) fault(`${at}.type`, 'unknown-type', one['type'])
  if (!FRAMES.includes(one['frame'])) fault(`${at}.frame`, 'unknown-frame', one['frame'])
  for (const field of ['verb', 'passive']) {
    const verb = one[field]
    if (isText(verb) && verb.trim().split(/\s+/u).length % 2 !== 0) fault(`${at}.${field}`, 'two-verbs', verb)
  }
  if (!['verb', 'passive', ...LISTS].some((field) => one[field] !== undefined)) fault(at, 'no-words', one)
}
