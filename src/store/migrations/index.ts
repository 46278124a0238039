import type { Migration } from 'kysely'
import { assembly } from './assembly.js'
import { decisions } from './decisions.js'
import { documents } from './documents.js'
import { importing } from './import.js'
import { links } from './links.js'
import { parts } from './parts.js'
import { searching } from './search.js'
import { shown } from './shown.js'
import { stories } from './stories.js'
import { views } from './views.js'
import { voiced } from './voiced.js'
import { work } from './work.js'

/** Every migration in order. One that was released never changes: a new one is added, and a fixture of the schema before it kept. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-documents': documents,
  '0002-stories': stories,
  '0003-views': views,
  '0004-import': importing,
  '0005-decisions': decisions,
  '0006-shown': shown,
  '0007-work': work,
  '0008-assembly': assembly,
  '0009-links': links,
  '0010-search': searching,
  '0011-parts': parts,
  '0012-voiced': voiced,
}
