import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Messages } from '../../messages/index.js'
import type { Story } from '../../model/story.js'
import type { Trace } from '../../model/trace.js'
import type { Outlines } from '../../view/map.js'
import { factsOf } from '../../view/story-paths.js'
import { escapeText } from '../../view/svg.js'
import { claimsSection } from './claims.js'
import { countTiles } from './counts.js'
import { changesSection, denialsSection, differencesSection, reactionsSection } from './disputes.js'
import { documentsSection } from './documents.js'
import { chainSection, timelineSection } from './drawings.js'
import { whySentence } from '../../view/naming.js'
import { apart, bdi, type Page, sentence } from './html.js'
import { reviewSection } from './review.js'
import { passagesSection } from './passages.js'
import { datesSection, placesSection } from './places.js'
import { pageStyle, type PageFonts } from './style.js'

/** What the page is made with, besides the case. */
export interface PageOptions {
  readonly messages: Messages
  readonly version: string
  /** Null: letters of the reader's machine. */
  readonly fonts: PageFonts | null
  /** Give short quotations alone; those of the trace have to be short already. */
  readonly redact?: boolean
  /** Null: places are listed and no map is drawn. */
  readonly outlines: Outlines | null
}

/**
 * A case as one page that needs nothing else: no script, no request. What comes from documents is escaped, and a content security
 * policy lets the page's own style in by its hash and nothing else.
 */
export function renderPage(trace: Trace, options: PageOptions): string {
  const { messages, version } = options
  const page: Page = { trace, messages, redact: options.redact ?? false }
  const style = pageStyle(options.fonts)
  const stories = trace.stories.toSorted((a, b) => b.documents.length - a.documents.length || (a.id < b.id ? -1 : 1))
  const rtl = messages.lang === 'ar'
  const { scope } = trace
  const body = [
    `<a class="skip" href="#stories">${escapeText(messages.page.skip)}</a>`,
    `<header><p class="brand">isnad <span lang="ar">إسناد</span></p><h1>${escapeText(messages.page.title(scope.documents))}</h1><p class="neutral">${escapeText(messages.page.neutral)}</p></header>`,
    contents(stories, page),
    `<main id="stories">${stories.length === 0 ? `<p>${escapeText(messages.story.noStories)}</p>` : stories.map((story) => storyPart(story, page, options)).join('')}${documentsSection(page)}</main>`,
    `<footer><p>${escapeText(messages.view.scope(scope.documents, scope.from, scope.to))}</p>${methodPart(page)}<p>${escapeText(messages.page.made)} <bdi dir="ltr">isnad ${escapeText(version)}</bdi></p></footer>`,
  ]
  return `<!doctype html>\n<html lang="${messages.lang}" dir="${rtl ? 'rtl' : 'ltr'}"><head>${head(style, page)}</head><body>${body.join('\n')}</body></html>\n`
}

/** How the page came about, for whoever has to answer for it. */
function methodPart({ messages: { export: own }, redact }: Page): string {
  const { heads, method, redacted } = own.about
  const told = [...method, ...(redact ? [redacted] : [])].map((text) => `<p>${escapeText(text)}</p>`)
  return `<section class="method"><h2>${escapeText(heads.method)}</h2>${told.join('')}</section>`
}

function head(style: string, { messages, trace }: Page): string {
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${hashOf(style)}'; font-src data:; base-uri 'none'; form-action 'none'`
  return [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeText(titleOf(trace, messages))}</title>`,
    `<style>${style}</style>`,
  ].join('')
}

function titleOf({ stories, scope }: Trace, { page }: Messages): string {
  const [story] = stories.toSorted((a, b) => b.documents.length - a.documents.length)
  return `${story ? `${story.title} · ` : ''}${page.title(scope.documents)}`
}

/** As a content security policy wants it. */
function hashOf(text: string): string {
  return btoa(String.fromCodePoint(...sha256(utf8ToBytes(text))))
}

const anchor = (story: Story, { trace }: Page): string => `story-${trace.stories.indexOf(story) + 1}`

/** Several stories are listed first, those that one document alone reports apart. */
function contents(stories: readonly Story[], page: Page): string {
  if (stories.length < 2) return ''
  const { story: words, page: own } = page.messages
  const row = (story: Story): string =>
    `<li><a href="#${anchor(story, page)}">${bdi(story.title)}</a> <small>${escapeText(words.short(story.counts))}</small></li>`
  const several = stories.filter(({ documents }) => documents.length > 1)
  const single = stories.filter(({ documents }) => documents.length === 1)
  const rest =
    single.length === 0
      ? ''
      : `<details><summary>${escapeText(words.single(single.length))}</summary><ol>${single.map(row).join('')}</ol></details>`
  return `<nav aria-label="${escapeText(own.contents)}"><h2>${escapeText(own.contents)}</h2><ol>${several.map(row).join('')}</ol>${rest}</nav>`
}

function storyPart(story: Story, page: Page, { outlines }: PageOptions): string {
  const facts = factsOf(story, page.trace)
  const { story: words } = page.messages
  const central = story.claims.find((claim) => claim.central && claim.reasons.length > 0)
  const why = central
    ? `<p class="reason">${sentence(whySentence(central, page.trace.scope.documents, page.messages, apart))}</p>`
    : ''
  const unsourced = why === '' ? words.unsourced(story.counts) : null
  const lead = `<p class="sentence">${escapeText(words.sentence(story.counts, page.trace.scope.documents))}</p>${unsourced === null ? '' : `<p class="unsourced">${escapeText(unsourced)}</p>`}${why}`
  const parts = [
    countTiles(facts, page),
    reviewSection(story, page),
    chainSection(facts, page),
    timelineSection(facts, page),
    claimsSection(facts, page),
    denialsSection(facts, page),
    differencesSection(facts, page),
    changesSection(facts, page),
    passagesSection(facts, page),
    reactionsSection(facts, page),
    datesSection(facts, page),
    placesSection(facts, page, outlines),
  ]
  return `<article class="story" id="${anchor(story, page)}"><h2>${bdi(story.title)}</h2>${lead}${parts.join('')}</article>`
}
