import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MESSAGES } from '../../../src/messages/index.js'
import type { Trace } from '../../../src/model/trace.js'
import { highlight } from '../../../src/report/html/highlight.js'
import { renderPage } from '../../../src/report/html/page.js'
import { storyTrace } from '../story-fixture.js'

const page = (trace: Trace, lang: 'ar' | 'en' = 'ar'): string =>
  renderPage(trace, { messages: MESSAGES[lang], version: '1.2.3', fonts: null, outlines: null })

const trace = storyTrace()

test.each(['ar', 'en'] as const)('the page holds every part of the story (%s)', (lang) => {
  const html = page(trace, lang)
  const { story: words, page: own } = MESSAGES[lang]
  expect(html).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`)
  for (const part of [
    words.heads.chain,
    own.timeline,
    words.heads.claims,
    own.denied,
    words.heads.differences,
    words.heads.shared,
  ]) {
    expect(html).toContain(part)
  }
  expect(html).toContain(lang === 'ar' ? 'بين هذه الوثائق وعددها 4.' : 'among these 4 documents.')
  expect(html.match(/<svg class="(?:chain|timeline)"/gu)).toHaveLength(2)
  expect(html.match(/<details class="document"/gu)).toHaveLength(4)
})

test('it asks for nothing: no script, no address but that of an original, and a policy that lets in its own style alone', () => {
  const html = page(trace)
  expect(html).not.toMatch(/<script|<iframe|<img|<object|@import|url\((?!data:|#)/iu)
  const linked = [...html.matchAll(/\b(?:href|src|xlink:href)="(?<to>[^"]*)"/gu)].map(
    ({ groups }) => groups?.['to'] ?? '',
  )
  expect(linked.filter((to) => !to.startsWith('#') && to !== 'data:,')).toEqual([])
  const style = /<style>(?<style>[^<]*)<\/style>/u.exec(html)?.groups?.['style'] ?? ''
  expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  expect(html).not.toMatch(/ style="/u)
})

test('every link on the page leads to a place on it, and no place has two names', () => {
  const html = page(trace)
  const ids = [...html.matchAll(/ id="(?<id>[^"]+)"/gu)].map(({ groups }) => groups?.['id'])
  expect(new Set(ids).size).toBe(ids.length)
  const wanted = [...html.matchAll(/ href="#(?<id>[^"]+)"/gu)].map(({ groups }) => groups?.['id'])
  expect(wanted.length).toBeGreaterThan(10)
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([])
})

const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>\u202eمقلوب\u2066 &amp; \u0007'

test('what comes from documents cannot become markup or turn the page', () => {
  const given = storyTrace(
    { title: `عنوان ${HOSTILE}` },
    {
      'f3': `نفى رئيس البلدية سالم العتر غرق أي زورق ${HOSTILE}. وأعربت نقابة الصيادين عن قلقها.`,
      'f1.title': HOSTILE,
    },
  )
  const documents = given.documents.map((doc) => ({
    ...doc,
    url: 'javascript:alert(3)',
    outlet: { id: null, name: HOSTILE, owner: null, country: null },
  }))
  const html = page({ ...given, documents })
  expect(html).not.toMatch(/<img|<script|onerror=alert\(1\)>(?!.*&gt;)/u)
  expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/u)
  expect(html).not.toContain('href="javascript:')
  // The text itself is evidence: what would steer is shown by its code.
  expect(html).toContain('<i class="ctl">202E</i>')
})

test('an original is linked only by an address of the web', () => {
  const documents = trace.documents.map((doc, i) => ({
    ...doc,
    url: i === 0 ? 'https://nawras.example/1?a=1&b=2' : 'file:///etc/passwd',
  }))
  const html = page({ ...trace, documents })
  expect(html).toContain('<a href="https://nawras.example/1?a=1&amp;b=2" rel="noopener noreferrer nofollow">')
  expect(html).not.toContain('file:///')
})

test('a case without stories, or without documents that tell much, is still a page', () => {
  expect(page({ ...trace, stories: [] })).toContain(MESSAGES.ar.story.noStories)
  const bare = storyTrace({
    claims: [],
    origins: [],
    joins: [],
    reactions: [],
    links: [],
    denials: [],
    discrepancies: [],
  })
  expect(page(bare)).toContain('غرق زورقين')
})

test('highlights may nest and cross: the text stays whole, and no element crosses another', () => {
  const text = 'قال <سالم> إن الجسر\nفُتح & أُغلق.'
  const spans = fc.array(
    fc.record({ start: fc.nat(text.length), length: fc.nat(text.length), name: fc.constantFrom('a', 'b', 'c') }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(spans, (drawn) => {
      const marks = drawn.map(({ start, length, name }) => ({
        start,
        end: Math.min(text.length, start + length),
        name,
      }))
      const html = highlight(text, marks)
      const plain = html
        .replaceAll(/<[^>]+>/gu, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
      expect(plain).toBe(text)
      expect(html.replaceAll(/<span[^>]*>[^<]*<\/span>/gu, '')).not.toContain('span')
      for (const mark of marks) {
        if (mark.end > mark.start) expect(html).toMatch(new RegExp(`class="[^"]*\\b${mark.name}\\b`, 'u'))
      }
    }),
  )
})
