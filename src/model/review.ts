/** Why a reading of the machine deserves a look. */
export type StatementDoubt =
  /** Its source is not named beside it, and was taken from a statement before. */
  | 'implied_source'
  | 'no_source'
  /** Words of the content, not the reporting word, made it a denial, a hedge or a silence. */
  | 'stance_of_content'
  /** A noun, a colon or a verb without a subject reports it. */
  | 'loose_cue'
  | 'no_content'
