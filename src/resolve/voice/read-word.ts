import type { NameHit, NameIndex } from '../../registry/name-index.js'
import type { NameRole, NameWord, VoiceLanguage } from '../../text/voice-language.js'

/** What a name is headed by: a body of its own, or a word of some role. */
export type NameHead = NameRole | 'institution' | 'other'

/** A word of a name with what is known of it. */
export interface ReadWord extends NameWord {
  readonly role: NameRole | null
  readonly hit: NameHit | null
}

/** What names are read with. */
export interface NameReader {
  readonly language: VoiceLanguage
  readonly index: NameIndex
  readonly withinOf: (state: string) => string | null
}

/** Every word with its role and the phrase it lies in; phrases are found from the left, longest first. */
export const markWords = (folded: string, reader: NameReader): ReadWord[] =>
  marked(reader.language.words(folded), reader)

/** Words already parted, marked. */
export function marked(words: readonly NameWord[], { language, index }: NameReader): ReadWord[] {
  const read: ReadWord[] = []
  for (let i = 0; i < words.length;) {
    const hit = index.at(words, i)
    const last = hit?.last ?? i
    for (; i <= last; i++) {
      const word = words[i]
      if (word) read.push({ ...word, role: language.roleOf(word.key), hit })
    }
  }
  return read
}
