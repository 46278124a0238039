import type { CheckFault } from '../model/case-fault.js'
import type { CaseProblem } from './case-problem.js'
import type { CaseMessages } from './cases.js'
import { among, documents } from './counted-en.js'
import { counter } from './plural.js'

const count = counter('en')

function problem(given: CaseProblem): string {
  switch (given.kind) {
    case 'no-case':
      return `there is no case at ${given.at}`
    case 'exists':
      return `there is a case at ${given.at} already`
    case 'not-empty':
      return `${given.at} holds other files: a new case needs a folder that is new or empty`
    case 'locked':
      return `the case ${given.at} is in use by process ${given.pid} on ${given.host}, since ${given.since}`
    case 'newer':
      return `${given.at} was written by a newer isnad than this`
    case 'read-only':
      return `${given.at} cannot be written (${given.why}); to read a case from a read-only place, copy it elsewhere`
    case 'disk-full':
      return `there is no room left where ${given.at} is kept`
    case 'connection':
      return `the database ${given.at} cannot be reached (${given.why})`
    case 'damaged':
      return `${given.at} cannot be read as a case (${given.why})`
    case 'bad-backup':
      return `${given.at} is no whole backup: ${given.why}`
    case 'no-document':
      return `there is no document “${given.id}” in this case`
    case 'undecidable':
      return UNDECIDABLE[given.why](given.about)
  }
}

const UNDECIDABLE: Readonly<Record<Extract<CaseProblem, { kind: 'undecidable' }>['why'], (about: string) => string>> = {
  'no-author': () => 'a decision needs the name of who makes it: give it with --by NAME, or set ISNAD_AUTHOR',
  'no-statement': (about) => `there is no such statement: ${about}`,
  'no-story': (about) => `there is no such story, or too few of its documents are named: ${about}`,
  'no-words': (about) => `no words are named, or they do not stand in the text: ${about}`,
  'many-words': (about) => `these words stand in the text several times: “${about}”; name them by place, as START-END`,
  'no-decision': (about) => `nothing can be decided of ${about} that way: it is not in the case, or it is so already`,
}

const FAULTS: Readonly<Record<CheckFault['kind'], string>> = {
  'log-broken': 'the custody log does not hold together at entry {about}',
  'head-missing': 'the hash {about} is not in the custody log: entries at its end were removed or replaced',
  'bytes-changed': 'the bytes of {about} are not those that were added',
  'bytes-missing': 'the bytes of {about} are gone',
  'text-changed': 'the text of {about} is not the one that was added',
  'document-missing': 'the document {about} is in the custody log and not in the case',
  'document-unlogged': 'the document {about} is in the case and not in the custody log',
  'sighting-missing': 'a sighting of {about} is in the custody log and not in the case',
  'sighting-unlogged': 'a sighting of {about} is in the case and not in the custody log',
  'span-wrong': 'a span of {about} does not match its text',
  'decision-missing': 'the decision {about} is in the log and no longer in the case',
  'decision-changed': 'the decision {about} is not as the log has it',
}

/** What `isnad case` says, in English. */
export const casesEn: CaseMessages = {
  problem,
  unknownAction: (action, known) => `“${action}” is not something a case does: ${known.join(', ')}`,
  ofItself: (place) => `${place} is one and the same case: name another whose documents and decisions are taken over`,
  needs: (action) =>
    ({
      create: 'Say where: isnad case create CASE (a folder, or postgres://…)',
      add: 'Say what to add: isnad case add CASE FILE…|FOLDER|-',
      list: 'Say which case: isnad case list CASE',
      info: 'Say which case: isnad case info CASE',
      show: 'Say which document: isnad case show CASE ID',
      check: 'Say which case: isnad case check CASE',
      backup: 'Say where to: isnad case backup CASE FILE',
      restore: 'Say from what, and where to: isnad case restore FILE CASE',
      delete: 'Say which case: isnad case delete CASE --yes',
      search: 'Say what to search for: isnad case search CASE WORDS…, or a filter such as --voice',
      link: 'Say what hangs on what: isnad case link CASE STORY|DOCUMENT… --note WORDS [--file FILE]',
      update: 'Say which case: isnad case update CASE',
      merge: 'Say into which case, and which: isnad case merge INTO FROM',
    })[action],
  created: (at) => `Made an empty case: ${at}.`,
  deleted: (at) => `Deleted the case ${at}.`,
  confirmDelete: (at) => `This deletes ${at} with everything in it, for good: give --yes as well`,
  added: ({ added, changed, seen, known }) =>
    [
      `${documents(added)} added`,
      changed > 0 ? `${count(changed, { one: '{n} new version', other: '{n} new versions' })} of a page` : '',
      seen > 0 ? `${documents(seen)} seen once more elsewhere` : '',
      known > 0 ? `${documents(known)} there already` : '',
    ]
      .filter((part) => part !== '')
      .join(', ') + '.',
  changed: (id, versionOf) => `${versionOf} was changed where it was published; the new version is ${id}:`,
  fields: { title: 'title', byline: 'byline', published: 'date', text: 'text' },
  labels: {
    created: 'Created',
    documents: 'Documents',
    earlier: 'Earlier versions',
    sightings: 'Sightings',
    bytes: 'Bytes kept',
    period: 'Published',
    voices: 'Voices · parties',
    stories: 'Stories · claims',
    analyses: 'Traced by',
    log: 'Custody log',
    schema: 'Schema',
    from: 'from',
    bySha: 'sha256',
    reader: 'read by',
  },
  behind: () => 'Voices and stories do not take in every document yet: run `isnad case update CASE`.',
  earlierVersion: (of) => `changed since; stands now as ${of}`,
  seenTimes: (n) => `seen in ${count(n, { one: '{n} place', other: '{n} places' })}`,
  checked: ({ documents: n, entries, spans, bytes }) =>
    `Checked: ${documents(n)}, ${count(entries, { one: '{n} entry', other: '{n} entries' })} of the custody log, ${count(bytes, { one: '{n} byte', other: '{n} bytes' })}, ${count(spans, { one: '{n} span', other: '{n} spans' })}.`,
  faults: (n) => (n === 0 ? 'Everything is as it was written.' : count(n, { one: '{n} fault:', other: '{n} faults:' })),
  fault: ({ kind, about }) => FAULTS[kind].replace('{about}', about),
  backedUp: (path, n) => `Backed up ${documents(n)} with all that belongs to them: ${path}.`,
  restored: (at, n) => `Restored ${documents(n)} to ${at}.`,
  nothingFound: (n) => `Nothing was found ${among(n)}.`,
  found: (total, shown, n) => `${total} found ${among(n)}${shown < total ? `; the first ${shown} are shown` : ''}.`,
  updated: (traced, changed) => `${documents(traced)} traced again; ${changed} of them read otherwise now.`,
  statements: (gained, lost) =>
    `${count(gained, { one: '{n} statement', other: '{n} statements' })} gained, ${lost} lost`,
  claimGained: (title, claim) => `claim gained in “${title}”: ${claim}`,
  claimLost: (title, claim) => `claim lost in “${title}”: ${claim}`,
  moved: (title, before, after) => `counts moved in “${title}”: ${before} → ${after}`,
  counts: (reports, min, max) =>
    `${count(reports, { one: '{n} report', other: '{n} reports' })}, ${min === max ? min : `${min} to ${max}`} independent origins`,
  storiesMoved: (before, after) => `Stories: ${before} → ${after}.`,
  kept: () => 'Kept in the case.',
  linked: (name, linked, all) => `“${name}” now stands behind ${documents(linked)} ${among(all)}.`,
  takenOver: ({ taken, known }) =>
    `${count(taken, { one: '{n} decision', other: '{n} decisions' })} taken over${known > 0 ? `, ${known} there already` : ''}.`,
  mergedHead: (from, seq, hash) => `The custody log of ${from} ended at entry ${seq}: ${hash}`,
  notKept: () => 'Nothing was kept: give --yes to keep it.',
}
