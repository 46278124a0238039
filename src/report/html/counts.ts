import type { Counts } from '../../model/story.js'
import type { StoryFacts } from '../../view/story-paths.js'
import { escapeText } from '../../view/svg.js'
import { groupBy } from '../../view/group.js'
import { reasonSentences } from '../../view/naming.js'
import { apart, bdi, chip, chips, details, type Page, sentence } from './html.js'

type CountName = 'reports' | 'publishers' | 'texts' | 'origins'

/** The four counts as tiles; each opens on why it is what it is. */
export function countTiles(facts: StoryFacts, page: Page): string {
  const { counts } = facts.story
  const names: readonly CountName[] = ['reports', 'publishers', 'texts', 'origins']
  return `<div class="tiles">${names.map((name) => tile(name, counts, facts, page)).join('')}</div>`
}

function tile(name: CountName, counts: Counts, facts: StoryFacts, page: Page): string {
  const { story: words, page: own } = page.messages
  const { min, max } = counts.origins
  const number =
    name === 'origins' ? (min === max ? String(max) : `<span dir="ltr">${min}–${max}</span>`) : String(counts[name])
  const summary = `<span class="number">${number}</span> <span class="label">${escapeText(words.counts[name])}</span> <span class="why">${escapeText(own.whyCount)}</span>`
  const meaning = `<p>${escapeText(words.countsMean[name])}.</p>`
  return details(summary, meaning + behind(name, facts, page), `tile ${name}`)
}

function behind(name: CountName, facts: StoryFacts, page: Page): string {
  const central = facts.story.claims.find((claim) => claim.central)
  const reporting = [...new Set(central?.supports.map(({ document }) => document))]
  if (name === 'reports') return reporting.length === 0 ? '' : chips(reporting, page)
  if (name === 'publishers') return publishers(reporting, facts, page)
  if (name === 'texts') return sharedTexts(facts, page)
  return central ? reasonList(central, facts, page) : ''
}

/** Why a claim has the counts it has, a sentence an item. */
export function reasonList(claim: StoryFacts['story']['claims'][number], facts: StoryFacts, page: Page): string {
  const sentences = reasonSentences(claim, facts, page.messages, apart)
  return sentences.length === 0
    ? ''
    : `<ul class="reasons">${sentences.map((text) => `<li>${sentence(text)}</li>`).join('')}</ul>`
}

function publishers(reporting: readonly string[], facts: StoryFacts, page: Page): string {
  const owners = groupBy(
    reporting.flatMap((id) => facts.byId.get(id) ?? []),
    ({ outlet }) => outlet?.owner ?? outlet?.name ?? '',
  )
  const rows = [...owners].map(([owner, docs]) => {
    const name = owner === '' ? escapeText(page.messages.view.outletUnknown) : bdi(owner)
    return `<li>${name} ${chips(
      docs.map(({ id }) => id),
      page,
    )}</li>`
  })
  return `<ul>${rows.join('')}</ul>`
}

function sharedTexts({ story }: StoryFacts, page: Page): string {
  const pairs = story.links.filter(({ kind }) => kind === 'reuse')
  const rows = pairs.slice(0, 40).map(({ from, to }) => `<li>${chip(from, page)} ↔ ${chip(to, page)}</li>`)
  return rows.length === 0 ? '' : `<ul class="pairs">${rows.join('')}</ul>`
}
