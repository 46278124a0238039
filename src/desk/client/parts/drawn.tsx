import { createElement, Fragment, type ReactNode } from 'react'
import { type Drawn, type DrawnNode, plainText, round } from '../../../view/svg.js'

/** What the desk puts around an element of a drawing; most stay as they are. */
export type Around = (drawn: ReactNode, element: Drawn) => ReactNode

/** A drawing as part of the page. Its texts are React's, so nothing in them can become markup. */
export function Drawing({ of, around }: { readonly of: DrawnNode; readonly around?: Around }): ReactNode {
  return nodeOf(of, around)
}

function nodeOf(node: DrawnNode, around: Around | undefined): ReactNode {
  if (typeof node === 'string') return plainText(node)
  if (isMany(node)) return createElement(Fragment, {}, ...node.map((inner) => nodeOf(inner, around)))
  const given = Object.entries(node.attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[propOf(key), typeof value === 'number' ? round(value) : value] as const],
  )
  const inside = node.inside.map((inner) => nodeOf(inner, around))
  const drawn = createElement(node.name, Object.fromEntries(given), ...inside)
  return around ? around(drawn, node) : drawn
}

const isMany = (node: Drawn | readonly DrawnNode[]): node is readonly DrawnNode[] => Array.isArray(node)

function propOf(attribute: string): string {
  if (attribute === 'class') return 'className'
  if (/^(?:aria|data)-/u.test(attribute)) return attribute
  return attribute.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())
}
