import type { HelpMessages } from './help.js'

const NO_INPUT = 'No input was given: name a file, a folder, or - for standard input'

const INPUTS = [
  [
    'FILE',
    'a page (.html), text (.txt, .md), feed (.xml, .rss, .atom), table (.csv, .tsv, .xlsx), mail (.eml), JSON (.json: records, feeds, Telegram exports) or JSON Lines (.jsonl); also compressed (.gz), or in an archive (.zip)',
  ],
  ['ADDRESS', 'an http or https address: it is fetched (with respect for robots.txt) and read'],
  ['CASE', 'a folder made by `isnad case create`, or postgres://…: the documents kept there'],
  ['FOLDER', 'every such file in it and below, sorted by name; other files are skipped'],
  ['-', 'standard input: what it is is found out from its first bytes'],
] as const

/** The help of the command line, in English. */
export const helpEn: HelpMessages = {
  tagline: 'Shows, for Arabic news, who said what and through which chain of sources. It does not say what is true.',
  usage: 'Usage',
  inputs: 'Inputs',
  commandList: 'Commands',
  more: '`isnad COMMAND --help` lists the options of a command.',
  commands: {
    trace: {
      what: 'shows which documents report one event, on how many origins they rest, and who said what through which chain',
      noInput: NO_INPUT,
      inputs: INPUTS,
    },
    reuse: {
      what: 'shows which documents share wording, which of them are one text, and what differs inside',
      noInput: NO_INPUT,
      inputs: INPUTS,
    },
    registry: {
      what: 'shows the outlets, owners, institutions and states isnad knows, and keeps your own',
      noInput: 'Say what to do: list, search TEXT, show ID, add FILE, remove ID',
      inputs: [
        ['list [TYPE]', 'every entry: outlet (the default), owner, institution, state'],
        ['search TEXT', 'entries by name, alias, id or domain'],
        ['show ID', 'one entry with its owner, its names, and where each fact comes from'],
        [
          'add FILE',
          'keep the rows of a JSON or CSV file over the shipped ones, in $ISNAD_HOME or your settings folder',
        ],
        ['remove ID', 'no longer keep your rows for this entry'],
      ],
    },
    gazetteer: {
      what: 'finds places by name, and keeps gazetteers of your own for every later trace',
      noInput: 'Say what to do: list, find NAME, add FILE, remove NAME',
      inputs: [
        ['list', 'the gazetteers there are, with how many places each holds'],
        ['find NAME', 'the places of a name, with what holds them and where they lie'],
        [
          'add FILE',
          'keep a GeoNames dump, a GeoJSON file of points, or a CSV table with name, lat and lon (id, aliases, kind, country, admin1, population, radius), in $ISNAD_HOME or your settings folder',
        ],
        ['remove NAME', 'no longer keep the gazetteer of this name, which is that of its file'],
      ],
    },
    case: {
      what: 'keeps documents in a case that lasts: where each came from, what changed since, and search',
      noInput: 'Say what to do: create, add, list, info, show, check, backup, restore, delete, search, update, link',
      inputs: [
        ['CASE', 'a folder, or the address of a PostgreSQL database (postgres://USER@HOST/NAME)'],
        ['create CASE', 'make an empty case'],
        ['add CASE INPUT…', 'add documents (inputs as for trace); the same ones again add nothing'],
        ['list CASE', 'every document; info CASE: what the case holds, in figures'],
        ['show CASE ID', 'where a document came from, and how its versions differ'],
        ['check CASE', 'verify the custody log, every byte and every span'],
        ['backup CASE FILE', 'write everything to one file; restore FILE CASE: make a case of it'],
        [
          'link CASE ID…',
          'put an original that isnad cannot read behind a story, or behind documents: --note says what it is, --file keeps it',
        ],
        ['search CASE WORDS…', 'documents by words, by phrases between "", and by the filters below'],
        ['update CASE', 'trace again what another version traced, show what changes, and with --yes keep it'],
        ['delete CASE', 'delete the case with everything in it (needs --yes)'],
      ],
    },
    export: {
      what: 'writes a case, or one story of it, in the form others work with: tables, maps, pages, references',
      noInput: 'Name a case: a folder made by `isnad case create`, postgres://…, or a file written by --as jsonl',
      inputs: [
        ['CASE', 'a folder made by `isnad case create`, or postgres://…'],
        ['FILE', 'a case exported with --as jsonl, or printed by `isnad trace --json`'],
      ],
    },
    desk: {
      what: 'opens a case as a page of this machine, to be read and added to in the browser',
      noInput: null,
      inputs: [
        ['CASE', 'a folder, or the address of a PostgreSQL database (postgres://USER@HOST/NAME)'],
        ['(none)', 'the case in this folder; where there is none, the bundled example, to look around'],
      ],
    },
  },
  options: 'Options',
  exits: 'Exit status',
  exitList: [
    ['0', 'done'],
    ['1', 'some inputs failed; the rest is done'],
    ['2', 'nothing could be done: a mistake in the command, or every input failed'],
  ],
  date: 'an EDTF date: 2024, 2024-03, 2024-03-12, 2024-03~',
  columns: 'a number of columns from 40 to 1000',
  flags: {
    'json': 'print one JSON object for all documents (schema isnad.trace/1)',
    'jsonl': 'print one JSON document a line, as soon as each is read',
    'published': 'date of publication, for documents that give none',
    'outlet': 'name of the outlet, for documents that give none',
    'registry': 'JSON or CSV file of your own outlets, owners, institutions and alliances, for this run',
    'map': 'which column of a table, or field of a record, holds what; the rest is guessed from the names',
    'jobs': 'threads that trace documents (default: one a processor core, at most 8; few documents take one)',
    'urls': 'fetch the addresses in this list, one a line (# begins a remark)',
    'keep': 'keep what is fetched in this folder, with a log; what is there already is not fetched again',
    'allow-private': 'also fetch addresses of this machine and its own network',
    'events': 'JSON file of your own events: types, words that tell them, words that only look so',
    'table':
      'one row an event, attribution, claim or document; without --as csv only events, printed instead of the view',
    'csv': 'with --table events: comma-separated values instead of an aligned table',
    'as': 'write the case in this form (csv needs --table)',
    'out': 'with --as: the file to write (default: standard output)',
    'redact': 'with --as: no more of a document’s words than short quotations',
    'bom': 'with --csv or --as csv: begin with a byte order mark, for spreadsheets that need one',
    'yes': 'do it: delete the case, or keep what an update changed',
    'all': 'update every document, not only those another version traced',
    'head': 'a hash that `isnad case info` showed earlier: check that the log still holds it',
    'note': 'what the original is, in your words (a dispatch in another language, a video)',
    'file': 'a file of the original, kept in the case with its hash',
    'url': 'where the original is',
    'by': 'who links it (default: your user name)',
    'voice': 'statements of this voice (part of its name, or its id)',
    'party': 'statements of voices that speak for this party',
    'stance': 'statements of this stance: asserts, denies, declines, hedges',
    'place': 'documents that name this place',
    'event': 'documents with an event of this type (airstrike, shelling, killing, …)',
    'story': 'documents of this story, by its id; with --as: this story alone',
    'from': 'published on this date or later',
    'to': 'published on this date or earlier',
    'limit': 'how many to show (default 20)',
    'lang': 'language of the messages: ar or en (default: ar if LANG begins with ar, else en)',
    'width': 'columns to use (default: the terminal’s, else 100)',
    'documents': 'print the statements of each document below the stories',
    'html': 'write stories and documents to one HTML page that needs nothing else (- for standard output)',
    'full': 'do not shorten the quoted words',
    'explain':
      'say why: a5, or DOC:a5 where there are several documents, for a statement; the id of a story for its counts and joins',
    'bidi': 'wrap Arabic in direction marks: on, off, or auto (only in a terminal)',
    'no-color': 'no colours (NO_COLOR does the same)',
    'host':
      'let others reach the desk at this address of the machine (0.0.0.0: at all); who comes needs the token in the address that is printed',
    'port': 'the port of the desk (default: 4780, or where that is taken any that is free)',
    'no-open': 'open no browser',
    'quiet': 'no progress and no remarks on standard error; errors are still shown',
    'help': 'show this help',
    'version': 'show the version',
  },
}
