#!/usr/bin/env node
import { processEffects } from './effects.js'
import { run } from './run.js'

const worker = (name: string): URL => new URL(`./${name}.js`, import.meta.url)

process.exitCode = await run(
  process.argv.slice(2),
  processEffects({ reuse: worker('reuse-worker'), trace: worker('trace-worker') }),
)
