import type { Doc } from '../../model/doc.js'
import type { OutletEntry } from '../../registry/entry.js'
import type { Registry } from '../../registry/registry.js'
import { docFacts, type DocFacts, type VoiceTools } from './doc-facts.js'
import { type Medium, mediumOf, mediumPointedTo } from './medium.js'
import { type NameReading, readName } from './name-reading.js'

/** What one document's links are read with. */
export interface Context {
  readonly doc: Doc
  readonly tools: VoiceTools
  readonly registry: Registry
  readonly facts: DocFacts
  /** The document's own outlet, as a medium. */
  readonly home: { readonly through: string; readonly owner: string }
  readonly reading: (name: string) => NameReading
  readonly medium: (name: string) => Medium
}

/** Names that are remembered; then it begins anew. */
const REMEMBERED = 1 << 16

/** Makes the contexts of documents; names already read are remembered across them. */
export function contextMaker(tools: VoiceTools, registry: Registry): (doc: Doc) => Context {
  const readings = new Map<string, NameReading>()
  const media = new Map<string, Medium>()
  const remember = <T>(map: Map<string, T>, name: string, read: () => T): T => {
    let known = map.get(name)
    if (known === undefined) {
      known = read()
      if (map.size >= REMEMBERED) map.clear()
      map.set(name, known)
    }
    return known
  }
  const mediumNamed = (name: string): Medium => remember(media, name, () => mediumOf(name, tools, registry))
  return (doc) => {
    let quoted: readonly OutletEntry[] | undefined
    const pointers = { quoted: () => (quoted ??= quotedIn(doc, mediumNamed)), tools, registry }
    return {
      doc,
      tools,
      registry,
      facts: docFacts(doc, tools),
      home: homeOf(doc, mediumNamed),
      reading: (name) => remember(readings, name, () => readName(tools.fold(name), tools)),
      medium(name) {
        const medium = mediumNamed(name)
        return medium.kind === 'general' ? (mediumPointedTo(name, pointers) ?? medium) : medium
      },
    }
  }
}

/** An outlet nobody registered goes by what others quote it as: وكالة نورس للأنباء is نورس. */
function homeOf({ id, outlet }: Doc, mediumNamed: (name: string) => Medium): Context['home'] {
  const named = outlet !== null && outlet.id === null ? mediumNamed(outlet.name) : null
  const key = named?.kind === 'unknown' ? named.key : (outlet?.name ?? '')
  const through = outlet === null ? `document:${id}` : (outlet.id ?? `medium:${key}`)
  return { through, owner: outlet?.owner ?? through }
}

/** The registered media a document quotes or credits, itself left out. */
function quotedIn(doc: Doc, mediumNamed: (name: string) => Medium): OutletEntry[] {
  const names = [...doc.credits.map((x) => x.agency), ...doc.attributions.flatMap((a) => a.chain.map((x) => x.name))]
  return [...new Set(names)].flatMap((name) => {
    const medium = mediumNamed(name)
    return medium.kind === 'known' && medium.outlet.id !== doc.outlet?.id ? [medium.outlet] : []
  })
}
