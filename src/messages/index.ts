import { ar } from './ar.js'
import { en } from './en.js'
import type { Messages } from './messages.js'

export type { Figures, Messages } from './messages.js'
export { PROBLEM_CODES, type Problem } from './problem.js'

/** The languages of the messages. */
export const MESSAGES: Readonly<Record<'ar' | 'en', Messages>> = { ar, en }
export type { Remark } from './remark.js'
export { CASE_CODES, type CaseProblem } from './case-problem.js'
export type { ServerProblem, Wanted } from './server.js'
