import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { consumerFolder } from './consumer.js'

const TEXT = 'قال متحدث باسم البلدية إن الجسر فُتح.'

async function bundle(contents: string) {
  const { metafile, outputFiles } = await build({
    stdin: { contents, resolveDir: consumerFolder() },
    bundle: true,
    format: 'iife',
    globalName: 'bundled',
    platform: 'browser',
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  return { inputs: Object.keys(metafile.inputs), code: outputFiles[0]?.text ?? '' }
}

test('the library bundles for a browser and runs with nothing but what the language and the web bring', async () => {
  const { code, inputs } = await bundle(`export { trace } from 'isnad'`)
  expect(code).not.toMatch(/\bnode:|require\(/u)
  expect(inputs.filter((path) => path.includes('/cli/'))).toEqual([])
  // A bare context has no `process`, `Buffer` or `console`; of the web's own globals only these are needed.
  const context = createContext({ TextDecoder, TextEncoder })
  runInContext(code, context)
  const result: unknown = runInContext(`JSON.stringify(bundled.trace(${JSON.stringify(TEXT)}).documents[0])`, context)
  expect(JSON.parse(String(result))).toMatchObject({ text: TEXT, attributions: [{ cue: { text: 'قال' } }] })
})

test('a module that needs Node would not bundle', async () => {
  await expect(bundle(`export { readFileSync } from 'node:fs'`)).rejects.toThrow('node:fs')
})
