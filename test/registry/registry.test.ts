import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arabicFold } from '../../src/lang/ar/fold.js'
import { arabicCredit } from '../../src/lang/ar/rules/credit.js'
import { outletEntry, registryEntries } from '../../src/registry/entries.js'
import { createTracer } from '../../src/pipeline.js'
import { nameKey } from '../../src/registry/name-key.js'
import { OWNERS } from '../../src/registry/owners.js'
import { compileRegistry } from '../../src/registry/registry.js'
import { foldText } from '../../src/text/fold.js'

const fold = (raw: string) => foldText(raw, arabicFold)
const registry = compileRegistry({ fold, outletNouns: arabicCredit.outletNouns })
const entries = registryEntries()

describe('the entries', () => {
  it('are many, with ids of their own', () => {
    expect(entries.length).toBeGreaterThanOrEqual(300)
    expect(new Set(entries.map((e) => e.id)).size).toBe(entries.length)
    expect(entries.filter((e) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(e.id))).toEqual([])
  })

  it('name owners that exist, and no owner owns nothing', () => {
    const owners = new Set(OWNERS.map((o) => o.id))
    expect(owners.size).toBe(OWNERS.length)
    expect(entries.filter((e) => e.owner !== null && !owners.has(e.owner)).map((e) => e.id)).toEqual([])
    const owning = new Set(entries.map((e) => e.owner))
    expect(OWNERS.filter((o) => !owning.has(o.id)).map((o) => o.id)).toEqual([])
  })

  it('have country codes that exist', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    const known = (code: string) => /^[A-Z]{2}$/u.test(code) && names.of(code) !== undefined
    expect(entries.filter((e) => e.country !== null && !known(e.country)).map((e) => e.id)).toEqual([])
    expect(known('ZQ')).toBe(false)
  })

  it('have domains that are well formed and belong to one entry', () => {
    const domains = entries.flatMap((e) => e.domains)
    expect(domains.filter((d) => !/^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[a-z0-9_-]+)?$/u.test(d))).toEqual([])
    expect(domains.filter((d, i) => domains.indexOf(d) !== i)).toEqual([])
  })

  it('share no name that is not flagged as ambiguous in each of them', () => {
    const byKey = new Map<string, { id: string; flagged: boolean }[]>()
    for (const e of entries) {
      const flagged = new Set(e.ambiguous.map((form) => nameKey(fold(form))))
      for (const key of new Set([e.name, ...e.aliases, ...e.creditForms].map((form) => nameKey(fold(form))))) {
        byKey.set(key, [...(byKey.get(key) ?? []), { id: e.id, flagged: flagged.has(key) }])
      }
    }
    const shared = [...byKey].filter(([, owners]) => owners.length > 1)
    expect(shared.length).toBeGreaterThan(10)
    expect(shared.filter(([, owners]) => owners.some((o) => !o.flagged))).toEqual([])
  })

  it('flag only names they bear, and have no empty name', () => {
    const bears = (e: (typeof entries)[number]) => [e.name, ...e.aliases, ...e.creditForms]
    expect(entries.filter((e) => e.ambiguous.some((form) => !bears(e).includes(form))).map((e) => e.id)).toEqual([])
    expect(entries.filter((e) => bears(e).some((form) => nameKey(fold(form)) === '')).map((e) => e.id)).toEqual([])
  })

  it('say where every fact group comes from', () => {
    const sources = ['state-media-matrix', 'common-crawl', 'unverified']
    const all = entries.flatMap((e) => [e.sources.names, e.sources.owner, e.sources.domains])
    expect(all.filter((source) => !sources.includes(source))).toEqual([])
    expect(all.filter((source) => source === 'state-media-matrix').length).toBeGreaterThan(100)
  })
})

describe('outletByName', () => {
  it.each([
    ['رويترز', 'reuters'],
    ['وكالة رويترز', 'reuters'],
    ['أ ف ب', 'afp'],
    ['ا.ف.ب', 'afp'],
    ['أ. ف. ب.', 'afp'],
    ['فرانس  برس', 'afp'],
    ['د.ب.أ', 'dpa'],
    ['أ.ش.أ', 'mena-egypt'],
    ['واس', 'spa'],
    ['سي ان ان', 'cnn'],
    ['سي.إن.إن', 'cnn'],
    ['قناة الجزيرة', 'al-jazeera'],
    ['صحيفة الحياة', 'al-hayat'],
    ['صحيفة «الحياة»', 'al-hayat'],
    ['الجزيرة نت', 'al-jazeera'],
    ['صحيفة الجزيرة', 'al-jazirah'],
    ['يديعوت أحرونوت', 'yedioth'],
    ['فرانس24', 'france24'],
  ])('%s', (name, id) => {
    expect(registry.outletByName(name)?.id).toBe(id)
  })

  it.each([
    'الجزيرة',
    'الحياة',
    'الوطن',
    'صحيفة الوطن',
    'الرياض',
    'اليوم',
    'أب',
    'وكالة سبأ',
    'قناة الحياة',
    'بنا',
    'المرصد السوري',
    'وكالة',
    '',
  ])('not surely: %s', (name) => {
    expect(registry.outletByName(name)).toBeNull()
  })
})

describe('lookup', () => {
  it('gives every outlet an ambiguous name may mean', () => {
    const match = registry.lookup('الجزيرة')
    expect(match?.needsContext).toBe(true)
    expect(match?.entries.map((e) => e.id).sort()).toEqual(['al-jazeera', 'al-jazirah'])
  })

  it('knows credit forms only when asked for them', () => {
    expect(registry.lookup('الألمانية')).toBeNull()
    expect(registry.lookup('الألمانية', { credit: true })?.entries[0]?.id).toBe('dpa')
  })
})

describe('outletByDomain', () => {
  it.each([
    ['arabic.cnn.com', 'cnn'],
    ['https://www.aljazeera.net/news/1', 'al-jazeera'],
    ['mubasher.aljazeera.net', 'al-jazeera-mubasher'],
    ['bbc.co.uk/arabic', 'bbc'],
    ['bbc.com/persian/world', 'bbc-persian'],
    ['http://WWW.REUTERS.COM:80/', 'reuters'],
    ['t.me/rtarabictelegram', 'rt'],
  ])('%s', (domain, id) => {
    expect(registry.outletByDomain(domain)?.id).toBe(id)
  })

  it.each(['notcnn.com', 'com', 't.me/somebody', 't.me', '', 'cnn.com.example.org', '::', 'قناة'])(
    'unknown: %s',
    (domain) => {
      expect(registry.outletByDomain(domain)).toBeNull()
    },
  )
})

describe('ownerOf', () => {
  it('keeps two Russian owners apart', () => {
    expect(registry.ownerOf('sputnik')?.id).toBe('rossiya-segodnya')
    expect(registry.ownerOf('ria-novosti')?.id).toBe('rossiya-segodnya')
    expect(registry.ownerOf('rt')?.id).toBe('tv-novosti')
  })

  it('joins outlets of one owner', () => {
    expect(registry.ownerOf('al-arabiya')).toBe(registry.ownerOf('al-hadath'))
    expect(registry.ownerOf('aawsat')?.id).toBe('srmg')
    expect(registry.ownerOf('al-eqtisadiah')?.id).toBe('srmg')
  })

  it('keeps the two Saba agencies apart', () => {
    expect(registry.ownerOf('saba-sanaa')).not.toBe(registry.ownerOf('saba-aden'))
  })

  it('is null for an outlet or owner it does not know', () => {
    expect(registry.ownerOf('nobody')).toBeNull()
    expect(registry.ownerOf('tasnim')).toBeNull()
  })
})

it('takes additions of the user', () => {
  const own = outletEntry({ id: 'nawras', name: 'نورس', nameEn: 'Nawras', kind: 'agency', country: null, owner: null })
  const larger = compileRegistry({ fold, outletNouns: [] }, { entries: [...entries, own] })
  expect(larger.outletByName('نورس')?.id).toBe('nawras')
  expect(registry.outletByName('نورس')).toBeNull()
})

it('orders dates in digits as the outlet does, of those it ships with and of a user’s', () => {
  const own = { id: 'nawras', name: 'نورس', nameEn: 'Nawras', dateOrder: 'mdy' } as const
  const tracer = createTracer({ registry: [{ type: 'outlet', entry: own }] })
  const read = (outlet: string) => {
    const { dates, notes } = tracer.document({ text: 'افتتح المتحف في 3/4/2014.', outlet })
    return [dates[0]?.edtf, notes.some(({ kind }) => kind === 'date-ambiguous-order')]
  }
  expect(read('نورس')).toEqual(['2014-03-04', false])
  expect(read('صحيفة عكاظ')).toEqual(['2014-04-03', false])
  expect(read('صحيفة لا يعرفها أحد')).toEqual(['2014-04-03', true])
})

describe('nameKey', () => {
  it('joins letters written apart and nothing else', () => {
    expect(nameKey('ا.ف.ب.')).toBe(nameKey('ا ف ب'))
    expect(nameKey('ا ب')).not.toBe(nameKey('اب'))
    expect(nameKey('فرانس24')).toBe('فرانس 24')
    expect(nameKey('...')).toBe('')
  })

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('ا', 'ب', 'فرانس', ' ', '.', '2', 'cnn', '»') }), (raw) => {
        const key = nameKey(raw)
        expect(nameKey(` «${raw}» `)).toBe(key)
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
