/** What schema.org data of a page tells of its article. */
export interface LinkedData {
  readonly headline: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly author: string | null
  readonly publisher: string | null
}

type Fields = Readonly<Record<string, unknown>>

const ARTICLE = /^(?:\w*Article|BlogPosting|Report|SocialMediaPosting|LiveBlogPosting)$/u

/** More than any page needs; it bounds what a hostile one can cost. */
const MOST_SCRIPTS = 20
const MOST_LENGTH = 500_000
const MOST_NODES = 2000

/** Reads the first article of a page's JSON-LD scripts; what is broken is passed over. */
export function linkedDataOf(scripts: readonly string[]): LinkedData {
  const nodes = scripts.slice(0, MOST_SCRIPTS).flatMap(nodesIn)
  const article = nodes.find(isArticle)
  const page = nodes.find((node) => typesOf(node).includes('WebPage'))
  const named = (value: unknown): string | null => nameOf(value, nodes)
  return {
    headline: textOf(article?.['headline']) ?? null,
    published: textOf(article?.['datePublished']) ?? textOf(page?.['datePublished']),
    modified: textOf(article?.['dateModified']) ?? textOf(page?.['dateModified']),
    author: named(article?.['author']),
    publisher: named(article?.['publisher']),
  }
}

function nodesIn(json: string): Fields[] {
  if (json.length > MOST_LENGTH) return []
  try {
    return flatten(JSON.parse(json) as unknown)
  } catch {
    return []
  }
}

/** The objects of a value, in a list or in a graph, outermost first. */
function flatten(value: unknown): Fields[] {
  const found: Fields[] = []
  const waiting: unknown[] = [value]
  while (waiting.length > 0 && found.length < MOST_NODES) {
    const next = waiting.shift()
    if (Array.isArray(next)) waiting.unshift(...(next.slice(0, MOST_NODES) as unknown[]))
    else if (typeof next === 'object' && next !== null) {
      found.push(next as Fields)
      const { '@graph': graph, mainEntity } = next as Fields
      waiting.push(graph, mainEntity)
    }
  }
  return found
}

const typesOf = (node: Fields): string[] =>
  [node['@type']].flat().filter((type): type is string => typeof type === 'string')

const isArticle = (node: Fields): boolean => typesOf(node).some((type) => ARTICLE.test(type))

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

/** A name, or that of the thing an id refers to. */
function nameOf(value: unknown, nodes: readonly Fields[]): string | null {
  const [first] = [value].flat() as unknown[]
  if (typeof first === 'string') return /^https?:/u.test(first) ? null : textOf(first)
  if (typeof first !== 'object' || first === null) return null
  const { name, '@id': id } = first as Fields
  const referred =
    textOf(name) === null && typeof id === 'string' ? nodes.find((node) => node['@id'] === id && node !== first) : null
  return textOf(name) ?? textOf(referred?.['name'])
}
