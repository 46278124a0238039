import { expect, test } from 'vitest'
import { compareDecisions } from '../../../src/corpus/review/conflicts.js'
import { sortDecisions } from '../../../src/corpus/review/standing.js'
import type { Decided, Decision } from '../../../src/model/decision.js'
import { unionOf } from '../../../src/model/union.js'

const on = { document: 'a', statement: 'a1', cue: { start: 4, end: 7, text: 'قال' }, source: null }
let made = 0
const decision = (decided: Decided, from?: string): Decision => {
  const id = `d${++made}`
  const taken = from === undefined ? {} : { taken: { from, id, hash: id } }
  return { ...decided, id, at: '2024-05-10T08:00:00.000Z', author: 'x', reason: null, before: null, ...taken }
}

test.each<[string, Decided, Decided, 'agree' | 'differ' | null]>([
  ['two verdicts', { kind: 'accept', on }, { kind: 'reject', on }, 'differ'],
  ['one verdict twice', { kind: 'reject', on }, { kind: 'reject', on: { ...on, statement: 'a2' } }, 'agree'],
  ['another place', { kind: 'accept', on }, { kind: 'reject', on: { ...on, document: 'b' } }, null],
  [
    'other fields',
    { kind: 'correct', on, change: { stance: 'denies' } },
    { kind: 'correct', on, change: { act: 'accuses' } },
    'agree',
  ],
  [
    'one field',
    { kind: 'correct', on, change: { source: null } },
    { kind: 'correct', on, change: { source: { start: 0, end: 3 } } },
    'differ',
  ],
  ['a pair turned round', { kind: 'same', a: 'x', b: 'y' }, { kind: 'apart', a: 'y', b: 'x' }, 'differ'],
  ['another pair', { kind: 'same', a: 'x', b: 'y' }, { kind: 'apart', a: 'y', b: 'z' }, null],
  ['owners', { kind: 'owner', outlet: 'o', owner: null }, { kind: 'owner', outlet: 'o', owner: 'p' }, 'differ'],
  [
    'parting what is merged',
    { kind: 'merge', stories: [['a'], ['b', 'c']] },
    { kind: 'split', story: ['b', 'c'], documents: ['c'] },
    'differ',
  ],
  [
    'parting others',
    { kind: 'merge', stories: [['a'], ['b']] },
    { kind: 'split', story: ['c', 'd'], documents: ['c'] },
    null,
  ],
  [
    'one split twice',
    { kind: 'split', story: ['a', 'b', 'c'], documents: ['c'] },
    { kind: 'split', story: ['a', 'b'], documents: ['c'] },
    'agree',
  ],
  ['ticks', { kind: 'check', story: ['a'], done: 'denials' }, { kind: 'check', story: ['a'], done: 'denials' }, null],
])('compares %s', (_, x, y, wanted) => {
  expect(compareDecisions(decision(x), decision(y))).toBe(wanted)
  expect(compareDecisions(decision(y), decision(x))).toBe(wanted)
})

test('what another case says otherwise waits until a person settles it', () => {
  const mine = decision({ kind: 'accept', on })
  const theirs = decision({ kind: 'reject', on }, 'them')
  expect(sortDecisions([mine, theirs])).toEqual({
    stand: [mine],
    waiting: [{ waiting: theirs, against: mine }],
    open: [{ waiting: theirs, against: mine }],
  })
  const settled = decision({ kind: 'reject', on })
  expect(sortDecisions([mine, theirs, settled])).toMatchObject({ stand: [mine, settled], open: [] })
  const undone = decision({ kind: 'undo', of: mine.id })
  expect(sortDecisions([mine, theirs, undone])).toEqual({ stand: [theirs], waiting: [], open: [] })
})

test('who decides twice in one case has changed their mind, here as there', () => {
  const [first, second] = [decision({ kind: 'accept', on }, 'them'), decision({ kind: 'reject', on }, 'them')]
  expect(sortDecisions([first, second])).toEqual({ stand: [first, second], waiting: [], open: [] })
  const third = decision({ kind: 'accept', on }, 'others')
  expect(sortDecisions([second, third]).open).toEqual([{ waiting: third, against: second }])
})

test('what is kept apart never comes together, through others neither', () => {
  const sets = unionOf<string>([['a', 'b']])
  expect([sets.join('a', 'x'), sets.join('x', 'y'), sets.join('y', 'b'), sets.join('b', 'z')]).toEqual([
    true,
    true,
    false,
    true,
  ])
  expect([sets.find('y'), sets.find('b')]).toEqual(['a', 'b'])
})
