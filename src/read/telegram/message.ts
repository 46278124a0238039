import type { Hyperlink, SourceDocument, TakenFrom } from '../../model/doc.js'
import { dateIn } from '../html/metadata.js'
import { provenance } from '../provenance.js'

/** A chat of an export, as far as its own fields have been read. */
export interface Chat {
  readonly name: string | null
  readonly type: string | null
  readonly id: string | null
}

export type Fields = Readonly<Record<string, unknown>>

/** A message with words, and the pictures of its album that carry none. */
export interface Post {
  readonly message: Fields
  readonly pictures: readonly string[]
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null)

/** Words of a message: a string, or a list of strings and marked stretches. @example wordsOf({ text: ['أ', { type: 'bold', text: 'ب' }] }) // 'أب' */
export function wordsOf({ text: value }: Fields): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  return value
    .map((part) => (typeof part === 'string' ? part : (text((part as Fields | null)?.['text']) ?? '')))
    .join('')
}

/** The file of a picture, a video or another attachment; exports say so where they left one out. */
export function mediaOf(message: Fields): string | null {
  const path = text(message['photo']) ?? text(message['file'])
  return path === null || path.startsWith('(') ? null : path
}

/** One message as a document: its channel is the outlet; whom it was forwarded from stands before every chain. */
export function documentOf({ message, pictures }: Post, chat: Chat): SourceDocument {
  const id = String(message['id'] as string | number)
  const date = text(message['date'])
  const from = text(message['from'])
  const author = text(message['author']) ?? (isChannel(chat) || from === chat.name ? null : from)
  return {
    id: `${chat.id ?? chat.name ?? 'chat'}/${id}`,
    outlet: chat.name ?? from ?? undefined,
    published: date !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u.test(date) ? date : undefined,
    byline: author ?? undefined,
    text: wordsOf(message),
    takenFrom: forwardsOf(message),
    provenance: provenance('telegram', {
      author,
      publishedFrom: date === null ? null : 'record',
      edited: dateIn(text(message['edited'])),
      links: linksOf(message),
      pictures: pictures.map((src) => ({ src, caption: null })),
      repliesTo: replyOf(message, chat),
    }),
  }
}

const isChannel = ({ type }: Chat): boolean => type === null || type.endsWith('channel')

/** A message kept from elsewhere names both: where it was saved from, and who wrote it first. */
function forwardsOf(message: Fields): TakenFrom[] {
  const names = [text(message['saved_from']), text(message['forwarded_from'])].filter((name) => name !== null)
  return [...new Set(names)].map((name) => ({ kind: 'forward', name, url: null }))
}

function replyOf(message: Fields, chat: Chat): string | null {
  const id = message['reply_to_message_id']
  return typeof id === 'number' || typeof id === 'string' ? `${chat.id ?? chat.name ?? 'chat'}/${id}` : null
}

function linksOf({ text: value, text_entities: entities }: Fields): Hyperlink[] {
  const parts: unknown[] = Array.isArray(entities) ? entities : Array.isArray(value) ? value : []
  return parts.flatMap((part) => {
    if (typeof part !== 'object' || part === null) return []
    const { type, text: words, href } = part as Fields
    const address = type === 'text_link' ? text(href) : type === 'link' ? text(words) : null
    if (address === null) return []
    return [{ href: /^https?:/u.test(address) ? address : `https://${address}`, text: text(words) ?? address }]
  })
}
