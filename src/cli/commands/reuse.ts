import type { Reuse } from '../../corpus/reuse/reuse.js'
import type { Messages } from '../../messages/index.js'
import type { Doc } from '../../model/doc.js'
import type { ReuseLink, TextFamily } from '../../model/reuse.js'
import type { Story } from '../../model/story.js'
import type { Trace } from '../../model/trace.js'
import { renderReuse } from '../../report/reuse.js'
import { distinctDocuments } from '../../pipeline.js'
import type { CliEffects } from '../effects.js'
import type { CommandLine } from '../parse.js'
import { loadRegistry } from '../user-registry.js'
import { readFound } from '../found.js'
import { progressLine } from '../progress.js'
import { count, exitStatus, newTally, type Tally } from '../tally.js'
import { traceFound, workOf } from '../tracing.js'
import { viewOptions } from './trace.js'

/** Documents from which on other threads do the work faster than they take to start. */
const MANY = 2000

/** `isnad reuse`: reads the inputs, prints who has whose words, and returns the exit status. */
export async function runReuse(line: CommandLine, messages: Messages, effects: CliEffects): Promise<number> {
  const quiet = line.switches.has('quiet')
  const progress = progressLine(effects, messages, { quiet, streams: false })
  const tally = newTally()
  const work = workOf(line, { registry: await loadRegistry(line.values.get('registry'), messages, effects) })
  const read: Doc[] = []
  for await (const doc of traceFound(readFound({ line, messages, effects, tally, progress }), work, effects)) {
    count(doc, tally)
    read.push(doc)
    await progress.step()
  }
  const documents = distinctDocuments(read)
  if (documents.length > 0) {
    await progress.say(messages.reading.assembling(documents.length))
    const workers = documents.length < MANY ? null : await effects.reuseWorkers()
    const reuse = workers ? await work.tracer.reuseOn(workers, documents) : work.tracer.reuse(documents)
    await workers?.close()
    await progress.clear()
    if (line.switches.has('json')) await printJson(documents, reuse, effects, tally)
    else {
      const view = renderReuse({ documents, ...reuse }, viewOptions(line, messages, effects))
      tally.closed = !(await effects.stdout.write(view))
    }
  }
  return exitStatus(tally, messages, effects, quiet)
}

/** A Trace whose stories are the families, and beside them the families themselves; written piece by piece, as a case may be large. */
async function printJson(documents: readonly Doc[], reuse: Reuse, effects: CliEffects, tally: Tally): Promise<void> {
  const head: Omit<Trace, 'documents' | 'stories'> = {
    schema: 'isnad.trace/1',
    scope: { documents: tally.done, from: tally.from, to: tally.to },
    voices: [],
    parties: [],
    joins: [],
  }
  const pieces = function* (): Generator<string> {
    yield `${JSON.stringify({ ...head, families: reuse.families }).slice(0, -1)},"stories":[`
    for (const [i, story] of storiesOf(reuse).entries()) yield `${i > 0 ? ',' : ''}${JSON.stringify(story)}`
    yield '],"documents":['
    for (const [i, doc] of documents.entries()) yield `${i > 0 ? ',' : ''}${JSON.stringify(doc)}`
    yield ']}\n'
  }
  for (const piece of pieces()) {
    if (tally.closed) return
    tally.closed = !(await effects.stdout.write(piece))
  }
}

/** One story a family with the links inside it, and one for every pair of other documents that share words. */
function storiesOf({ links, families, textOf }: Reuse): Story[] {
  const inside = new Map<string, ReuseLink[]>(families.map(({ id }) => [id, []]))
  const others: Story[] = []
  for (const link of links) {
    const text = textOf(link.from)
    const own = text === textOf(link.to) ? inside.get(text) : undefined
    if (own) own.push(link)
    else others.push(storyOf(`${link.from}+${link.to}`, [link.from, link.to], [], [link]))
  }
  const texts = families.map((family) => storyOf(family.id, family.documents, [family], inside.get(family.id) ?? []))
  return [...texts, ...others]
}

/** No claims are read here, so nothing is counted but documents and texts. */
function storyOf(
  id: string,
  documents: readonly string[],
  families: readonly TextFamily[],
  links: readonly ReuseLink[],
): Story {
  const texts = families.length === 0 ? documents.length : 1
  return {
    id,
    title: '',
    documents,
    inPassing: [],
    counts: { reports: documents.length, publishers: 0, texts, unsourced: 0, origins: { min: 0, max: 0 } },
    claims: [],
    origins: [],
    joins: [],
    reactions: [],
    links,
    families,
    denials: [],
    changes: [],
    discrepancies: [],
  }
}
