// Draws the shared passages whose kinds are read by eye: `npx tsx eval/reuse/draw.ts`. The seed is fixed and the places are committed
// before any is read, so that nobody chooses what to be measured on.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DRAWN, passagesOf, STORIES } from './passages.js'

const SEED = 20261130
const COUNT = 40

/** A linear congruential generator (Numerical Recipes constants): the same draw on every machine. */
function* random(seed: number): Generator<number, never> {
  let state = seed >>> 0
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 0x100000000
  }
}

const file = join(import.meta.dirname, DRAWN)
if (!existsSync(STORIES)) console.log('The stories are not beside the repository: nothing is drawn.')
else if (existsSync(file)) console.log(`${DRAWN} is drawn already.`)
else {
  const left = passagesOf().map(({ from, to, start, end, toStart, toEnd }) => ({
    from,
    to,
    start,
    end,
    toStart,
    toEnd,
  }))
  const numbers = random(SEED)
  const drawn = Array.from({ length: Math.min(COUNT, left.length) }, () => {
    const [one] = left.splice(Math.floor(numbers.next().value * left.length), 1)
    return one
  })
  writeFileSync(file, drawn.map((row) => `${JSON.stringify(row)}\n`).join(''))
}
