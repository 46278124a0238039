import { expect, test } from 'vitest'
import { createCaseThreads } from '../../src/cli/case-threads.js'
import type { DocumentRows } from '../../src/store/rows.js'

/** Threads of which none ends a batch before it is told to. */
function heldThreads(): { threads: number[]; given: number; closed: number; end: () => void; effects: never } {
  const waiting: (() => void)[] = []
  const held = {
    threads: [] as number[],
    given: 0,
    closed: 0,
    end: () => waiting.shift()?.(),
    effects: {
      async traceWorkers(threads: number) {
        held.threads.push(threads)
        return {
          threads,
          trace: () => Promise.reject(new Error('nothing is traced here')),
          rows: async () => {
            held.given += 1
            await new Promise<void>((done) => waiting.push(done))
            return []
          },
          close: async () => {
            held.closed += 1
          },
        }
      },
    } as never,
  }
  return held
}

const settled = (): Promise<void> => new Promise((done) => setImmediate(done))

test('the main thread traces the first batches, and those that find the others busy', async () => {
  const held = heldThreads()
  const workers = createCaseThreads(async () => ({}), 3, held.effects)
  const answers: (readonly DocumentRows[] | null | 'waiting')[] = []
  const ask = async (): Promise<void> => {
    const at = answers.push('waiting') - 1
    answers[at] = await workers.rows([])
  }
  for (let n = 0; n < 10; n++) void ask()
  await settled()
  // Beside the main thread two, of which each has a batch and one that waits.
  expect(held.threads).toEqual([2])
  expect(held.given).toBe(4)
  expect(answers).toEqual([null, null, null, null, ...Array.from({ length: 4 }, () => 'waiting'), null, null])
  held.end()
  await settled()
  void ask()
  await settled()
  expect(held.given).toBe(5)
})

test('with one thread the main one does all', async () => {
  const held = heldThreads()
  const workers = createCaseThreads(async () => ({}), 1, held.effects)
  for (let n = 0; n < 10; n++) expect(await workers.rows([])).toBe(null)
  expect(held.threads).toEqual([])
  expect(workers.atOnce).toBe(0)
})

test('threads that were ended are not ended again, and others are started for what comes then', async () => {
  const held = heldThreads()
  const workers = createCaseThreads(async () => ({}), 2, held.effects)
  for (let n = 0; n < 5; n++) void workers.rows([])
  await settled()
  await workers.close()
  await workers.close()
  expect(held).toMatchObject({ threads: [1], given: 1, closed: 1 })
  void workers.rows([])
  await settled()
  expect(held).toMatchObject({ threads: [1, 1], given: 2 })
})
