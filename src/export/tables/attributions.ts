import type { Attribution } from '../../model/attribution.js'
import type { Doc } from '../../model/doc.js'
import type { Party, Voice } from '../../model/source.js'
import type { ExportFacts } from '../facts.js'
import type { ExportOptions } from '../options.js'
import { quotation } from '../quotation.js'
import { type RowOf, several, type Table, tableOf } from '../table.js'

interface Names {
  readonly voices: ReadonlyMap<string, Voice>
  readonly parties: ReadonlyMap<string, Party>
}

type Shared = ReturnType<typeof sharedOf>

/** One row a statement: who, by which words, what, and through whom. */
export function attributionsTable(facts: ExportFacts, { redact }: ExportOptions): Table {
  const { source, storiesOf } = facts
  const names: Names = {
    voices: new Map(source.voices.map((voice) => [voice.id, voice])),
    parties: new Map(source.parties.map((party) => [party.id, party])),
  }
  return tableOf('attributions', async function* () {
    for await (const doc of source.documents()) {
      const shared = sharedOf(doc, storiesOf)
      for (const statement of doc.attributions) {
        yield rowOf(statement, shared, names, redact)
      }
    }
  })
}

/** What every row of a document repeats. */
export const sharedOf = (doc: Doc, storiesOf: ExportFacts['storiesOf']) => ({
  document: doc.id,
  outlet: doc.outlet?.name ?? null,
  published: doc.published,
  url: doc.url,
  stories: several(storiesOf.get(doc.id) ?? []),
})

/** One literal that names every cell: a row spread out of parts takes V8 ten times as long, and a case has one for every statement. */
function rowOf(
  statement: Attribution,
  shared: Shared,
  { voices, parties }: Names,
  redact = false,
): RowOf<'attributions'> {
  const { source, chain, anonymity, cue, content } = statement
  const origin = chain.at(-1)
  const voice = voices.get(origin?.voice ?? '')
  return {
    document: shared.document,
    outlet: shared.outlet,
    published: shared.published,
    url: shared.url,
    stories: shared.stories,
    source: source === null ? null : quotation(source.text, false),
    source_type: statement.sourceType,
    source_basis: statement.sourceBasis,
    origin: origin?.name ?? null,
    voice: voice?.id ?? null,
    party: parties.get(voice?.party ?? '')?.name ?? null,
    chain: chain.map(({ name }) => name).join(' ← '),
    speaks_for: statement.speaksFor,
    anonymity: anonymity === null ? null : quotation(anonymity.text, false),
    attribution: statement.id,
    cue: cue.text,
    cue_kind: statement.cueKind,
    content: content === null ? null : quotation(content.text, redact),
    direct: statement.direct,
    stance: statement.stance,
    stance_words: statement.stanceWords?.text ?? null,
    act: statement.act,
    same_source_as: statement.sameSourceAs,
    within: statement.within,
    rule: statement.rule,
    start: cue.start,
    end: cue.end,
    content_start: content?.start ?? null,
    content_end: content?.end ?? null,
  }
}
