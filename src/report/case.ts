import type { Messages } from '../messages/index.js'
import type { Custody, FieldChange, Run } from '../model/custody.js'
import type { Counts } from '../model/story.js'
import type { Span } from '../model/span.js'
import type { CaseInfo } from '../store/list.js'
import type { Found, Hit } from '../store/search.js'
import type { ClaimNote, Update } from '../store/update.js'

/** What is shown of a case in figures. */
export function renderInfo(info: CaseInfo, { cases }: Messages): string {
  const { labels } = cases
  const rows: [string, string][] = [
    [labels.created, info.created],
    [labels.documents, String(info.documents)],
    [labels.earlier, String(info.earlierVersions)],
    [labels.sightings, String(info.sightings)],
    [labels.bytes, String(info.bytes)],
    [labels.period, info.from === null ? '–' : `${info.from} – ${info.to ?? ''}`],
    [labels.voices, `${info.voices} · ${info.parties}`],
    [labels.stories, `${info.stories} · ${info.claims}`],
    [labels.analyses, info.analyses.map(({ analysis, documents }) => `${analysis} (${documents})`).join(', ') || '–'],
    [labels.schema, info.schema],
    [labels.log, `${info.head.seq} · ${info.head.hash}`],
  ]
  const lines = [info.at, ...rows.map(([label, value]) => `  ${label}: ${value}`)]
  if (!info.upToDate) lines.push('', cases.behind())
  return `${lines.join('\n')}\n`
}

/** Where a document came from, and how its versions differ. */
export function renderCustody({ sightings, versions }: Custody, messages: Messages): string {
  const { labels } = messages.cases
  const lines = sightings.map(
    ({ document, at, place, sha256, reader, seq }) =>
      `${at} · ${document} · ${labels.from} ${place}\n  ${labels.bySha} ${sha256} · ${labels.reader} ${reader} · ${labels.log} ${seq}`,
  )
  const changes = versions.flatMap(({ id, changes: fields }, i) => {
    const before = versions[i - 1]
    return before ? [renderChanges(id, before.id, fields, messages).trimEnd()] : []
  })
  return `${[...lines, ...changes].join('\n')}\n`
}

/** What changed in a page: the words that went and those that came, with a few around them. */
export function renderChanges(
  id: string,
  versionOf: string,
  changes: readonly FieldChange[],
  { cases }: Messages,
): string {
  const lines = changes.map(({ field, runs }) => `  ${cases.fields[field]}: ${runs.map(runText).join('')}`)
  return `${[cases.changed(id, versionOf), ...lines].join('\n')}\n`
}

/** Characters kept of what did not change, beside what did. */
const AROUND = 40

function runText({ kind, text }: Run, i: number, runs: readonly Run[]): string {
  const told = text.replaceAll('\n', ' ')
  if (kind === 'gone') return `[-${told}-]`
  if (kind === 'new') return `{+${told}+}`
  const [head, tail] = [i === 0 ? '' : told.slice(0, AROUND), i === runs.length - 1 ? '' : told.slice(-AROUND)]
  return head.length + tail.length >= told.length ? told : `${head}…${tail}`
}

export interface FoundView {
  readonly messages: Messages
  readonly color: boolean
}

/** What a search found, each with the words around those that were searched for. */
export function renderFound({ total, hits }: Found, documents: number, view: FoundView): string {
  const { cases } = view.messages
  if (hits.length === 0) return `${cases.nothingFound(documents)}\n`
  return `${hits.map((hit) => renderHit(hit, view)).join('\n')}\n${cases.found(total, hits.length, documents)}\n`
}

function renderHit(hit: Hit, { messages: { view }, color }: FoundView): string {
  const head = [hit.id, hit.published ?? view.dateUnknown, hit.outlet?.name ?? view.outletUnknown].join(' · ')
  return `${hit.title ?? view.untitled}\n${head}\n  ${marked(hit.excerpt, hit.highlights, color).replaceAll('\n', ' ')}\n`
}

/** Colour marks the words in a terminal, brackets anywhere else. */
function marked(excerpt: Span, highlights: readonly Span[], color: boolean): string {
  const [open, close] = color ? ['\u001b[1;33m', '\u001b[0m'] : ['[', ']']
  let text = ''
  let at = excerpt.start
  for (const { start, end, text: words } of highlights) {
    if (start < at || end > excerpt.end) continue
    text += `${excerpt.text.slice(at - excerpt.start, start - excerpt.start)}${open}${words}${close}`
    at = end
  }
  return text + excerpt.text.slice(at - excerpt.start)
}

/** What tracing a case again changes. */
export function renderUpdate(update: Update, { cases, view }: Messages): string {
  const counts = ({ reports, origins }: Counts): string => cases.counts(reports, origins.min, origins.max)
  const claim = ({ kind, role, value }: ClaimNote): string => [kind, role, value].filter((x) => x !== null).join(' ')
  const lines = [cases.updated(update.traced, update.documents.length)]
  for (const { id, title, gained, lost } of update.documents) {
    lines.push(`  ${id} · ${title ?? view.untitled}: ${cases.statements(gained.length, lost.length)}`)
    lines.push(...lost.map((x) => `    - ${x}`), ...gained.map((x) => `    + ${x}`))
  }
  lines.push(cases.storiesMoved(update.stories.before, update.stories.after))
  lines.push(...update.claims.lost.map((x) => `  ${cases.claimLost(x.title, claim(x))}`))
  lines.push(...update.claims.gained.map((x) => `  ${cases.claimGained(x.title, claim(x))}`))
  lines.push(...update.moved.map((x) => `  ${cases.moved(x.title, counts(x.before), counts(x.after))}`))
  lines.push(update.kept ? cases.kept() : cases.notKept())
  return `${lines.join('\n')}\n`
}
