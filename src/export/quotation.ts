/** Words of a short quotation: enough to find the place and judge the sentence, far from standing for the article. */
export const MOST_WORDS = 25

/** A text on one line; of a long one its first words, where only short quotations may be given. */
export function quotation(text: string, redact: boolean | undefined): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  if (!redact) return line
  const words = line.split(' ')
  return words.length <= MOST_WORDS ? line : `${words.slice(0, MOST_WORDS).join(' ')} …`
}
