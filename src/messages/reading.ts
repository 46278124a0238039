/** How far a long run has come. */
export interface Pace {
  readonly documents: number
  readonly perSecond: number
  /** Null where nobody can tell how much is to come. */
  readonly secondsLeft: number | null
}

/** What a run read, and what it did not. */
export interface ReadingCounts {
  /** Documents by the reader that made them: `html`, `telegram` … */
  readonly readers: ReadonlyMap<string, number>
  /** Documents that are kept and not analysed, by language (BCP 47). */
  readonly unanalysed: ReadonlyMap<string, number>
  /** Files of kinds that are not read. */
  readonly passedOver: number
  /** Records of a container without words. */
  readonly wordless: number
  /** Inputs and lines that failed, by the sentence that says why. */
  readonly failed: ReadonlyMap<string, number>
}

export interface ReadingMessages {
  pace(pace: Pace): string
  assembling(documents: number): string
  /** One line on what was read, left out and failed. */
  summary(counts: ReadingCounts): string
}
