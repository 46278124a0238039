import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { exported, exportedTrace } from './export-fixture.js'

interface Reference {
  readonly id: string
  readonly title?: string
  readonly URL?: string
  readonly author?: readonly { readonly literal?: string; readonly family?: string }[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
}

const references = async (trace = exportedTrace()): Promise<Reference[]> =>
  new Cite((await exported('bibtex', {}, trace)).toString()).data as Reference[]

test('a reader of BibTeX finds every document, with its words as they are', async () => {
  const found = await references()
  const { documents } = exportedTrace()
  expect(found.length).toBe(documents.length)
  expect(found[0]).toMatchObject({
    id: 'e1',
    URL: 'https://nawras.example/1?a=1&b=2',
    title: 'غارة على «جسر» المرفأ, و"قتلى"',
  })
  expect(found[0]?.issued?.['date-parts']).toEqual([[2024, 5, 6]])
  expect(found[3]?.issued?.['date-parts']).toEqual([[2024, 5]])
})

test('nothing in a title is a command, and keys that fall together are told apart', async () => {
  const { documents, ...rest } = exportedTrace()
  const [first] = documents
  if (!first) throw new Error('no document')
  const title = String.raw`100% of {A_B} \input{x} #1 $5 & ~y^2 وآخر`
  const provenance = { reader: 'text', author: 'وكالة أ وب and ج', publishedFrom: null, edited: null, captured: null }
  const more = { ...provenance, retrieved: null, links: [], pictures: [], embedded: [], repliesTo: null }
  const docs = ['خبر', 'خبر آخر'].map((id) => ({ ...first, id, title, provenance: more }))
  const found = await references({ ...rest, documents: docs })
  expect(found.map(({ id }) => id)).toEqual(['document', 'document-2'])
  expect(found[0]?.title).toBe(title)
  const [author, another] = found[0]?.author ?? []
  expect([author?.literal ?? author?.family, another]).toEqual(['وكالة أ وب and ج', undefined])
})

test('JSON-LD: one review a story, with no rating, and where each claim was read', async () => {
  const text = (await exported('claimreview')).toString()
  // The vocabulary is not fetched; that the properties belong to it is checked by the types.
  const document = { ...(JSON.parse(text) as object), '@context': { '@vocab': 'https://schema.org/' } }
  const nodes = (await jsonld.flatten(document)) as readonly Record<string, unknown>[]
  const ofType = (type: string) => nodes.filter((node) => String(node['@type']) === `https://schema.org/${type}`)
  const { stories } = exportedTrace()
  expect(ofType('ClaimReview').length).toBe(stories.length)
  expect(ofType('Claim').length).toBe(stories.flatMap(({ claims }) => claims).length)
  for (const review of ofType('ClaimReview')) {
    for (const own of ['reviewRating', 'author', 'datePublished', 'url']) {
      expect(Object.keys(review)).not.toContain(`https://schema.org/${own}`)
    }
  }
  expect(text).toContain('Among these 4 documents')
  expect(text).toContain('"url":"https://nawras.example/1?a=1&b=2"')
  // A source without a name is nobody's author.
  expect(JSON.stringify(ofType('Person'))).not.toContain('مصدر أمني')
})
