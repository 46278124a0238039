import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildGold, ownGold, ownTexts, type GoldDocument } from '../../eval/own/build.js'

const texts = ownTexts()
const file = readFileSync(new URL('../../eval/own/gold.jsonl', import.meta.url), 'utf8')
const gold = file
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldDocument)

/** Every `{start, end, text}` inside a value. */
function spansIn(value: unknown): readonly { start: number; end: number; text: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'start' in value && 'end' in value ? [value as { start: number; end: number; text: string }] : []
  return [...own, ...Object.values(value).flatMap(spansIn)]
}

describe('own gold', () => {
  it('is what gold.txt makes', () => {
    expect(file).toBe(ownGold())
  })

  it('covers every own document, once', () => {
    expect(gold.map((document) => document.id).toSorted()).toEqual([...texts.keys()].toSorted())
  })

  it.each(gold.map((document) => [document.id, document] as const))('%s slices back', (id, document) => {
    const spans = spansIn(document)
    expect(spans.length).toBeGreaterThan(0)
    for (const { start, end, text } of spans) expect(texts.get(id)?.slice(start, end)).toBe(text)
  })

  it.each(gold.map((document) => [document.id, document] as const))(
    '%s refers to its own attributions',
    (_, document) => {
      const ids = new Set(document.attributions.map((attribution) => attribution.id))
      for (const { sameSourceAs, within } of document.attributions) {
        if (sameSourceAs !== null) expect(ids).toContain(sameSourceAs)
        if (within !== null) expect(ids).toContain(within)
      }
    },
  )
})

describe('gold markup', () => {
  const text = 'قال مصدر إن السد سليم. وقال المصدر: «لا مقالة عندنا»، بحسب الشهود.'
  const build = (lines: string): GoldDocument | undefined => buildGold(`# x\n${lines}`, new Map([['x', text]]))[0]

  it('finds words in order, whole, with a one-letter prefix', () => {
    const made = build(
      'verb قال | src مصدر | type anonymous | text السد سليم\nverb قال | src المصدر | same 1 | direct | text «لا … عندنا»',
    )
    expect(made?.attributions.map((a) => a.cue.start)).toEqual([0, text.indexOf('وقال') + 1])
    expect(made?.attributions[1]?.content?.text).toBe('«لا مقالة عندنا»')
    expect(made?.attributions[1]?.chain).toEqual(['مصدر'])
  })

  it('looks before the cue when told so', () => {
    const made = build('prep بحسب | src الشهود | type witness | text <السد … سليم')
    expect(made?.attributions[0]?.content?.text).toBe('السد سليم')
  })

  it.each([
    ['words inside another word', 'verb قال @3 | src مصدر | type person'],
    ['words that are not there', 'verb قال | src وزير | type person'],
    ['a cue before the one ahead of it', 'prep بحسب | src الشهود | type witness\nverb قال | src مصدر | type person'],
    ['a source it does not know', 'verb قال | same 1'],
    ['a missing type', 'verb قال | src مصدر'],
    ['an unknown line', 'note قال'],
  ])('refuses %s', (_, lines) => {
    expect(() => build(lines)).toThrow()
  })
})
