import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { compareTexts } from '../../../src/index.js'
import type { PairBatch } from '../../../src/corpus/ports.js'
import { alignBatch, readBatch } from '../../../src/corpus/reuse/batch.js'
import { findReuse, findReuseOn } from '../../../src/corpus/reuse/reuse.js'
import { arabic } from '../../../src/lang/ar/index.js'
import { reuseWords } from '../../../src/pipeline/reuse-words.js'
import { linkBetween, REPORT, reuseOf, traced } from './texts.js'

const QUOTE = '«لن نغادر الوادي قبل أن يعود آخر المهجرين إلى بيته وسنبقى ما بقي السد قائما»'

describe('what two texts share', () => {
  test.each([
    ['names of parties exchanged', REPORT.replace('الفصائل المحلية', 'حركة طالبان'), ['name', 'wording']],
    ['a figure changed', REPORT.replace('ثلاثين', '٤٥'), ['figure']],
    ['a sentence dropped', REPORT.replace(/ووزعت.*مساء\. /u, ''), ['added']],
    ['a sentence added', REPORT.replace('وشوهد', 'وانتظرت عائلات كثيرة حتى المساء. وشوهد'), ['added']],
    ['another verb', REPORT.replace('دخلت', 'اقتحمت').replace('ووزعت', 'وصادرت'), ['wording']],
    ['spelling and marks', REPORT.replace('أسبوعين', 'اسبوعين').replace('فجر', 'فَجر'), []],
  ])('is a copy with %s, and the change is listed', (_, changed, kinds) => {
    const link = linkBetween(REPORT, changed)
    expect(link?.passages.map(({ kind }) => kind)).toEqual(['copy'])
    const found = link?.passages[0]?.differences.map(({ kind }) => kind) ?? []
    expect(found).toHaveLength(Math.min(1, kinds.length))
    for (const kind of found) expect(kinds).toContain(kind)
    expect(link?.direction).toBe('unknown')
  })

  test.each([
    [
      'other words about the same event',
      'وصلت شاحنات إغاثة إلى وادي كرفان بعد أسبوعين من التوقف، وتسلم السكان الدقيق والأدوية.',
    ],
    ['a title and a name', 'صرح رئيس البلدية في وادي كرفان الطبيب عادل الصخري بأن المياه ستعود غدا.'],
    ['one short phrase', 'أغلق الطريق المؤدي إلى المخازن المهجورة قرب محطة القطار منذ عام، ولم يعبره أحد.'],
    ['nothing', ''],
  ])('is nothing to speak of: %s', (_, other) => {
    expect(linkBetween(REPORT, other)).toBeNull()
  })

  it('is a quotation where two reporters heard one speaker, and no text of theirs', () => {
    const docs = traced({
      a: `قال رئيس البلدية سليم الكراز أمس: ${QUOTE}. وجاء كلامه في لقاء مع التجار حول أسعار الوقود.`,
      b: `وأمام حشد من الطلاب أعلن الكراز ${QUOTE}، ثم افتتح معرض الكتاب السنوي في القاعة الكبرى.`,
    })
    const { links, families, textOf } = reuseOf(docs)
    expect(links.map(({ passages }) => passages.map(({ kind }) => kind))).toEqual([['quotation']])
    expect(families).toEqual([])
    expect(textOf('a')).not.toBe(textOf('b'))
  })

  it('is one statement where both give one speaker for words without marks', () => {
    const words = 'السد سيبقى مفتوحا أمام المزارعين طوال موسم الري وإن الحراسة ستخفف تدريجيا ابتداء من الشهر المقبل'
    const link = linkBetween(
      `قالت وزارة الري إن ${words}. وكان المزارعون قد تجمعوا في الساحة صباحا.`,
      `ارتفعت أسعار القمح هذا العام كثيرا. وأكدت وزارة الري أن ${words}.`,
    )
    expect(link?.passages.map(({ kind }) => kind)).toEqual(['same_statement'])
  })

  test.each([
    ['is one statement where one prints in full what the other quotes', ['«', '»'], ['same_statement']],
    ['is a copy where neither says whose words they are', ['', ''], ['copy']],
  ])('%s', (_, [open, close], kinds) => {
    const words = 'السد سيبقى مفتوحا أمام المزارعين طوال موسم الري وإن الحراسة ستخفف تدريجيا ابتداء من الشهر المقبل'
    const link = linkBetween(
      `نشر المجلس محضره كاملا. ${words}. وأغلق المجلس محضره بعد ذلك عند الظهر.`,
      `ارتفعت أسعار القمح هذا العام كثيرا. ${open}${words}${close}. وتوقفت الجرارات عند البوابة الشرقية صباحا.`,
    )
    expect(link?.passages.map(({ kind }) => kind)).toEqual(kinds)
  })

  describe('in a case where many have the words', () => {
    const [title, thanks] = [
      'الطبيب عادل بن سالم الصخري رئيس المجلس البلدي في وادي كرفان وضواحيه',
      'وتقدم المجلس بالشكر الجزيل إلى جميع المتطوعين الذين لبوا النداء',
    ]
    /** Eight texts of their own about the same words, which `with` puts among others. */
    const kindsIn = (...withWords: ((own: string) => string)[]): string[][] => {
      const own = ['شاحنة', 'مدرسة', 'طاحونة', 'مزرعة', 'قنطرة', 'مكتبة', 'مضخة', 'حديقة'].map((word, i) =>
        Array.from({ length: 8 }, (_, k) => `${word}${'ابتجدرسص'[k]} قرب ${'غفقكلمنه'[i]}${word} ثم`).join(' '),
      )
      const texts = own.map((text, i) => [`d${i}`, withWords[i % withWords.length]!(text)])
      return reuseOf(traced(Object.fromEntries(texts))).links.map(({ passages }) => passages.map(({ kind }) => kind))
    }

    it('are a formula, also where other words stand between two of them', () => {
      const kinds = kindsIn((own) => `${own}. وافتتح ${title} ${own}. ${thanks}. ${own}`)
      expect(kinds).toHaveLength(28)
      expect(new Set(kinds.flat())).toEqual(new Set(['formula']))
    })

    it('are still a quotation where they are quoted', () => {
      const kinds = kindsIn((own) => `${own}. قال رئيس البلدية سليم الكراز: ${QUOTE}. ${own}`)
      expect(kinds).toHaveLength(28)
      expect(new Set(kinds.flat())).toEqual(new Set(['quotation']))
    })
  })

  it('shows quotation marks that one side lost', () => {
    const link = linkBetween(`${REPORT} وقال مسعف: ${QUOTE}.`, `${REPORT} وقال مسعف: ${QUOTE.slice(1, -1)}.`)
    expect(link?.passages.flatMap(({ differences }) => differences.map(({ kind }) => kind))).toEqual(['quotation'])
  })

  it('gives spans of both texts, whatever letters were folded away', () => {
    const other = `عاجل ﷺ!! ${REPORT.replaceAll('ا', 'ـا').replace('شاحنة', 'شاحِنَةً')}`
    const link = linkBetween(REPORT, other)
    const { from, to } = link!.passages[0]!
    expect(REPORT.slice(from.start, from.end)).toBe(from.text)
    expect(other.slice(to.start, to.end)).toBe(to.text)
    expect(to.text).toMatch(/^دخلت.*القطـار$/u)
  })

  it('is found without a case', () => {
    expect(compareTexts(REPORT, `مقدمة قصيرة. ${REPORT}`)?.coverage).toEqual({ from: 1, to: expect.closeTo(0.96, 1) })
    expect(compareTexts(REPORT, 'نص آخر لا صلة له بما سبق من الكلام')).toBeNull()
    expect(compareTexts(REPORT, REPORT)?.passages).toHaveLength(1)
  })
})

describe('documents in other languages', () => {
  const russian =
    'Во вторник на рассвете колонна из 40 грузовиков вошла в долину Карфан после двух недель ожидания у старого моста. ' +
    'Отряды помощи раздали тонны муки и лекарств жителям западных кварталов и вечером вернулись назад.'
  const english =
    'A convoy of 40 trucks entered the Karfan valley at dawn on Tuesday after waiting two weeks at the old bridge. ' +
    'Relief teams handed out flour and medicine to people in the western quarters and drove back in the evening.'
  const quote = '“We will not leave the valley until the last of the displaced has come back to his home”'
  test.each([
    ['a Russian copy with another figure', russian, russian.replace('40', '50').toUpperCase(), ['copy'], ['figure']],
    [
      'an English copy with other words',
      english,
      english.replace('Relief teams', 'Aid workers'),
      ['copy'],
      ['wording'],
    ],
    [
      'a quotation in two English reports',
      `At the market he said ${quote}.`,
      `He told a crowd: ${quote} and left.`,
      ['quotation'],
      [],
    ],
    ['a translation', russian, english, [], []],
    [
      'other words about the same',
      english,
      'Trucks with flour reached people in the west of the Karfan valley on Tuesday.',
      [],
      [],
    ],
  ])('are compared by their words as well: %s', (_, one, other, kinds, changes) => {
    const passages = linkBetween(one, other)?.passages ?? []
    expect(passages.map(({ kind }) => kind)).toEqual(kinds)
    expect(passages.flatMap(({ differences }) => differences.map(({ kind }) => kind))).toEqual(changes)
  })
})

describe('direction', () => {
  const outlet = 'صحيفة البيدر'
  test.each([
    ['a credit', { text: REPORT, outlet: 'رويترز' }, { text: REPORT, byline: 'رويترز', outlet }, 'known', 'credit'],
    [
      'a link',
      { text: REPORT, url: 'https://nawras.example/2024/03/12/convoy' },
      { text: `${REPORT} nawras.example/2024/03/12/convoy`, outlet },
      'known',
      'hyperlink',
    ],
    [
      'a forward',
      { text: `${REPORT} وقال المسعف سامر إن الطريق مفتوح.`, outlet: 'قناة نورس' },
      {
        text: `${REPORT} وقال المسعف سامر إن الطريق مفتوح.`,
        outlet,
        takenFrom: [{ kind: 'forward', name: 'قناة نورس', url: null }],
      },
      'known',
      'forward',
    ],
    [
      'a dropped credit',
      { text: `${REPORT} (رويترز)`, outlet: 'قناة الرواق' },
      { text: REPORT, outlet },
      'likely',
      'dropped_credit',
    ],
    [
      'a slip inherited',
      `${REPORT.replace('المخازن', 'المخاين')} وأغلقت السلطات الطريق.`,
      `${REPORT.replace('المخازن', 'المخاين')} وكان الحريق قد أتى على المخازن المهجورة في الشتاء.`,
      'likely',
      'odd_spelling',
    ],
    [
      'dates alone',
      { text: REPORT, published: '2024-03-01' },
      { text: REPORT, published: '2024-03-09' },
      'unknown',
      null,
    ],
    ['length alone', `${REPORT} وعاد الهدوء إلى البلدة ليلا بعد انسحاب آخر الشاحنات منها.`, REPORT, 'unknown', null],
    [
      'credits on both sides',
      { text: REPORT, byline: 'رويترز', outlet },
      { text: `${REPORT} (رويترز)` },
      'unknown',
      null,
    ],
  ] as const)('by %s', (_, first, second, direction, basis) => {
    const usual = 'قرب المخازن المهجورة وجد السكان مياها نظيفة'
    const docs = traced({ a: first, b: second, x: usual, y: `${usual} صباحا`, z: `أمس ${usual}` })
    const link = reuseOf(docs).links.find(({ from, to }) => from !== to && 'ab'.includes(from) && 'ab'.includes(to))
    expect([link?.direction, link?.basis]).toEqual([direction, basis])
    if (direction !== 'unknown') expect([link?.from, link?.to]).toEqual(['b', 'a'])
    expect(link?.rival).toBe(direction === 'likely' ? 'third_text' : null)
    for (const { document, span } of link?.evidence ?? []) {
      const text = docs.find(({ id }) => id === document)!.text
      expect(span === null || text.slice(span.start, span.end) === span.text).toBe(true)
    }
  })
})

describe('families', () => {
  it('hold what was copied, around the document most have, and leave the others alone', () => {
    const docs = traced({
      copy: REPORT.replace('أربعين', 'خمسين'),
      short: REPORT.slice(0, 190),
      whole: `${REPORT} وعاد الهدوء إلى البلدة ليلا.`,
      alone: 'اجتمع مجلس البلدية لبحث ميزانية العام المقبل وأقر بناء مدرستين وحديقة عامة قرب السوق.',
    })
    const { families, textOf } = reuseOf(docs)
    expect(families).toHaveLength(1)
    expect(families[0]?.documents).toEqual(['copy', 'short', 'whole'])
    expect(families[0]?.tree.map(({ document }) => document).sort()).toEqual(['copy', 'short', 'whole'])
    expect(families[0]?.tree[0]).toMatchObject({ document: families[0]?.representative, parent: null })
    expect(textOf('short')).toBe(textOf('whole'))
    expect(textOf('alone')).not.toBe(textOf('whole'))
  })

  it('are the same when words are read and aligned in batches elsewhere', async () => {
    const sentences = `${REPORT} ${QUOTE}. انشر عبر واتساب`.split('. ')
    const docs = traced(
      Object.fromEntries(
        Array.from({ length: 300 }, (_, i) => [
          `d${i}`,
          `${i} ${String.fromCharCode(0x628 + (i % 40))} ${sentences.filter((__, k) => (i >> k) & 1).join('. ')}`,
        ]),
      ),
    )
    const language = { ...arabic, ...reuseWords() }
    const workers = {
      atOnce: 2,
      read: async (texts: readonly string[]) => readBatch(texts, language),
      align: async (batch: PairBatch) => alignBatch(batch),
    }
    const [one, two] = [findReuse(docs, language), await findReuseOn(workers, docs, language)]
    expect(two.links).toEqual(one.links)
    expect(two.families).toEqual(one.families)
    expect(one.families.length).toBeGreaterThan(0)
  })

  it('are the same whatever order the documents come in', () => {
    const sentences = REPORT.split('. ')
    const made = fc.array(
      fc.array(fc.constantFrom(...sentences, QUOTE, 'وعاد الهدوء ليلا'), { minLength: 1, maxLength: 5 }),
      {
        minLength: 2,
        maxLength: 7,
      },
    )
    fc.assert(
      fc.property(made, fc.infiniteStream(fc.nat()), (texts, order) => {
        const docs = traced(Object.fromEntries(texts.map((parts, i) => [`d${i}`, parts.join('. ')])))
        const keys = new Map(docs.map((doc) => [doc, order.next().value]))
        const shuffled = docs.toSorted((a, b) => keys.get(a)! - keys.get(b)!)
        const [one, two] = [reuseOf(docs), reuseOf(shuffled)]
        expect(two.links).toEqual(one.links)
        expect(two.families).toEqual(one.families)
      }),
      { seed: 20260301, numRuns: 60 },
    )
  })
})
