import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { batchesOf } from '../../../src/desk/client/add/batches.js'
import { pushed } from '../../../src/desk/client/document/card-places.js'
import { Drawing } from '../../../src/desk/client/parts/drawn.js'
import { Told } from '../../../src/desk/client/parts/told.js'
import { apart } from '../../../src/view/apart.js'
import { element, markup } from '../../../src/view/svg.js'

test('a drawing is the same on the desk as on the page of a report, and nothing in it becomes markup', () => {
  const drawn = element('svg', { 'class': 'node', 'data-node': `"><script>` }, [
    element('title', {}, `<img src=x onerror=alert(1)> \u202eقلب`),
    element('path', { 'd': 'M0 0', 'marker-end': 'url(#tip)', 'x': 1.26 }),
  ])
  const html = renderToStaticMarkup(<Drawing of={drawn} />)
  expect(html).not.toMatch(/<script|<img|\u202e/u)
  expect(html).toBe(markup(drawn).replaceAll('&#39;', '&#x27;'))
})

test('names inside a sentence are set apart, and controls that could turn it are dropped', () => {
  const html = renderToStaticMarkup(<Told text={`denied by ${apart('a\u202eb <b>')}.`} />)
  expect(html).toBe('denied by <bdi>ab &lt;b&gt;</bdi>.')
})

test('cards stand beside their words, and where those are close one under the other', () => {
  expect(pushed([0, 10, 300], [40, 40, 40], -1)).toEqual({ tops: [0, 48, 300], height: 348 })
})

test('a card that is looked at keeps the place of its words as far as those before it have room', () => {
  const { tops } = pushed([100, 110, 120], [40, 40, 40], 2)
  expect(tops).toEqual([24, 72, 120])
  expect(pushed([0, 0, 0], [40, 40, 40], 2).tops).toEqual([0, 48, 96])
})

const file = (name: string, size: number): File => new File([new Uint8Array(size)], name)

test('files go in as few requests as the limits allow, in their order', () => {
  const files = [file('a', 4000), file('b', 4000), file('c', 4000), file('d', 40_000)]
  const names = (limits: { body: number; files: number }): string[] =>
    batchesOf(files, limits).map((batch) => batch.files.map(({ name }) => name).join(''))
  expect(names({ body: 12_000, files: 10 })).toEqual(['ab', 'c', 'd'])
  expect(names({ body: 1_000_000, files: 3 })).toEqual(['abc', 'd'])
  expect(batchesOf([], { body: 1, files: 1 })).toEqual([])
})
