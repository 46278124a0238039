import { Fragment, type ReactNode } from 'react'
import { piecesOf } from '../../../view/apart.js'

/** A sentence of the messages; names of documents inside it run in their own direction and cannot turn the rest. */
export function Told({ text }: { readonly text: string }): ReactNode {
  return piecesOf(text).map(({ text: piece, name }, i) =>
    name ? <Name key={i}>{piece}</Name> : <Fragment key={i}>{piece}</Fragment>,
  )
}

/** Words of a document on a line of the page: on one line, in their own direction, without what could steer it. */
export function Name({ children }: { readonly children: string }): ReactNode {
  return <bdi>{harmless(children)}</bdi>
}

/** Overrides and embeddings end with the element in any case; in a name they say nothing, so they are dropped. */
export const harmless = (text: string): string =>
  text.replaceAll(/\s+/gu, ' ').replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
