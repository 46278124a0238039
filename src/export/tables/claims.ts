import type { Claim, Story } from '../../model/story.js'
import { claimName, whySentence } from '../../view/naming.js'
import type { ExportFacts } from '../facts.js'
import type { ExportOptions } from '../options.js'
import { quotation } from '../quotation.js'
import { type RowOf, several, type Table, tableOf } from '../table.js'

/** One row a claim of a story, with its counts and the number of documents they hold among. */
export function claimsTable(facts: ExportFacts, options: ExportOptions): Table {
  const among = facts.source.scope.documents
  return tableOf('claims', async function* () {
    for await (const story of facts.source.stories()) {
      for (const claim of story.claims) yield { ...factsOf(story, claim, options), ...countsOf(claim, among, options) }
    }
  })
}

const plain = (text: string): string => text

function factsOf(story: Story, claim: Claim, { messages, redact }: ExportOptions) {
  const names = new Map(story.origins.map((origin) => [origin.id, origin.name]))
  const denied = claim.reasons.flatMap((reason) => (reason.kind === 'denied' ? reason.by : []))
  return {
    story: story.id,
    title: story.title,
    claim: claim.id,
    central: claim.central,
    kind: claim.kind,
    claim_name: claimName(claim, messages, plain),
    role: claim.role,
    value: claim.value,
    min: claim.min,
    max: claim.max,
    when: claim.when,
    modality: claim.modality,
    origins: several(claim.origins.map((id) => names.get(id) ?? id)),
    denied_by: several(denied),
    documents: several(claim.supports.map(({ document }) => document)),
    words: several(claim.supports.slice(0, SHOWN).map(({ span }) => quotation(span.text, redact))),
  }
}

/** Supports whose words a row gives; all of them stand in the other tables. */
const SHOWN = 3

function countsOf(
  { counts, ...claim }: Claim,
  among: number,
  { messages }: ExportOptions,
): Omit<RowOf<'claims'>, keyof ReturnType<typeof factsOf>> {
  return {
    reports: counts.reports,
    publishers: counts.publishers,
    texts: counts.texts,
    unsourced: counts.unsourced,
    origins_min: counts.origins.min,
    origins_max: counts.origins.max,
    among,
    why: claim.reasons.length === 0 ? null : whySentence({ ...claim, counts }, among, messages, plain),
  }
}
