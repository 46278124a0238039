import { isUtf8 } from 'node:buffer'
import type { Note } from '../model/doc.js'
import { ProblemFound } from './problem.js'

/** A decoded text, and what had to be done to get it. */
export interface Decoded {
  readonly text: string
  readonly notes: readonly Note[]
}

/**
 * Of UTF-8 text with damaged bytes, the share of characters that may be damaged before the bytes are taken for another
 * encoding. One in fifty keeps a file with some cut characters; windows-1256 read as UTF-8 is damaged nearly throughout.
 */
const DAMAGE = 0.02

/** What a decoder puts in the place of bytes it cannot read. */
const DAMAGED = '\ufffd'

/** Of the characters above ASCII, the share that must be Arabic letters or marks for an Arabic code page to be believed. */
const ARABIC_SHARE = 0.8

/** Too few bytes for the detector's statistics: only a text wholly of Arabic letters is believed. */
const FEW_BYTES = 16

/** High bytes the detector is shown. */
const SAMPLE = 65_536

const CODE_PAGES: Readonly<Record<string, string>> = { 'windows-1256': 'windows-1256', 'iso-8859-6': 'iso-8859-6' }

/** Turns the bytes of one text into a string; the byte order mark is dropped and nothing else is changed. */
export async function decodeText(bytes: Uint8Array): Promise<Decoded> {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (wide !== null) {
    const text = new TextDecoder(wide).decode(bytes)
    return {
      text,
      notes: [note('encoding', `The text was in ${wide.toUpperCase()} and was converted.`), ...damageNotes(text)],
    }
  }
  if (looksBinary(bytes)) throw new ProblemFound({ kind: 'binary' })
  const text = new TextDecoder('utf-8').decode(bytes)
  if (isUtf8(bytes)) return { text, notes: [] }
  return readableDespiteDamage(text, bytes) ? { text, notes: damageNotes(text) } : decodeCodePage(bytes)
}

/** Control characters that no text holds; the escape character is let through, since copied terminal output has it. */
function looksBinary(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b))
}

function readableDespiteDamage(text: string, bytes: Uint8Array): boolean {
  const high = bytes.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0)
  // Two bytes a letter: about half the high bytes are characters. Of a few characters one may be damaged, if most are not.
  const allowed = Math.min(Math.max(1, (high / 2) * DAMAGE), high / 4)
  let damaged = 0
  for (let at = text.indexOf(DAMAGED); at >= 0 && damaged <= allowed; at = text.indexOf(DAMAGED, at + 1)) damaged += 1
  return damaged <= allowed
}

function damageNotes(text: string): readonly Note[] {
  return text.includes(DAMAGED) ? [note('encoding-damaged', 'Damaged bytes in the text were replaced by �.')] : []
}

async function decodeCodePage(bytes: Uint8Array): Promise<Decoded> {
  // Fed the whole page, the detector is misled by its ASCII markup; the high bytes alone tell, and a sample of them suffices.
  const sample = highBytes(bytes, SAMPLE)
  const { detect } = await import('jschardet')
  const guess = CODE_PAGES[detect(sample).encoding?.toLowerCase() ?? '']
  const label = guess ?? (sample.length < FEW_BYTES ? 'windows-1256' : null)
  if (label === null) throw new ProblemFound({ kind: 'unknown-charset' })
  const decoder = new TextDecoder(label)
  const arabic = arabicShare(decoder.decode(sample))
  if (arabic < (guess === undefined ? 1 : ARABIC_SHARE)) throw new ProblemFound({ kind: 'unknown-charset' })
  return { text: decoder.decode(bytes), notes: [note('encoding', `The text was in ${label} and was converted.`)] }
}

function highBytes(bytes: Uint8Array, most: number): Uint8Array {
  const found = new Uint8Array(Math.min(most, bytes.length))
  let count = 0
  for (let i = 0; i < bytes.length && count < most; i += 1) {
    const byte = bytes[i] ?? 0
    if (byte >= 0x80) found[count++] = byte
  }
  return found.subarray(0, count)
}

const arabicShare = (text: string) => (text.match(/[\u060c-\u06d3]/gu)?.length ?? 0) / text.length

const note = (kind: string, message: string): Note => ({ kind, message })
