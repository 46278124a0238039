import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { judge, type Verdict } from './conformance-judge.js'
import { readCases } from './conformance-cases.js'

/** Runs the cases of other parsers' suites through `isnad/dates` and prints, per file, what passed and what is out of scope. */
const USAGE = `npm run conformance -- [DIR] [--failures] [--file NAME]
DIR holds JSON files in the form of Recognizers-Text or Duckling (default ../shared/data/suites).`

interface Tally {
  passed: number
  failed: number
  readonly out: Map<string, number>
  readonly failures: string[]
}

function tallyFile(path: string): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const one of readCases(basename(path), JSON.parse(readFileSync(path, 'utf8')) as unknown)) {
    const tally: Tally = tallies.get(one.group) ?? { passed: 0, failed: 0, out: new Map(), failures: [] }
    tallies.set(one.group, tally)
    const verdict: Verdict = judge(one)
    if (verdict.kind === 'out') tally.out.set(verdict.reason, (tally.out.get(verdict.reason) ?? 0) + 1)
    else if (verdict.kind === 'passed') tally.passed++
    else {
      tally.failed++
      tally.failures.push(`  ${one.input} | expected ${verdict.expected} | got ${verdict.got}${verdict.theirs}`)
    }
  }
  return tallies
}

function line(name: string, { passed, failed, out }: Tally): string {
  const all = passed + failed
  const share = all === 0 ? '–' : `${((100 * passed) / all).toFixed(1)} %`
  const excluded = [...out].map(([reason, count]) => `${reason} ${count}`).join(', ')
  const outCount = [...out.values()].reduce((sum, count) => sum + count, 0)
  return `| ${name} | ${passed} | ${failed} | ${share} | ${outCount} | ${excluded} |`
}

function main(): void {
  const options = { failures: { type: 'boolean' }, file: { type: 'string' }, help: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const folder = positionals[0] ?? '../shared/data/suites'
  if (values.help || !existsSync(folder)) return console.log(values.help ? USAGE : `no folder ${folder}\n${USAGE}`)
  console.log(
    '| file | passed | failed | passed of those in scope | out of scope | why |\n| --- | --- | --- | --- | --- | --- |',
  )
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && name.includes(values.file ?? ''))
  for (const name of names.toSorted()) {
    for (const [group, tally] of tallyFile(join(folder, name))) {
      console.log(line(group, tally))
      if (values.failures) for (const failure of tally.failures) console.log(failure)
    }
  }
}

main()
