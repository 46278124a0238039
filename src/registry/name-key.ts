const OTHER = 1
const LETTER = 2
const DIGIT = 3

/** Class of every UTF-16 unit, worked out when first met: the registry makes thousands of keys at the start. */
const classes = new Uint8Array(0x10000)

function classOf(code: number): number {
  return classes[code] || (classes[code] = learn(String.fromCharCode(code)))
}

function learn(char: string): number {
  if (/\p{L}/u.test(char)) return LETTER
  return /\p{N}/u.test(char) ? DIGIT : OTHER
}

/**
 * What names are compared on: folded text without punctuation, digits parted from letters, and letters written apart
 * ("ا. ف. ب", "سي ان ان") joined behind a mark, so that "اب" the word never equals "ا ب" the agency.
 * @example nameKey('ا.ف.ب.') === nameKey('ا ف ب') // true
 */
export function nameKey(folded: string): string {
  let key = ''
  let run = ''
  let runLength = 0
  for (let i = 0; i < folded.length;) {
    const cls = classOf(folded.charCodeAt(i))
    let end = i + 1
    if (cls !== OTHER) {
      while (end < folded.length && classOf(folded.charCodeAt(end)) === cls) end++
      const token = folded.slice(i, end)
      if (cls === LETTER && token.length <= 2) {
        run += token
        runLength++
      } else {
        key = append(append(key, run, runLength), token, 1)
        run = ''
        runLength = 0
      }
    }
    i = end
  }
  return append(key, run, runLength)
}

/** Adds a token, or a run of short ones, to the key. */
function append(key: string, part: string, count: number): string {
  if (count === 0) return key
  return (key === '' ? '' : `${key} `) + (count > 1 ? '·' : '') + part
}
