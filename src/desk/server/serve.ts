import type { Case } from '../../store/index.js'
import { isLoopback, loopbackAccess, openAccess } from './access.js'
import { createApp } from './app.js'
import { type Desk, factsReader } from './desk.js'
import type { DeskFiles } from './files.js'
import { createJobs } from './jobs.js'
import { type Address, listen } from './listen.js'
import type { CaseWriter } from './writer.js'

/** What a desk is opened with. */
export interface DeskOptions extends Address {
  readonly kept: Case
  readonly writer: CaseWriter
  readonly name: string
  readonly temporary: boolean
  readonly version: string
  readonly asset: Desk['asset']
  readonly files: DeskFiles | null
  readonly now: () => Date
  readonly report: (error: unknown) => void
}

/** A desk that is open. */
export interface OpenDesk {
  readonly address: string
  readonly port: number
  /** Ends what is being added after its document, then the server. The case stays open. */
  close(): Promise<void>
}

/** Opens a desk on a case: at the loopback for this machine alone, elsewhere for those who have the token in its address. */
export async function serveDesk(options: DeskOptions): Promise<OpenDesk> {
  const { kept, writer, host, version, report, now } = options
  const jobs = createJobs({ kept, writer, reader: `isnad ${version}`, now, report })
  const facts = factsReader(kept)
  const { name, temporary, asset } = options
  const desk: Desk = { kept, writer, name, temporary, version, asset, jobs, facts, report }
  let token: string | null = null
  const server = await listen(options, (port) => {
    const access = isLoopback(host) ? loopbackAccess(port) : openAccess(host, port)
    token = access.token
    return createApp({ desk, access, files: options.files })
  })
  const { info, facets } = await facts()
  // The first page is asked for in a moment.
  facets().catch(report)
  if (!info.upToDate) jobs.catchUp()
  return {
    address: `http://${shownHost(host)}:${server.port}/${token === null ? '' : `?token=${token}`}`,
    port: server.port,
    async close() {
      await jobs.close()
      await server.close()
    },
  }
}

/** "Every address" is no address to open. */
function shownHost(host: string): string {
  const named = host.replace(/^\[|\]$/gu, '')
  if (named === '0.0.0.0') return '127.0.0.1'
  if (named === '::') return '[::1]'
  return named.includes(':') ? `[${named}]` : named
}
