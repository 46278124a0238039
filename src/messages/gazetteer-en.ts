import type { GazetteerFileFault, PlaceFault } from '../model/gazetteer-fault.js'
import type { GazetteerMessages, PlaceMessages } from './gazetteer.js'
import { counter } from './plural.js'

const count = counter('en')
const places = (n: number): string => count(n, { one: '{n} place', other: '{n} places' })

export const placesEn: PlaceMessages = {
  heading: 'Places:',
  kinds: {
    country: 'country',
    admin1: 'division',
    region: 'region',
    sea: 'sea',
    river: 'river',
    mountain: 'mountain',
    island: 'island',
    capital: 'capital',
    seat: 'town',
    settlement: 'town',
    district: 'district',
    camp: 'camp',
    base: 'base',
    airport: 'airport',
    crossing: 'crossing',
    field: 'field',
    port: 'port',
    site: 'site',
  },
  precisions: {
    point: 'the place itself',
    settlement: 'the town itself',
    admin1: 'somewhere in the division',
    country: 'somewhere in the country',
    region: 'somewhere in the region',
    distance: 'reckoned from a distance',
    vicinity: 'near it',
    part: 'a part of it',
    unlocated: 'not located',
  },
  within: (name) => `in ${name}`,
  about: (km) => `± ${km} km`,
  alternatives: (others) =>
    count(others, { one: '{n} other place of this name', other: '{n} other places of this name' }),
}

function what(fault: GazetteerFileFault | PlaceFault): string {
  switch (fault.kind) {
    case 'bad-json':
      return `it is not valid JSON (${fault.why})`
    case 'bad-csv':
      return `it is not a table of comma-separated values (${fault.why})`
    case 'no-column':
      return `there is no column “${fault.column}”; name, lat and lon are needed`
    case 'no-places':
      return 'there are no places in it; give a GeoNames dump, GeoJSON with points, or a table with name, lat and lon'
    case 'no-name':
      return 'it has no name'
    case 'bad-coordinates':
      return `“${fault.value}” is no latitude and longitude in degrees`
    case 'bad-kind':
      return `there is no kind “${fault.value}”; there are ${fault.choices.join(', ')}`
    case 'bad-country':
      return `“${fault.value}” is no country code of two letters (SY)`
    case 'not-a-point':
      return 'its geometry is no Point'
    case 'bad-row':
      return `it has ${fault.columns} columns; a row of GeoNames has 19`
  }
}

export const gazetteerEn: GazetteerMessages = {
  shipped: (n) => `isnad · ${places(n)}`,
  own: (name, n) => `${name} · ${places(n)}`,
  nothing: (name) => `No place in the gazetteer is called “${name}”.`,
  unknownAction: (action) => `“${action}” is not something the gazetteer does: list, find, add, remove`,
  needs: (action) =>
    ({
      find: 'Say which name: isnad gazetteer find NAME',
      add: 'Say which file: isnad gazetteer add FILE (GeoNames dump, CSV or GeoJSON)',
      remove: 'Say which gazetteer: isnad gazetteer remove NAME',
    })[action],
  added: (name, n, passedOver) =>
    `${name}: ${places(n)} kept${passedOver > 0 ? `; ${count(passedOver, { one: '{n} row', other: '{n} rows' })} without an Arabic name or of no use passed over` : ''}.`,
  keptIn: (path) => `Kept in ${path}.`,
  removed: (n) => `${places(n)} removed.`,
  notYours: (name, names) =>
    `there is no gazetteer “${name}” of yours${names.length > 0 ? `; there are ${names.join(', ')}` : ''}`,
  noArabic: (path) => `${path}: no row of it has a name in Arabic letters`,
  badFile: (path, faults) =>
    `${path}: nothing was taken from this file, ${count(faults, { one: '{n} fault', other: '{n} faults' })}:`,
  fault: (fault, place) => (place === null ? what(fault) : `row ${place}: ${what(fault)}`),
}
