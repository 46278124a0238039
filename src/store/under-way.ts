/** Work that goes on while something else is done; its failure is told where it is waited for. */
export function underWay<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => {})
  return work
}

/** Lets others have their turn. */
export const turn = (): Promise<void> => new Promise((done) => setImmediate(done))
