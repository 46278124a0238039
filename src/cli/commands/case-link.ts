import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Messages } from '../../messages/index.js'
import { IsnadError } from '../../model/error.js'
import type { Story } from '../../model/story.js'
import type { Case } from '../../store/case.js'
import type { Attachment } from '../../store/settle.js'
import { authorOf } from '../author.js'
import type { CliEffects } from '../effects.js'
import type { CommandLine } from '../parse.js'

interface Linking {
  /** A story, or documents. */
  readonly ids: readonly string[]
  readonly values: CommandLine['values']
  readonly messages: Messages
  readonly effects: CliEffects
}

/** `isnad case link`: an original that no machine reads is put behind what documents say in their own words. */
export async function linkOriginal(open: Case, { ids, values, messages, effects }: Linking): Promise<number> {
  const { cases } = messages
  const name = values.get('note')?.trim()
  if (!name) throw new IsnadError('usage', cases.needs('link'))
  const author = authorOf({ values }, effects)
  const told = ids.length === 1 ? await open.story(ids[0]!) : null
  const documents = told ? told.story.documents : ids
  const path = values.get('file')
  const file = path === undefined ? null : await attachmentOf(path)
  const before = await storiesOf(open, documents)
  await open.decide({ kind: 'link', documents, name, url: values.get('url') ?? null, file }, { author })
  const { documents: all } = await open.info()
  const lines = [cases.linked(name, documents.length, all)]
  for (const [id, { counts, title }] of await storiesOf(open, documents)) {
    const [was, is] = [before.get(id)?.counts ?? counts, counts].map(({ reports, origins: { min, max } }) =>
      cases.counts(reports, min, max),
    )
    if (was !== is) lines.push(cases.moved(title, was!, is!))
  }
  await effects.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

/** The bytes of a file, to be kept in a case. */
export async function attachmentOf(path: string): Promise<Attachment> {
  try {
    return { name: basename(path), bytes: await readFile(path) }
  } catch (error) {
    throw new IsnadError('input-missing', error instanceof Error ? error.message : String(error), { cause: error })
  }
}

async function storiesOf(open: Case, documents: readonly string[]): Promise<Map<string, Story>> {
  const stories = new Map<string, Story>()
  for (const document of documents) {
    for (const { id } of (await open.view(document)).stories) {
      const view = stories.has(id) ? null : await open.story(id)
      if (view) stories.set(id, view.story)
    }
  }
  return stories
}
