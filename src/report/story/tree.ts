import type { Origin } from '../../model/story.js'
import type { StoryFacts, StoryPath } from '../../view/story-paths.js'
import { oneLine, shorten } from '../display.js'
import { groupBy } from '../../view/group.js'
import type { Pen } from '../pen.js'
import { originMark, originName, outletName } from '../../view/naming.js'

/** A branch of the chain: who handed it on, or a document. */
interface Branch {
  readonly label: string
  readonly branches: readonly Branch[]
}

/** The chain as a tree: origins, those who handed their words on, and the outlets by date. */
export function treeLines(facts: StoryFacts, pen: Pen): string[] {
  const byOrigin = groupBy(
    facts.paths.filter(({ origin }) => origin !== null),
    ({ origin }) => origin?.id ?? '',
  )
  const named = [...byOrigin.values()].toSorted((a, b) => documentsOf(b) - documentsOf(a))
  const silent = facts.paths.filter(({ origin }) => origin === null)
  const roots: Branch[] = named.map((paths) => ({
    label: rootLabel(paths, pen),
    branches: branchesOf(paths, 0, facts, pen),
  }))
  if (silent.length > 0)
    roots.push({ label: pen.style.dim(pen.messages.story.nobody), branches: branchesOf(silent, 0, facts, pen) })
  return roots.flatMap((root) => [root.label, ...draw(root.branches, '')])
}

const documentsOf = (paths: readonly StoryPath[]): number => new Set(paths.map(({ document }) => document.id)).size

function rootLabel([first]: readonly StoryPath[], pen: Pen): string {
  const origin = first?.origin
  return origin ? originLabel({ ...origin, name: shorten(oneLine(origin.name), pen.width - 24) }, pen) : ''
}

/** An origin, with what is said of one that nobody names. */
export function originLabel(origin: Origin, pen: Pen): string {
  const mark = originMark(origin, pen.messages)
  return pen.style.bold(originName(origin, pen.words)) + (mark === null ? '' : ` ${pen.style.dim(`(${mark})`)}`)
}

/** Relays first, with all that came through each; then documents that have it from the step above. */
function branchesOf(paths: readonly StoryPath[], depth: number, facts: StoryFacts, pen: Pen): Branch[] {
  const through = groupBy(
    paths.filter(({ relays }) => relays.length > depth),
    ({ relays }) => relays[depth]?.id ?? '',
  )
  const direct = paths.filter(({ relays }) => relays.length === depth)
  return [
    ...[...through.values()].map((group) => ({
      label: pen.words(shorten(oneLine(group[0]?.relays[depth]?.name ?? ''), Math.floor(pen.width / 2))),
      branches: branchesOf(group, depth + 1, facts, pen),
    })),
    ...direct.map(({ document }) => ({ label: documentLabel(document.id, facts, pen), branches: [] })),
  ]
}

/** `[3] outlet · date`, the way every list of the view names a document. */
export function documentLabel(id: string, facts: StoryFacts, pen: Pen): string {
  const doc = facts.byId.get(id)
  if (!doc) return pen.words(id)
  const outlet = pen.words(shorten(oneLine(outletName(doc)), Math.floor(pen.width / 3)))
  const date = doc.published === null ? pen.messages.story.undated : pen.apart(doc.published)
  return `${pen.style.dim(pen.apart(`[${facts.numbers.get(id)}]`))} ${outlet} ${pen.style.dim(`· ${date}`)}`
}

function draw(branches: readonly Branch[], indent: string): string[] {
  return branches.flatMap(({ label, branches: below }, i) => {
    const last = i === branches.length - 1
    return [`${indent}${last ? '└─ ' : '├─ '}${label}`, ...draw(below, indent + (last ? '   ' : '│  '))]
  })
}
