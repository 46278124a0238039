import type { ErrorCode } from '../model/error.js'
import type { Stance } from '../model/attribution.js'
import type { QuantityRole } from '../model/doc.js'
import type { CaseMessages } from './cases.js'
import type { DeskMessages } from './desk.js'
import type { EventMessages } from './events.js'
import type { ExportMessages } from './export.js'
import type { ExplainMessages } from './explain.js'
import type { GazetteerMessages, PlaceMessages } from './gazetteer.js'
import type { HelpMessages } from './help.js'
import type { JoinMessages } from './joins.js'
import type { OriginalMessages } from './original.js'
import type { PageMessages } from './page.js'
import type { Problem } from './problem.js'
import type { StoryMessages } from './stories.js'
import type { ReadingMessages } from './reading.js'
import type { RegistryMessages } from './registry.js'
import type { Remark } from './remark.js'
import type { ReuseMessages } from './reuse.js'
import type { ReviewMessages } from './review.js'
import type { ServerMessages } from './server.js'
import type { StoryViewMessages } from './story.js'

/** What one document of the first view counts. */
export interface Figures {
  readonly statements: number
  readonly sources: number
  readonly unnamed: number
  readonly direct: number
}

/** Every sentence a person reads, in one language. A language that lacks one does not compile. */
export interface Messages {
  readonly lang: 'ar' | 'en'

  readonly view: {
    readonly untitled: string
    readonly outletUnknown: string
    readonly dateUnknown: string
    readonly sourceUnknown: string
    readonly withoutName: string
    readonly implied: string
    readonly direct: string
    /** Stands between the links of a chain, from the outlet to the origin. */
    readonly from: string
    readonly stances: Readonly<Record<Exclude<Stance, 'asserts'>, string>>
    credits(names: string): string
    figures(figures: Figures): string
    note(text: string): string
    /** By the kind of a note; a kind that is missing here keeps its own words. */
    readonly notes: Readonly<Record<string, string>>
    /** Heads the dates. */
    readonly dates: string
    /** Stands for the value of a date that has none. */
    readonly unresolved: string
    countedFrom(anchor: string): string
    /** Heads the figures of one role. */
    readonly roles: Readonly<Record<QuantityRole, string>>
    partOf(id: string): string
    /** Heads the loaded words; a word without an id after it stands in the document's own voice. */
    readonly loaded: string
    /** By the kind of a loaded word. */
    readonly loadedKinds: Readonly<Record<string, string>>
    scope(documents: number, from: string | null, to: string | null): string
  }

  readonly explain: ExplainMessages
  readonly joins: JoinMessages
  readonly originals: OriginalMessages
  readonly stories: StoryMessages
  readonly registry: RegistryMessages
  readonly story: StoryViewMessages
  readonly page: PageMessages
  readonly cases: CaseMessages
  readonly desk: DeskMessages
  readonly server: ServerMessages

  readonly events: EventMessages
  readonly reuse: ReuseMessages
  readonly review: ReviewMessages
  readonly export: ExportMessages

  readonly places: PlaceMessages

  readonly gazetteer: GazetteerMessages

  readonly problems: {
    what(problem: Problem): string
    where(path: string, line: number | undefined): string
    /** What to do next. */
    readonly hints: Readonly<Record<ErrorCode, string>>
    error(what: string, where: string, hint: string): string
    remark(path: string, remark: Remark): string
    someFailed(failed: number, done: number): string
    allFailed(failed: number): string
  }

  readonly usage: {
    unknownFlag(flag: string, nearest: string | null): string
    unknownCommand(command: string, nearest: string | null): string
    notForCommand(flag: string, command: string): string
    missingValue(flag: string, placeholder: string): string
    noValueTaken(flag: string): string
    badValue(flag: string, value: string, wanted: string): string
    together(one: string, other: string): string
    needs(one: string, other: string): string
    noStatement(wanted: string, last: string | null): string
    whichDocument(id: string): string
    readonly noCommand: string
    readonly stdinIsTerminal: string
  }

  readonly reading: ReadingMessages

  readonly help: HelpMessages
}
