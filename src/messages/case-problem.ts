import type { ErrorCode } from '../model/error.js'

/** Why a case could not be opened, read or written. */
export type CaseProblem =
  | { readonly kind: 'no-case'; readonly at: string }
  | { readonly kind: 'exists'; readonly at: string }
  | { readonly kind: 'not-empty'; readonly at: string }
  | {
      readonly kind: 'locked'
      readonly at: string
      readonly pid: number
      readonly host: string
      readonly since: string
    }
  | { readonly kind: 'newer'; readonly at: string }
  | { readonly kind: 'read-only'; readonly at: string; readonly why: string }
  | { readonly kind: 'disk-full'; readonly at: string }
  | { readonly kind: 'connection'; readonly at: string; readonly why: string }
  | { readonly kind: 'damaged'; readonly at: string; readonly why: string }
  | { readonly kind: 'bad-backup'; readonly at: string; readonly why: string }
  | { readonly kind: 'no-document'; readonly id: string }
  /** What was to be decided names nothing that can be decided on. */
  | {
      readonly kind: 'undecidable'
      readonly why: 'no-author' | 'no-statement' | 'no-story' | 'no-words' | 'many-words' | 'no-decision'
      readonly about: string
    }

/** The code of each kind of problem of a case. */
export const CASE_CODES: Readonly<Record<CaseProblem['kind'], ErrorCode>> = {
  'no-case': 'case-missing',
  'exists': 'case-exists',
  'not-empty': 'case-exists',
  'locked': 'case-locked',
  'newer': 'case-newer',
  'read-only': 'case-unwritable',
  'disk-full': 'case-unwritable',
  'connection': 'case-connection',
  'damaged': 'case-damaged',
  'bad-backup': 'case-damaged',
  'no-document': 'usage',
  'undecidable': 'usage',
}
