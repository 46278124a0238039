import { parseHTML } from 'linkedom'
import PostalMime from 'postal-mime'
import { blocksOf } from './html/blocks.js'
import { checkDepth, stripPage } from './html/strip.js'
import { dateIn } from './html/metadata.js'
import type { FoundRecord } from './input.js'
import { ProblemFound } from './problem.js'
import { provenance } from './provenance.js'

/** Reads one message (`.eml`): its sender is the outlet, its subject the title. */
export async function readMail(bytes: Buffer): Promise<FoundRecord> {
  const mail = await parse(bytes)
  const text = mail.html ? htmlWords(mail.html) : (mail.text ?? '').trim()
  if (text === '') throw new ProblemFound({ kind: 'empty' })
  const sender = mail.from?.name || mail.from?.address
  const published = dateIn(mail.date ?? null)
  return {
    doc: {
      id: mail.messageId?.replace(/^<|>$/gu, ''),
      outlet: sender,
      domain: mail.from?.address?.split('@')[1]?.toLowerCase(),
      title: mail.subject,
      published: published ?? undefined,
      text,
      provenance: provenance('mail', { author: sender ?? null, publishedFrom: published === null ? null : 'record' }),
    },
  }
}

async function parse(bytes: Buffer): ReturnType<typeof PostalMime.parse> {
  try {
    return await PostalMime.parse(bytes)
  } catch (error) {
    throw new ProblemFound({ kind: 'bad-mail' }, error)
  }
}

function htmlWords(html: string): string {
  const stripped = stripPage(html)
  checkDepth(stripped)
  const { document } = parseHTML(`<html><body>${stripped}</body></html>`)
  return blocksOf(document.body)
    .map((block) => block.text)
    .join('\n')
}
