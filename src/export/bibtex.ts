import type { Doc } from '../model/doc.js'
import type { ExportFacts } from './facts.js'

/** The documents of a case as references in UTF-8, in the manner of BibLaTeX, which reference managers read. */
export async function* bibtexOf({ source }: ExportFacts): AsyncGenerator<string> {
  const taken = new Set<string>()
  for await (const doc of source.documents()) yield entryOf(doc, keyOf(doc, taken))
}

function entryOf(doc: Doc, key: string): string {
  const { outlet, provenance, published, url, lang } = doc
  const seen = /^\d{4}-\d\d-\d\d/u.exec(provenance?.retrieved ?? provenance?.captured ?? '')?.[0]
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    // A name in braces of its own is not taken apart into first and last names.
    ['author', provenance?.author ? `{${escaped(provenance.author)}}` : null],
    ['title', doc.title && escaped(doc.title)],
    ['organization', outlet && escaped(outlet.name)],
    ['date', published !== null && DATES.test(published) ? published : null],
    ['year', /^\d{4}/u.exec(published ?? '')?.[0]],
    ['url', url?.replaceAll(/[{}\\\s]/gu, (sign) => encodeURIComponent(sign))],
    ['urldate', seen],
    ['langid', LANGUAGES[lang]],
    ['note', `SHA-256: ${doc.sha256}`],
  ]
  const written = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`)
  return `@online{${key},\n${written.join('')}}\n\n`
}

/** What the form takes of EDTF: a date or part of one, uncertain or not, or from one to another. */
const DATES = /^\d{4}(?:-\d\d){0,2}[~?%]?(?:\/(?:\d{4}(?:-\d\d){0,2}[~?%]?|\.\.))?$/u

const LANGUAGES: Readonly<Record<string, string>> = {
  ar: 'arabic',
  en: 'english',
  fr: 'french',
  fa: 'persian',
  he: 'hebrew',
  tr: 'turkish',
  ru: 'russian',
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A text on one line in which nothing is a command. */
function escaped(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.replaceAll(/[\\{}$&#_%~^]/gu, (sign) => SIGNS[sign] ?? `\\${sign}`)
}

/** The id in letters a key may have; two that would fall together are told apart by a number. */
function keyOf({ id }: Doc, taken: Set<string>): string {
  const plain = id.replaceAll(/[^A-Za-z0-9:._-]+/gu, '-').replaceAll(/^-+|-+$/gu, '') || 'document'
  let key = plain
  for (let n = 2; taken.has(key); n++) key = `${plain}-${n}`
  taken.add(key)
  return key
}
