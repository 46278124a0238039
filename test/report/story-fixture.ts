import type { Claim, Story, Support } from '../../src/model/story.js'
import type { Trace } from '../../src/model/trace.js'
import { spanOf } from '../../src/model/span.js'
import { createTracer } from '../../src/pipeline.js'

const DOCUMENTS = [
  {
    id: 'f1',
    outlet: 'وكالة نورس',
    published: '2024-05-06',
    title: 'مصدر: غرق زورقين',
    text: 'قال مصدر في الميناء لوكالة نورس إن زورقين غرقا وإن ثلاثة بحارة قتلوا مساء الأحد.',
  },
  {
    id: 'f2',
    outlet: 'صحيفة المرفأ',
    published: '2024-05-07',
    title: 'غرق زورقين',
    text: 'نقلت وكالة نورس عن مصدر في الميناء قوله إن زورقين غرقا وإن ثلاثة بحارة قتلوا.',
  },
  {
    id: 'f3',
    outlet: 'إذاعة الساحل',
    published: '2024-05-08',
    title: 'البلدية تنفي',
    text: 'نفى رئيس البلدية سالم العتر غرق أي زورق. وأعربت نقابة الصيادين عن قلقها.',
  },
  { id: 'f4', text: 'غرق زورق وقتل خمسة بحارة، بحسب الصياد مازن الدبّاس.' },
]

/** A small case whose documents are read for real and whose one story is made by hand. */
export function storyTrace(changes: Partial<Story> = {}, texts: Readonly<Record<string, string>> = {}): Trace {
  const sources = DOCUMENTS.map((doc) => ({
    ...doc,
    text: texts[doc.id] ?? doc.text,
    title: texts[`${doc.id}.title`] ?? doc.title,
  }))
  const { documents, ...rest } = createTracer().trace(sources)
  const voiceOf = (id: string): string =>
    documents
      .find((doc) => doc.id === id)
      ?.attributions.at(0)
      ?.chain.at(-1)?.voice ?? `${id}-voice`
  const support = (document: string, words: string): Support => {
    const doc = documents.find(({ id }) => id === document)
    const at = doc?.text.indexOf(words) ?? -1
    if (!doc || at < 0) throw new Error(`not in ${document}: ${words}`)
    const voice = voiceOf(document)
    return { document, item: 'a1', span: spanOf(doc.text, at, at + words.length), voice, behind: voice }
  }
  const counts = { reports: 3, publishers: 2, texts: 2, unsourced: 0, origins: { min: 1, max: 2 } }
  const claim = (id: string, more: Partial<Claim>): Claim => ({
    id,
    central: false,
    kind: 'figure',
    role: 'killed',
    value: '3',
    min: 3,
    max: 3,
    when: '2024-05-05',
    modality: 'did',
    supports: [],
    denies: [],
    counts,
    origins: ['o1', 'o2'],
    reasons: [],
    ...more,
  })
  const evidence = (document: string, words: string) => ({
    document,
    span: support(document, words).span,
    why: 'source',
  })
  const story: Story = {
    id: 's1',
    title: 'غرق زورقين',
    documents: ['f1', 'f2', 'f3', 'f4'],
    inPassing: [],
    counts,
    claims: [
      claim('c1', {
        central: true,
        kind: 'occurrence',
        value: 'sinking',
        min: null,
        max: null,
        when: null,
        supports: [support('f1', 'غرقا'), support('f2', 'غرقا'), support('f4', 'غرق')],
        denies: [{ document: 'f3', item: 'a1' }],
        reasons: [
          {
            kind: 'origin',
            origin: 'o1',
            name: 'مصدر في الميناء',
            named: false,
            type: 'unnamed',
            through: ['نورس'],
            reports: 2,
            of: 3,
          },
          { kind: 'join', join: 'unknown_people', sure: false, a: 'o1', b: 'o2' },
          { kind: 'denied', by: ['رئيس البلدية سالم العتر'], reports: 1 },
        ],
      }),
      claim('c2', { supports: [support('f1', 'ثلاثة بحارة'), support('f2', 'ثلاثة بحارة')], origins: ['o1'] }),
      claim('c3', { value: '5', min: 5, max: 5, when: null, supports: [support('f4', 'خمسة بحارة')], origins: ['o2'] }),
    ],
    origins: [
      {
        id: 'o1',
        name: 'مصدر في الميناء',
        kind: 'unnamed',
        voices: [voiceOf('f1'), voiceOf('f2')],
        party: null,
        documents: ['f1', 'f2'],
        evidence: [evidence('f1', 'مصدر في الميناء')],
        named: false,
        through: ['نورس'],
        lowerId: 'o1',
      },
      {
        id: 'o2',
        name: 'الصياد مازن الدبّاس',
        kind: 'witness',
        voices: [voiceOf('f4')],
        party: null,
        documents: ['f4'],
        evidence: [evidence('f4', 'الصياد مازن الدبّاس')],
        named: true,
        through: [],
        lowerId: 'o1',
      },
    ],
    joins: [
      {
        a: voiceOf('f1'),
        b: voiceOf('f4'),
        kind: 'unknown_people',
        sure: false,
        evidence: [evidence('f4', 'الصياد مازن الدبّاس')],
      },
    ],
    reactions: [{ document: 'f3', item: 'a2' }],
    families: [],
    changes: [],
    links: [
      {
        from: 'f2',
        to: 'f1',
        kind: 'reuse',
        direction: 'known',
        evidence: [],
        passages: [
          {
            from: support('f2', 'زورقين غرقا وإن ثلاثة بحارة قتلوا').span,
            to: support('f1', 'زورقين غرقا وإن ثلاثة بحارة قتلوا').span,
            kind: 'copy',
          },
        ],
      },
    ],
    denials: [
      {
        document: 'f3',
        attribution: 'a1',
        by: 'رئيس البلدية سالم العتر',
        of: 'c1',
        kind: 'denial',
        published: '2024-05-08',
        against: [],
      },
    ],
    discrepancies: [
      {
        field: 'killed',
        kind: 'conflict',
        claims: ['c2', 'c3'],
        role: 'killed',
        values: [
          { value: '3', documents: ['f1', 'f2'], refs: [], origins: ['o1'] },
          { value: '≥5', documents: ['f4'], refs: [], origins: ['o2'] },
        ],
      },
    ],
    ...changes,
  }
  return { ...rest, documents, stories: [story] }
}
