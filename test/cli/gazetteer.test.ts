import { expect, test } from 'vitest'
import type { Trace } from '../../src/model/trace.js'
import { runCli } from './memory-cli.js'

const ENV = { ISNAD_HOME: '/home/me/isnad' }
const KEPT = '/home/me/isnad/gazetteer.tsv'
const geonames = [
  '7',
  'X',
  'X',
  'الزعرورة,X',
  '35.2',
  '36.8',
  'P',
  'PPL',
  'SY',
  '',
  '10',
  '',
  '',
  '',
  '900',
  '',
  '1',
  'A',
  '2020',
]
const files = {
  'mine.csv': 'name,lat,lon,kind,country,aliases\nالقرنفلية,35.1,36.7,settlement,SY,قرنفلية الغرب\n',
  'points.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: [
      { geometry: { type: 'Point', coordinates: [36.7, 35.2] }, properties: { name: 'تل الزعرور', country: 'SY' } },
    ],
  }),
  'SY.txt': `${geonames.join('\t')}\n${geonames.with(3, 'X').join('\t')}\n`,
}

const gazetteer = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  runCli(['gazetteer', ...args], { env: ENV, files: { ...files, ...more } })

test('files of three forms are kept, found by name, used by trace, listed and removed', async () => {
  const added = await gazetteer(['add', 'mine.csv', 'points.geojson', 'SY.txt'])
  expect(added.stdout).toContain('SY: 1 place kept; 1 row without')
  const kept = { [KEPT]: added.written[KEPT] ?? '' }
  expect((await gazetteer(['find', 'القرنفليه'], kept)).stdout).toContain('user:mine/1 · القرنفلية | قرنفلية الغرب')

  const text = 'قصف الطيران السوري قرية القرنفلية وبلدة الزعرورة ثم تل الزعرور.'
  const traced = await runCli(['trace', '--json', 'd.jsonl'], {
    env: ENV,
    files: { ...kept, 'd.jsonl': JSON.stringify({ text }) },
  })
  const { documents } = JSON.parse(traced.stdout) as Trace
  expect(documents[0]?.places.map(({ gazetteerId }) => gazetteerId)).toEqual(
    expect.arrayContaining(['user:mine/1', 'user:SY/gn:7']),
  )

  expect((await gazetteer(['list'], kept)).stdout).toContain('points · 1 place')
  const removed = await gazetteer(['remove', 'mine', 'SY'], kept)
  expect(removed.written[KEPT]).toMatch(/^user:points\/1\t[^\n]*\n$/u)
})

test.each([
  ['bad.csv', 'name,lat,lon\nأ,95,3\n,1,2\n', ['row 2: “95, 3”', 'row 3: it has no name']],
  ['bad.csv', 'title,lat\nأ,3\n', ['no column “name”']],
  ['bad.csv', 'name,lat,lon,kind\nأ,1,2,planet\n', ['no kind “planet”; there are country']],
  ['bad.geojson', '{"features":[{"geometry":{"type":"Polygon"}}]}', ['row 1: its geometry is no Point']],
  ['bad.geojson', '{"features":', ['not valid JSON']],
  [
    'bad.txt',
    `${geonames.join('\t')}\n${geonames.with(4, '135').join('\t')}\n1\t2\n`,
    ['row 2: “135, 36.8”', 'row 3: it has 2 columns'],
  ],
])('nothing is taken from a file with faults, and each is told: %s', async (path, text, said) => {
  const { status, stderr, written } = await gazetteer(['add', path], { [path]: text })
  expect(status).toBe(2)
  for (const words of said) expect(stderr).toContain(words)
  expect(written).toEqual({})
})

test.each([
  [['polish'], 'list, find, add, remove'],
  [['add'], 'gazetteer add FILE'],
  [['find'], 'gazetteer find NAME'],
  [['remove', 'theirs'], 'no gazetteer “theirs”'],
  [['add', 'none.csv'], 'none.csv'],
])('a mistake is told: %j', async (args, said) => {
  const { status, stderr } = await gazetteer(args)
  expect(status).toBe(2)
  expect(stderr).toContain(said)
})
