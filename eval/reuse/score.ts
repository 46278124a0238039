// Measures the kinds of the passages read by eye: `npx tsx eval/reuse/score.ts`. The marks say, for each passage drawn, what a reader takes
// it for, any of several where the text of a statement is printed as a report: its words are the speaker's and their choice is the
// agency's. The passages themselves are not kept here.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type FoundPassage, passagesOf, type Place, readLines, STORIES } from './passages.js'

interface Marks extends Place {
  readonly kinds: readonly string[]
}

/** Of a passage that moved since it was drawn the one that holds most of it is taken. */
const LEAST_OVERLAP = 0.5

function overlap(found: FoundPassage, marked: Place): number {
  if (found.from !== marked.from || found.to !== marked.to) return 0
  const shared = (from: number, to: number, start: number, end: number): number =>
    Math.max(0, Math.min(to, end) - Math.max(from, start)) / Math.max(1, end - start)
  return Math.min(
    shared(found.start, found.end, marked.start, marked.end),
    shared(found.toStart, found.toEnd, marked.toStart, marked.toEnd),
  )
}

function main(): void {
  if (!existsSync(STORIES)) return console.log('The stories are not beside the repository: nothing is measured.')
  const found = passagesOf()
  const marks = readLines<Marks>(join(import.meta.dirname, 'marks.jsonl'))
  let [right, lost] = [0, 0]
  for (const mark of marks) {
    const best = found.toSorted((a, b) => overlap(b, mark) - overlap(a, mark))[0]
    if (!best || overlap(best, mark) < LEAST_OVERLAP) {
      lost++
      console.log(`not found: ${mark.from} ${mark.start}-${mark.end}, ${mark.to} ${mark.toStart}-${mark.toEnd}`)
    } else if (mark.kinds.includes(best.kind)) right++
    else
      console.log(
        `${best.kind}, read as ${mark.kinds.join(' or ')}: ${mark.from} ${mark.start}-${mark.end}, ${mark.to}`,
      )
  }
  console.log(`${marks.length} passages read by eye: the kind of ${right} is right, ${lost} are not found any more`)
}

main()
