import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { SourceDocument } from '../src/model/doc.js'
import { createTracer } from '../src/pipeline.js'
import { originGroups } from '../src/resolve/voice/origin-groups.js'
import { swapNames } from './swap.js'

/**
 * Who the parties are must not change which sources are one voice, how they are joined, how surely, and by which reasons:
 * every party of a row stands in the same documents, and all must come out alike.
 */
const ROWS: readonly { readonly names: string; readonly cases: readonly (readonly string[])[] }[] = [
  {
    names:
      'الإسرائيلي|الإيراني|السوري|التركي|السعودي|القطري|المصري|الروسي|الأوكراني|اليمني|السوداني|الجزائري|المغربي|الليبي|العراقي|الأميركي|الصيني|الفلسطيني|اللبناني|الكويتي|الإماراتي',
    cases: [
      ['أعلن الجيش {} أن الجسر سليم.', 'قال متحدث باسم الجيش {} إن الجسر سليم.'],
      ['قال المتحدث باسم الجيش {} خالد العتر إن الجسر سليم.', 'قال خالد العتر إن الطريق مفتوح.'],
      ['أعلن وزير الخارجية {} أن الجسر سليم.', 'نفى الجيش {} أن الجسر سليم.'],
      ['قال مصدر عسكري لرويترز إن الجسر سليم.', 'نقلت رويترز عن مصدر عسكري أن الجيش {} فتح الجسر.'],
      ['قال وزير الدفاع {} سالم العتر إن الجسر سليم.', 'قال وزير الدفاع {} إن الطريق مفتوح.'],
    ],
  },
  {
    names:
      'إسرائيل|إيران|روسيا|أوكرانيا|سوريا|تركيا|السعودية|قطر|مصر|الجزائر|الأردن|العراق|اليمن|السودان|ليبيا|تونس|باكستان|الهند|الصين|فرنسا',
    cases: [
      ['أعلنت {} أن الجسر سليم.', 'نفت {} أن الجسر سليم.'],
      ['أعلنت {} أن الجسر سليم.', 'أعلنت وزارة الدفاع في {} أن الجسر سليم.'],
      ['أعلن الجيش في {} أن الجسر سليم.', 'أكدت رويترز أن الجسر سليم.'],
    ],
  },
  {
    names: 'حماس|طالبان|حركة فتح|قوات الدعم السريع|حركة الشباب|داعش|كتائب القسام|سرايا القدس',
    cases: [
      ['أعلنت {} أن الجسر سليم.', 'نفت {} أن الجسر سليم.'],
      ['قال متحدث باسم {} إن الجسر سليم.', 'أعلنت {} أن الجسر سليم.'],
      ['قال مصدر في {} لرويترز إن الجسر سليم.', 'نقلت رويترز عن مصدر في {} أن الطريق مفتوح.'],
    ],
  },
]

const tracer = createTracer()

/** What a case comes to, with the parties’ own names and ids left out. */
function shape(docs: readonly SourceDocument[]): string {
  const { documents, voices, parties, joins } = tracer.trace(docs)
  const groups = originGroups(voices, joins)
  const number = (ids: Map<string, number>, id: string): number => {
    const known = ids.get(id) ?? ids.size
    ids.set(id, known)
    return known
  }
  const ids = new Map<string, number>()
  const sure = new Map<string, number>()
  const possible = new Map<string, number>()
  const links = documents.map((doc) =>
    doc.attributions.map(({ chain }) =>
      chain.map(({ kind, voice }) => {
        const found = voices.find((x) => x.id === voice)
        return voice === null
          ? [kind]
          : [
              kind,
              number(ids, voice),
              number(sure, groups.sure(voice)),
              number(possible, groups.possible(voice)),
              found?.type,
              found?.named,
              found?.party === null,
            ]
      }),
    ),
  )
  const joined = joins.map(({ kind, sure: certain, evidence }) => {
    const shown = evidence.map((x) => `${x.document} ${x.why}`).sort()
    return `${kind} ${certain} ${shown.join(', ')}`
  })
  return JSON.stringify([links, joined.sort(), parties.map((x) => x.kind === 'outlet_owner').sort()])
}

describe.each(ROWS)('$names', ({ names, cases }) => {
  test.each(cases.map((sentences) => [sentences.join(' / '), sentences] as const))('%s', (_, sentences) => {
    const read = (name: string): string =>
      shape(sentences.map((text, i) => ({ id: `d${i}`, published: '2021-03-04', text: text.replaceAll('{}', name) })))
    const [first = '', ...others] = names.split('|')
    expect(others.filter((name) => read(name) !== read(first))).toEqual([])
    expect(read(first)).toContain('origin')
  })
})

test('the parties of the bundled case exchanged', () => {
  const pairs = [{ names: ['أرزانة', 'هلباد'] }, { names: ['سنداري', 'نيرامي'], nisba: true }] as const
  const file = new URL('../examples/case/documents.jsonl', import.meta.url).pathname
  const docs = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SourceDocument)
  const swap = (text: string | undefined): string => swapNames(text ?? '', pairs).text
  const swapped = docs.map(({ text, outlet, byline, title, ...doc }) => ({
    ...doc,
    text: swap(text),
    outlet: swap(outlet),
    byline: swap(byline),
    title: swap(title),
  }))
  expect(swapped).not.toEqual(docs)
  expect(shape(swapped)).toBe(shape(docs))
})
