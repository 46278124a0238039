import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

type Files = Readonly<Record<string, string>>

/** Modules from the ground up; those of one row do not know each other. */
const ROWS = [
  ['model'],
  ['text'],
  ['lang', 'registry', 'gazetteer'],
  ['messages'],
  ['view'],
  ['read'],
  ['extract'],
  ['resolve'],
  ['corpus'],
  ['store'],
  ['report'],
  ['export'],
  ['pipeline', 'dates'],
  ['desk/wire'],
  ['desk/client', 'desk/server'],
  ['index', 'cli'],
]

/** Modules that may import less than all that stands before them. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  'lang': ['model', 'text'],
  'registry': ['model', 'text'],
  'gazetteer': ['model', 'text'],
  'messages': ['model'],
  'view': ['model', 'messages'],
  'desk/wire': ['model'],
  'desk/client': ['desk/wire', 'messages', 'view'],
}

/** A language is chosen in one place. */
const IMPORTERS_OF_LANG = ['pipeline', 'dates', 'lang']

/** The parts of the desk are modules of their own: its browser code must not carry the server along. */
const moduleOf = (path: string) => /^src\/(desk\/[^/.]+|[^/.]+)/u.exec(path)?.[1] ?? path
const rowOf = (name: string) => ROWS.findIndex((row) => row.includes(name))

function importsOf(path: string, source: string): string[] {
  return ts
    .preProcessFile(source, true, true)
    .importedFiles.map((file) => file.fileName)
    .filter((name) => name.startsWith('.') && name.endsWith('.js'))
    .map((name) => posix.join(posix.dirname(path), name.replace(/\.js$/u, '.ts')))
}

function isAllowed(from: string, to: string): boolean {
  if (from === to) return true
  if (to === 'lang' && !IMPORTERS_OF_LANG.includes(from)) return false
  const only = ONLY[from]
  return only === undefined ? rowOf(to) < rowOf(from) : only.includes(to)
}

function faultsOf(files: Files): string[] {
  const faults: string[] = []
  for (const [path, source] of Object.entries(files)) {
    const from = moduleOf(path)
    if (rowOf(from) < 0) faults.push(`${path}: the module ${from} has no place in the order`)
    for (const target of importsOf(path, source)) {
      const to = moduleOf(target)
      if (!isAllowed(from, to)) faults.push(`${path} imports ${target}: ${from} must not know ${to}`)
    }
  }
  return [...faults, ...cyclesOf(files)]
}

function cyclesOf(files: Files): string[] {
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, above: readonly string[]): void => {
    const at = above.indexOf(path)
    if (at >= 0) cycles.push(`a circle: ${[...above.slice(at), path].join(' → ')}`)
    if (at >= 0 || done.has(path)) return
    const source = files[path]
    for (const target of source === undefined ? [] : importsOf(path, source)) visit(target, [...above, path])
    done.add(path)
  }
  for (const path of Object.keys(files)) visit(path, [])
  return cycles
}

const sources = (): Files =>
  Object.fromEntries(
    readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/u.test(name))
      // A file with JSX goes by the name its importers could have for it.
      .map((name) => [`src/${name.replaceAll('\\', '/').replace(/x$/u, '')}`, readFileSync(`src/${name}`, 'utf8')]),
  )

test('every module imports only from what stands before it, and no file leads back to itself', () => {
  expect(faultsOf(sources())).toEqual([])
})

test('every relative import names a file that exists', () => {
  const files = sources()
  const missing = Object.entries(files).flatMap(([path, source]) =>
    importsOf(path, source).filter((to) => !(to in files)),
  )
  expect(missing).toEqual([])
})

test.each([
  ['an upward import', { 'src/text/a.ts': `import { b } from '../extract/b.js'` }],
  ['a type import', { 'src/model/a.ts': `import type { B } from '../text/b.js'` }],
  ['a re-export', { 'src/registry/a.ts': `export { b } from '../messages/b.js'` }],
  ['an import on demand', { 'src/read/a.ts': `const b = await import('../cli/b.js')` }],
  ['a stage that picks a language', { 'src/extract/a.ts': `import { arabic } from '../lang/ar/index.js'` }],
  ['a module nobody placed', { 'src/helpers/a.ts': '' }],
  ['browser code that reaches for the server', { 'src/desk/client/a.ts': `import { b } from '../server/b.js'` }],
  ['browser code that reaches for the model', { 'src/desk/client/a.ts': `import type { B } from '../../model/b.js'` }],
  ['types for the browser that carry the store', { 'src/desk/wire/a.ts': `import type { B } from '../../store/b.js'` }],
  ['neighbours', { 'src/registry/a.ts': `import { b } from '../lang/ar/b.js'` }],
  ['a circle', { 'src/text/a.ts': `import { b } from './b.js'`, 'src/text/b.ts': `import type { A } from './a.js'` }],
])('catches %s', (_, files) => {
  expect(faultsOf(files)).toHaveLength(1)
})

test.each([
  ['the pipeline and a language', { 'src/pipeline.ts': `import { arabic } from './lang/ar/index.js'` }],
  ['a language and the text', { 'src/lang/ar/rules/a.ts': `import { b } from '../../../text/b.js'` }],
  ['a stage and the model', { 'src/extract/a.ts': `import type { B } from '../model/b.js'` }],
  ['browser code and what it may know', { 'src/desk/client/a.ts': `import type { B } from '../wire.js'` }],
  ['a package', { 'src/model/a.ts': `import { sha256 } from '@noble/hashes/sha2.js'` }],
])('lets pass %s', (_, files) => {
  expect(faultsOf(files)).toEqual([])
})
