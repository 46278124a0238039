import { expect, test } from 'vitest'
import { MESSAGES } from '../../src/messages/index.js'
import type { Attribution, Link } from '../../src/model/attribution.js'
import type { Doc } from '../../src/model/doc.js'
import { spanOf } from '../../src/model/span.js'
import { isolate, oneLine, shorten, widthOf, wrap } from '../../src/report/display.js'
import { renderDoc, type TerminalOptions } from '../../src/report/terminal.js'

const span = (text: string) => ({ start: 0, end: text.length, text })
const link = (name: string, kind: Link['kind'] = 'origin'): Link => ({
  kind,
  name,
  span: null,
  voice: null,
  basis: 'stated',
})

const said = (cue: string, content: string | null, fields: Partial<Attribution> = {}): Attribution => ({
  id: 'a0',
  cue: span(cue),
  cueKind: 'verb',
  source: null,
  sourceType: 'person',
  sameSourceAs: null,
  sourceBasis: 'stated',
  content: content === null ? null : span(content),
  direct: false,
  stance: 'asserts',
  stanceWords: null,
  act: 'reports',
  within: null,
  speaksFor: 'unknown',
  anonymity: null,
  chain: [],
  rule: 'test',
  ...fields,
})

const doc = (fields: Partial<Doc> = {}): Doc => ({
  id: 'd1',
  path: 'a.jsonl',
  url: null,
  outlet: { id: null, name: 'المرفأ', owner: null, country: null },
  published: '2024-05-06',
  publishedBasis: 'given',
  lang: 'ar',
  title: 'الجسر الشرقي',
  text: 'نص',
  sha256: 'f00d',
  boilerplate: [],
  credits: [],
  attributions: [],
  dates: [],
  places: [],
  quantities: [],
  events: [],
  loaded: [],
  notes: [],
  provenance: null,
  ...fields,
})

const numbered = (attributions: readonly Attribution[]) => attributions.map((x, i) => ({ ...x, id: `a${i + 1}` }))

const view = (of: Doc, options: Partial<TerminalOptions> = {}) =>
  renderDoc(
    { ...of, attributions: numbered(of.attributions) },
    { messages: MESSAGES.en, width: 80, color: false, bidi: false, full: false, ...options },
  )

const mayor = [link('سالم العتر')]
const agency = [link('وكالة الضفاف', 'relay'), link('سالم العتر')]
const unnamed = [link('مصدر')]

test('statements stand under the chain they came by, and chains under one origin stand together', () => {
  const attributions = [
    said('قال', 'الجسر مفتوح', { chain: mayor, direct: true }),
    said('نقلت', 'الجسر مغلق', { chain: unnamed, sourceType: 'anonymous' }),
    said('نفى', 'أن يكون مغلقا', { chain: agency, stance: 'denies', sourceBasis: 'implied' }),
    said('امتنعت', null, { chain: [link('الشرطة')], stance: 'declines' }),
  ]
  expect(view(doc({ attributions, credits: [{ agency: 'الضفاف', agencyId: null }] }))).toBe(`الجسر الشرقي
المرفأ · 2024-05-06 · d1
Credited to: الضفاف

  المرفأ ← سالم العتر
    قال (a1, quoted): «الجسر مفتوح»
  المرفأ ← وكالة الضفاف ← سالم العتر
    نفى (a3, denies, implied): «أن يكون مغلقا»

  المرفأ ← مصدر (without a name)
    نقلت (a2): «الجسر مغلق»

  المرفأ ← الشرطة
    امتنعت (a4, declines to comment)

  4 statements · 3 sources, 1 of them without a name · 1 in quotation marks
`)
})

test('in Arabic a chain reads as an isnad does', () => {
  expect(view(doc({ attributions: [said('قال', 'نعم', { chain: agency })] }), { messages: MESSAGES.ar })).toContain(
    '\n  المرفأ عن وكالة الضفاف عن سالم العتر\n    قال (a1): «نعم»\n',
  )
})

test('two statements without a source are not taken for one source', () => {
  const nobody = () => said('ذُكر', 'أمر', { sourceType: 'anonymous' })
  const shown = view(doc({ outlet: null, published: null, title: null, attributions: [nobody(), nobody()] }))
  expect(shown).toContain('نص\noutlet unknown · date unknown · d1\n')
  expect(shown).toContain('2 statements · 2 sources, 2 of them without a name')
  expect(shown.match(/no source named/gu)).toHaveLength(2)
})

test('a document without statements and one with notes say so', () => {
  const notes = [{ kind: 'encoding', message: 'Converted.' }]
  expect(view(doc({ notes }))).toContain('No statement was found in this document.\n  Note: Converted.\n')
})

test('where the input gave no id, the file is named', () => {
  expect(view(doc({ id: 'f00', path: 'b.txt' }))).toContain('2024-05-06 · b.txt')
  expect(view(doc({ id: 'f00', path: null }))).toContain('2024-05-06 · f00')
})

test('long words are cut to the width, and given whole with full', () => {
  const content = 'كلمة '.repeat(60).trim()
  const attributions = [said('قال', content, { chain: mayor })]
  const lines = view(doc({ attributions })).split('\n')
  expect(Math.max(...lines.map((line) => widthOf(line)))).toBeLessThanOrEqual(80)
  expect(lines.some((line) => line.endsWith('…»'))).toBe(true)
  expect(view(doc({ attributions }), { full: true })).toContain(`«${content}»`)
})

test('words that bring quotation marks get no others', () => {
  const attributions = [said('قال', '“نعم”', { chain: mayor }), said('قال', '«نعم» ولا', { chain: mayor })]
  const shown = view(doc({ attributions }))
  expect(shown).toContain('قال (a1): “نعم”\n')
  expect(shown).toContain('قال (a2): ««نعم» ولا»\n')
  const long = said('قال', `“${'كلمة '.repeat(60).trim()}”`, { chain: mayor })
  expect(view(doc({ attributions: [long] }))).toMatch(/قال \(a1\): “(?:كلمة )+كلمة…”\n/u)
})

test('a text cannot steer the terminal', () => {
  const evil = 'أ\u001b[2J\u0007\u202eب\u2066\nج\u009b31m'
  const attributions = [said(evil, evil, { chain: [link(evil)] })]
  const shown = view(doc({ title: evil, attributions, credits: [{ agency: evil, agencyId: null }] }))
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u)
  expect(oneLine(' أ\n\t ب\u200f ')).toBe('أ ب')
})

test('every right-to-left piece is isolated, and every isolate is closed', () => {
  const attributions = [said('قال', 'كلمة '.repeat(60), { chain: agency, direct: true })]
  const shown = view(doc({ attributions }), { bidi: true, color: true })
  for (const line of shown.split('\n')) {
    expect(line.split('\u2068').length).toBe(line.split('\u2069').length)
    expect(line.replaceAll(/\u2068[^\u2068\u2069]*\u2069/gu, '')).not.toMatch(/\p{Script=Arabic}/u)
  }
  expect(isolate('abc')).toBe('abc')
})

test('marks take no columns', () => {
  expect(widthOf('مُحَمَّد')).toBe(4)
  expect(shorten('مُحَمَّد', 4)).toBe('مُحَمَّد')
  expect(shorten('مُحَمَّد قال', 6)).toBe('مُحَمَّد…')
  expect(shorten('كلمةطويلة', 5)).toBe('كلمة…')
  expect(shorten('قصير', 10)).toBe('قصير')
})

const date = (text: string, edtf: string | null, fields: Partial<Doc['dates'][number]> = {}): Doc['dates'][number] => ({
  ...span(text),
  id: 'd1',
  edtf,
  basis: 'implied',
  anchor: null,
  rule: 'date.test',
  ...fields,
})

test('dates stand by value with their words; in full, each with what it was counted from and its rule', () => {
  const dates = [
    date('أمس', '2024-05-05', { anchor: '2024-05-06' }),
    date('منذ أيام', null, { id: 'd2' }),
    date('الأحد', '2024-05-05', { id: 'd3' }),
  ]
  expect(view(doc({ dates }))).toContain('  Dates: 2024-05-05 «أمس» «الأحد», no date «منذ أيام»\n')
  const full = view(doc({ dates }), { full: true })
  expect(full).toContain('    d1 2024-05-05 · «أمس» · counted from 2024-05-06 · date.test\n')
  expect(full).toContain('    d2 no date · «منذ أيام» · date.test\n')
  expect(view(doc())).not.toContain('Dates')
})

test('figures stand by role with their bounds; in full, also what they are part of', () => {
  const figure = (text: string, fields: Partial<Doc['quantities'][number]>): Doc['quantities'][number] => ({
    ...span(text),
    id: 'q1',
    min: 9,
    max: 9,
    unit: null,
    role: 'wounded',
    subtotalOf: null,
    rule: 'figure.test',
    ...fields,
  })
  const quantities = [
    figure('تسعة جرحى', {}),
    figure('أكثر من 20 شخصا', { id: 'q2', min: 20, max: null, role: 'killed' }),
    figure('ما بين 3 و5 نساء', { id: 'q3', min: 3, max: 5, role: 'killed', subtotalOf: 'q2' }),
    figure('أقل من سبعة', { id: 'q4', min: null, max: 7, role: null }),
  ]
  const short = view(doc({ quantities }))
  expect(short).toContain('  Wounded, as reported: 9 «تسعة جرحى»\n')
  expect(short).toContain('  Killed, as reported: ≥ 20 «أكثر من 20 شخصا», 3–5 «ما بين 3 و5 نساء»\n')
  expect(short).toContain('  Other figures: ≤ 7 «أقل من سبعة»\n')
  expect(view(doc({ quantities }), { full: true })).toContain(
    '    q3 3–5 · «ما بين 3 و5 نساء» · part of q2 · figure.test\n',
  )
})

test('loaded words stand by kind, with how often and in which statements', () => {
  const text = 'قال سالم: الخونة فروا. وصل الخونة والأبطال.'
  const at = (words: string, from = 0) =>
    spanOf(text, text.indexOf(words, from), text.indexOf(words, from) + words.length)
  const loaded = [
    { ...at('الخونة'), kind: 'label' },
    { ...at('الخونة', 20), kind: 'label' },
    { ...at('الأبطال'), kind: 'honorific' },
    { ...at('فروا'), kind: 'new-kind' },
  ]
  const attributions = [{ ...said('قال', null), content: at('الخونة فروا') }]
  expect(view(doc({ text, loaded, attributions }), { width: 200 })).toContain(
    '\n    labels: الخونة ×2 (a1)\n    honours: الأبطال\n    new-kind: فروا (a1)\n',
  )
  expect(view(doc({ text }))).not.toContain('Loaded')
})

test('notes of one kind stand once, with the first places they speak of', () => {
  const text = 'أولا قال شيئا.\nثانيا قال شيئا.\nثالثا قال شيئا.\nرابعا قال شيئا.'
  const notes = [...text.matchAll(/قال/gu)].map(({ index }) => ({
    ...spanOf(text, index, index + 3),
    kind: 'cue-without-attribution',
    message: 'No statement was read.',
  }))
  const shown = view(doc({ text, notes }))
  expect(shown).toContain(
    '  Note: No statement was read. (4)\n    أولا [قال] شيئا.\n    ثانيا [قال] شيئا.\n    ثالثا [قال] شيئا.\n    …\n',
  )
  expect(view(doc({ text, notes }), { full: true })).toContain('    رابعا [قال] شيئا.\n')
  expect(view(doc({ text, notes }), { messages: MESSAGES.ar })).toContain('ملاحظة: قد تنقل هذه الكلمات قولا')
})

test('text is wrapped at its spaces', () => {
  expect(wrap('واحد اثنان ثلاثة', 11)).toEqual(['واحد اثنان', 'ثلاثة'])
  expect(wrap('كلمةطويلةجدا بعد', 5)).toEqual(['كلمةطويلةجدا', 'بعد'])
  expect(wrap('', 5)).toEqual([''])
})
