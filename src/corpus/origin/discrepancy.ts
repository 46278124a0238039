import type { Ref } from '../../model/evidence.js'
import type { Discrepancy } from '../../model/story.js'

/** One value that one document gives of something that other documents tell otherwise. */
export interface Saying {
  readonly document: string
  readonly item: string
  readonly value: string
  readonly min: number | null
  readonly max: number | null
  /** The origin that says it; null where nobody is named. */
  readonly origin: string | null
  readonly published: string | null
  /** The claim it belongs to, where there is one. */
  readonly claim: string | null
}

/** What is compared, with all that documents say of it. */
export interface Compared {
  readonly field: Discrepancy['field']
  readonly role: string | null
  readonly sayings: readonly Saying[]
  /** Two spellings of one name rather than two values. */
  readonly spelling?: boolean
}

/** What documents say differently of one thing; null where all of it can hold together. */
export function difference({ field, role, sayings, spelling = false }: Compared): Discrepancy | null {
  const byValue = new Map<string, Saying[]>()
  for (const saying of sayings) byValue.set(saying.value, [...(byValue.get(saying.value) ?? []), saying])
  const groups = [...byValue.values()]
  const parted = groups.filter(([x]) => groups.some(([y]) => x && y && !canBothHold(x, y)))
  if (parted.length < 2) return null
  const values = parted
    .map((own) => ({
      value: own[0]?.value ?? '',
      documents: [...new Set(own.map(({ document }) => document))].sort(),
      refs: own.map(({ document, item }): Ref => ({ document, item })),
      origins: [...new Set(own.flatMap(({ origin }) => origin ?? []))].sort(),
    }))
    .sort((a, b) => b.documents.length - a.documents.length || (a.value < b.value ? -1 : 1))
  const claims = [...new Set(parted.flatMap((own) => own.flatMap(({ claim }) => claim ?? [])))].sort()
  const documents = new Set(values.flatMap((x) => x.documents))
  // One document that tells two things of two parts of its story contradicts nobody.
  if (documents.size < 2 && !spelling) return null
  return { field, kind: spelling ? 'spelling' : kindOf(parted), claims, values, role }
}

/** "More than 20" and 22 can both hold; 13 and 15 cannot. Values without numbers differ by their words. */
function canBothHold(a: Saying, b: Saying): boolean {
  if (a.min === null && a.max === null && b.min === null && b.max === null) return a.value === b.value
  return (a.min ?? -Infinity) <= (b.max ?? Infinity) && (b.min ?? -Infinity) <= (a.max ?? Infinity)
}

/** One origin that raises or lowers a value from day to day updates it; values that only ever stand side by side are of other scope. */
function kindOf(groups: readonly (readonly Saying[])[]): Discrepancy['kind'] {
  if (isUpdate(groups)) return 'update'
  const documents = groups.map((own) => [...new Set(own.map(({ document }) => document))].sort().join(' '))
  return new Set(documents).size === 1 ? 'scope' : 'conflict'
}

/** Whether one origin alone says all of it, each value on days of its own. */
function isUpdate(groups: readonly (readonly Saying[])[]): boolean {
  const origins = new Set(groups.flatMap((own) => own.map(({ origin }) => origin)))
  if (origins.size !== 1 || origins.has(null)) return false
  const days = groups.map((own) => own.flatMap(({ published }) => published ?? []).sort())
  if (days.some((own) => own.length === 0)) return false
  const ordered = [...days].sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
  return ordered.every((own, i) => i === 0 || (ordered[i - 1]?.at(-1) ?? '') < (own[0] ?? ''))
}
