import { boundHeap } from '../../src/cli/heap.js'

// Holds some objects, makes others that outlive a while, and prints how far the heap grew, in bytes.

if (process.argv[2] === 'bound') boundHeap()

/** Objects that are held, and that are let go together. */
const [HELD, TOGETHER] = [1_000_000, 50_000]
/** How many lots are alive at once, and how many come before and while it is looked at. */
const [ALIVE, LOTS] = [8, 80]

const objects = (count: number): object[] => Array.from({ length: count }, (_, at) => ({ at, within: [at] }))

const held = objects(HELD)
const lots: object[][] = []
const make = async (): Promise<void> => {
  lots.push(objects(TOGETHER))
  if (lots.length > ALIVE) lots.shift()
  await new Promise((done) => setImmediate(done))
}

// What is in use is looked at again every second.
for (const start = performance.now(); performance.now() - start < 1500;) await make()
let most = 0
for (let lot = 0; lot < LOTS; lot++) {
  await make()
  most = Math.max(most, process.memoryUsage().heapTotal)
}
console.log(held.length === HELD ? most : 0)
