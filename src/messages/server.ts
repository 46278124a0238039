/** Why the desk does not answer a request. */
export type ServerProblem =
  | 'not-found'
  | 'no-such-address'
  | 'wrong-method'
  | 'wrong-host'
  | 'cross-site'
  | 'no-token'
  | 'invalid'
  | 'wrong-type'
  | 'too-large'
  | 'too-many-jobs'
  | 'closing'
  | 'internal'

/** What a field of a request should have been. */
export type Wanted =
  | { readonly kind: 'one-of'; readonly choices: readonly string[] }
  | { readonly kind: 'number'; readonly least: number | null; readonly most: number | null }
  | { readonly kind: 'length'; readonly most: number }
  | { readonly kind: 'text' | 'date' | 'web' | 'cursor' | 'nothing' | 'other' }

/** What `isnad desk` says in the terminal, and its server where it does not answer. */
export interface ServerMessages {
  readonly problems: Readonly<Record<ServerProblem, { readonly what: string; readonly hint: string }>>
  wanted(wanted: Wanted): string
  listening(name: string, address: string): string
  /** The case is one for looking around. */
  readonly temporary: string
  /** Others can reach the desk: the address holds what lets them in. */
  readonly open: string
  readonly howToEnd: string
  readonly ending: string
  readonly ended: string
  portTaken(port: number): string
  /** Another port than the usual one. */
  otherPort(usual: number): string
  /** The browser's part of the desk is not there. */
  readonly noClient: string
  noBrowser(why: string): string
  oneCase(given: number): string
}
