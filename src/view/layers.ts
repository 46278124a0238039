/** One thing to place: in which column, how high, and below which neighbours its lines lead. */
export interface Slot {
  readonly id: string
  readonly height: number
}

export interface Layered {
  /** Columns from the one whose order is given to the farthest. */
  readonly columns: readonly (readonly Slot[])[]
  /** Pairs of ids in neighbouring columns, the nearer to the given one first. */
  readonly lines: readonly (readonly [string, string])[]
}

const GAP = 12

/**
 * The middle of every slot from the top. The first column keeps its order: it is that of time. In each further one a slot stands at the
 * mean of those its lines lead to, pushed apart where two would cover each other.
 */
export function placeColumns({ columns, lines }: Layered): ReadonlyMap<string, number> {
  const at = new Map<string, number>()
  const below = new Map<string, string[]>()
  for (const [near, far] of lines) below.set(far, [...(below.get(far) ?? []), near])
  const [first = [], ...rest] = columns
  let y = 0
  for (const { id, height } of first) {
    at.set(id, y + height / 2)
    y += height + GAP
  }
  for (const column of rest) {
    const wanted = column.map((slot) => {
      const ends = (below.get(slot.id) ?? []).flatMap((id) => at.get(id) ?? [])
      return { ...slot, at: ends.length === 0 ? y / 2 : ends.reduce((sum, end) => sum + end, 0) / ends.length }
    })
    for (const { id, at: middle } of spreadOut(wanted)) at.set(id, middle)
  }
  const top = Math.min(0, ...columns.flat().map(({ id, height }) => (at.get(id) ?? 0) - height / 2))
  return new Map([...at].map(([id, middle]) => [id, middle - top]))
}

interface Wanted extends Slot {
  readonly at: number
}

interface Block {
  readonly slots: readonly Wanted[]
  readonly height: number
  readonly at: number
}

/** Slots that would cover each other become one block around the mean of what they want. */
function spreadOut(slots: readonly Wanted[]): Wanted[] {
  const blocks: Block[] = []
  for (const slot of slots.toSorted((a, b) => a.at - b.at)) {
    let block: Block = { slots: [slot], height: slot.height, at: slot.at }
    for (
      let last = blocks.at(-1);
      last && last.at + last.height / 2 + GAP > block.at - block.height / 2;
      last = blocks.at(-1)
    ) {
      blocks.pop()
      block = joined(last, block)
    }
    blocks.push(block)
  }
  return blocks.flatMap(({ slots: inside, height, at }) => {
    let y = at - height / 2
    return inside.map((slot) => {
      const middle = y + slot.height / 2
      y += slot.height + GAP
      return { ...slot, at: middle }
    })
  })
}

function joined(a: Block, b: Block): Block {
  const slots = [...a.slots, ...b.slots]
  const height = a.height + GAP + b.height
  const mean = slots.reduce((sum, { at }) => sum + at, 0) / slots.length
  return { slots, height, at: mean }
}
