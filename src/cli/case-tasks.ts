import type { Analyst } from '../store/analyst.js'
import { type ToTrace, traceRows } from '../store/add.js'
import { type Case, joinCase } from '../store/case.js'
import type { By, Outcome as Told } from '../store/decisions.js'
import type { ToDecide } from '../store/settle.js'
import { CaseError } from '../store/failure.js'
import type { PlaceLink } from '../store/place.js'
import type { DocumentRows } from '../store/rows.js'

/** What came of a task: an error that crosses threads keeps no more than its message, so that of a case is sent as its problem. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: CaseError['problem'] | null; readonly message: string }

/** What a thread does for a case that the main one has open. */
export interface CaseTasks<Options> {
  /** Before all else: what its analyst is made with. */
  begin(options: Options): void
  /** Before refreshing and deciding: the case. */
  join(link: PlaceLink): Promise<Outcome<null>>
  rows(batch: readonly ToTrace[]): Outcome<readonly DocumentRows[]>
  refresh(): Promise<Outcome<null>>
  decide(asked: { readonly wanted: ToDecide; readonly by: By }): Promise<Outcome<Told>>
}

/** The tasks of one thread, which makes its analyst itself: a tracer does not cross threads. */
export function caseTasks<Options>(make: (options: Options) => Analyst): CaseTasks<Options> {
  let analyst: Analyst | undefined
  let kept: Case | undefined
  const begun = (): Analyst => analyst ?? fault('the thread was not begun')
  const joined = (): Case => kept ?? fault('the thread has no case')
  return {
    begin(options) {
      analyst = make(options)
    },
    join: (link) =>
      outcome(async () => {
        kept = await joinCase(link, { analyst: begun() })
        return null
      }),
    rows(batch) {
      try {
        return { ok: true, value: batch.map((one) => traceRows(one, begun())) }
      } catch (error) {
        return failed(error)
      }
    },
    refresh: () =>
      outcome(async () => {
        await joined().refresh()
        return null
      }),
    decide: ({ wanted, by }) => outcome(() => joined().decideTelling(wanted, by)),
  }
}

const fault = (message: string): never => {
  throw new Error(message)
}

async function outcome<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return failed(error)
  }
}

const failed = (error: unknown): Outcome<never> => ({
  ok: false,
  problem: error instanceof CaseError ? error.problem : null,
  message: error instanceof Error ? (error.stack ?? error.message) : String(error),
})
