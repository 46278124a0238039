import { spawnSync } from 'node:child_process'
import { buildIfStale } from './build-if-stale.js'

buildIfStale()
const given = process.argv.slice(2)
const args = given.length > 0 ? given : ['examples/case/documents.jsonl']
process.exitCode = spawnSync(process.execPath, ['dist/cli/main.js', 'trace', ...args], { stdio: 'inherit' }).status ?? 2
