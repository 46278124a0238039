import { escapeMarkup } from '../view/svg.js'
import type { Cell, Table } from './table.js'
import { columnName, sheetOf, XML } from './xlsx-sheet.js'
import { type ZipEntry, zipOf } from './zip.js'

/** A table of a workbook with what is shown of it. */
export interface Sheet {
  readonly name: string
  readonly heads: readonly string[]
  /** Of the columns, in letters. */
  readonly widths: readonly number[]
  readonly table: Pick<Table, 'rows'>
}

export interface Workbook {
  /** Sentences on a first sheet: what the workbook holds, and among how many documents. */
  readonly about: { readonly name: string; readonly lines: readonly (readonly Cell[])[] }
  readonly sheets: readonly Sheet[]
  readonly rightToLeft: boolean
  /** What made it. */
  readonly creator: string
  readonly title: string
}

/** Rows a sheet can hold; the rest goes on in another of the same name with a number. */
const MOST_ROWS = 1_048_576

/**
 * A workbook (Office Open XML), written while its rows are read: no sheet is held as a whole. Written here because no kept library streams
 * several sheets that run from right to left; the form of a sheet without formulas is small.
 */
export async function* xlsxOf(workbook: Workbook, mostRows = MOST_ROWS): AsyncGenerator<Uint8Array> {
  yield* zipOf(entriesOf(workbook, mostRows))
}

/** A sheet that was written. */
interface Written {
  readonly name: string
  readonly columns: number
  /** Null where the first row is no head. */
  readonly rows: number | null
}

async function* entriesOf(workbook: Workbook, mostRows: number): AsyncGenerator<ZipEntry> {
  const { about, rightToLeft } = workbook
  const written: Written[] = [{ name: about.name, columns: 2, rows: null }]
  yield {
    path: sheetPath(1),
    pieces: sheetOf(about.lines, { rightToLeft, widths: [18, 66], headed: false }),
  }
  for (const { name, heads, widths, table } of workbook.sheets) {
    let number = 0
    for await (const part of partsOf(table.rows(), heads, mostRows)) {
      number += 1
      const pieces = sheetOf(part.rows(), { rightToLeft, widths, headed: true })
      yield { path: sheetPath(written.length + 1), pieces }
      written.push({ name: number === 1 ? name : `${name} ${number}`, columns: heads.length, rows: part.written() })
    }
  }
  for (const [path, text] of Object.entries(frameOf(written, workbook))) yield { path, pieces: [XML + text] }
}

const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`

interface Part {
  rows(): AsyncIterable<readonly Cell[]>
  written(): number
}

/** Rows in as many parts as there are sheets to fill, each under the heads; a part is read to its end before the next begins. */
async function* partsOf(
  rows: AsyncIterable<readonly Cell[]>,
  heads: readonly string[],
  most: number,
): AsyncGenerator<Part> {
  const all = rows[Symbol.asyncIterator]()
  let next = await all.next()
  do {
    let written = 0
    yield {
      written: () => written,
      async *rows() {
        yield heads
        for (written = 1; written < most && !next.done; written++) {
          yield next.value
          next = await all.next()
        }
      },
    }
  } while (!next.done)
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Where a head may be filtered by: spreadsheets look for it under this name. */
function filterName({ name, columns, rows }: Written, i: number): string {
  if (rows === null) return ''
  const range = `'${name}'!$A$1:$${columnName(columns - 1)}$${rows}`
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${escapeMarkup(range)}</definedName>`
}

/** What stands around the sheets. */
function frameOf(written: readonly Written[], { creator, title }: Workbook): Readonly<Record<string, string>> {
  const sheets = written.map(
    ({ name }, i) => `<sheet name="${escapeMarkup(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  const relations = written.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  const types = written.map(
    (_, i) => `<Override PartName="/${sheetPath(i + 1)}" ContentType="${OFFICE}.worksheet+xml"/>`,
  )
  return {
    'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets>${sheets.join('')}</sheets><definedNames>${written.map(filterName).join('')}</definedNames></workbook>`,
    'xl/styles.xml': STYLE_SHEET,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId${written.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeMarkup(title)}</dc:title><dc:creator>${escapeMarkup(creator)}</dc:creator></cp:coreProperties>`,
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${OFFICE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types.join('')}</Types>`,
  }
}

/** In the order of `STYLES`. Arial has Arabic letters wherever there is a spreadsheet; `quotePrefix` keeps a text text when it is edited. */
const STYLE_SHEET = `<styleSheet xmlns="${SPREADSHEET}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EFF1"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
