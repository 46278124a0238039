import type { ServerMessages, Wanted } from './server.js'

function wanted(given: Wanted): string {
  switch (given.kind) {
    case 'one-of':
      return `one of ${given.choices.join(', ')}`
    case 'number':
      if (given.least === null && given.most === null) return 'a whole number'
      return `a whole number${given.least === null ? '' : ` from ${given.least}`}${given.most === null ? '' : ` up to ${given.most}`}`
    case 'length':
      return `at most ${given.most} characters`
    case 'text':
      return 'a text, which must be given'
    case 'date':
      return 'a date such as 2024-05-06 or 2024-05'
    case 'web':
      return 'an address of the web such as https://example.org/page'
    case 'cursor':
      return 'the `next` of the page before'
    case 'nothing':
      return 'nothing: there is no field of this name'
    case 'other':
      return 'a value of the documented form'
  }
}

/** What the desk's server says, in English. */
export const serverEn: ServerMessages = {
  problems: {
    'not-found': {
      what: 'The case holds nothing of this name',
      hint: 'It may have been replaced: look for it in the list.',
    },
    'no-such-address': { what: 'There is nothing at this address', hint: 'See docs/api.md for those there are.' },
    'wrong-method': { what: 'This address does not take this kind of request', hint: 'See docs/api.md.' },
    'wrong-host': {
      what: 'The desk was called by a name that is not its own',
      hint: 'Open it at the address that `isnad desk` printed.',
    },
    'cross-site': {
      what: 'The request comes from another site',
      hint: 'Open the desk itself, at the address that `isnad desk` printed.',
    },
    'no-token': {
      what: 'The desk asks for its token',
      hint: 'Open the whole address that `isnad desk` printed, or send the token as `Authorization: Bearer`.',
    },
    'invalid': {
      what: 'The request is not of the documented form',
      hint: 'Mend the fields named; docs/api.md shows the form.',
    },
    'wrong-type': {
      what: 'The body is of a type that is not taken here',
      hint: 'Send files as multipart/form-data, a text as application/json, or JSON Lines as application/x-ndjson.',
    },
    'too-large': { what: 'The request is larger than one may be', hint: 'Send it in several parts.' },
    'too-many-jobs': {
      what: 'Too many additions are waiting',
      hint: 'Try again when some of them are done.',
    },
    'closing': { what: 'The desk is closing', hint: 'What was added is kept; start `isnad desk` again.' },
    'internal': {
      what: 'A fault of isnad itself',
      hint: 'Please report it with what you did; the terminal shows more.',
    },
  },
  wanted,
  listening: (name, address) => `${name}: the desk is at ${address}`,
  temporary:
    'This case is made of the bundled example, for looking around: it ends with the desk. For your own: isnad case create FOLDER, then isnad desk FOLDER.',
  open: 'Others in this network can reach it. Whoever has this address can read and add: give it to nobody else.',
  howToEnd: 'Ctrl+C ends it.',
  ending: 'Ending: what is being added is finished first. Ctrl+C again breaks it off.',
  ended: 'The desk has ended.',
  portTaken: (port) => `port ${port} is in use by another program`,
  otherPort: (usual) => `Port ${usual} is in use; the settings of the browser are kept for each port apart.`,
  noClient: 'the pages of the desk are missing from this copy of isnad',
  noBrowser: (why) => `No browser could be opened (${why}): open the address yourself.`,
  oneCase: (given) => `a desk shows one case; ${given} were given`,
}
