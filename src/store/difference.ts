import { diffArrays } from 'diff'
import type { ChangedField, FieldChange, Run } from '../model/custody.js'
import type { SourceDocument } from '../model/doc.js'

/** What of a page is compared between two times it was seen. */
const FIELDS: readonly ChangedField[] = ['title', 'byline', 'published', 'text']

/** Two texts of which more is not compared word by word: the time grows with what differs. */
const MOST_EDITS = 5_000

/** What two versions of a document differ in, field by field; nothing where they say the same. */
export function changesBetween(before: SourceDocument, after: SourceDocument): FieldChange[] {
  return FIELDS.flatMap((field) => {
    const [one, other] = [before[field] ?? '', after[field] ?? '']
    return one === other ? [] : [{ field, runs: runsOf(one, other) }]
  })
}

function runsOf(before: string, after: string): Run[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS })
  if (parts === undefined) {
    return [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]
  }
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }))
}

/** Words, spaces and each other character; a library's own words end at the letters of its own alphabet. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|./gsu) ?? []
