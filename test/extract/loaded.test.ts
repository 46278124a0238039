import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLoaded } from '../../src/extract/loaded.js'
import { arabic } from '../../src/lang/ar/index.js'
import { LOADED_ENTRIES } from '../../src/lang/ar/lexicon/loaded.js'
import { compileLexicon } from '../../src/text/match.js'
import { readText } from '../../src/text/reading.js'

const tables = { ...arabic, lexicon: compileLexicon(arabic.lexicon, arabic.fold, arabic.clitics) }
const lexicon = compileLexicon(LOADED_ENTRIES, arabic.fold, arabic.clitics)
const loaded = (text: string) => findLoaded(readText(text, tables), lexicon)

interface Case {
  readonly note: string
  readonly text: string
  /** "kind:words". */
  readonly marks: readonly string[]
}

const cases = readFileSync(new URL('../../src/lang/ar/cases/loaded.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

describe('cases', () => {
  it.each(cases.map((row) => [row.note, row] as const))('%s', (_, row) => {
    expect(loaded(row.text).map((mark) => `${mark.kind}:${mark.text}`)).toEqual(row.marks)
  })

  it('hold nearly as many misses as hits', () => {
    expect(cases.filter((row) => row.marks.length === 0).length / cases.length).toBeGreaterThan(0.45)
  })
})

describe('the criteria in docs/loaded-wording.md', () => {
  const page = readFileSync(new URL('../../docs/loaded-wording.md', import.meta.url), 'utf8')
  const table = page.slice(page.indexOf('## Words and whose usage'), page.indexOf('## Left out'))
  const rows = [...table.matchAll(/^\| `(\w+)` *\| ([^|]+)\|/gmu)].flatMap(([, kind = '', words = '']) =>
    words.split('،').map((word) => [kind, word.trim()] as const),
  )

  it('speak of every kind', () => {
    expect([...new Set(rows.map(([kind]) => kind))].sort()).toEqual(
      [...new Set(LOADED_ENTRIES.flatMap(({ value }) => value.kind ?? []))].sort(),
    )
  })

  it.each(rows)('%s: %s', (kind, words) => {
    expect(loaded(words).map((mark) => mark.kind)).toContain(kind)
  })
})

// The test a word must pass: a pattern with a party in it takes every other party as well.
it.each(['أذناب', 'أذرع', 'أدوات', 'وكلاء', 'عملاء', 'مرتزقة', 'أبواق'])(
  '%s are marked whoever the master is',
  (head) => {
    const masters = [
      'إيران',
      'إسرائيل',
      'السعودية',
      'تركيا',
      'روسيا',
      'أمريكا',
      'قطر',
      'الإمارات',
      'سوريا',
      'الجزائر',
      'المغرب',
    ]
    expect(masters.filter((master) => loaded(`${head} ${master}`)[0]?.text !== `${head} ${master}`)).toEqual([])
  },
)

it('marks slice back to the text, in order and apart, whatever the input', () => {
  const piece = fc.constantFrom(
    'قوات',
    'النظام',
    'والإرهابيون',
    ' ',
    ' ',
    '"جيش"',
    'الاحتلال',
    'ما',
    'يسمى',
    '«',
    '\n',
    'َ',
    '\u200f',
    'شهداء',
    'للعدو',
    'تحرير',
    'المدينة',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (words) => {
      const text = words.join('')
      let end = 0
      for (const mark of loaded(text)) {
        expect(mark.text).toBe(text.slice(mark.start, mark.end))
        expect(mark.start).toBeGreaterThanOrEqual(end)
        expect(mark.end).toBeGreaterThan(mark.start)
        end = mark.end
      }
    }),
    { seed: 11, numRuns: 500 },
  )
})
