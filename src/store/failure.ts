import { CASE_CODES, type CaseProblem, MESSAGES } from '../messages/index.js'
import { IsnadError } from '../model/error.js'

/** An error of a case: beside code and English message the problem itself, so that it can be said in another language. */
export class CaseError extends IsnadError {
  readonly problem: CaseProblem

  constructor(problem: CaseProblem, cause?: unknown) {
    const code = CASE_CODES[problem.kind]
    const { cases, problems } = MESSAGES.en
    super(code, problems.error(cases.problem(problem), '', problems.hints[code]), { cause })
    this.name = 'CaseError'
    this.problem = problem
  }
}

/** Codes of a server that went away or is on its way: class 08, shutdown, crash, start, too many connections; and those of the network. */
const CONNECTION =
  /^(?:08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN|ENETUNREACH)$/u
const LOST = /Connection terminated|connection (?:is )?closed|Client has encountered a connection error|not queryable/iu
const LOGIN = /^(?:28...|3D000|42501)$/u

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''

const textOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(textOf).join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** Whether the connection was lost, so that trying again may help. */
export function isLost(error: unknown): boolean {
  const inner = error instanceof CaseError ? error.cause : error
  return CONNECTION.test(codeOf(inner)) || LOST.test(textOf(inner))
}

/** What a database or file error means for a case; an error that means nothing of the kind is returned as it is. */
export function caseErrorOf(error: unknown, at: string): unknown {
  if (error instanceof IsnadError) return error
  const code = codeOf(error)
  const why = textOf(error)
  if (code === '53100' || code === 'ENOSPC' || code === 'EDQUOT' || /No space left/iu.test(why)) {
    return new CaseError({ kind: 'disk-full', at }, error)
  }
  if (
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    /Read-only file system|Permission denied/iu.test(why)
  ) {
    return new CaseError({ kind: 'read-only', at, why: code || why }, error)
  }
  if (isLost(error) || LOGIN.test(code)) return new CaseError({ kind: 'connection', at, why }, error)
  if (/^(?:XX|58)/u.test(code) || error instanceof WebAssembly.RuntimeError || /Aborted\(|unreachable/u.test(why)) {
    return new CaseError({ kind: 'damaged', at, why }, error)
  }
  return error
}

/** Does some work on a case and tells its failures as those of the case. */
export async function guarded<Result>(at: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw caseErrorOf(error, at)
  }
}
