import { MESSAGES, PROBLEM_CODES, type Problem } from '../messages/index.js'
import { IsnadError } from '../model/error.js'

/** The error for a problem: its code, and an English sentence that says what, where and what to do. */
export function errorOf(problem: Problem, path: string, line?: number, cause?: unknown): IsnadError {
  const { what, where, hints, error } = MESSAGES.en.problems
  const code = PROBLEM_CODES[problem.kind]
  return new IsnadError(code, error(what(problem), where(path, line), hints[code]), { cause })
}

/** Carries a {@link Problem} from where it is found to where its path and line are known. */
export class ProblemFound extends Error {
  readonly problem: Problem

  constructor(problem: Problem, cause?: unknown) {
    super(problem.kind, { cause })
    this.problem = problem
  }
}
