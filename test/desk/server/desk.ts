import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect } from 'vitest'
import { packageFile } from '../../../src/cli/effects.js'
import { loopbackAccess } from '../../../src/desk/server/access.js'
import { createApp } from '../../../src/desk/server/app.js'
import { type Desk, factsReader } from '../../../src/desk/server/desk.js'
import { createJobs } from '../../../src/desk/server/jobs.js'
import { type CaseWriter, ownWriter } from '../../../src/desk/server/writer.js'
import schemas from '../../../src/desk/server/wire-schemas.json' with { type: 'json' }
import type { SourceDocument } from '../../../src/model/doc.js'
import { type Case, createCase } from '../../../src/store/index.js'
import { analyst, arrival } from '../../store/documents.js'

/** A desk on a case of its own, without a port. */
export interface TestDesk {
  readonly kept: Case
  readonly desk: Desk
  readonly faults: unknown[]
  ask(path: string, init?: RequestInit): Promise<Response>
  /** The JSON of an answer that must be a success of the documented form. */
  get<Answer>(path: string, form: keyof typeof schemas): Promise<Answer>
  close(): Promise<void>
}

/** A desk on a case that is open already. */
export function deskOn(
  kept: Case,
  report: (error: unknown) => void,
  writer: CaseWriter = ownWriter(kept),
): Pick<TestDesk, 'desk' | 'ask'> {
  const jobs = createJobs({ kept, writer, reader: 'isnad test', now: () => new Date(), report })
  const desk: Desk = {
    kept,
    writer,
    name: 'case',
    temporary: false,
    version: '0.0.0',
    asset: packageFile,
    jobs,
    facts: factsReader(kept),
    report,
  }
  const app = createApp({ desk, access: loopbackAccess(4780), files: null })
  return {
    desk,
    ask: async (path, init = {}) =>
      app.request(path, { ...init, headers: { host: '127.0.0.1:4780', ...(init.headers as Record<string, string>) } }),
  }
}

export async function testDesk(documents: readonly SourceDocument[]): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-desk-test-'))
  const kept = await createCase(join(folder, 'case'), { analyst })
  for await (const _ of kept.add(documents.map((doc) => arrival(doc))));
  await kept.refresh()
  const faults: unknown[] = []
  const report = (error: unknown): void => void faults.push(error)
  const { desk, ask } = deskOn(kept, report)
  return {
    kept,
    desk,
    faults,
    ask,
    async get<Answer>(path: string, form: keyof typeof schemas) {
      const answer = await ask(path)
      const body = (await answer.json()) as Answer
      expect(answer.status, JSON.stringify(body)).toBe(200)
      expect(faultsOf(body, form)).toEqual([])
      return body
    },
    async close() {
      await desk.jobs.close()
      await kept.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addSchema({ $id: 'wire', components: { schemas } })

/** Where a value is not of the form that the description names. */
export function faultsOf(value: unknown, form: keyof typeof schemas): string[] {
  const check = ajv.getSchema(`wire#/components/schemas/${form}`)
  if (!check) throw new Error(`no schema ${form}`)
  check(value)
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}
