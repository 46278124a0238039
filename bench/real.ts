import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { SourceDocument } from '../src/index.js'

const DATA = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'shared', 'data')

/** Real news, where a folder of it stands beside the repository. */
export function realCorpora(): [name: string, docs: readonly SourceDocument[]][] {
  if (!existsSync(DATA)) return []
  return readdirSync(DATA)
    .toSorted()
    .map((name): [string, string] => [name, join(DATA, name, 'articles.jsonl.gz')])
    .filter(([, path]) => existsSync(path))
    .map(([name, path]) => [name, readArticles(path)])
}

function readArticles(path: string): readonly SourceDocument[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as SourceDocument)
}
