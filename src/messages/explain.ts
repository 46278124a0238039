import type { Act, CueKind, LinkKind, SourceType, SpeaksFor, Stance } from '../model/attribution.js'

/** What is said of one statement when it is asked why it was read so. */
export interface ExplainMessages {
  heading(id: string, document: string): string
  /** Says which marks stand around the cue, the source and what is reported. */
  legend(cue: string, source: string, content: string): string
  readonly labels: {
    readonly rule: string
    readonly cue: string
    readonly source: string
    readonly why: string
    readonly chain: string
    readonly stance: string
    readonly act: string
    readonly content: string
  }
  /** One sentence for each rule id of a language. */
  readonly rules: Readonly<Record<string, string>>
  readonly unknownRule: string
  readonly cueKinds: Readonly<Record<CueKind, string>>
  /** The source is only in the verb. */
  readonly unsaid: string
  readonly nobody: string
  readonly why: {
    readonly stated: string
    short(id: string, name: string): string
    repeated(id: string, name: string): string
    elided(id: string, name: string): string
    fuller(name: string): string
    readonly nobody: string
  }
  readonly types: Readonly<Record<SourceType, string>>
  readonly speaksFor: Readonly<Record<Exclude<SpeaksFor, 'unknown'>, string>>
  anonymity(words: string): string
  readonly links: Readonly<Record<LinkKind, string>>
  readonly byline: string
  readonly carried: string
  readonly stances: Readonly<Record<Stance, string>>
  stanceWords(words: string): string
  readonly acts: Readonly<Record<Act, string>>
  readonly noContent: string
  readonly direct: string
  readonly indirect: string
  within(id: string): string
}
