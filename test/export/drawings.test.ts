import { expect, test } from 'vitest'
import { MESSAGES } from '../../src/messages/index.js'
import { exported, exportedTrace } from './export-fixture.js'

test('the chain is a drawing that needs nothing else, with its counts and what they hold among', async () => {
  const svg = (await exported('svg', { messages: MESSAGES.ar })).toString()
  expect(svg).toContain('هذه الوثائق وعددها 4')
  expect(svg).toContain('«مصدر أمني»')
  // No colour by a name that only a page gives, no script, nothing fetched.
  expect(svg).not.toMatch(/var\(--|<script|@import|url\(http/u)
  expect(svg).toMatch(/href="https:\/\/nawras\.example\/1\?a=1&amp;b=2"/u)
  expect(svg.match(/<svg /gu)?.length).toBe(2)
})

test('the picture is twice the size of the drawing', async () => {
  const svg = (await exported('svg')).toString()
  const png = await exported('png')
  const [, width, height] = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? []
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(Math.abs(png.readUInt32BE(16) - 2 * Number(width))).toBeLessThan(2)
  expect(Math.abs(png.readUInt32BE(20) - 2 * Number(height))).toBeLessThan(2)
})

test('an address that is none of the web is no link, and a case without a story is told', async () => {
  const trace = exportedTrace()
  const documents = trace.documents.map((doc) => ({ ...doc, url: 'javascript:alert(1)' }))
  expect((await exported('svg', {}, { ...trace, documents })).toString()).not.toContain('javascript:')
  await expect(exported('svg', {}, { ...trace, stories: [] })).rejects.toThrow()
})

test('a page tells the hash of each document, how it was made, and by which version', async () => {
  const html = (await exported('html')).toString()
  for (const doc of exportedTrace().documents) expect(html).toContain(doc.sha256)
  expect(html).toContain('no language model took part')
  expect(html).toContain('isnad 1.2.3')
  expect(html).toContain('غارة جوية في بلدة الشوكية')
})

test('where only short quotations may be given, a page holds no longer words of a document', async () => {
  const trace = exportedTrace()
  const words = Array.from({ length: 80 }, (_, i) => `كلمة${i}`).join(' ')
  const documents = trace.documents.map((doc) => {
    const at = doc.text.length + 1
    const long = { start: at, end: at + words.length, text: words }
    const attributions = doc.attributions.map((statement) => ({ ...statement, content: long }))
    return { ...doc, text: `${doc.text} ${words}`, attributions }
  })
  const whole = (await exported('html', {}, { ...trace, documents })).toString()
  const short = (await exported('html', { redact: true }, { ...trace, documents })).toString()
  expect(whole).toContain('كلمة79')
  expect(short).toContain('كلمة0 كلمة1')
  expect(short).not.toContain('كلمة30')
  expect(short).toContain(MESSAGES.en.export.about.redacted)
})
