/** Every code an {@link IsnadError} can carry, with what it means and what to do; `docs/errors.md` is made from it. */
export const ERROR_CODES = {
  'usage': 'The command or call was not understood. Read the message and `isnad --help`.',
  'input-missing': 'There is no such file or folder. Check the path.',
  'input-unreadable': 'The file exists and cannot be read. Check its permissions.',
  'input-empty': 'There is no text in the input. Check that the right file was given.',
  'input-binary': 'The bytes are no text. Give plain text (UTF-8 or windows-1256) or JSON Lines.',
  'input-too-large': 'The file is larger than one document may be. Split it, or give it as JSON Lines.',
  'input-invalid': 'A record is not of the documented form. Mend the field named in the message.',
  'registry-invalid':
    'Rows of a registry file are not of the documented form. Mend those named in the message; nothing was taken from the file.',
  'address-refused':
    'The address may not be fetched: it leads inside this network, or its site asks robots not to. See the message.',
  'fetch-failed':
    'The address could not be fetched. Check it and the connection, and try again; what was fetched is kept.',
  'events-invalid':
    'A file of your own events is not of the documented form. Mend what the message names; nothing was taken from the file.',
  'index-unreadable':
    'The index of shared wording is none, is damaged, or was written by another version. Make it anew from its documents.',
  'gazetteer-invalid': 'Rows of a gazetteer file are not of the documented form. Mend the rows named in the message.',
  'case-missing': 'There is no case there. Check the path or address, or make one with `isnad case create`.',
  'case-exists': 'The place for a new case is taken. Choose another, or delete what is there.',
  'case-locked':
    'Another process works on the case, and an embedded case is for one at a time. Wait for it, or keep the case in PostgreSQL.',
  'case-newer': 'The case was written by a newer isnad. Upgrade isnad; the case was not touched.',
  'case-unwritable':
    'The folder of the case cannot be written (no permission, a read-only or full disk). What was added before is kept.',
  'case-connection':
    'The database cannot be reached. What was added before is kept; give the same command again to go on where it ended.',
  'case-damaged': 'The case or backup is not whole. Run `isnad case check`, and restore a backup if it finds faults.',
  'port-taken': 'The port of the desk is in use by another program. Choose another with `--port`, or leave it out.',
  'desk-missing':
    'The browser part of the desk is not in this copy of isnad. Install the published package, or run `npm run build:desk`.',
  'output-failed': 'The result could not be written. Check the folder, its permissions and the free space.',
  'internal': 'A fault of isnad itself. Please report it with the input that shows it.',
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/** The one error isnad throws: a code to branch on, a message that says what, where and what to do, and the cause. */
export class IsnadError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'IsnadError'
    this.code = code
  }
}
