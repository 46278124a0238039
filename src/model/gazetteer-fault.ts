import type { PlaceKind } from './place.js'

/** What is wrong with a row of a gazetteer file. */
export type PlaceFault =
  | { readonly kind: 'no-name' }
  | { readonly kind: 'bad-coordinates'; readonly value: string }
  | { readonly kind: 'bad-kind'; readonly value: string; readonly choices: readonly PlaceKind[] }
  | { readonly kind: 'bad-country'; readonly value: string }
  | { readonly kind: 'not-a-point' }
  | { readonly kind: 'bad-row'; readonly columns: number }

/** What is wrong with a gazetteer file as a whole. */
export type GazetteerFileFault =
  | { readonly kind: 'bad-json'; readonly why: string }
  | { readonly kind: 'bad-csv'; readonly why: string }
  | { readonly kind: 'no-column'; readonly column: string }
  | { readonly kind: 'no-places' }
