import type { Span } from '../../model/span.js'
import type { Claim, Denial, Discrepancy } from '../../model/story.js'
import type { StoryFacts } from '../../view/story-paths.js'
import { escapeText } from '../../view/svg.js'
import { groupBy } from '../../view/group.js'
import { claimName, fieldName, originName, sayersOf, valueName } from '../../view/naming.js'
import { inSentence } from './highlight.js'
import { anchorOf, apart, bdi, chip, chips, type Page, runsOf, section, sentence } from './html.js'

/** What is denied at one side, in the words of those who say it, and all denials of it beside. */
export function denialsSection(facts: StoryFacts, page: Page): string {
  const { page: own, story: words } = page.messages
  const byClaim = [...groupBy(facts.story.denials, ({ of }) => of ?? '')].toSorted(
    ([a], [b]) => Number(a === '') - Number(b === ''),
  )
  const rows = byClaim.map(([of, denials]) => {
    const claim = facts.story.claims.find(({ id }) => id === of)
    const said = claim
      ? deniedClaim(claim, denials.length, facts, page)
      : `<p class="nobody">${escapeText(own.facingNone)}</p>`
    return `<div class="facing"><div class="said">${said}</div><div class="denial">${denialCards(denials, facts, page)}</div></div>`
  })
  if (rows.length === 0) return ''
  const heads = `<div class="facing heads" aria-hidden="true"><span>${escapeText(own.facing)}</span><span>${escapeText(words.heads.denials)}</span></div>`
  return section(own.denied, heads + rows.join(''), 'denials')
}

/** Documents whose words stand for a claim beside its denials: about as many as deny it, so that neither side looks the weightier. */
const QUOTED = 3

function deniedClaim(claim: Claim, denials: number, facts: StoryFacts, page: Page): string {
  const sayers = sayersOf(claim, facts)
  const names = sayers.map(([origin, documents]) => {
    const name = origin ? sentence(originName(origin, apart)) : escapeText(page.messages.story.nobody)
    return `<li>${name} ${chips(documents, page)}</li>`
  })
  // One document of each origin first, then the others.
  const ids = [...sayers.flatMap(([, [first]]) => first ?? []), ...sayers.flatMap(([, [, ...others]]) => others)]
  const firsts = [...new Set(ids)].flatMap((id) => claim.supports.find(({ document }) => document === id) ?? [])
  const quotes = firsts
    .slice(0, Math.max(QUOTED, denials))
    .map(({ document, span }) => wordsCard(document, span, null, facts, page))
  return `<h4>${sentence(claimName(claim, page.messages, apart))}</h4><ul class="who">${names.join('')}</ul>${quotes.join('')}`
}

/** Each denier once a document and kind, with the words, and with the numbers of those it stands against. */
function denialCards(denials: readonly Denial[], facts: StoryFacts, page: Page): string {
  const { story: words } = page.messages
  const groups = groupBy(denials, ({ document, by, kind }) => JSON.stringify([document, by, kind]))
  const cards = [...groups.values()].map((same) => {
    const [first] = same
    if (!first) return ''
    const head = `<p class="by"><b>${bdi(first.by)}</b> <span class="stance">${escapeText(words.denialKinds[first.kind])}</span></p>`
    const against = same.flatMap((denial) => denial.against.map(({ document }) => document))
    const facing =
      against.length === 0
        ? ''
        : `<p class="against">${escapeText(words.against(first.kind, ''))} ${chips(against, page)}</p>`
    const quotes = same.map(({ document, attribution }) => statementCard(document, attribution, facts, page))
    return `<div class="card">${head}${quotes.join('')}${facing}</div>`
  })
  return cards.join('')
}

/** A statement in its sentence, with a link to its place. */
function statementCard(document: string, item: string, facts: StoryFacts, page: Page): string {
  const statement = facts.byId.get(document)?.attributions.find(({ id }) => id === item)
  return statement ? wordsCard(document, statement.content ?? statement.cue, item, facts, page) : ''
}

function wordsCard(document: string, span: Span, item: string | null, facts: StoryFacts, page: Page): string {
  const doc = facts.byId.get(document)
  if (!doc) return ''
  const { lang, dir } = runsOf(doc)
  const link =
    item === null ? '' : ` <a class="to" href="#${anchorOf(doc, page, item)}" aria-label="${escapeText(item)}">↧</a>`
  return `<blockquote>${chip(document, page, true)}${link}<p lang="${lang}" dir="${dir}">${inSentence(doc.text, span, page)}</p></blockquote>`
}

/** Field by field, the values side by side with who says which, on which origin. */
export function differencesSection(facts: StoryFacts, page: Page): string {
  const rows = facts.story.discrepancies.map((difference) => differenceRow(difference, facts, page))
  return section(page.messages.story.heads.differences, rows.join(''), 'differences')
}

function differenceRow(difference: Discrepancy, facts: StoryFacts, page: Page): string {
  const { story: words } = page.messages
  const cells = difference.values.map(({ value, documents, origins }) => {
    const names = [...new Set(origins)]
      .flatMap((id) => facts.origins.get(id) ?? [])
      .map((origin) => apart(originName(origin, (x) => x)))
    const who = names.length === 0 ? words.nobody : names.join(page.messages.lang === 'ar' ? '، ' : ', ')
    return `<div class="value"><b>${bdi(valueName(value, page.messages))}</b><p>${sentence(who)}</p>${chips(documents, page)}</div>`
  })
  const head = `${escapeText(fieldName(difference, page.messages))} <small>${escapeText(words.differenceKinds[difference.kind])}</small>`
  return `<div class="difference"><h4>${head}</h4><div class="values">${cells.join('')}</div></div>`
}

/** Which version of a text changed which detail: the words of each side, and the versions that have the change too. */
export function changesSection(facts: StoryFacts, page: Page): string {
  const { story: words } = page.messages
  const rows = facts.story.changes.map(({ kind, document, parent, from, to, inheritedBy }) => {
    const sides = [
      { text: from.text, documents: [parent] },
      { text: to.text, documents: [document, ...inheritedBy] },
    ]
    const cells = sides.map(
      ({ text, documents }) => `<div class="value"><b>${bdi(text)}</b>${chips(documents, page)}</div>`,
    )
    return `<div class="difference"><h4>${escapeText(words.changeKinds[kind])}</h4><div class="values">${cells.join('')}</div></div>`
  })
  return section(words.heads.changes, rows.join(''), 'changes')
}

/** What others say of the event: no report of it, and no origin. */
export function reactionsSection(facts: StoryFacts, page: Page): string {
  const cards = facts.story.reactions.map(({ document, item }) => {
    const statement = facts.byId.get(document)?.attributions.find(({ id }) => id === item)
    const by = statement?.chain.at(-1)?.name ?? statement?.source?.text
    return `<div class="reaction">${by === undefined ? '' : `<p class="by"><b>${bdi(by)}</b></p>`}${statementCard(document, item, facts, page)}</div>`
  })
  return section(
    page.messages.story.heads.reactions,
    cards.length === 0 ? '' : `<div class="grid">${cards.join('')}</div>`,
  )
}
