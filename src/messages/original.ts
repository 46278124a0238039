/** What is said of originals that persons put behind documents. */
export interface OriginalMessages {
  readonly title: string
  readonly note: string
  readonly name: string
  readonly nameNote: string
  readonly author: string
  readonly authorNote: string
  readonly url: string
  readonly file: string
  readonly chooseFile: string
  readonly withoutFile: string
  readonly story: string
  readonly behind: string
  allReports(documents: number): string
  readonly ofClaim: string
  readonly ofDocument: string
  documentOnly(id: string): string
  readonly attach: string
  readonly nothingMoved: string
  moved(before: string, after: string): string
  readonly attached: string
  standsBehind(documents: number): string
  readonly by: string
  readonly undo: string
  readonly redo: string
  readonly states: Readonly<Record<'undone' | 'moved' | 'waits', string>>
  /** Heads those of a story. */
  readonly ofStory: string
  readonly here: string
}
