import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Where a case is kept. */
export type Location =
  { readonly kind: 'folder'; readonly path: string } | { readonly kind: 'server'; readonly url: string }

/** Reads the name of a case: the address of a PostgreSQL database, or else a folder. */
export function locationOf(given: string): Location {
  return /^postgres(?:ql)?:\/\//u.test(given)
    ? { kind: 'server', url: given }
    : { kind: 'folder', path: resolve(given) }
}

/** The location as it may be shown: without the password. */
export function shown(location: Location): string {
  return location.kind === 'folder' ? location.path : location.url.replace(/^(\w+:\/\/[^:@/]*):[^@]*@/u, '$1@')
}

/** The file that makes a folder a case; written last of all. */
export const MARK = 'isnad-case.json'

export const hasMark = (folder: string): Promise<boolean> =>
  stat(join(folder, MARK)).then(
    (found) => found.isFile(),
    () => false,
  )

/** Whether something is the address of a database, or a folder that holds a case. */
export async function isCase(given: string): Promise<boolean> {
  const location = locationOf(given)
  return location.kind === 'server' || hasMark(location.path)
}
