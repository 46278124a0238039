import { expect, test } from 'vitest'
import { afterG } from '../../../src/desk/client/shell/shortcuts.js'

test('a letter is the second key of g for a while after it, and never because the page was just opened', () => {
  const isAfterG = afterG()
  const pressed = [
    ['KeyR', 100],
    ['KeyG', 3000],
    ['KeyR', 4000],
    ['KeyR', 4100],
    ['KeyG', 5000],
    ['KeyA', 7000],
  ] as const
  expect(pressed.map(([code, timeStamp]) => isAfterG({ code, timeStamp }))).toEqual([
    false,
    false,
    true,
    false,
    false,
    false,
  ])
})
