import { expect, test } from 'vitest'
import { drawMap, type Outlines } from '../../src/view/map.js'
import { escapeText, fitLines, guessWidth, markup } from '../../src/view/svg.js'
import { drawTimeline } from '../../src/view/timeline.js'

test('a text is fitted into lines, and what is left out is marked', () => {
  const room = { width: 120, size: 14, lines: 2 }
  const lines = fitLines('المرصد السوري لحقوق الإنسان في العاصمة وضواحيها', room)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/u)
  for (const line of lines) expect(guessWidth(line, 14)).toBeLessThanOrEqual(120)
  expect(fitLines('قصير', room)).toEqual(['قصير'])
  expect(fitLines('كلمةطويلةجداجداجداجداجداجداجدا', { ...room, lines: 1 })[0]).toMatch(/^كلمة.*…$/u)
})

test('text in a drawing cannot close an attribute', () => {
  expect(escapeText(`a"b'<c>&\u202e`)).toBe('a&quot;b&#39;&lt;c&gt;&amp;')
})

const mark = (at: string, label: string) => ({ at, label, shape: 'report' as const, href: '#d1', title: label })
const words = { title: 't', days: (n: number) => `${n}d`, more: (n: number) => `+${n}` }
const xOf = (svg: string, text: string): number => Number(new RegExp(`x="([\\d.]+)"[^>]*>${text}<`, 'u').exec(svg)?.[1])

test('time runs the way the language is read, and days without a document take no column', () => {
  const lanes = [{ name: 'مصدر', named: true, marks: [mark('2024-05-06', '1'), mark('2024-05-10', '2')] }]
  const en = markup(drawTimeline(lanes, { ...words, lang: 'en' }))
  const ar = markup(drawTimeline(lanes, { ...words, lang: 'ar' }))
  expect(xOf(en, '2024-05-06')).toBeLessThan(xOf(en, '2024-05-10'))
  expect(xOf(ar, '2024-05-06')).toBeGreaterThan(xOf(ar, '2024-05-10'))
  expect(en).toContain('>3d<')
})

test('many documents of one day are counted rather than drawn over each other', () => {
  const marks = Array.from({ length: 30 }, (_, i) => mark('2024-05-06', `n${i}`))
  const svg = markup(drawTimeline([{ name: 'x', named: true, marks }], { ...words, lang: 'en' }))
  expect(svg).toContain('>+23<')
  expect(svg.match(/<circle/gu)).toHaveLength(7)
})

const square: Outlines = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Land' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [30, 30],
            [30, 40],
            [45, 40],
            [45, 30],
            [30, 30],
          ],
        ],
      },
    },
  ],
}
const mapWords = { title: 't', km: 'km', country: (name: string) => name.toUpperCase() }

test('places stand on the map by their coordinates, and a ring says how far from its point one may lie', () => {
  const point = (name: string, lat: number, lon: number, radiusKm: number | null) => ({
    name,
    lat,
    lon,
    radiusKm,
    title: name,
  })
  const svg = markup(drawMap([point('أ', 35, 36, null), point('ب', 36, 38, 50)], square, mapWords))
  const [a, b] = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="5"/gu)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }))
  expect(a && b && a.x < b.x && a.y > b.y).toBe(true)
  expect(svg.match(/class="ring"/gu)).toHaveLength(1)
  expect(svg).toContain('>LAND<')
  expect(svg).not.toContain('NaN')
})

test('a single place has its surroundings around it', () => {
  const svg = markup(drawMap([{ name: 'أ', lat: 35, lon: 36, radiusKm: null, title: 'أ' }], square, mapWords))
  expect(svg).not.toContain('NaN')
  expect(svg).toContain('100 km')
})
