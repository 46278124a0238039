import type { Messages } from '../messages/index.js'
import { isolate, oneLine, type Style, styleOf } from './display.js'

/** How a view is drawn. */
export interface TerminalOptions {
  readonly messages: Messages
  readonly width: number
  readonly color: boolean
  /** Whether right-to-left words are wrapped in direction isolates. */
  readonly bidi: boolean
  /** Whether quoted words are given whole instead of cut to the width. */
  readonly full: boolean
}

/** The options of a view with what draws by them. */
export interface Pen extends TerminalOptions {
  readonly style: Style
  readonly comma: string
  /** A text of the document, made safe for a line of the terminal. */
  words(text: string): string
  /** An id or other word of its own direction, which must not turn the line it begins. */
  apart(text: string): string
}

export const INDENT = '  '

/** What draws by these options. */
export function penOf(options: TerminalOptions): Pen {
  const { bidi, messages } = options
  return {
    ...options,
    style: styleOf(options.color),
    comma: messages.lang === 'ar' ? '، ' : ', ',
    words: (text) => (bidi ? isolate(oneLine(text)) : oneLine(text)),
    apart: (text) => (bidi && messages.lang === 'ar' ? `\u2068${oneLine(text)}\u2069` : oneLine(text)),
  }
}
