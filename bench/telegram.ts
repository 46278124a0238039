import { readInputs } from '../src/read/inputs.js'
import { machineEffects, type ReadEffects } from '../src/read/effects.js'

/**
 * A Telegram export of so many megabytes, made as it is read, and the most memory its reading takes.
 * Run: npm run bench:telegram -- [MEGABYTES]
 */
const megabytes = Number(process.argv[2] ?? 500)

function message(id: number): string {
  const text = Array.from(
    { length: 12 },
    (_, k) => `قال مصدر في بلدية الرمانة رقم ${id + k} إن الجسر أُغلق مساء الأحد بعد أن تضررت دعائمه.`,
  ).join(' ')
  return JSON.stringify({
    id,
    type: 'message',
    date: '2024-05-06T10:00:00',
    from: 'قناة المرفأ',
    from_id: 'channel1',
    text: [{ type: 'bold', text: 'عاجل' }, ` ${text}`],
  })
}

async function* account(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{"chats":{"list":[{"name":"قناة المرفأ","type":"public_channel","id":1,"messages":[')
  let batch: string[] = []
  for (let id = 0, bytes = 0; bytes < megabytes * 1e6; id++) {
    batch.push(`${id > 0 ? ',' : ''}${message(id)}`)
    if (batch.length < 64) continue
    const chunk = Buffer.from(batch.join(''))
    bytes += chunk.byteLength
    batch = []
    yield chunk
  }
  yield Buffer.from(`${batch.join('')}]}]}}`)
}

const effects: ReadEffects = { ...machineEffects(), kind: async () => 'file', open: account }
const start = process.cpuUsage()
let [documents, failed] = [0, 0]
for await (const item of readInputs(['result.json'], effects)) {
  if (item.ok) documents += 1
  else failed += 1
}
const { user, system } = process.cpuUsage(start)
console.log(
  `node ${process.version}, ${megabytes} MB: ${documents} documents, ${failed} failed, ` +
    `${((user + system) / 1e6).toFixed(1)} s of processor time, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most`,
)
