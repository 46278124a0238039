#!/usr/bin/env node
import { processEffects } from './effects.js'
import { boundHeap } from './heap.js'
import { run } from './run.js'

// The package as it is installed: this file stands in `dist/cli`.
const at = (path: string): URL => new URL(path, import.meta.url)

boundHeap()
process.exitCode = await run(
  process.argv.slice(2),
  processEffects({
    reuse: at('./reuse-worker.js'),
    trace: at('./trace-worker.js'),
    case: at('./case-worker.js'),
    desk: at('../desk/'),
    example: at('../../examples/case/documents.jsonl'),
  }),
)
