import type { Claim as SchemaClaim, ClaimReview, NewsArticle, Organization, Person } from 'schema-dts'
import type { Claim, Origin, Story } from '../model/story.js'
import { claimName, whySentence } from '../view/naming.js'
import type { Brief, ExportFacts } from './facts.js'
import type { ExportOptions } from './options.js'
import { quotation } from './quotation.js'

/**
 * The claims of a case as JSON-LD of schema.org: one `ClaimReview` a story, for its central claim, and a `Claim` for each other. Rating,
 * author, date and address of the review are left out: they are the reviewer's, and no program's.
 */
export async function* claimReviewsOf(facts: ExportFacts, options: ExportOptions): AsyncGenerator<string> {
  yield '{"@context":"https://schema.org","@graph":['
  let between = '\n'
  for await (const story of facts.source.stories()) {
    for (const claim of story.claims) {
      const told = claimOf(claim, story, facts, options)
      yield between + JSON.stringify(claim.central ? reviewOf(told, story, options) : told)
      between = ',\n'
    }
  }
  yield '\n]}\n'
}

type Told = Exclude<SchemaClaim, string>
type Review = Exclude<ClaimReview, string>
type Article = Exclude<NewsArticle, string>

const plain = (text: string): string => text
const idOf = (id: string): string => `urn:isnad:${encodeURIComponent(id)}`

function reviewOf(claim: Told, story: Story, { messages }: ExportOptions): Review {
  return {
    '@type': 'ClaimReview',
    '@id': idOf(story.id),
    'claimReviewed': quotation(story.title, false),
    'inLanguage': messages.lang,
    'itemReviewed': claim,
  }
}

function claimOf(claim: Claim, story: Story, facts: ExportFacts, { messages, redact }: ExportOptions): Told {
  const { documents } = facts.source.scope
  const origins = new Map(story.origins.map((origin) => [origin.id, origin]))
  const named = claim.origins.flatMap((id) => origins.get(id) ?? []).filter((origin) => origin.named)
  const words = new Map(claim.supports.map(({ document, span }) => [document, quotation(span.text, redact)]))
  const briefs = [...words.keys()].flatMap((id) => facts.briefs.get(id) ?? []).toSorted(byDate)
  const appearances = briefs.map((brief) => articleOf(brief, words.get(brief.id) ?? ''))
  return {
    '@type': 'Claim',
    '@id': idOf(claim.id),
    'name': claimName(claim, messages, plain),
    'description': whySentence(claim, documents, messages, plain),
    ...(named.length > 0 ? { author: named.map(authorOf) } : {}),
    'appearance': appearances,
  }
}

/** Only those who are known by name have one; the rest stand in the description, as the documents describe them. */
const authorOf = ({ kind, name }: Origin): Person | Organization =>
  kind === 'person' ? { '@type': 'Person', name } : { '@type': 'Organization', name }

function articleOf({ id, outlet, published, title, url }: Brief, words: string): Article {
  return {
    '@type': 'NewsArticle',
    'identifier': id,
    ...(title === null ? {} : { headline: quotation(title, false) }),
    ...(url === null ? {} : { url }),
    ...(outlet === null ? {} : { publisher: { '@type': 'Organization', 'name': outlet.name } as const }),
    // Only what is an ISO date as well.
    ...(published !== null && /^\d{4}(?:-\d\d){0,2}$/u.test(published) ? { datePublished: published } : {}),
    'abstract': words,
  }
}

/** Undated ones last. */
function byDate(a: Brief, b: Brief): number {
  const [x, y] = [a.published ?? '~', b.published ?? '~']
  return x < y ? -1 : x > y ? 1 : 0
}
