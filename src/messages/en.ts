import { casesEn } from './cases-en.js'
import { deskEn } from './desk-en.js'
import { eventsEn } from './events-en.js'
import { exportEn } from './export-en.js'
import { reuseEn } from './reuse-en.js'
import { reviewEn } from './review-en.js'
import { explainEn } from './explain-en.js'
import { helpEn } from './help-en.js'
import { joinsEn } from './joins-en.js'
import { originalsEn } from './original-en.js'
import type { Figures, Messages } from './messages.js'
import { pageEn } from './page-en.js'
import { documents } from './counted-en.js'
import { counter } from './plural.js'
import type { Problem } from './problem.js'
import { serverEn } from './server-en.js'
import { storiesEn } from './stories-en.js'
import { gazetteerEn, placesEn } from './gazetteer-en.js'
import { readingEn } from './reading-en.js'
import { registryEn } from './registry-en.js'
import type { Remark } from './remark.js'
import { storyEn } from './story-en.js'

/** A question keeps its mark; anything else ends in a full stop. */
const sentence = (text: string) => (/[?؟]$/u.test(text) ? text : `${text}.`)

const count = counter('en')

const inputs = (n: number) => count(n, { one: '{n} input', other: '{n} inputs' })

function figures({ statements, sources, unnamed, direct }: Figures): string {
  if (statements === 0) return 'No statement was found in this document.'
  const parts = [
    count(statements, { one: '{n} statement', other: '{n} statements' }),
    count(sources, { one: '{n} source', other: '{n} sources' }) +
      (unnamed > 0 ? `, ${unnamed} of them without a name` : ''),
  ]
  if (direct > 0) parts.push(count(direct, { one: '{n} in quotation marks', other: '{n} in quotation marks' }))
  return parts.join(' · ')
}

function scope(n: number, from: string | null, to: string | null): string {
  const dates = from === null || to === null ? 'undated' : from === to ? from : `${from} to ${to}`
  return `All of this holds among ${n === 1 ? 'this 1 document' : `these ${n} documents`} (${dates}) and says nothing beyond.`
}

/** As many names as a line bears. */
const list = (names: readonly string[]) =>
  names
    .slice(0, 12)
    .map((name) => JSON.stringify(name.slice(0, 40)))
    .join(', ') + (names.length > 12 ? ' …' : '')

function remark(said: Remark): string {
  switch (said.kind) {
    case 'other-files':
      return `${count(said.files, { one: '{n} file', other: '{n} files' })} of other kinds skipped.`
    case 'columns':
      return `columns read as ${mapping(said.map)} (change it with --map).`
    case 'no-text':
      return `${count(said.records, { one: '{n} record', other: '{n} records' })} without words skipped.`
  }
}

const mapping = (map: Readonly<Record<string, string>>) =>
  Object.entries(map)
    .map(([field, column]) => `${field}=${column}`)
    .join(', ')

function what(problem: Problem): string {
  switch (problem.kind) {
    case 'missing':
      return 'there is no such file or folder'
    case 'no-permission':
      return 'no permission to read it'
    case 'not-a-file':
      return 'this is neither a file nor a folder (a socket or device)'
    case 'read-failed':
      return `reading failed (${problem.why})`
    case 'bad-gzip':
      return 'the compressed file is damaged or is not gzip'
    case 'empty':
      return 'there is no text in it'
    case 'empty-folder':
      return 'it holds no file of a known kind (.html, .txt, .jsonl, .json, .csv, .xlsx, .xml, .md, .eml, .zip; most also with .gz)'
    case 'binary':
      return 'the bytes are no text'
    case 'unknown-charset':
      return 'the text is neither UTF-8 nor in a known Arabic encoding'
    case 'jsonl-not-utf8':
      return 'JSON Lines must be UTF-8'
    case 'text-too-large':
      return `one text may be ${problem.megabytes} MB at most`
    case 'line-too-long':
      return `one line may be ${problem.megabytes} MB at most`
    case 'not-json':
      return 'the line is not valid JSON'
    case 'not-an-object':
      return 'the line is JSON, but no object {…}'
    case 'text-missing':
      return 'the field “text” is missing'
    case 'wrong-type':
      return `the field “${problem.field}” is not a string`
    case 'bad-date':
      return `the field “published” holds ${JSON.stringify(problem.value)}, which is neither EDTF (2024, 2024-03, 2024-03-12, 2024-03~) nor an ISO date and time`
    case 'no-article':
      return 'no text of an article was found in this page'
    case 'page-too-deep':
      return 'it is nested deeper than any real text'
    case 'bad-json':
      return 'it is not valid JSON (or not UTF-8), or it ends too early'
    case 'bad-feed':
      return 'it is no RSS, Atom, RDF or JSON feed'
    case 'bad-mail':
      return 'it is no e-mail message'
    case 'bad-table':
      return 'the table cannot be read: a record is broken or longer than 32 MB'
    case 'bad-workbook':
      return 'the workbook is damaged or is not XLSX'
    case 'bad-zip':
      return 'the archive is damaged or is not ZIP'
    case 'zip-too-large':
      return `unpacked it would be larger than ${problem.megabytes} MB, or it packs far tighter than text does`
    case 'zip-encrypted':
      return 'it is encrypted'
    case 'zip-in-zip':
      return 'an archive inside an archive is not opened'
    case 'no-column':
      return `there is no column “${problem.column}”; there are ${list(problem.columns)}`
    case 'no-text-column':
      return `no column is known to hold the text; there are ${list(problem.columns)}; say which with --map text=NAME`
    case 'address-private':
      return `${problem.host} leads to this machine or its own network; --allow-private allows that`
    case 'address-invalid':
      return 'it is no http or https address'
    case 'robots-forbid':
      return 'the robots.txt of the site forbids it'
    case 'http-status':
      return `the server answered ${problem.status}`
    case 'too-many-redirects':
      return 'it was redirected more than ten times'
    case 'timed-out':
      return `the server sent nothing for ${problem.seconds} seconds`
    case 'not-reached':
      return `the server could not be reached (${problem.why})`
  }
}

/** English. */
export const en: Messages = {
  lang: 'en',
  view: {
    untitled: '(no title)',
    outletUnknown: 'outlet unknown',
    dateUnknown: 'date unknown',
    sourceUnknown: 'no source named',
    withoutName: 'without a name',
    implied: 'implied',
    direct: 'quoted',
    from: ' ← ',
    stances: { denies: 'denies', declines: 'declines to comment', hedges: 'hedged' },
    credits: (names) => `Credited to: ${names}`,
    figures,
    note: (text) => `Note: ${text}`,
    notes: {
      'date-unresolved': 'These words alone name no date.',
      'date-unanchored':
        'These words count from a day that is not known: that of publication, or of a date before them.',
    },
    dates: 'Dates:',
    unresolved: 'no date',
    countedFrom: (anchor) => `counted from ${anchor}`,
    roles: {
      killed: 'Killed, as reported:',
      wounded: 'Wounded, as reported:',
      killed_and_wounded: 'Killed and wounded, as reported:',
      captured: 'Captured or held, as reported:',
      displaced: 'Displaced, as reported:',
      evacuated: 'Evacuated, as reported:',
      weapons: 'Weapons, as reported:',
      other: 'Other figures:',
    },
    partOf: (id) => `part of ${id}`,
    loaded:
      'Loaded wording, shown and not judged (an id: in what that statement reports; none: in the document’s own voice)',
    loadedKinds: {
      label: 'labels',
      scare: 'doubt',
      honorific: 'honours',
      triumph: 'triumph',
      condemnation: 'condemnation',
    },
    scope,
  },
  events: eventsEn,
  explain: explainEn,
  joins: joinsEn,
  originals: originalsEn,
  stories: storiesEn,
  registry: registryEn,
  reuse: reuseEn,
  review: reviewEn,
  export: exportEn,

  places: placesEn,
  gazetteer: gazetteerEn,
  story: storyEn,
  page: pageEn,
  cases: casesEn,
  desk: deskEn,
  server: serverEn,
  problems: {
    what,
    where: (path, line) => (line === undefined ? path : `${path}, line ${line}`),
    hints: {
      'usage': 'See `isnad --help`.',
      'input-missing': 'Check the path.',
      'input-unreadable': 'Check the file and its permissions.',
      'input-empty': 'Check that the right file was given.',
      'input-binary': 'Give plain text (UTF-8 or windows-1256) or JSON Lines (UTF-8).',
      'input-too-large': 'Split it, or give one document a line as JSON Lines.',
      'input-invalid': 'Mend this record; the others are not affected.',
      'registry-invalid': 'Mend these rows and try again.',
      'address-refused': 'See the message.',
      'fetch-failed': 'Check the address and the connection, and try again.',
      'events-invalid': 'Mend these places of the file and try again; docs/events.md shows its form.',
      'index-unreadable': 'Make it anew from its documents.',
      'gazetteer-invalid': 'Mend these rows and try again.',
      'case-missing': 'Check the path or address, or make a case with `isnad case create`.',
      'case-exists': 'Choose another place.',
      'case-locked': 'Wait until it is done, or keep the case in PostgreSQL, where several can work.',
      'case-newer': 'Upgrade isnad; the case was not touched.',
      'case-unwritable': 'What was added before is kept.',
      'case-connection': 'What was added before is kept; give the same command again to go on.',
      'case-damaged': 'Run `isnad case check`, and restore a backup if it finds faults.',
      'port-taken': 'Choose another with --port, or leave it out.',
      'desk-missing': 'Install the published package, or run `npm run build:desk`.',
      'output-failed': 'Check the target, its permissions and the free space.',
      'internal': 'Please report it with the input that shows it.',
    },
    error: (subject, where, hint) => `${where === '' ? '' : `${where}: `}${sentence(subject)} ${hint}`,
    remark: (path, said) => `${path}: ${remark(said)}`,
    someFailed: (failed, done) => `${inputs(failed)} could not be read; ${documents(done)} done.`,
    allFailed: (failed) => `Nothing was done: ${inputs(failed)} could not be read.`,
  },
  usage: {
    unknownFlag: (flag, nearest) => `Unknown option ${flag}${nearest === null ? '' : `; did you mean ${nearest}?`}`,
    unknownCommand: (name, nearest) => `Unknown command ${name}${nearest === null ? '' : `; did you mean ${nearest}?`}`,
    notForCommand: (flag, command) => `${flag} is no option of ${command}`,
    missingValue: (flag, placeholder) => `${flag} needs a value: ${flag} ${placeholder}`,
    noValueTaken: (flag) => `${flag} takes no value`,
    badValue: (flag, value, wanted) => `${flag} ${value}: wanted is ${wanted}`,
    needs: (one, other) => `${one} says something only beside ${other}`,
    together: (one, other) => `${one} and ${other} exclude each other`,
    noStatement: (wanted, last) =>
      `There is no statement ${wanted}${last === null ? '' : `; the last one there is ${last}`}`,
    whichDocument: (id) => `There are several documents: say in which, as DOC:${id}`,
    noCommand: 'No command was given',
    stdinIsTerminal: 'Standard input is a terminal: pipe a text into it, or name a file',
  },
  reading: readingEn,
  help: helpEn,
}
