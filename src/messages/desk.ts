/** What only the desk says; the rest is in the messages of stories, documents and the page. */
export interface DeskMessages {
  readonly skip: string
  readonly loading: string
  readonly wrong: string
  readonly wrongHint: string
  readonly retry: string
  readonly notFound: string
  readonly nothingFound: string
  readonly any: string
  readonly clear: string
  readonly badDay: string
  readonly emptyCase: string
  readonly emptyCaseHint: string
  /** Beside the name of a case that ends with the desk. */
  readonly temporary: string
  readonly neutral: string
  owner(name: string): string
  range(from: string, to: string): string
  /** Says what a small drawing of documents by day shows. */
  spark(days: string, denials: number): string
  readonly nav: {
    readonly review: string
    readonly label: string
    readonly stories: string
    readonly voices: string
    readonly outlets: string
    readonly search: string
    readonly add: string
    readonly log: string
  }
  readonly settings: {
    readonly title: string
    readonly language: string
    readonly digits: string
    readonly scheme: string
    readonly auto: string
    readonly light: string
    readonly dark: string
  }
  readonly help: {
    readonly title: string
    readonly help: string
    readonly search: string
    readonly next: string
    readonly previous: string
    readonly open: string
    readonly layers: string
    readonly graph: string
    readonly copy: string
    readonly language: string
    readonly close: string
  }
  readonly stories: {
    readonly title: string
    found(stories: number, documents: number): string
    readonly filters: string
    readonly clear: string
    readonly text: string
    readonly from: string
    readonly to: string
    readonly place: string
    readonly event: string
    readonly outlet: string
    readonly origins: string
    atMost(origins: number): string
    readonly several: string
    readonly denied: string
    readonly disputed: string
    readonly sort: string
    readonly sorts: Readonly<Record<'spread' | 'newest' | 'disputed', string>>
    denials(n: number): string
    conflicts(n: number): string
    readonly none: string
    readonly noneHint: string
    readonly noneFiltered: string
  }
  readonly story: {
    readonly contents: string
    readonly parts: Readonly<
      Record<
        | 'chain'
        | 'timeline'
        | 'claims'
        | 'denials'
        | 'differences'
        | 'shared'
        | 'places'
        | 'reactions'
        | 'documents'
        | 'review',
        string
      >
    >
    readonly chainNote: string
    readonly evidence: string
    readonly noWords: string
    line(from: string, to: string): string
    readonly ownText: string
    readonly compare: string
    readonly copy: string
    /** Stands between the values of a difference that is copied. */
    readonly between: string
    readonly copied: string
    readonly copyFailed: string
    readonly columns: Readonly<Record<'published' | 'outlet' | 'title' | 'origins', string>>
  }
  readonly document: {
    readonly inStories: string
    readonly publishedBases: Readonly<Record<'stated' | 'implied', string>>
    readonly layers: Readonly<
      Record<'cue' | 'source' | 'content' | 'date' | 'place' | 'figure' | 'loaded' | 'boilerplate', string>
    >
    readonly leans: Readonly<Record<'this' | 'other', string>>
    /** Shares in per cent. */
    covers(own: number, other: number): string
    readonly here: string
    readonly there: string
  }
  readonly custody: {
    readonly title: string
    readonly id: string
    readonly size: string
    bytes(n: number): string
    readonly sightings: string
    readBy(reader: string): string
    entry(seq: number): string
    readonly versions: string
    readonly stands: string
    readonly fields: Readonly<Record<'title' | 'byline' | 'published' | 'text', string>>
  }
  readonly voices: {
    readonly title: string
    found(voices: number, documents: number): string
    readonly name: string
    readonly type: string
    /** By the type of a voice; a type that is missing here keeps its own name. */
    readonly types: Readonly<Record<string, string>>
    readonly party: string
    readonly sort: string
    readonly sorts: Readonly<Record<'statements' | 'stories' | 'name', string>>
    statements(n: number): string
    inDocuments(n: number): string
    inStories(n: number): string
    readonly aliases: string
    readonly overTime: string
    readonly said: string
    readonly stories: string
    readonly through: string
    readonly directly: string
    readonly printedBy: string
    readonly joins: Readonly<
      Record<'same_voice' | 'organ_of' | 'spokesman_of' | 'owned_by' | 'possibly_same' | 'allied', string>
    >
    readonly unsure: string
  }
  readonly outlets: {
    readonly title: string
    found(outlets: number, documents: number): string
    readonly name: string
    readonly owner: string
    readonly ownerUnknown: string
    readonly sort: string
    readonly sorts: Readonly<Record<'documents' | 'stories' | 'own' | 'name', string>>
    readonly restNote: string
    /** How many claims rest on what. */
    readonly rests: Readonly<Record<'own' | 'common' | 'nobody', (claims: number) => string>>
    alone(claims: number): string
    restSentence(claims: { readonly all: number; readonly alone: number; readonly own: number }, scope: number): string
    readonly overTime: string
    readonly lets: string
    readonly from: string
    readonly sisters: string
  }
  readonly search: {
    readonly title: string
    readonly words: string
    readonly voice: string
    readonly stance: string
    readonly note: string
    found(hits: number, documents: number): string
  }
  readonly add: {
    readonly title: string
    readonly note: string
    readonly temporary: string
    readonly outlet: string
    readonly published: string
    readonly drop: string
    readonly formats: string
    readonly choose: string
    readonly chooseFolder: string
    readonly paste: string
    readonly textTitle: string
    readonly addText: string
    readonly pasted: string
    files(n: number): string
    readonly states: Readonly<
      Record<'sending' | 'waiting' | 'reading' | 'stories' | 'done' | 'cancelled' | 'failed', string>
    >
    readonly sums: Readonly<Record<'added' | 'changed' | 'seen' | 'known' | 'failed', (n: number) => string>>
    left(seconds: number): string
    readonly results: Readonly<Record<'added' | 'changed' | 'seen' | 'known' | 'failed', string>>
    line(n: number): string
  }
  readonly log: {
    readonly title: string
    holds(entries: number): string
    broken(seq: number): string
    readonly head: string
    readonly written: string
    readonly check: string
    good(documents: number, spans: number): string
    readonly acts: Readonly<
      Record<
        'created' | 'added' | 'changed' | 'seen' | 'analysed' | 'restored' | 'merged' | 'decided' | 'other',
        string
      >
    >
    versionOf(id: string): string
  }
}
