/** What is wrong with a row. */
export type RowFault =
  | { readonly kind: 'not-an-object' }
  | { readonly kind: 'unknown-field'; readonly field: string; readonly known: readonly string[] }
  | { readonly kind: 'missing-field'; readonly field: string }
  | { readonly kind: 'not-one-of'; readonly field: string; readonly value: string; readonly choices: readonly string[] }
  | { readonly kind: 'not-text' | 'not-a-list'; readonly field: string }
  | { readonly kind: 'bad-form'; readonly field: string; readonly value: string; readonly form: Form }
  /** Refers to an entry that is neither shipped nor in the file. */
  | { readonly kind: 'unknown-id'; readonly field: string; readonly value: string }
  | { readonly kind: 'circle'; readonly value: string }

/** Forms a field may be bound to. */
export type Form = 'id' | 'country' | 'domain' | 'date'

/** What is wrong with a registry file as a whole. */
export type FileFault =
  | { readonly kind: 'bad-json'; readonly why: string }
  | { readonly kind: 'bad-csv'; readonly why: string }
  | { readonly kind: 'no-rows' }
