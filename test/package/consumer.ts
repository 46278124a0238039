import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** The folder outside this checkout where the packed package is installed. */
export function consumerFolder(): string {
  const folder = existsSync('.cache/consumer') ? readFileSync('.cache/consumer', 'utf8') : ''
  if (!existsSync(`${folder}/node_modules/isnad`)) throw new Error('Nothing is packed: run `npm run pretest` first.')
  return folder
}

/** Prints what an ES module says, run where the package is installed. */
export function runModule(source: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '-e', source], {
    cwd: consumerFolder(),
    encoding: 'utf8',
  }).trim()
}

/** Runs the installed command. */
export function runBin(args: readonly string[], input = '') {
  const bin = `${consumerFolder()}/node_modules/isnad/dist/cli/main.js`
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { input, encoding: 'utf8', env })
  return { status, stdout, stderr }
}
