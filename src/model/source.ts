import type { Evidence } from './evidence.js'

/** Who a source is, across documents. */
export interface Voice {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly type: string
  readonly named: boolean
  readonly party: string | null
}

/** The institution a voice speaks for. */
export interface Party {
  readonly id: string
  readonly name: string
  readonly kind: 'state' | 'armed_group' | 'organisation' | 'outlet_owner' | 'person' | 'unknown'
}

export interface Join {
  readonly a: string
  readonly b: string
  readonly kind: 'same_voice' | 'organ_of' | 'spokesman_of' | 'owned_by' | 'possibly_same' | 'allied'
  readonly sure: boolean
  readonly by: 'machine' | 'user'
  readonly evidence: readonly Evidence[]
}
