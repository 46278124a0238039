import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/deps.md', 'utf8')
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>

/** The first cell of every row, which may name several packages, each with its version. */
const named = page.split('\n').flatMap((line) => (/^\| (?!-|package )([^|]*)\|/u.exec(line)?.[1] ?? '').split(','))

test('docs/deps.md names every dependency once, in the version that is pinned, and nothing else', () => {
  const pinned = Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => `${name} ${version}`)
  expect(
    named
      .map((name) => name.trim())
      .filter(Boolean)
      .toSorted(),
  ).toEqual(pinned.toSorted())
})
