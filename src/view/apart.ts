/** Marks of a private area that set a name apart inside a sentence, until the sentence is written for a screen. */
export const OPEN = '\ue000'
export const CLOSE = '\ue001'

/** A name that a sentence of the messages will hold; the marks are dropped from the name itself. */
export const apart = (name: string): string => OPEN + name.replaceAll(/[\ue000\ue001]/gu, '') + CLOSE

/** A sentence in its pieces: its own words, and the names that were set apart. */
export function piecesOf(sentence: string): readonly { readonly text: string; readonly name: boolean }[] {
  return sentence.split(/(\ue000[^\ue001]*\ue001)/u).flatMap((piece) => {
    if (piece === '') return []
    const name = piece.startsWith(OPEN)
    return [{ text: name ? piece.slice(1, -1) : piece, name }]
  })
}
