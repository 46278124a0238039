import type { FoundRecord } from '../input.js'
import { jsonParts } from '../json-stream.js'
import { ProblemFound } from '../problem.js'
import { createAlbums } from './albums.js'
import { type Chat, documentOf, type Fields, type Post } from './message.js'

const CHAT_FIELDS = ['name', 'type', 'id'] as const
const LIST = '$.chats.list.*'
const LEFT = '$.left_chats.list.*'

/** One chat, and whole accounts; only messages are held, one at a time. */
const PATHS = [
  ...CHAT_FIELDS.map((field) => `$.${field}`),
  '$.messages.*',
  ...[LIST, LEFT].flatMap((list) => [...CHAT_FIELDS.map((field) => `${list}.${field}`), `${list}.messages.*`]),
]

/** Whether the head of a JSON text is that of an export by Telegram Desktop. */
export const isTelegramExport = (head: string): boolean =>
  /"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|private_group|private_supergroup|public_supergroup|private_channel|public_channel)"/u.test(
    head,
  ) || /"personal_information"\s*:|"chats"\s*:\s*\{\s*"about"/u.test(head)

/** Reads an export as it comes: each message with words is one document, service messages are none. */
export async function* readTelegram(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FoundRecord> {
  let chat: { -readonly [Field in keyof Chat]: Chat[Field] } = { name: null, type: null, id: null }
  let place = ''
  let albums = createAlbums()
  const end = (): FoundRecord[] => albums.end().map((post) => record(post, chat))
  try {
    for await (const { keys, value } of jsonParts(chunks, PATHS)) {
      const field = keys.at(-1)
      const isMessage = keys.at(-2) === 'messages'
      const here = keys.slice(0, isMessage ? -2 : -1).join('/')
      if (here !== place) {
        yield* end()
        chat = { name: null, type: null, id: null }
        albums = createAlbums()
        place = here
      }
      if (isMessage) yield* albums.add(asFields(value)).map((post) => record(post, chat))
      else chat = { ...chat, [field as keyof Chat]: value === null ? null : String(value as string | number) }
    }
  } catch (error) {
    // What stands before the place where an export breaks off is no less a message.
    yield* end()
    throw error
  }
  yield* end()
}

const asFields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {})

function record(post: Post, chat: Chat): FoundRecord {
  try {
    return { doc: documentOf(post, chat) }
  } catch (error) {
    if (error instanceof ProblemFound) return { problem: error }
    throw error
  }
}
