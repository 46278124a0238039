import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { consumerFolder, runModule } from './consumer.js'

const TEXT = 'قال متحدث باسم البلدية إن الجسر فُتح.'

test('the package is installed outside the checkout, with nothing but what is published', () => {
  const packed = execFileSync('find', [
    join(consumerFolder(), 'node_modules', 'isnad'),
    '-maxdepth',
    '1',
    '-printf',
    '%f\n',
  ])
  expect(packed.toString().trim().split('\n').toSorted()).toEqual(
    ['CHANGELOG.md', 'LICENSE', 'NOTICE.md', 'README.md', 'dist', 'examples', 'isnad', 'package.json'].toSorted(),
  )
})

test('isnad traces a text', () => {
  const source = `
    import { createTracer, IsnadError, trace } from 'isnad'
    const { schema, documents } = trace(${JSON.stringify(TEXT)})
    const [{ text, attributions }] = documents
    console.log(JSON.stringify([schema, text, attributions[0].cue.text, typeof createTracer().document, new IsnadError('usage', '') instanceof Error]))`
  expect(JSON.parse(runModule(source))).toEqual(['isnad.trace/1', TEXT, 'قال', 'function', true])
})

test('isnad/text and isnad/lang/ar work together', () => {
  const source = `
    import { foldText } from 'isnad/text'
    import { arabic } from 'isnad/lang/ar'
    console.log(foldText('مُديـرةٌ', arabic.fold))`
  expect(runModule(source)).toBe('مديره')
})

test('nothing else can be imported', () => {
  const attempt = (name: string) =>
    runModule(`console.log(await import(${JSON.stringify(name)}).then(() => 'found', (error) => error.code))`)
  expect(attempt('isnad/dist/index.js')).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED')
  expect(attempt('isnad/cli')).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED')
  expect(attempt('isnad/package.json')).toMatch(/^ERR_IMPORT_(?:ATTRIBUTE|ASSERTION_TYPE)_MISSING$/u)
})

test('the types say what the code does, and refuse what it does not', () => {
  const file = join(consumerFolder(), 'use.ts')
  writeFileSync(
    file,
    `import { trace, type Attribution, type Trace } from 'isnad'
import { arabic } from 'isnad/lang/ar'
import { foldText } from 'isnad/text'
const found: Trace = trace([{ text: foldText('', arabic.fold), outlet: 'a' }], { published: '2024' })
export const first: Attribution | undefined = found.documents[0]?.attributions[0]
// @ts-expect-error a document needs a text
trace([{ title: 'a' }])
`,
  )
  const compilerOptions = {
    noEmit: true,
    strict: true,
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023'],
    types: [],
  }
  writeFileSync(join(consumerFolder(), 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
  const run = () =>
    spawnSync('node', ['node_modules/typescript/bin/tsc', '-p', consumerFolder()], { encoding: 'utf8' }).stdout
  expect(run()).toBe('')
})

test('the version is that of the package', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(readFileSync('CHANGELOG.md', 'utf8')).toMatch(
    new RegExp(`## \\[(Unreleased|${manifest.version.replaceAll('.', '\\.')})\\]`, 'u'),
  )
})
