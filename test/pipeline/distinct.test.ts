import { describe, expect, it, test } from 'vitest'
import { createTracer, distinctDocuments } from '../../src/index.js'
import type { SourceDocument } from '../../src/model/doc.js'

const tracer = createTracer()
const TEXT =
  'قال المتحدث باسم وزارة الدفاع العقيد سامر الخيزران اليوم إن القوات دخلت وادي كرفان فجر الثلاثاء بعد انسحاب المسلحين منه، ' +
  'وإن ثلاثة جنود قتلوا في الاشتباكات التي استمرت ساعتين قرب الجسر القديم.'
const traced = (docs: readonly Partial<SourceDocument>[]) => docs.map((doc) => tracer.document({ text: TEXT, ...doc }))

const ONE = { url: 'https://nawras.example/2024/1', outlet: 'صحيفة نورس' }
const TWO = { url: 'https://baidar.example/2024/7', outlet: 'صحيفة البيدر' }

describe('documents of one id', () => {
  it('are two reports of one text, and no document leans on itself', () => {
    const { documents, stories } = tracer.assemble(traced([ONE, TWO]))
    expect(new Set(documents.map(({ id }) => id)).size).toBe(2)
    expect(
      stories.map(({ documents: ids, counts }) => [ids.length, counts.reports, counts.publishers, counts.texts]),
    ).toEqual([[2, 2, 2, 1]])
    expect(stories[0]?.counts.origins).toEqual({ min: 1, max: 1 })
    const { links, families } = tracer.reuse(traced([ONE, TWO]))
    expect(links.map(({ from, to }) => from === to)).toEqual([false])
    expect(families.map((family) => family.documents.length)).toEqual([2])
  })

  it('have the same ids whatever order they come in', () => {
    const three = traced([ONE, TWO, { path: 'خبر.txt' }])
    const idsOf = (docs: readonly (typeof three)[number][]) =>
      distinctDocuments(docs)
        .map(({ id, url, path }) => [url ?? path, id].join(' '))
        .sort()
    expect(idsOf(three.toReversed())).toEqual(idsOf(three))
    expect(idsOf([three[1]!, three[2]!, three[0]!])).toEqual(idsOf(three))
    expect(new Set(distinctDocuments(three).map(({ id }) => id)).size).toBe(3)
  })

  test.each([
    ['ids of their own', [{ id: 'a' }, { id: 'b' }], ['a', 'b']],
    ['other texts', [{ id: 'a' }, { text: 'نص آخر' }, { text: 'نص ثالث' }], null],
  ])('are left alone with %s', (_, given, ids) => {
    const docs = traced(given)
    expect(distinctDocuments(docs)).toBe(docs)
    if (ids) expect(docs.map(({ id }) => id)).toEqual(ids)
  })

  it('are told apart where the input gave two texts one id, and where one document came twice', () => {
    const docs = traced([{ id: '1' }, { id: '1', text: 'نص آخر تماما' }, { id: '1' }])
    const ids = distinctDocuments(docs).map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^1(-[0-9a-f]{12}(-\d)?)?$/u)
  })
})
