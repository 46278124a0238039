import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseOf } from '../src/store/case.js'
import { record } from '../src/store/custody.js'
import { createPlace } from '../src/store/place.js'
import { all, analyst, arrival, BRIDGE, clock, RAID } from '../test/store/documents.js'

// Keeps a small case of a schema as a fixture, to test that later ones bring it forward: `tsx scripts/case-fixture.ts 0002-stories`.
// To be run before the next migration is written; a fixture of a schema that was released is never made again.
const [schema = ''] = process.argv.slice(2)
const folder = await mkdtemp(join(tmpdir(), 'isnad-fixture-'))
const place = await createPlace(join(folder, 'case'), schema)
const now = clock()
await place.db.transaction().execute((tx) => record(tx, { act: 'created' }, now().toISOString()))
const open = caseOf(place, { analyst, now })
const edited = { ...BRIDGE, text: BRIDGE.text.replace('الشرقي', 'الغربي') }
await all(open.add([BRIDGE, RAID, edited].map((doc) => arrival(doc))))
if (schema > '0002') await open.refresh()
await writeFile(`test/store/fixtures/${schema}.jsonl`, (await all(open.backup())).join(''))
await open.close()
await rm(folder, { recursive: true })
