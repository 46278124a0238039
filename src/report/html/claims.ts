import type { Claim } from '../../model/story.js'
import type { StoryFacts } from '../../view/story-paths.js'
import { escapeText } from '../../view/svg.js'
import { groupBy } from '../../view/group.js'
import { claimName, originMark, originName, sayersOf } from '../../view/naming.js'
import { reasonList } from './counts.js'
import { inSentence } from './highlight.js'
import { anchorOf, apart, chip, chips, details, type Page, runsOf, section, sentence } from './html.js'

/** Claims shown at once; the rest stand behind a line that opens. */
const SHOWN = 10

/** Every claim with its counts, who says it in which words, and who denies it. */
export function claimsSection(facts: StoryFacts, page: Page): string {
  const claims = facts.story.claims.toSorted((a, b) => Number(b.central) - Number(a.central))
  const cards = claims.map((claim) => claimCard(claim, facts, page))
  const rest = cards.slice(SHOWN)
  const more =
    rest.length === 0 ? '' : details(escapeText(page.messages.page.showMore(rest.length)), rest.join(''), 'rest')
  return section(page.messages.story.heads.claims, cards.slice(0, SHOWN).join('') + more, 'claims')
}

function claimCard(claim: Claim, facts: StoryFacts, page: Page): string {
  const { story: words, page: own } = page.messages
  const name = sentence(claimName(claim, page.messages, apart))
  const counts = escapeText(words.short(claim.counts))
  const denied =
    claim.denies.length === 0
      ? ''
      : `<p class="denied">${escapeText(own.whoDenies)}: ${deniers(claim, facts, page)}</p>`
  const why = details(escapeText(own.whyCount), reasonList(claim, facts, page), 'why')
  const quotes = details(escapeText(own.inWords), supportList(claim, facts, page), 'words')
  return `<article class="claim${claim.central ? ' central' : ''}"><h4>${name} <small>${counts}</small></h4>${supporters(claim, facts, page)}${denied}<div class="folds">${why}${quotes}</div></article>`
}

/** By origin, who says it. */
function supporters(claim: Claim, facts: StoryFacts, page: Page): string {
  const rows = sayersOf(claim, facts).map(([origin, documents]) => {
    const mark = origin && originMark(origin, page.messages)
    const name = origin
      ? sentence(originName(origin, apart)) + (mark === null ? '' : ` <small>(${escapeText(mark)})</small>`)
      : `<span class="nobody">${escapeText(page.messages.story.nobody)}</span>`
    return `<li>${name} ${chips(documents, page)}</li>`
  })
  return rows.length === 0 ? '' : `<ul class="who">${rows.join('')}</ul>`
}

function deniers(claim: Claim, facts: StoryFacts, page: Page): string {
  const rows = groupBy(claim.denies, ({ document, item }) => denierName(document, item, facts))
  return [...rows]
    .map(
      ([name, refs]) =>
        `${sentence(apart(name))} ${chips(
          refs.map(({ document }) => document),
          page,
        )}`,
    )
    .join(page.messages.lang === 'ar' ? '، ' : ', ')
}

function denierName(document: string, item: string, facts: StoryFacts): string {
  const statement = facts.byId.get(document)?.attributions.find(({ id }) => id === item)
  return statement?.chain.at(-1)?.name ?? statement?.source?.text ?? statement?.cue.text ?? ''
}

/** The words of each document, once. */
function supportList(claim: Claim, facts: StoryFacts, page: Page): string {
  const firsts = [...groupBy(claim.supports, ({ document }) => document).values()].flatMap(([first]) => first ?? [])
  const rows = firsts.map(({ document, span, item }) => {
    const doc = facts.byId.get(document)
    if (!doc) return ''
    const { lang, dir } = runsOf(doc)
    const link = `<a class="to" href="#${anchorOf(doc, page, item)}" aria-label="${escapeText(item)}">↧</a>`
    const place = doc.attributions.some(({ id }) => id === item) ? link : ''
    return `<li>${chip(document, page, true)} ${place}<p lang="${lang}" dir="${dir}">${inSentence(doc.text, span, page)}</p></li>`
  })
  return `<ul class="quotes">${rows.join('')}</ul>`
}
