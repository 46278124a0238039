import type { ExportMessages } from './export.js'

export const exportEn: ExportMessages = {
  sheets: { events: 'Events', attributions: 'Attributions', claims: 'Claims', documents: 'Documents' },
  columns: null,
  about: {
    name: 'About',
    heads: {
      scope: 'What it holds for',
      meaning: 'What it says',
      method: 'How it was made',
      redacted: 'Quotations',
      version: 'Made with',
    },
    meaning:
      'It shows who says what, through whom, and in which words. It does not say what happened: being printed often makes no claim right, and being denied makes none wrong.',
    method: [
      'The documents were read by a program, by fixed rules and lists of words; no language model took part, and the same documents give the same result.',
      'An attribution is what a document says somebody said. Its chain runs from the nearest relay to the origin; the words it was read from are given with their places in the text, counted in UTF-16 code units.',
      'Counts: reports are documents, publishers their owners, texts families of shared wording, origins the voices behind a claim. Where it cannot be told whether two voices are one, origins are a range.',
      'The program misses statements and misreads some. Read the words of the documents before you rely on a row; the SHA-256 of a document shows that it is the one that was read.',
    ],
    redacted: 'The words of documents are shortened to quotations; the documents themselves hold the rest.',
  },
  save: {
    button: 'Export',
    story: 'This story, with what you decided',
    whole: 'All stories and documents, with what you decided',
    forms: {
      xlsx: 'Workbook (XLSX): four tables',
      csv: 'Table (CSV)',
      jsonl: 'Everything, to be read back (JSON Lines)',
      geojson: 'Map data (GeoJSON)',
      acled: 'Table in the shape of ACLED (CSV)',
      claimreview: 'Claims for a review, without a rating (JSON-LD)',
      bibtex: 'References (BibTeX)',
      html: 'Report with every word that proves it (HTML)',
      svg: 'Chain drawing (SVG)',
      png: 'Chain drawing (PNG)',
    },
    short: 'Report with short quotations (HTML)',
    table: (name) => `${name} (CSV)`,
  },
  whichTable: 'Say which table: --table events, attributions, claims or documents (--as xlsx holds all four)',
  wholeOnly: (format) => `--as ${format} writes the case whole; leave out --redact`,
  needsFile: 'This form is no text: name a file with --out',
  notExported: (path, line) =>
    `${path}, line ${line}: neither a case nor a case exported with --as jsonl (documents are exported by \`isnad trace FILE --as FORMAT\`)`,
  cutOff: (path) => `${path}: its end is missing; export the case again`,
}
