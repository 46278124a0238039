import { counter } from './plural.js'
import type { ReviewMessages } from './review.js'

const count = counter('en')

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
  checksHead: 'Before publishing',
  unchecked: 'nobody has said so',
}
