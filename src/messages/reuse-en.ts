import { counter } from './plural.js'
import type { ReuseMessages } from './reuse.js'

const count = counter('en')

/** What is said of shared wording, in English. */
export const reuseEn: ReuseMessages = {
  nothing: 'No two of these documents share wording.',
  family: (documents) => `One text in ${count(documents, { one: '{n} document', other: '{n} documents' })}`,
  representative: 'has most of what the others have',
  kept: (kept, own) => `has ${kept} % of the words above; they make ${own} % of its own`,
  leans: {
    known: { on_parent: 'leans on the one above', parent_on_it: 'the one above leans on it' },
    likely: { on_parent: 'likely leans on the one above', parent_on_it: 'the one above likely leans on it' },
  },
  beyond: 'Words shared by documents that are no one text',
  moreLinks: (links) => `and ${count(links, { one: '{n} more pair', other: '{n} more pairs' })}; --full shows all`,
  kinds: {
    copy: 'copied wording',
    same_statement: 'one speaker’s statement',
    quotation: 'shared quotation',
    formula: 'set phrase of the case',
  },
  words: (n) => count(n, { one: '{n} word', other: '{n} words' }),
  differences: {
    figure: 'figure',
    date: 'date',
    name: 'name',
    quotation: 'quotation marks on one side',
    credit: 'credit',
    wording: 'wording',
    added: 'on one side',
  },
  absent: '(nothing)',
  same: 'no difference inside the passage',
  known: (one, other) => `${one} leans on ${other}`,
  likely: (one, other) => `${one} likely leans on ${other}`,
  unknown: 'who has it from whom is not known',
  bases: {
    credit: 'it credits it',
    forward: 'it was forwarded from there',
    hyperlink: 'it gives its address',
    dropped_credit: 'the credit given there is missing here',
    odd_spelling: 'it has an odd spelling from there',
  },
  rival: 'or both have it from a third text',
  summary: ({ documents, texts, families }) =>
    `Among these ${count(documents, { one: '{n} document', other: '{n} documents' })}: ${count(texts, { one: '{n} text', other: '{n} texts' })}, ${count(families, { one: '{n} of them in several documents', other: '{n} of them in several documents' })}. This says nothing beyond these documents.`,
}
