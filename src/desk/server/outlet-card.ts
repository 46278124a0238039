import type { OutletCard as KeptCard, OutletClaims as KeptClaims, OutletView } from '../../store/index.js'
import type { OutletCard, OutletClaims, OutletPage } from '../wire.js'

const claimsOf = ({ claims, alone, own, common, nobody }: KeptClaims): OutletClaims => ({
  all: claims,
  alone,
  own,
  common,
  nobody,
})

export function outletCard(card: KeptCard): OutletCard {
  const { key, id, name, owner, country, documents, stories, from, to } = card
  return { key, id, name, owner, country, documents, stories, from, to, claims: claimsOf(card) }
}

/** A story with what the claims rest on that an outlet reports of it. */
export function outletStory(row: OutletView['stories'][number]): OutletPage['stories'][number] {
  const { id, title, documents, from, to, reports } = row
  return { id, title, documents, from, to, reports, claims: claimsOf(row) }
}
