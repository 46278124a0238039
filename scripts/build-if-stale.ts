import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'

const BUILT = 'dist/cli/main.js'
const SOURCES = ['package.json', 'tsdown.config.ts', 'tsconfig.json']

/** Builds the package unless everything in `src` is older than what was built. */
export function buildIfStale(): void {
  const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => `src/${name}`)
  const changed = [...SOURCES, ...sources].some((path) => statSync(path).mtimeMs > built)
  if (changed) execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
