import { z } from 'zod'
import type { Attribution } from '../model/attribution.js'
import { CHECKS, type Range, type StatementChange } from '../model/decision.js'
import { undecidable, type ToDecide } from './settle.js'

/** Words of the text, or where they stand in it. */
const words = z.union([
  z.string().trim().min(1),
  z.strictObject({ start: z.number().int().nonnegative(), end: z.number().int().positive() }),
])

const fields = {
  source: words.nullish(),
  content: words.nullish(),
  stance: z.enum(['asserts', 'denies', 'declines', 'hedges'] satisfies Attribution['stance'][]).nullish(),
  act: z
    .enum([
      'reports',
      'announces',
      'claims_responsibility',
      'accuses',
      'demands',
      'threatens',
      'reacts',
    ] satisfies Attribution['act'][])
    .nullish(),
  sourceType: z
    .enum([
      'official_named',
      'official_unnamed',
      'anonymous',
      'media',
      'organisation',
      'witness',
      'person',
      'document',
    ] satisfies Attribution['sourceType'][])
    .nullish(),
}
const change = z.strictObject({ cue: words.optional(), ...fields })
const id = z.string().min(1).max(2000)
const on = { document: id, statement: id }

/** A decision as a program or a page asks for it: words may be named by themselves or by their place. */
export const asked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['accept', 'reject']), ...on }),
  z.strictObject({ kind: z.literal('correct'), ...on, change }),
  z.strictObject({ kind: z.literal('add'), document: id, change: change.extend({ cue: words }) }),
  z.strictObject({ kind: z.enum(['same', 'apart']), a: id, b: id }),
  z.strictObject({ kind: z.literal('owner'), outlet: id, owner: z.string().trim().min(1).nullable() }),
  z.strictObject({ kind: z.literal('merge'), stories: z.array(id).min(2).max(100) }),
  z.strictObject({ kind: z.literal('split'), story: id, documents: z.array(id).min(1) }),
  z.strictObject({
    kind: z.literal('link'),
    documents: z.array(id).optional(),
    story: id.optional(),
    name: z.string().trim().min(1),
    url: z.string().nullish(),
  }),
  z.strictObject({ kind: z.literal('check'), story: id, done: z.enum(CHECKS) }),
  z.strictObject({ kind: z.enum(['undo', 'redo']), of: id.optional() }),
])
export type Asked = z.infer<typeof asked>

/** What is asked for, with words found in the text: those nearest to the statement where they stand there several times. */
export function toDecide(
  given: Asked,
  doc: { readonly text: string; readonly attributions: readonly Attribution[] } | null,
): ToDecide {
  if (given.kind !== 'correct' && given.kind !== 'add') return given
  const text = doc?.text ?? ''
  const statement = given.kind === 'correct' ? doc?.attributions.find((one) => one.id === given.statement) : undefined
  const named =
    given.change.cue === undefined ? undefined : rangeOf(given.change.cue, text, statement?.cue.start ?? null)
  const near = named?.start ?? statement?.cue.start ?? null
  const ranged = (value: z.infer<typeof words> | null | undefined): Range | null | undefined =>
    value === null || value === undefined ? value : rangeOf(value, text, near)
  const { stance, act, sourceType } = given.change
  const [source, content] = [ranged(given.change.source), ranged(given.change.content)]
  const told: StatementChange = {
    ...(named === undefined ? {} : { cue: named }),
    ...(source === undefined ? {} : { source }),
    ...(content === undefined ? {} : { content }),
    ...(stance ? { stance } : {}),
    ...(act ? { act } : {}),
    ...(sourceType ? { sourceType } : {}),
  }
  return given.kind === 'correct'
    ? { kind: 'correct', document: given.document, statement: given.statement, change: told }
    : { kind: 'add', document: given.document, change: { ...told, cue: named! } }
}

function rangeOf(given: z.infer<typeof words>, text: string, near: number | null): Range {
  if (typeof given !== 'string') return given
  const at = /^(\d+)-(\d+)$/u.exec(given)
  if (at) return { start: Number(at[1]), end: Number(at[2]) }
  const starts: number[] = []
  for (let from = text.indexOf(given); from >= 0; from = text.indexOf(given, from + 1)) starts.push(from)
  if (starts.length === 0) throw undecidable('no-words', given)
  if (starts.length > 1 && near === null) throw undecidable('many-words', given)
  const [start = 0] = starts.sort((a, b) => Math.abs(a - (near ?? 0)) - Math.abs(b - (near ?? 0)))
  return { start, end: start + given.length }
}
