import type { z } from '@hono/zod-openapi'
import { MESSAGES, type Wanted } from '../../messages/index.js'
import type { FieldProblem } from '../wire.js'

/** What is wrong with a request, field by field, in both languages. */
export function fieldProblems(error: z.ZodError, where: FieldProblem['in']): FieldProblem[] {
  return error.issues.flatMap((issue) => {
    const field = issue.path.join('.')
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => problem([field, key].filter((part) => part !== '').join('.'), { kind: 'nothing' }))
    }
    return [problem(field, wantedBy(issue))]
  })

  function problem(field: string, wanted: Wanted): FieldProblem {
    return {
      in: where,
      field,
      wanted: { ar: MESSAGES.ar.server.wanted(wanted), en: MESSAGES.en.server.wanted(wanted) },
    }
  }
}

type Issue = z.core.$ZodIssue

function wantedBy(issue: Issue): Wanted {
  switch (issue.code) {
    case 'invalid_value':
      return { kind: 'one-of', choices: issue.values.map(String) }
    case 'invalid_type':
      return typeWanted(issue)
    case 'too_big':
      return issue.origin === 'string'
        ? { kind: 'length', most: Number(issue.maximum) }
        : { kind: 'number', least: null, most: Number(issue.maximum) }
    case 'too_small':
      return issue.origin === 'string' ? { kind: 'text' } : { kind: 'number', least: Number(issue.minimum), most: null }
    case 'custom':
      return customWanted(issue.params?.['wanted'])
    case 'invalid_format':
      return { kind: issue.path.at(-1) === 'cursor' ? 'cursor' : 'other' }
    default:
      return { kind: 'other' }
  }
}

const customWanted = (wanted: unknown): Wanted => ({
  kind: wanted === 'date' || wanted === 'web' ? wanted : 'other',
})

function typeWanted({ expected }: Extract<Issue, { code: 'invalid_type' }>): Wanted {
  if (expected === 'int' || expected === 'number') return { kind: 'number', least: null, most: null }
  return { kind: expected === 'string' ? 'text' : 'other' }
}
