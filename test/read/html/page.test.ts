import { describe, expect, test } from 'vitest'
import { readPage } from '../../../src/read/html/page.js'
import { ProblemFound } from '../../../src/read/problem.js'

const FIRST =
  'قالت بلدية الرمانة في بيان وزعته مساء الأحد إن الجسر الشرقي أُغلق أمام الشاحنات حتى إشعار آخر، بعد أن ظهرت شقوق في دعامته الوسطى.'
const SECOND =
  'وأضاف رئيس البلدية سالم العتر أن فريقا هندسيا سيعاين الجسر صباح الثلاثاء، وأن الطريق البديل يمر من بلدة الضفاف.'

const page = (head: string, body: string): Buffer =>
  Buffer.from(`<!DOCTYPE html><html lang="ar"><head>${head}</head><body>${body}</body></html>`)
const article = `<article><h1>إغلاق الجسر الشرقي في الرمانة</h1><p>${FIRST}</p><p>${SECOND}</p></article>`

const read = async (head: string, body = article, origin = {}) => (await readPage(page(head, body), origin)).doc

test('a page gives its article and nothing of what stands around it', async () => {
  const { doc, notes } = await readPage(
    page(
      '<title>إغلاق الجسر الشرقي في الرمانة - صحيفة المرفأ</title><meta property="og:site_name" content="صحيفة المرفأ">',
      `<nav><a href="/">الرئيسية</a> <a href="/sport">رياضة</a></nav>${article.replace(
        '</article>',
        '<p><a href="/other">اقرأ أيضا: خبر آخر لا صلة له بهذا</a></p><div class="related-posts"><p>خبر ثالث طويل بعض الشيء عن شيء آخر.</p></div></article>',
      )}<footer>جميع الحقوق محفوظة</footer>`,
    ),
  )
  expect(doc.text).toBe(`${FIRST}\n${SECOND}`)
  expect(doc).toMatchObject({ title: 'إغلاق الجسر الشرقي في الرمانة', outlet: 'صحيفة المرفأ' })
  expect(notes).toEqual([])
})

describe('the date of publication, by what is surest', () => {
  const jsonLd =
    '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-05-05T22:10:00+03:00"}]}</script>'
  const openGraph = '<meta property="article:published_time" content="2024-05-06T01:00:00Z">'
  const meta = '<meta name="pubdate" content="2024-05-07">'
  const time = article.replace('<p>', '<time datetime="2024-05-08T10:00">أمس</time><p>')
  const worded = article.replace('<p>', '<div class="post-date">الأحد 5 أيار/مايو 2024</div><p>')
  test.each([
    ['json-ld', jsonLd + openGraph + meta, time, '2024-05-05'],
    ['open-graph', openGraph + meta, time, '2024-05-06'],
    ['meta', meta, time, '2024-05-07'],
    ['time', '', time, '2024-05-08'],
    ['url', '<link rel="canonical" href="https://marfa.example/2024/05/09/jisr">', article, '2024-05-09'],
  ])('%s', async (from, head, body, published) => {
    expect(await read(head, body)).toMatchObject({ published, provenance: { publishedFrom: from } })
  })
  test('words, which stand in no paragraph', async () => {
    const doc = await read('', worded)
    expect(doc).toMatchObject({ publishedWords: 'الأحد 5 أيار/مايو 2024', provenance: { publishedFrom: 'words' } })
    expect(doc.text).toBe(`${FIRST}\n${SECOND}`)
  })
  test('of other news beside the article: none', async () => {
    const doc = await read('', `<ul><li><time datetime="2020-01-01">قديم</time></li></ul>${article}`)
    expect(doc.published).toBeUndefined()
  })
})

test.each([
  ['windows-1256 told by the page', '<meta charset="windows-1256">', 'windows-1256', undefined],
  ['windows-1256 told by the server alone', '', 'windows-1256', 'text/html; charset=windows-1256'],
  ['windows-1256 told by nobody', '', 'windows-1256', undefined],
  ['windows-1256 that claims to be western', '<meta charset="iso-8859-1">', 'windows-1256', undefined],
])('charset: %s', async (_, head, label, contentType) => {
  const table = new Map<string, number>()
  for (let byte = 128; byte < 256; byte++) table.set(new TextDecoder(label).decode(Uint8Array.of(byte)), byte)
  const bytes = Buffer.from(
    [...page(head, article).toString('utf8')].map((char) => table.get(char) ?? char.codePointAt(0) ?? 63),
  )
  expect((await readPage(bytes, { contentType })).doc.text).toBe(`${FIRST}\n${SECOND}`)
})

test('an embedded post, a picture and links are kept apart from the text', async () => {
  const doc = await read(
    '<link rel="canonical" href="https://marfa.example/n/1">',
    article.replace(
      '</article>',
      `<figure><img src="/a.jpg"><figcaption>الجسر صباح الاثنين</figcaption></figure>
       <blockquote class="twitter-tweet"><p>منشور لغير الكاتب</p><a href="https://x.example/s/1">5 أيار</a></blockquote>
       <p>وللتفاصيل <a href="/n/2">بيان البلدية كاملا</a> نشر أمس على موقعها الإلكتروني الرسمي.</p></article>`,
    ),
  )
  expect(doc.text).not.toContain('منشور لغير الكاتب')
  expect(doc.provenance).toMatchObject({
    pictures: [{ src: 'https://marfa.example/a.jpg', caption: 'الجسر صباح الاثنين' }],
    links: [{ href: 'https://marfa.example/n/2', text: 'بيان البلدية كاملا' }],
    embedded: [{ url: 'https://x.example/s/1' }],
  })
})

test('a page kept by a web archive tells its own address and when it was captured', async () => {
  const doc = await read('', article, {
    url: 'https://web.archive.org/web/20240510123456id_/http://marfa.example/2024/05/06/jisr',
  })
  expect(doc).toMatchObject({
    url: 'http://marfa.example/2024/05/06/jisr',
    domain: 'marfa.example',
    published: '2024-05-06',
    provenance: { captured: '2024-05-10' },
  })
})

test('a saved page tells where it was saved from', async () => {
  const bytes = Buffer.from(
    `<!DOCTYPE html>\n<!-- saved from url=(0028)https://marfa.example/n/77 -->\n<html><body>${article}</body></html>`,
  )
  expect((await readPage(bytes)).doc.url).toBe('https://marfa.example/n/77')
})

describe('hostile pages end in bounded time, with the article or a clear problem', () => {
  const problem = (html: string) =>
    readPage(Buffer.from(html)).then(
      ({ doc }) => doc.text,
      (error: unknown) => (error instanceof ProblemFound ? error.problem.kind : Promise.reject(error as Error)),
    )
  test.each([
    ['100,000 nested elements', `<html><body>${'<div>'.repeat(100_000)}${article}`, 'page-too-deep'],
    ['100,000 scripts without an end', `${'<script>'.repeat(100_000)}${article}`, 'no-article'],
    ['a million spaces', `<body>${' '.repeat(1_000_000)}${article}`, `${FIRST}\n${SECOND}`],
    [
      'entities that would unfold',
      `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><html><body>${article}&b;`,
      undefined,
    ],
    [
      'a script that would write the text',
      `<html><body><script>document.write('<p>سطر مدسوس</p>')</script>${article}`,
      `${FIRST}\n${SECOND}`,
    ],
    ['frames without a text', '<html><frameset><frame src="a"></frameset></html>', 'no-article'],
    ['nothing', '', 'no-article'],
  ])('%s', async (_, html, expected) => {
    const found = await problem(html)
    if (expected !== undefined) expect(found).toBe(expected)
    else expect(found).toContain(FIRST)
  })
})
