/** Prints how many tests passed and failed in all of vitest's JSON reports of a folder. Plain JavaScript: it runs even where `npm ci` failed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2] ?? '.'
let passed = 0
let failed = 0
for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  passed += report.numPassedTests
  failed += report.numFailedTests
  // A file that does not even load has failed without a test of its own being counted.
  failed += report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
}
console.log(`${passed} passed, ${failed} failed`)
