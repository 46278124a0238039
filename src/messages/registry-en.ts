import type { FileFault, Form, RowFault } from '../model/registry-fault.js'
import { counter } from './plural.js'
import type { RegistryMessages } from './registry.js'

const count = counter('en')
const entries = (n: number): string => count(n, { one: '{n} entry', other: '{n} entries' })

const FORMS: Readonly<Record<Form, string>> = {
  id: 'small Latin letters, digits, - and _ (al-mina)',
  country: 'two capital letters of ISO 3166 (IQ)',
  domain: 'a host without www., or a host and one step of a path (almina.example, t.me/almina)',
  date: 'a year, month or day (2015, 2015-03, 2015-03-26)',
}

function what(fault: FileFault | RowFault): string {
  switch (fault.kind) {
    case 'bad-json':
      return `it is not valid JSON (${fault.why})`
    case 'bad-csv':
      return `it is not a table of comma-separated values (${fault.why})`
    case 'no-rows':
      return 'there are no rows in it; give a JSON list, or a table under a line of field names'
    case 'not-an-object':
      return 'this is no object {…}'
    case 'unknown-field':
      return `there is no field “${fault.field}”; there are ${fault.known.join(', ')}`
    case 'missing-field':
      return `the field “${fault.field}” is missing`
    case 'not-one-of':
      return `“${fault.field}” holds “${fault.value}”; it may be ${fault.choices.join(', ')}`
    case 'not-text':
      return `“${fault.field}” is not a string`
    case 'not-a-list':
      return `“${fault.field}” is neither a list of strings nor one string with its parts between |`
    case 'bad-form':
      return `“${fault.field}” holds “${fault.value}”; it must be ${FORMS[fault.form]}`
    case 'unknown-id':
      return `“${fault.field}” names “${fault.value}”, which is neither in the registry nor in this file`
    case 'circle':
      return `“${fault.value}” would be an organ of itself`
  }
}

export const registryEn: RegistryMessages = {
  types: { outlet: 'outlet', owner: 'owner', institution: 'institution', state: 'state or authority' },
  kinds: { armed_group: 'armed group' },
  ownerUnknown: 'not known',
  labels: {
    owner: 'Owner',
    parent: 'Organ of',
    within: 'Within',
    aliases: 'Also called',
    credits: 'Only as a credit',
    ambiguous: 'Needs context',
    domains: 'Domains',
    dateOrder: 'Dates in digits',
    under: 'Beneath it',
    sisters: 'Of the same owner',
    sources: 'Where the facts come from',
  },
  dateOrders: { dmy: 'day, then month', mdy: 'month, then day' },
  facts: { names: 'names', owner: 'owner', domains: 'domains', parent: 'whose organ it is' },
  origins: {
    'state-media-matrix': 'State Media Matrix',
    'common-crawl': 'Common Crawl',
    'unverified': 'general knowledge, checked against no document',
    'user': 'your own rows',
  },
  counted: entries,
  nothing: (text) => `Nothing in the registry is called “${text}”.`,
  noSuch: (id, near) =>
    `there is no entry “${id}” in the registry${near.length > 0 ? `; did you mean ${near.join(', ')}?` : ''}`,
  unknownAction: (action) => `“${action}” is not something the registry does: list, search, show, add, remove`,
  unknownType: (type) => `“${type}” is no kind of entry: outlet, owner, institution, state`,
  needs: (action) =>
    ({
      search: 'Say what to search for: isnad registry search TEXT',
      show: 'Say which entry: isnad registry show ID',
      add: 'Say which file: isnad registry add FILE (JSON or CSV)',
      remove: 'Say which entry: isnad registry remove ID',
    })[action],
  added: (rows, path) => `${entries(rows)} kept in ${path}.`,
  removed: (rows, path) => `${entries(rows)} removed from ${path}.`,
  notYours: (id, path) => `“${id}” is not in ${path}: only your own rows can be removed`,
  badFile: (path, faults) =>
    `${path}: nothing was taken from this file, ${count(faults, { one: '{n} fault', other: '{n} faults' })}:`,
  fault: (fault, place) => (place === null ? what(fault) : `row ${place}: ${what(fault)}`),
}
