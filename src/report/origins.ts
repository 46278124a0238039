import type { Attribution, Link } from '../model/attribution.js'
import type { Doc } from '../model/doc.js'
import type { Figures } from '../messages/index.js'

/** The statements of a document that came the same way from the same origin. */
export interface Route {
  /** Nearest relay first; empty when the text names nobody. */
  readonly chain: readonly Link[]
  readonly statements: readonly Attribution[]
}

/** The statements of a document behind which the same source stands. */
export interface OriginGroup {
  readonly key: string
  readonly named: boolean
  readonly routes: readonly Route[]
}

/** Groups a document's statements by the last link of their chains, in the order of the text. */
export function groupByOrigin(doc: Doc): readonly OriginGroup[] {
  const groups = new Map<string, Map<string, Attribution[]>>()
  for (const statement of doc.attributions) {
    const routes = entry(groups, originKey(statement), () => new Map<string, Attribution[]>())
    entry(routes, statement.chain.map(linkKey).join('\n'), () => []).push(statement)
  }
  return [...groups].map(([key, routes]) => ({
    key,
    named: [...routes.values()].flat().some(isNamed),
    routes: [...routes.values()].map((statements) => ({ chain: statements[0]?.chain ?? [], statements })),
  }))
}

/** What the first view counts in one document. */
export function figuresOf(doc: Doc, groups: readonly OriginGroup[]): Figures {
  return {
    statements: doc.attributions.length,
    sources: groups.length,
    unnamed: groups.filter((group) => !group.named).length,
    direct: doc.attributions.filter((statement) => statement.direct).length,
  }
}

const linkKey = (link: Link) => link.voice ?? link.name

/** Two statements without a source are not known to come from one, so each stands alone. */
function originKey(statement: Attribution): string {
  const last = statement.chain.at(-1)
  return last === undefined ? `\n${statement.id}` : linkKey(last)
}

const isNamed = (statement: Attribution) =>
  statement.chain.length > 0 &&
  statement.sourceType !== 'anonymous' &&
  statement.sourceType !== 'witness' &&
  statement.anonymity === null

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
