import { Readability } from '@mozilla/readability'
import type { Hyperlink, Picture } from '../../model/doc.js'
import { type Block, blocksOf } from './blocks.js'

/** What a person reads of a page, and what was set into it. */
export interface Article {
  readonly paragraphs: readonly string[]
  /** A short line at the head that tells a date and nothing else; it stands in no paragraph. */
  readonly dateWords: string | null
  readonly links: readonly Hyperlink[]
  readonly pictures: readonly Picture[]
  readonly embedded: readonly { readonly url: string | null; readonly text: string }[]
  /** Whether the main text could not be told from the rest of the page. */
  readonly whole: boolean
}

/** Posts of other authors, as the networks' own scripts have them embedded. */
const EMBEDS =
  'blockquote.twitter-tweet, blockquote.twitter-video, blockquote.instagram-media, blockquote.tiktok-embed, .fb-post, .telegram-post'

/** Parts that publishing systems name for what they are: none is the article's own text. */
const FURNITURE =
  /(?:^|[\s_-])(?:related|read-?also|read-?more|see-?also|also-?read|recommended|most-?read|social|share|sharing|comments?|breadcrumbs?|newsletter|tags|author-box)(?:$|[\s_-])/u

/** Of a page's text, the share from which on an element is the page and no part of its furniture, whatever it is called. */
const PAGE_SHARE = 0.4

/** Where a site states its rules; a paragraph that leads there is the site's, not the author's. */
const POLICY = /\/[^/]*(?:privacy|terms|guidelines|disclaimer|cookie)[^/]*\/?$/iu

/** Elements read at most; the longest real pages have some 20,000. */
const MOST_ELEMENTS = 100_000
/** Below this many characters Readability's guess is no article. */
const LEAST_TEXT = 80
/** Of a paragraph's letters, the share in links from which on it only leads elsewhere. */
const LINK_SHARE = 0.8
/** A line that tells a date has hardly more. */
const DATE_LENGTH = 90
const MOST_LINKS = 500
/** Of a text, the share that a site's own words below it may take. */
const TAIL_SHARE = 0.3

/** The article of a page. The document is changed on the way. @param title what is not repeated in the text */
export function articleOf(document: Document, title: string | null, base: string | null): Article {
  const embedded = takeEmbedded(document)
  const dateWords = dateElement(document)
  removeFurniture(document)
  const found = mainElement(document)
  const root = found ?? document.querySelector('article, main, [role="main"]') ?? document.body
  const blocks = withoutTail(blocksOf(root, isNavigation).filter((block) => !leadsElsewhere(block)))
  const head = takeHead(
    blocks.map(({ text }) => text),
    title,
  )
  return {
    paragraphs: head.paragraphs,
    dateWords: head.dateWords ?? dateWords,
    links: linksOf(blocks, base),
    pictures: picturesOf(root, base),
    embedded,
    whole: found === null,
  }
}

function mainElement(document: Document): Element | null {
  const total = document.querySelectorAll('*').length
  if (total > MOST_ELEMENTS) return null
  const article = new Readability<Element>(document, {
    serializer: (node) => node as Element,
    keepClasses: true,
    charThreshold: LEAST_TEXT,
  }).parse()
  const content = article?.content
  return content && (content.textContent ?? '').trim().length >= LEAST_TEXT ? content : null
}

const isNavigation = (element: Element): boolean => /^(?:NAV|ASIDE|FORM)$/u.test(element.tagName)

function removeFurniture({ body }: Document): void {
  const most = (body.textContent ?? '').length * PAGE_SHARE
  for (const element of body.querySelectorAll('[class], [id]')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.id}`.toLowerCase()
    if (FURNITURE.test(names) && (element.textContent ?? '').length < most) element.remove()
  }
}

function leadsElsewhere({ text, links }: Block): boolean {
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0)
  return linked >= text.length * LINK_SHARE
}

/** Names of files, as galleries leave them behind. */
const FILE_NAME = /^\S*\.(?:jpe?g|png|gif|webp|mp4)$/iu

/** The paragraphs without what a site adds below an article: from its rules on, where little follows them. */
function withoutTail(blocks: readonly Block[]): Block[] {
  const rules = blocks.findIndex(({ links }) => links.some((link) => POLICY.test(link.getAttribute('href') ?? '')))
  const rest = rules < 0 ? 0 : blocks.slice(rules).reduce((sum, { text }) => sum + text.length, 0)
  const all = blocks.reduce((sum, { text }) => sum + text.length, 0)
  return (rest > 0 && rest < all * TAIL_SHARE ? blocks.slice(0, rules) : blocks).filter(
    ({ text }) => !FILE_NAME.test(text),
  )
}

function takeHead(
  paragraphs: readonly string[],
  title: string | null,
): { paragraphs: string[]; dateWords: string | null } {
  let dateWords: string | null = null
  const kept = paragraphs.filter((text, i) => {
    if (i >= 4) return true
    if (title !== null && plain(text) === plain(title)) return false
    if (dateWords === null && tellsDate(text)) {
      dateWords = text
      return false
    }
    return true
  })
  return { paragraphs: kept, dateWords }
}

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** A year in either digits, and nothing of a sentence. */
const tellsDate = (text: string): boolean =>
  text.length <= DATE_LENGTH &&
  /(?:19|20)\d\d|[٠-٩]{4}/u.test(text) &&
  !/[.؟?!«»"]\s*$/u.test(text) &&
  text.split(' ').length <= 12

/** A short line in an element that is named for a date. */
function dateElement(document: Document): string | null {
  for (const element of document.querySelectorAll(
    '[class*="date"], [class*="Date"], [id*="date"], [class*="publish"], [class*="time"], time',
  )) {
    const text = (element.textContent ?? '').replace(/\s+/gu, ' ').trim()
    if (text.length > 5 && tellsDate(text)) return text
  }
  return null
}

function takeEmbedded(document: Document): Article['embedded'] {
  return [...document.querySelectorAll(EMBEDS)].flatMap((element) => {
    const text = blocksOf(element)
      .map((block) => block.text)
      .join('\n')
    const url =
      [...element.querySelectorAll('a[href]')].at(-1)?.getAttribute('href') ?? element.getAttribute('data-href')
    element.remove()
    return text === '' ? [] : [{ text, url: url ?? null }]
  })
}

function picturesOf(root: Element, base: string | null): Picture[] {
  return [...root.querySelectorAll('img')].slice(0, MOST_LINKS).flatMap((image) => {
    const src = absolute(image.getAttribute('src') ?? image.getAttribute('data-src'), base)
    const caption = image.closest('figure')?.querySelector('figcaption')?.textContent ?? image.getAttribute('alt') ?? ''
    return src === null ? [] : [{ src, caption: caption.replace(/\s+/gu, ' ').trim() || null }]
  })
}

function linksOf(blocks: readonly Block[], base: string | null): Hyperlink[] {
  const seen = new Set<string>()
  return blocks
    .flatMap((block) => block.links)
    .slice(0, MOST_LINKS)
    .flatMap((link) => {
      const href = absolute(link.getAttribute('href'), base)
      if (href === null || seen.has(href)) return []
      seen.add(href)
      return [{ href, text: (link.textContent ?? '').replace(/\s+/gu, ' ').trim() }]
    })
}

/** A web address, whole; null for any other. */
function absolute(href: string | null, base: string | null): string | null {
  if (href === null) return null
  try {
    const url = new URL(href, base ?? undefined)
    return /^https?:$/u.test(url.protocol) ? url.href : null
  } catch {
    return null
  }
}
