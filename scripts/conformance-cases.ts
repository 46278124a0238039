/** One case of a suite: a phrase, what it is read against, and what is expected. */
export interface Case {
  readonly group: string
  readonly input: string
  readonly task: 'number' | 'ordinal' | 'percent' | 'extract' | 'resolve' | 'datetime'
  readonly reference: string | null
  readonly prefer: 'past' | 'future'
  readonly expected: readonly Expected[]
}

export interface Expected {
  readonly text: string
  readonly type: string
  /** A number, or the ends of a date: `[start, end)`, the end null for one day given as a date. */
  readonly value: number | Range | null
  readonly timex: string
}

/** A day, or a range of days without its last. */
export interface Range {
  readonly from: string
  readonly to: string | null
}

interface Recognized {
  readonly Text: string
  readonly Type?: string
  readonly TypeName?: string
  readonly Resolution?: { readonly value?: string; readonly values?: readonly Resolution[] } | null
  readonly Value?: {
    readonly Timex?: string
    readonly PastResolution?: Resolution
    readonly values?: readonly Resolution[]
  }
}

interface Resolution {
  readonly timex?: string
  readonly type?: string
  readonly date?: string
  readonly startDate?: string
  readonly endDate?: string
  readonly start?: string
  readonly end?: string
  readonly value?: string
}

interface RecognizersCase {
  readonly Input: string
  readonly Context?: { readonly ReferenceDateTime?: string }
  readonly Results: readonly (Recognized | string)[]
}

interface DucklingFile {
  readonly reference_time: string
  readonly examples: readonly { readonly dim: string; readonly text: string; readonly expected: string | null }[]
}

/** The cases of one file, whichever of the two forms it has. */
export function readCases(file: string, json: unknown): Case[] {
  if (Array.isArray(json)) return (json as RecognizersCase[]).map((one) => recognizersCase(file, one))
  return ducklingCases(json as DucklingFile)
}

function recognizersCase(file: string, one: RecognizersCase): Case {
  const name = file.replace(/^recognizers-|\.json$/gu, '')
  const task = name.includes('Number')
    ? 'number'
    : name.includes('Ordinal')
      ? 'ordinal'
      : name.includes('Percent')
        ? 'percent'
        : name.endsWith('Extractor')
          ? 'extract'
          : /^(?:DateTimeModel|Merged)/u.test(name)
            ? 'datetime'
            : 'resolve'
  return {
    group: `Recognizers ${name}`,
    input: one.Input,
    task,
    reference: one.Context?.ReferenceDateTime?.slice(0, 10) ?? null,
    prefer: 'past',
    expected: one.Results.map((result) =>
      typeof result === 'string' ? { text: result, type: '', value: null, timex: '' } : recognized(result),
    ),
  }
}

function recognized(result: Recognized): Expected {
  const past = result.Value?.PastResolution ?? result.Value?.values?.[0] ?? result.Resolution?.values?.[0]
  const number = result.Resolution?.value
  const value = number !== undefined ? Number(number.replace('%', '')) : past ? rangeOf(past) : null
  const type = (result.TypeName ?? result.Type ?? '').replace('datetimeV2.', '')
  return { text: result.Text, type, value, timex: result.Value?.Timex ?? past?.timex ?? '' }
}

function rangeOf(resolution: Resolution): Range | null {
  const from = resolution.date ?? resolution.startDate ?? resolution.start ?? resolution.value
  if (!from || !/^\d{4}-\d\d-\d\d/u.test(from)) return null
  const to = resolution.endDate ?? resolution.end ?? null
  return { from: from.slice(0, 10), to: to?.slice(0, 10) ?? null }
}

function ducklingCases(file: DucklingFile): Case[] {
  const reference = file.reference_time.slice(0, 10)
  return file.examples.map(({ dim, text, expected }): Case => {
    const task = dim.startsWith('Numeral')
      ? 'number'
      : dim === 'Ordinal'
        ? 'ordinal'
        : dim === 'Time'
          ? 'resolve'
          : 'datetime'
    const one = expected === null ? [] : [duckling(text, expected)]
    return { group: `Duckling ${dim}`, input: text, task, reference, prefer: 'future', expected: one }
  })
}

function duckling(text: string, expected: string): Expected {
  const number = /^(?:NumeralValue|OrdinalData) \(?(-?[\d.e]+)\)?$/u.exec(expected)
  if (number) return { text, type: 'number', value: Number(number[1]), timex: '' }
  const times = [...expected.matchAll(/\((\d{4}), ?(\d+), ?(\d+), ?(\d+), ?(\d+), ?(\d+)\)/gu)]
  const [from, to] = times.map((m) => [m[1], m[2]?.padStart(2, '0'), m[3]?.padStart(2, '0')].join('-'))
  const grain =
    expected.split(' ').find((word) => /^(?:Second|Minute|Hour|Day|Week|Month|Quarter|Year)$/u.test(word)) ?? ''
  const type = expected.includes('Holiday') ? 'holiday' : grain
  return { text, type, value: from ? { from, to: to ?? null } : null, timex: expected }
}
