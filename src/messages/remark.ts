/** What a person is told about an input that failed nowhere. */
export type Remark =
  | { readonly kind: 'other-files'; readonly files: number }
  /** Which column of a table was taken for which field. */
  | { readonly kind: 'columns'; readonly map: Readonly<Record<string, string>>; readonly columns: readonly string[] }
  /** Records that hold no words: pictures, service messages. */
  | { readonly kind: 'no-text'; readonly records: number }
