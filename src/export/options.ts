import type { ReadAsset } from './assets.js'
import type { Messages } from '../messages/index.js'
import type { ExportTable } from '../model/export.js'

/** How a case is exported. */
export interface ExportOptions {
  /** The language of headings and sentences; what stands in a document is never translated. */
  readonly messages: Messages
  /** Of isnad: what is published tells by which version it was made. */
  readonly version: string
  /** Reads a file of an installed package: the fonts and borders of pages and drawings. */
  readonly asset: ReadAsset
  /** Id of the one story to export, with its documents. */
  readonly story?: string | undefined
  /** CSV: which table. */
  readonly table?: ExportTable | undefined
  /** CSV: begin with a byte order mark. */
  readonly bom?: boolean | undefined
  /** Give no more of a document's words than a short quotation. */
  readonly redact?: boolean | undefined
}
