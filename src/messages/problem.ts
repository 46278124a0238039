import type { ErrorCode } from '../model/error.js'

/** Why an input, or one record of it, was not read. */
export type Problem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'no-permission' }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'read-failed'; readonly why: string }
  | { readonly kind: 'bad-gzip' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'empty-folder' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'unknown-charset' }
  | { readonly kind: 'jsonl-not-utf8' }
  | { readonly kind: 'text-too-large'; readonly megabytes: number }
  | { readonly kind: 'line-too-long'; readonly megabytes: number }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-an-object' }
  | { readonly kind: 'text-missing' }
  | { readonly kind: 'wrong-type'; readonly field: string }
  | { readonly kind: 'bad-date'; readonly value: string }

/** The code of each kind of problem. */
export const PROBLEM_CODES: Readonly<Record<Problem['kind'], ErrorCode>> = {
  'missing': 'input-missing',
  'no-permission': 'input-unreadable',
  'not-a-file': 'input-unreadable',
  'read-failed': 'input-unreadable',
  'bad-gzip': 'input-unreadable',
  'empty': 'input-empty',
  'empty-folder': 'input-empty',
  'binary': 'input-binary',
  'unknown-charset': 'input-binary',
  'jsonl-not-utf8': 'input-binary',
  'text-too-large': 'input-too-large',
  'line-too-long': 'input-too-large',
  'not-json': 'input-invalid',
  'not-an-object': 'input-invalid',
  'text-missing': 'input-invalid',
  'wrong-type': 'input-invalid',
  'bad-date': 'input-invalid',
}
