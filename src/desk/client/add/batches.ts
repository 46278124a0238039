import type { Limits } from '../../wire.js'

/** Files of one request, and how many bytes they are. */
export interface Batch {
  readonly files: readonly File[]
  readonly bytes: number
}

/** What one request may bring of them. */
export type Bounds = Pick<Limits, 'body' | 'files'>

/** A multipart body is a little larger than its files: for each one a head, with its name. */
const HEAD = 1024

/** Files in the order they came, in as few requests as the server's limits allow; one that is too large alone is left for it to refuse. */
export function batchesOf(files: readonly File[], { body, files: most }: Bounds): Batch[] {
  const batches: { files: File[]; bytes: number }[] = []
  for (const file of files) {
    const bytes = file.size + HEAD
    const last = batches.at(-1)
    if (last && last.files.length < most && last.bytes + bytes <= body) {
      last.files.push(file)
      last.bytes += bytes
    } else batches.push({ files: [file], bytes })
  }
  return batches
}

/** The name of a file inside the folder it was given with. */
export function pathOf(file: File): string {
  const path = 'relativePath' in file && typeof file.relativePath === 'string' ? file.relativePath : ''
  return (path || file.webkitRelativePath || file.name).replace(/^\.?\//u, '')
}
