import type { EventLanguage } from '../../text/event-language.js'
import { addedEntries, EVENT_ENTRIES } from './lexicon/events.js'
import { readEvents } from './rules/event.js'

/** Events as Arabic news tells them. */
export const arabicEvents: EventLanguage = { lexicon: EVENT_ENTRIES, entries: addedEntries, read: readEvents }
