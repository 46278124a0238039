import sniffEncoding from 'html-encoding-sniffer'
import { isUtf8 } from 'node:buffer'
import { type Decoded, decodeText } from '../decode.js'

/** `charset=…` of a content type header. */
const CHARSET = /charset\s*=\s*"?([\w-]{2,40})/iu

/**
 * Turns the bytes of a page into a string. The byte order mark decides, then the header it came with, then what the page says of
 * itself; a page whose bytes contradict that is looked at as plain text would be.
 */
export async function decodePage(bytes: Uint8Array, contentType?: string): Promise<Decoded> {
  // Most pages are UTF-8 and say so; some say something else and still are.
  if (bytes[0] !== 0xff && bytes[0] !== 0xfe && isUtf8(bytes))
    return { text: withoutMark(new TextDecoder().decode(bytes)), notes: [] }
  const told = CHARSET.exec(contentType ?? '')?.[1]
  const label = sniffEncoding(bytes, {
    ...(told === undefined ? {} : { transportLayerEncodingLabel: told }),
    defaultEncoding: 'x-user-defined',
  })
  // Western is what a page says that says nothing: servers and editors put it there unasked.
  if (/^(?:x-user-defined|windows-1252|utf-8|iso-8859-1)$/iu.test(label)) return decodeText(bytes)
  const text = withoutMark(new TextDecoder(label).decode(bytes))
  return { text, notes: [{ kind: 'encoding', message: `The text was in ${label} and was converted.` }] }
}

const withoutMark = (text: string): string => (text.codePointAt(0) === 0xfeff ? text.slice(1) : text)
