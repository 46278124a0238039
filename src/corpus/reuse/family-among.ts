import type { TextBranch, TextFamily } from '../../model/story.js'

/** The texts that several of some documents print. */
export type FamiliesOf = (documents: readonly string[]) => TextFamily[]

/** Looks families up by their documents; of a family that reaches beyond those asked for, only what is among them is told. */
export function familiesByDocument(families: readonly TextFamily[]): FamiliesOf {
  const familyOf = new Map(families.flatMap((family) => family.documents.map((id) => [id, family] as const)))
  return (documents) => {
    const among = new Set(documents)
    const touched = new Set(documents.flatMap((id) => familyOf.get(id) ?? []))
    return [...touched]
      .flatMap((family) => restricted(family, among))
      .toSorted((a, b) => b.documents.length - a.documents.length || (a.id < b.id ? -1 : 1))
  }
}

function restricted(family: TextFamily, among: ReadonlySet<string>): TextFamily[] {
  const documents = family.documents.filter((id) => among.has(id))
  if (documents.length < 2) return []
  const tree = family.tree.filter(({ document }) => among.has(document)).map((branch) => cut(branch, among))
  const representative = among.has(family.representative) ? family.representative : (tree[0]?.document ?? documents[0]!)
  return [{ ...family, documents, representative, tree }]
}

/** A document whose parent is not told of hangs from none. */
const cut = (branch: TextBranch, among: ReadonlySet<string>): TextBranch =>
  branch.parent === null || among.has(branch.parent)
    ? branch
    : { ...branch, parent: null, leans: null, direction: 'unknown' }
