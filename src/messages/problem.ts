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
  | { readonly kind: 'no-article' }
  | { readonly kind: 'page-too-deep' }
  | { readonly kind: 'bad-json' }
  | { readonly kind: 'bad-feed' }
  | { readonly kind: 'bad-mail' }
  | { readonly kind: 'bad-table' }
  | { readonly kind: 'bad-workbook' }
  | { readonly kind: 'bad-zip' }
  | { readonly kind: 'zip-too-large'; readonly megabytes: number }
  | { readonly kind: 'zip-encrypted' }
  | { readonly kind: 'zip-in-zip' }
  | { readonly kind: 'no-column'; readonly column: string; readonly columns: readonly string[] }
  | { readonly kind: 'no-text-column'; readonly columns: readonly string[] }
  | { readonly kind: 'address-private'; readonly host: string }
  | { readonly kind: 'address-invalid' }
  | { readonly kind: 'robots-forbid' }
  | { readonly kind: 'http-status'; readonly status: number }
  | { readonly kind: 'too-many-redirects' }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  | { readonly kind: 'not-reached'; readonly why: string }

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
  'no-article': 'input-empty',
  'page-too-deep': 'input-invalid',
  'bad-json': 'input-invalid',
  'bad-feed': 'input-invalid',
  'bad-mail': 'input-invalid',
  'bad-table': 'input-invalid',
  'bad-workbook': 'input-invalid',
  'bad-zip': 'input-unreadable',
  'zip-too-large': 'input-too-large',
  'zip-encrypted': 'input-unreadable',
  'zip-in-zip': 'input-invalid',
  'no-column': 'input-invalid',
  'no-text-column': 'input-invalid',
  'address-private': 'address-refused',
  'address-invalid': 'address-refused',
  'robots-forbid': 'address-refused',
  'http-status': 'fetch-failed',
  'too-many-redirects': 'fetch-failed',
  'timed-out': 'fetch-failed',
  'not-reached': 'fetch-failed',
}
