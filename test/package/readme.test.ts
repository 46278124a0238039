import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outputOf, readmeExamples } from '../../scripts/readme-example.js'
import { consumerFolder } from './consumer.js'

test('the examples of the README say what the command says', () => {
  for (const example of readmeExamples(readFileSync('README.md', 'utf8'))) {
    expect(example.output).toBe(outputOf(example, `${consumerFolder()}/node_modules/isnad/dist/cli/main.js`))
  }
})

test('the command lines of the README exist', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const named = [...readFileSync('README.md', 'utf8').matchAll(/npm (?:run )?(start|test|eval|[a-z:]+)(?=[ `])/gu)]
  const missing = named.map(([, name]) => name ?? '').filter((name) => name !== 'ci' && !(name in scripts))
  expect(named.length).toBeGreaterThan(4)
  expect(missing).toEqual([])
})
