/** What the help says of one command. */
export interface CommandHelp<NoInput extends string | null = string> {
  /** One line: what it does. */
  readonly what: string
  /** Each kind of input as it is written, and what it means. */
  readonly inputs: readonly (readonly [string, string])[]
  /** What is said when none is given; null where none has to be. */
  readonly noInput: NoInput
}

/** The help of the command line. */
export interface HelpMessages {
  readonly tagline: string
  readonly usage: string
  readonly inputs: string
  readonly commandList: string
  /** Where to find the options. */
  readonly more: string
  readonly commands: {
    readonly trace: CommandHelp
    readonly registry: CommandHelp
    readonly reuse: CommandHelp
    readonly gazetteer: CommandHelp
    readonly case: CommandHelp
    readonly review: CommandHelp
    readonly eval: CommandHelp<null>
    readonly export: CommandHelp
    readonly desk: CommandHelp<null>
  }
  readonly options: string
  readonly exits: string
  readonly exitList: readonly (readonly [string, string])[]
  readonly date: string
  readonly columns: string
  readonly flags: {
    readonly 'json': string
    readonly 'jsonl': string
    readonly 'published': string
    readonly 'outlet': string
    readonly 'registry': string
    readonly 'map': string
    readonly 'urls': string
    readonly 'keep': string
    readonly 'allow-private': string
    readonly 'events': string
    readonly 'table': string
    readonly 'csv': string
    readonly 'as': string
    readonly 'out': string
    readonly 'redact': string
    readonly 'bom': string
    readonly 'yes': string
    readonly 'all': string
    readonly 'head': string
    readonly 'note': string
    readonly 'file': string
    readonly 'url': string
    readonly 'by': string
    readonly 'case': string
    readonly 'write-gold': string
    readonly 'reason': string
    readonly 'cue': string
    readonly 'source': string
    readonly 'content': string
    readonly 'act': string
    readonly 'source-type': string
    readonly 'voice': string
    readonly 'party': string
    readonly 'stance': string
    readonly 'place': string
    readonly 'event': string
    readonly 'story': string
    readonly 'from': string
    readonly 'to': string
    readonly 'limit': string
    readonly 'lang': string
    readonly 'width': string
    readonly 'documents': string
    readonly 'html': string
    readonly 'full': string
    readonly 'explain': string
    readonly 'bidi': string
    readonly 'no-color': string
    readonly 'jobs': string
    readonly 'host': string
    readonly 'port': string
    readonly 'no-open': string
    readonly 'quiet': string
    readonly 'help': string
    readonly 'version': string
  }
}
