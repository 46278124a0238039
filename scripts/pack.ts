/**
 * Packs the package and unpacks it where a user would have it, outside this checkout and without the network: there the
 * tests of the public surface find what is published, and nothing else.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const RECORD = '.cache/consumer'

execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] })
mkdirSync('.cache', { recursive: true })
if (existsSync(RECORD)) rmSync(readFileSync(RECORD, 'utf8'), { recursive: true, force: true })

const consumer = mkdtempSync(join(tmpdir(), 'isnad-consumer-'))
const modules = join(consumer, 'node_modules')
mkdirSync(modules)
const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', consumer], {
  encoding: 'utf8',
})
const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
execFileSync('tar', ['-xzf', join(consumer, filename), '-C', modules])
execFileSync('mv', [join(modules, 'package'), join(modules, 'isnad')])

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
for (const name of Object.keys(manifest.dependencies)) {
  mkdirSync(dirname(join(modules, name)), { recursive: true })
  symlinkSync(resolve('node_modules', name), join(modules, name))
}
writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }\n')
writeFileSync(RECORD, consumer)
