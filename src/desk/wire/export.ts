import type { ExportFormat, ExportTable } from '../../model/export.js'

/** What is to be saved, and in which form. */
export interface ExportRequest {
  readonly as: ExportFormat
  /** The whole case where none is named. */
  readonly story?: string | undefined
  readonly table?: ExportTable | undefined
  readonly bom?: boolean | undefined
  readonly redact?: boolean | undefined
  readonly lang?: 'ar' | 'en' | undefined
}
