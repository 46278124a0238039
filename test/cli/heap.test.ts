import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const grown = async (how: 'bound' | 'free'): Promise<number> => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    'test/cli/heap-child.ts',
    how,
  ])
  // A Node that no longer knew the flag would say so.
  expect(stderr).toBe('')
  return Number(stdout)
}

test('a bounded heap stays nearer to what is in use than Node lets it grow', async () => {
  const bound = await grown('bound')
  expect(bound).toBeGreaterThan(0)
  expect(bound).toBeLessThan(0.75 * (await grown('free')))
})
