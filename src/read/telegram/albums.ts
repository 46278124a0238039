import { type Fields, mediaOf, type Post, wordsOf } from './message.js'

/** Puts the pictures of one album with the message that carries its words. Exports mark no albums: one second and one sender do. */
export interface Albums {
  /** The posts that are complete now that this message has come. */
  add(message: Fields): Post[]
  end(): Post[]
}

/** Seconds between the messages of one album at most. */
const APART = 1

export function createAlbums(): Albums {
  let group: Fields[] = []
  const flush = (): Post[] => {
    const posts = postsOf(group)
    group = []
    return posts
  }
  return {
    add(message) {
      if (message['type'] !== 'message') return flush()
      const last = group.at(-1)
      const done = last && !isOneAlbum(last, message) ? flush() : []
      group.push(message)
      return done
    },
    end: flush,
  }
}

function isOneAlbum(last: Fields, next: Fields): boolean {
  if (mediaOf(last) === null || mediaOf(next) === null || last['from_id'] !== next['from_id']) return false
  const [a, b] = [Number(last['date_unixtime']), Number(next['date_unixtime'])]
  return Number.isNaN(a) || Number.isNaN(b) ? last['date'] === next['date'] : Math.abs(a - b) <= APART
}

/** A group with words in one message is one post; otherwise each message with words is its own. */
function postsOf(group: readonly Fields[]): Post[] {
  const worded = group.filter((message) => wordsOf(message).trim() !== '')
  const pictures = group.flatMap((message) => mediaOf(message) ?? [])
  const [only] = worded
  if (worded.length === 1 && only) return [{ message: only, pictures }]
  return worded.map((message) => ({ message, pictures: [mediaOf(message) ?? []].flat() }))
}
