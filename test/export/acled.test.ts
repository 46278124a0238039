import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { createTracer } from '../../src/pipeline.js'
import { exported } from './export-fixture.js'

/** As its codebook lists them since March 2023. */
const COLUMNS =
  'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp'

const rowsOf = async (...texts: readonly string[]): Promise<Record<string, string>[]> => {
  const docs = texts.map((text, i) => ({
    id: `d${i}`,
    outlet: ['وكالة نورس', 'صحيفة المرفأ; اليومية', 'إذاعة الساحل'][i] ?? '',
    published: '2024-05-07',
    text,
  }))
  return parse(await exported('acled', {}, createTracer().trace(docs)), { columns: true })
}

const STRIKE = 'قال مصدر أمني إن غارة جوية استهدفت مدينة حلب يوم الأحد وقتلت ثلاثة عمال.'

test('a story is one row in the columns of ACLED, its sources parted by semicolons', async () => {
  const rows = await rowsOf(
    STRIKE,
    'نقلت وكالة نورس عن مصدر أمني أن غارة جوية استهدفت مدينة حلب يوم الأحد وقتلت ثلاثة عمال.',
  )
  expect(rows.length).toBe(1)
  expect(Object.keys(rows[0] ?? {}).slice(0, 31)).toEqual(COLUMNS.split(' '))
  expect(rows[0]).toMatchObject({
    event_date: '2024-05-05',
    year: '2024',
    time_precision: '1',
    disorder_type: 'Political violence',
    event_type: 'Explosions/Remote violence',
    sub_event_type: 'Air/drone strike',
    iso: '760',
    country: 'Syria',
    location: 'حلب',
    geo_precision: '1',
    source: 'وكالة نورس; صحيفة المرفأ, اليومية',
    fatalities: '3',
  })
  expect(rows[0]?.['notes']).toContain('among these 2 documents')
})

test('what isnad cannot know is left empty', async () => {
  const [row] = await rowsOf(STRIKE)
  const unknown = [
    'event_id_cnty',
    'assoc_actor_1',
    'inter1',
    'assoc_actor_2',
    'inter2',
    'interaction',
    'civilian_targeting',
    'region',
    'admin2',
    'admin3',
    'source_scale',
    'tags',
    'timestamp',
  ]
  for (const column of unknown) expect(row?.[column], column).toBe('')
})

test('what reports tell in two ways is not settled: neither day nor deaths', async () => {
  const [row] = await rowsOf(
    STRIKE,
    'أعلنت مديرة المستشفى رنا العبهري أن غارة جوية استهدفت مدينة حلب يوم الإثنين وقتلت خمسة عمال.',
  )
  expect(row).toMatchObject({ location: 'حلب', event_date: '', time_precision: '', year: '2024', fatalities: '' })
  expect(row?.['notes']).toMatch(/Killed, .*?: 3.*Killed, .*?: 5|Killed, .*?: 5.*Killed, .*?: 3/u)
})

test('a killing is of no kind that its words settle, and what ACLED does not record has no row', async () => {
  const [row] = await rowsOf('قتل مسلحون تاجرا في مدينة حلب يوم الأحد، بحسب مصدر أمني.')
  expect(row).toMatchObject({ disorder_type: '', event_type: '', sub_event_type: '' })
  expect(await rowsOf('قال وزير الخارجية سالم العتر إنه التقى نظيره في مدينة حلب يوم الأحد.')).toEqual([])
})
