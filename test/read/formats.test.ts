import { gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { readInputs, type InputItem, type ReadOptions } from '../../src/read/inputs.js'
import { type Entry, memoryEffects } from './memory-effects.js'
import { zip } from './zip-file.js'

const TEXT = 'قالت بلدية الرمانة إن الجسر الشرقي أُغلق مساء الأحد.'

async function read(name: string, entry: Entry, options: ReadOptions = {}): Promise<InputItem[]> {
  const items: InputItem[] = []
  for await (const item of readInputs([name], memoryEffects({ [name]: entry }), options)) items.push(item)
  return items
}

const docs = (items: readonly InputItem[]) => items.flatMap((item) => (item.ok ? [item.doc] : []))
const problems = (items: readonly InputItem[]) =>
  items.flatMap((item) => (item.ok ? [] : [`${item.path} ${item.line ?? ''} ${item.problem.kind}`]))

describe('feeds', () => {
  const item = `<item><title>إغلاق الجسر</title><link>https://m.example/1</link><pubDate>Sun, 05 May 2024 22:00:00 +0300</pubDate>
    <source url="https://d.example/rss">وكالة الضفاف</source><description>&lt;p&gt;${TEXT}&lt;/p&gt;</description></item>`
  test.each([
    [
      'RSS 2.0',
      'a.xml',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>المرفأ</title><link>https://m.example</link><description>d</description>${item}</channel></rss>`,
    ],
    [
      'Atom',
      'a.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>المرفأ</title><id>f</id><updated>2024-05-05T22:00:00+03:00</updated><entry><id>https://m.example/1</id><title>إغلاق الجسر</title><link href="https://m.example/1"/><published>2024-05-05T22:00:00+03:00</published><updated>2024-05-05T22:00:00+03:00</updated><source><title>وكالة الضفاف</title><id>s</id><updated>2024-05-05T22:00:00Z</updated></source><content type="html">&lt;p&gt;${TEXT}&lt;/p&gt;</content></entry></feed>`,
    ],
    [
      'RDF',
      'a.rdf',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>المرفأ</title><link>https://m.example</link><description>d</description></channel><item><title>إغلاق الجسر</title><link>https://m.example/1</link><dc:date>2024-05-05T22:00:00+03:00</dc:date><dc:source>وكالة الضفاف</dc:source><description>${TEXT}</description></item></rdf:RDF>`,
    ],
  ])('%s: the source it names is whom it took the text from', async (_, name, xml) => {
    expect(docs(await read(name, xml))).toMatchObject([
      {
        outlet: 'المرفأ',
        title: 'إغلاق الجسر',
        url: 'https://m.example/1',
        published: '2024-05-05',
        text: TEXT,
        takenFrom: [{ kind: 'credit', name: 'وكالة الضفاف' }],
      },
    ])
  })
  test('JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'المرفأ',
      items: [
        { id: '1', url: 'https://m.example/1', content_html: `<p>${TEXT}</p>`, date_published: '2024-05-05T22:00:00Z' },
      ],
    }
    expect(docs(await read('f.json', JSON.stringify(feed)))).toMatchObject([
      { outlet: 'المرفأ', text: TEXT, published: '2024-05-05' },
    ])
  })
  test('entities that would unfold a billion times end as a problem or as plain text', async () => {
    const lol = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    const items = await read(
      'a.xml',
      `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "lol">${lol}]><rss version="2.0"><channel><title>t</title><item><description>&l10;</description></item></channel></rss>`,
    )
    expect(docs(items).every(({ text }) => text.length < 1000)).toBe(true)
  })
})

describe('tables', () => {
  test('columns are guessed by their names, Arabic and English, and told', async () => {
    const remark = vi.fn()
    const csv = `العنوان;المصدر;التاريخ;النص\nإغلاق;المرفأ;5 أيار 2024;"${TEXT}"\nآخر;المرفأ;2024-05-06;\n`
    const items = await read('t.csv', `\ufeff${csv}`, { remark })
    expect(docs(items)).toMatchObject([{ title: 'إغلاق', outlet: 'المرفأ', publishedWords: '5 أيار 2024', text: TEXT }])
    expect(problems(items)).toEqual(['t.csv 3 text-missing'])
    expect(remark.mock.calls).toMatchObject([
      ['t.csv', { kind: 'columns', map: { title: 'العنوان', outlet: 'المصدر', published: 'التاريخ', text: 'النص' } }],
    ])
  })
  test('what a person says of the columns stands', async () => {
    const csv = `a,b\n${TEXT},المرفأ\n`
    expect(problems(await read('t.csv', csv))).toEqual(['t.csv  no-text-column'])
    expect(docs(await read('t.csv', csv, { map: { text: 'a', outlet: 'b' } }))).toMatchObject([
      { text: TEXT, outlet: 'المرفأ' },
    ])
    expect(problems(await read('t.csv', csv, { map: { text: 'c' } }))).toEqual(['t.csv  no-column'])
  })
  test('two rows of one text stay two documents', async () => {
    const [a, b] = docs(await read('t.csv', `outlet,text\nالمرفأ,${TEXT}\nالضفاف,${TEXT}\n`))
    expect(a?.sha256).not.toBe(b?.sha256)
  })
  test('records of a service, and JSON Lines that call their text something else', async () => {
    expect(docs(await read('r.json', JSON.stringify({ articles: [{ headline: 'إغلاق', body: TEXT }] })))).toMatchObject(
      [{ title: 'إغلاق', text: TEXT }],
    )
    expect(docs(await read('r.jsonl', `${JSON.stringify({ headline: 'إغلاق', body: TEXT })}\n`))).toMatchObject([
      { title: 'إغلاق', text: TEXT },
    ])
  })
})

test('Markdown: what stands at its head tells of it, links are kept, marks are not', async () => {
  const [doc] = docs(
    await read(
      'n.md',
      `---\ndate: 2024-05-05\noutlet: المرفأ\n---\n# إغلاق الجسر\n\n**${TEXT}** [البيان](https://b.example)\n\n> اقتباس\n`,
    ),
  )
  expect(doc).toMatchObject({
    title: 'إغلاق الجسر',
    outlet: 'المرفأ',
    published: '2024-05-05',
    text: `${TEXT} البيان\nاقتباس`,
  })
})

test('mail: the sender is the outlet, the subject the title', async () => {
  const mail = `From: =?utf-8?b?${Buffer.from('نشرة المرفأ').toString('base64')}?= <n@m.example>\r\nSubject: x\r\nDate: Sun, 05 May 2024 22:00:00 +0300\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>${TEXT}</p></body></html>`
  expect(docs(await read('m.eml', mail))).toMatchObject([
    { outlet: 'نشرة المرفأ', domain: 'm.example', published: '2024-05-05', text: TEXT },
  ])
})

describe('archives', () => {
  test('every known file in one is read, one that leads outside is only a name', async () => {
    const remark = vi.fn()
    const archive = zip([
      ['a/x.txt', Buffer.from(TEXT)],
      ['../../etc/y.txt', Buffer.from(TEXT)],
      ['b.jsonl.gz', gzipSync(JSON.stringify({ text: TEXT }))],
      ['z.exe', Buffer.from('MZ')],
      ['in.zip', Buffer.from('PK')],
    ])
    const items = await read('c.zip', archive, { remark })
    expect(docs(items).map(({ path }) => path)).toEqual(['c.zip!a/x.txt', 'c.zip!../../etc/y.txt', 'c.zip!b.jsonl.gz'])
    expect(problems(items)).toEqual(['c.zip!in.zip  zip-in-zip'])
    expect(remark.mock.calls).toEqual([['c.zip', { kind: 'other-files', files: 1 }]])
  })
  test('a bomb ends where it packs tighter than text does; the file beside it is read', async () => {
    const items = await read(
      'c.zip',
      zip([
        ['bomb.jsonl', Buffer.alloc(40_000_000)],
        ['x.txt', Buffer.from(TEXT)],
      ]),
    )
    expect(problems(items)).toEqual(['c.zip!bomb.jsonl  zip-too-large'])
    expect(docs(items).map(({ text }) => text)).toEqual([TEXT])
  })
  test('a damaged one', async () => {
    expect(problems(await read('c.zip', Buffer.from('PK\u0003\u0004 not an archive')))).toEqual(['c.zip  bad-zip'])
  })
})

test('what belongs to a saved page is no document', async () => {
  const files = {
    'f/page.html': `<html><body><p>${TEXT}</p><p>${TEXT}</p></body></html>`,
    'f/page_files/frame.html': '<html><body>إعلان</body></html>',
    'f/page_ملفات/ad.html': '<html><body>إعلان</body></html>',
    'f/pages/b.txt': 'ب',
  }
  const items: InputItem[] = []
  for await (const item of readInputs(['f'], memoryEffects(files))) items.push(item)
  expect(docs(items).map(({ path }) => path)).toEqual(['f/page.html', 'f/pages/b.txt'])
})
