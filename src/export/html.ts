import { renderPage } from '../report/html/page.js'
import { pageFonts, pageOutlines } from './assets.js'
import type { ExportFacts } from './facts.js'
import type { ExportOptions } from './options.js'
import { redactTrace } from './redact.js'
import { traceOf } from './source.js'

/** The page of a case that needs nothing else. */
export async function* htmlOf({ source }: ExportFacts, options: ExportOptions): AsyncGenerator<string> {
  const { messages, version, asset, redact = false } = options
  const whole = await traceOf(source)
  const trace = redact ? redactTrace(whole) : whole
  const located =
    trace.stories.length > 0 && trace.documents.some(({ places }) => places.some(({ lat }) => lat !== null))
  yield renderPage(trace, {
    messages,
    version,
    redact,
    fonts: await pageFonts(asset),
    outlines: located ? await pageOutlines(asset) : null,
  })
}
