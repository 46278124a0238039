import { type Kysely, type Migration, sql } from 'kysely'

const STATEMENTS = [
  `alter table decisions add seq integer not null unique`,
  `alter table stories add reviewed jsonb, add decisions text[] not null default '{}', add hidden boolean not null default false,
    add made boolean not null default false`,
  `update stories set data = data || '{"inPassing": []}'::jsonb where not data ? 'inPassing'`,
  `create trigger decisions_append_only before update or delete or truncate on decisions
    for each statement execute function custody_is_append_only()`,
]

/** What persons decide of stories lies beside what the machine found. */
export const decisions: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
