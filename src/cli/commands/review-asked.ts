import type { Decided } from '../../model/decision.js'
import type { CommandLine } from '../parse.js'

type Line = Pick<CommandLine, 'values'>

/** What the words and flags of a command line ask for, by what is to be decided; whether that is whole is for {@link asked} to say. */
export const ASKED: Readonly<Record<Decided['kind'], (words: readonly string[], line: Line) => unknown>> = {
  accept: (words) => onStatement('accept', words),
  reject: (words) => onStatement('reject', words),
  correct(words, line) {
    const change = changeOf(line)
    return Object.keys(change).length === 0 ? null : { ...onStatement('correct', words), change }
  },
  add: ([document, ...more], line) => whole(more, { kind: 'add', document, change: changeOf(line) }),
  same: ([a, b, ...more]) => whole(more, { kind: 'same', a, b }),
  apart: ([a, b, ...more]) => whole(more, { kind: 'apart', a, b }),
  owner: ([outlet, ...name]) => ({ kind: 'owner', outlet, owner: name.join(' ') === 'none' ? null : name.join(' ') }),
  merge: (stories) => ({ kind: 'merge', stories }),
  split: ([story, ...documents]) => ({ kind: 'split', story, documents }),
  link: (documents, { values }) =>
    documents.length === 0
      ? null
      : { kind: 'link', documents, name: values.get('note'), url: values.get('url') ?? null },
  check: ([story, done, ...more]) => whole(more, { kind: 'check', story, done }),
  undo: ([of, ...more]) => whole(more, { kind: 'undo', of }),
  redo: ([of, ...more]) => whole(more, { kind: 'redo', of }),
}

/** Null where words are left over. */
const whole = (more: readonly string[], given: object): object | null => (more.length > 0 ? null : given)

function onStatement(kind: string, [document, statement, ...more]: readonly string[]): object {
  return { kind, document, statement: more.length > 0 ? undefined : statement }
}

/** What the flags say of a statement; `none` takes a source or a content away. */
function changeOf({ values }: Line): Record<string, unknown> {
  const gone = (value: string | undefined): string | null | undefined => (value === 'none' ? null : value)
  const told = {
    cue: values.get('cue'),
    source: gone(values.get('source')),
    content: gone(values.get('content')),
    stance: values.get('stance'),
    act: values.get('act'),
    sourceType: values.get('source-type'),
  }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
}
