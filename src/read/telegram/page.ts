import { parseHTML } from 'linkedom'
import { blocksOf } from '../html/blocks.js'
import { checkDepth } from '../html/strip.js'
import type { FoundRecord } from '../input.js'
import { type Chat, documentOf, type Fields } from './message.js'

/** Whether a page is one of an export's `messages.html`. */
export const isTelegramPage = (html: string): boolean =>
  html.includes('class="page_wrap"') && /class="message (?:default|service)/u.test(html)

/** Reads one page of an export: joined messages take the sender of the one before. */
export function* readTelegramPage(html: string): Generator<FoundRecord> {
  checkDepth(html)
  const { document } = parseHTML(html)
  const chat: Chat = { name: oneLine(document.querySelector('.page_header .text')), type: null, id: null }
  for (const element of document.querySelectorAll('.message.default')) {
    const message = messageOf(element)
    if (message) yield { doc: documentOf({ message, pictures: picturesOf(element) }, chat) }
  }
}

const oneLine = (element: Element | null | undefined): string | null =>
  element?.textContent?.replace(/\s+/gu, ' ').trim() || null

/** `07.09.2017 12:30:00 UTC+03:00`, the form of every export since 2018. */
const DATE = /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2}:\d{2})/u

function messageOf(element: Element): Fields | null {
  const body = element.querySelector('.body')
  const forwarded = body?.querySelector('.forwarded.body') ?? null
  const words = (forwarded ?? body)?.querySelector('.text')
  if (!body || !words) return null
  const [, day, month, year, time] = DATE.exec(body.querySelector('.date')?.getAttribute('title') ?? '') ?? []
  const reply = /#go_to_message(\d+)/u.exec(body.querySelector('.reply_to a')?.getAttribute('href') ?? '')?.[1]
  return {
    id: element.id.replace(/^message/u, ''),
    type: 'message',
    text: blocksOf(words)
      .map((block) => block.text)
      .join('\n'),
    text_entities: [...words.querySelectorAll('a[href^="http"]')].map((link) => ({
      type: 'text_link',
      text: link.textContent,
      href: link.getAttribute('href'),
    })),
    ...(year === undefined ? {} : { date: `${year}-${month}-${day}T${time}` }),
    ...(forwarded ? { forwarded_from: forwardedName(forwarded) } : {}),
    ...(reply === undefined ? {} : { reply_to_message_id: reply }),
  }
}

/** The name stands beside the date of the first writing. */
function forwardedName(forwarded: Element): string | null {
  const name = forwarded.querySelector('.from_name')
  const date = name?.querySelector('.date')?.textContent ?? ''
  return name?.textContent?.replace(date, '').replace(/\s+/gu, ' ').trim() || null
}

const picturesOf = (element: Element): string[] =>
  [...element.querySelectorAll('a.photo_wrap[href], a.video_file_wrap[href]')].flatMap(
    (link) => link.getAttribute('href') ?? [],
  )
