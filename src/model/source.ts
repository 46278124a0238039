import type { Evidence } from './evidence.js'

/** Who a source is, across documents. */
export interface Voice {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: string
  readonly named: boolean
  readonly party: string | null
  /** The organ or institution it is, speaks for or belongs to, as far as that is sure; null where nobody tells. */
  readonly institution: string | null
}

/** The institution a voice speaks for. */
export interface Party {
  readonly id: string
  readonly name: string
  readonly kind: 'state' | 'armed_group' | 'organisation' | 'outlet_owner' | 'person' | 'unknown'
}

/** Why two voices, or a voice and an institution, are joined; `messages` makes a sentence of it. */
export type JoinReason =
  | 'named'
  | 'same-document'
  | 'most-often'
  | 'home'
  | 'setting'
  | 'untold'
  | 'nationality'
  | 'owner'
  | 'longer-name'
  | 'other-spelling'
  | 'only-surname'
  | 'same-surname'
  | 'office-holder'
  | 'same-owner'
  | 'same-description'
  | 'similar-description'
  | 'only-institution'
  | 'run-by'
  | 'recorded-alliance'

/** `evidence` says by one of the reasons why they are joined, and shows the words. */
export interface Join {
  readonly a: string
  readonly b: string
  readonly kind: 'same_voice' | 'organ_of' | 'spokesman_of' | 'owned_by' | 'possibly_same' | 'allied'
  readonly sure: boolean
  readonly by: 'machine' | 'user'
  readonly evidence: readonly Evidence[]
  /** Of an alliance alone: when it holds and where that is written. */
  readonly recorded?: { readonly from: string | null; readonly to: string | null; readonly source: string }
}
