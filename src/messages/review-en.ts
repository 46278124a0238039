import { among, documents } from './counted-en.js'
import { counter } from './plural.js'
import type { ReviewMessages } from './review.js'

const count = counter('en')

const range = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? String(min) : `${min} to ${max}`

const NEEDS: Readonly<Record<Parameters<ReviewMessages['needs']>[0], string>> = {
  accept: 'isnad review CASE accept DOCUMENT STATEMENT',
  reject: 'isnad review CASE reject DOCUMENT STATEMENT',
  correct:
    'isnad review CASE correct DOCUMENT STATEMENT --source WORDS (or --cue, --content, --stance, --act, --source-type)',
  add: 'isnad review CASE add DOCUMENT --cue WORDS [--source WORDS] [--content WORDS] [--stance …]',
  same: 'isnad review CASE same VOICE|ORIGIN VOICE|ORIGIN',
  apart: 'isnad review CASE apart VOICE|ORIGIN VOICE|ORIGIN|PARTY',
  owner: 'isnad review CASE owner OUTLET OWNER (none: nobody is known)',
  merge: 'isnad review CASE merge STORY STORY…',
  split: 'isnad review CASE split STORY DOCUMENT…',
  link: 'isnad review CASE link STORY|DOCUMENT… --note WORDS [--url ADDRESS] [--file FILE]',
  check: 'isnad review CASE check STORY denials|originals|figures|voices',
  undo: 'isnad review CASE undo [DECISION]',
  redo: 'isnad review CASE redo [DECISION]',
  queue: 'isnad review CASE queue [--story STORY] [--limit N]',
  apply: 'isnad review CASE apply FILE (JSON Lines, one decision a line; - for standard input)',
  list: 'isnad review CASE list',
  show: 'isnad review CASE show DOCUMENT|STORY',
  conflicts: 'isnad review CASE conflicts',
}

/** What is said of decisions, in English. */
export const reviewEn: ReviewMessages = {
  unknownAction: (action, known) => `“${action}” is not something a review does: ${known.join(', ')}`,
  needs: (action) => `Write it so: ${NEEDS[action]}`,
  kinds: {
    accept: 'accepted',
    reject: 'rejected',
    correct: 'corrected',
    add: 'added',
    same: 'taken for one',
    apart: 'told apart',
    owner: 'owner set',
    merge: 'stories merged',
    split: 'story split',
    link: 'original put behind',
    check: 'ticked',
    undo: 'undone',
    redo: 'redone',
  },
  states: {
    stands: 'stands',
    undone: 'undone',
    moved: 'its words are not there any more: it changes nothing and waits for a person',
    waits: 'says otherwise than a decision of this case: it changes nothing and waits for a person',
  },
  checks: {
    denials: 'denials were sought',
    originals: 'the originals were opened',
    figures: 'the figures were compared',
    voices: 'the voices were contacted',
  },
  fields: {
    cue: 'reporting words',
    source: 'source',
    content: 'content',
    stance: 'stance',
    act: 'act',
    sourceType: 'kind of source',
  },
  stances: { asserts: 'asserts', denies: 'denies', declines: 'declines', hedges: 'hedges' },
  by: (author) => `by ${author}`,
  countedBy: (authors) => `reviewed by ${authors.join(', ')}`,
  byMachine: 'by the machine',
  byYou: 'by you',
  reason: (words) => `reason: ${words}`,
  nothing: 'none',
  noStatement: 'no statement',
  unmoved: (n) =>
    n === 0
      ? 'No story is touched.'
      : `No count moved (${count(n, { one: '{n} story was', other: '{n} stories were' })} counted anew).`,
  noStory: 'no story',
  applied: (done, failed) =>
    `${count(done, { one: '{n} decision', other: '{n} decisions' })} written down${failed > 0 ? `, ${failed} not` : ''}.`,
  badLine: (line, why) => `line ${line}: ${why}`,
  notDecision: 'this is no decision: see “Decisions from a file” in docs/review.md',
  noDecisions: 'Nobody has decided anything in this case.',
  noConflicts: 'No decision of another case waits.',
  conflicts: (n) =>
    count(n, {
      one: '{n} decision of another case says otherwise than one of this case. It changes nothing until you decide of the same thing, or undo the one it stands against:',
      other:
        '{n} decisions of other cases say otherwise than those of this case. They change nothing until you decide of the same things, or undo those they stand against:',
    }),
  against: (id) => `stands against ${id}`,
  statementsOf: (title) => `Statements of “${title}”`,
  voicesHead: 'Origins and their voices',
  joinsHead: 'Joins',
  reviewedBy: (n) =>
    `The counts of this story hold with ${count(n, { one: '{n} decision', other: '{n} decisions' })} of:`,
  reviewHead: 'Review',
  checksHead: 'Before publishing',
  unchecked: 'nobody has said so',
  needsCase: 'Say which case: isnad eval --case CASE [--write-gold FILE]',
  evaluation: {
    head: (n, whole) =>
      `Persons decided of statements in ${documents(n)}; in ${whole} of them of every statement. There the machine was right so often:`,
    statements: 'statements',
    parts: 'parts of statements that are right',
    joins: 'voices counted as one',
    score: (precision, recall, { right, wrong, missed }) =>
      `precision ${precision}, recall ${recall} (${right} right, ${wrong} in vain, ${missed} missed)`,
    doubtful: (same, apart) => `held to be doubtful: ${same} are one, ${apart} are not`,
    moved: (n) =>
      count(n, {
        one: '{n} decision measures nothing: its words are not there any more',
        other: '{n} decisions measure nothing: their words are not there any more',
      }),
    written: (n, path) => `Written to ${path}: ${documents(n)}.`,
  },
  queue: (joins, n) =>
    `${joins === 0 ? 'No doubtful join would move a count' : count(joins, { one: '{n} doubtful join would move a count', other: '{n} doubtful joins would move a count' })} ${among(n)}.`,
  nothingToReview: 'Nothing of it waits for a look.',
  queueKinds: { join: 'join', doubtful: 'doubtful reading', unreviewed: 'not looked at yet' },
  doubts: {
    implied_source: 'the source was taken from a statement before it',
    no_source: 'no source is named',
    stance_of_content: 'words of the content, not the reporting word, make it a denial, a hedge or a silence',
    loose_cue: 'a noun, a colon or a verb without a subject reports it',
    no_content: 'what is said was not found',
  },
  alone: 'an origin rests on it alone',
  maybeOne: (a, b, why) => `${a} and ${b} may be one: ${why}`,
  range: (now, ifSame, ifApart) =>
    `${range(now)} origins now; ${range(ifSame)} if they are one, ${range(ifApart)} if they are not`,
  desk: {
    head: 'What you decide',
    reviewing: 'You decide as',
    otherName: 'another name',
    machineOnly: 'Counted by the machine alone; nobody has decided anything that touches it.',
    nothingMoved: 'No count moved.',
    accept: 'Accept',
    reject: 'Reject',
    correct: 'Correct',
    undo: 'Undo',
    redo: 'Redo',
    addMissed: 'Add from the selection',
    nameFirst: 'With your name you can accept, reject or correct what the machine found in this text.',
    keysHint: 'j and k go from card to card; one key decides.',
    acceptKey: 'accept the statement, or: these are one',
    rejectKey: 'reject the statement, or: these are not one',
    correctKey: 'correct the statement',
    undoKey: 'take the decision back',
    correctHead: 'Correct the statement',
    addHead: 'Add a statement that was missed',
    selected: 'Selected:',
    selectHint: 'Select words in the text, then say what they are.',
    take: 'take the selection',
    reasonLabel: 'Why (kept with the decision)',
    save: 'Save',
    cancel: 'Cancel',
    note: 'a note',
    tick: 'Tick',
    one: 'They are one',
    oneWith: 'It is one with another',
    notOne: 'They are not one',
    grouping: 'What belongs to this story',
    mergeLabel: 'Another story that reports the same',
    mergeHint: 'its id, or the address of its page',
    merge: 'Merge',
    splitLabel: 'Documents that report something else',
    split: 'Make a story of them',
    ownerHead: 'Say who publishes it',
    ownerLabel: 'Owner',
    ownerHint: 'Outlets of one owner count as one publisher. Empty: nobody is known.',
    queueHint:
      'Doubtful joins that would move a count come first, then doubtful readings behind central claims, then those nobody has looked at.',
    history: 'Decisions',
  },
}
