import { expect, test } from 'vitest'
import type { SourceDocument } from '../../../src/model/doc.js'
import { readTelegram } from '../../../src/read/telegram/export.js'
import { isTelegramPage, readTelegramPage } from '../../../src/read/telegram/page.js'
import { ProblemFound } from '../../../src/read/problem.js'

async function* chunks(text: string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
}

async function docs(value: unknown, size?: number): Promise<SourceDocument[]> {
  const found: SourceDocument[] = []
  for await (const record of readTelegram(chunks(JSON.stringify(value), size)))
    if ('doc' in record) found.push(record.doc)
  return found
}

const message = (id: number, fields: object) => ({
  id,
  type: 'message',
  date: '2024-05-06T12:00:00',
  date_unixtime: '1714996800',
  from: 'قناة الضفاف',
  from_id: 'channel7',
  ...fields,
})
const channel = (...messages: object[]) => ({ name: 'قناة الضفاف', type: 'public_channel', id: 7, messages })

test('a text in pieces, its links, an edit, a reply and a forward', async () => {
  const [doc] = await docs(
    channel(
      message(2, {
        text: [
          'عاجل | ',
          { type: 'bold', text: 'أُغلق الجسر' },
          ' ',
          { type: 'text_link', text: 'البيان', href: 'https://b.example/1' },
        ],
        edited: '2024-05-06T13:00:00',
        reply_to_message_id: 1,
        forwarded_from: 'شبكة المرفأ',
        saved_from: 'أرشيف الضفاف',
      }),
    ),
  )
  expect(doc).toMatchObject({
    id: '7/2',
    outlet: 'قناة الضفاف',
    published: '2024-05-06T12:00:00',
    text: 'عاجل | أُغلق الجسر البيان',
    takenFrom: [
      { kind: 'forward', name: 'أرشيف الضفاف' },
      { kind: 'forward', name: 'شبكة المرفأ' },
    ],
    provenance: { edited: '2024-05-06', repliesTo: '7/1', links: [{ href: 'https://b.example/1', text: 'البيان' }] },
  })
})

test('the pictures of an album go with its caption; service messages and pictures alone are no documents', async () => {
  const found = await docs(
    channel(
      { id: 1, type: 'service', date: '2024-05-06T10:00:00', action: 'create_channel' },
      message(2, { text: 'صور الجسر', photo: 'photos/1.jpg' }),
      message(3, { text: '', photo: 'photos/2.jpg' }),
      message(4, { text: '', photo: 'photos/9.jpg', date_unixtime: '1715000000' }),
      message(5, { text: 'خبر آخر', date_unixtime: '1715000500' }),
    ),
  )
  expect(found.map(({ text, provenance }) => [text, provenance?.pictures.map(({ src }) => src)])).toEqual([
    ['صور الجسر', ['photos/1.jpg', 'photos/2.jpg']],
    ['خبر آخر', []],
  ])
})

test('a whole account: every chat under its own name, however the bytes are cut', async () => {
  const account = {
    about: 'Here is the data you requested.',
    personal_information: { user_id: 1 },
    chats: {
      about: 'This page lists all chats.',
      list: [
        channel(message(1, { text: 'من الضفاف' })),
        { name: 'مجموعة', type: 'private_group', id: 8, messages: [message(1, { text: 'من المجموعة', from: 'سالم' })] },
      ],
    },
  }
  for (const size of [1, 64, 100_000]) {
    expect((await docs(account, size)).map(({ id, outlet, byline }) => [id, outlet, byline])).toEqual([
      ['7/1', 'قناة الضفاف', undefined],
      ['8/1', 'مجموعة', 'سالم'],
    ])
  }
})

test('an export that was cut off gives its messages, then says that it ended too early', async () => {
  const text = JSON.stringify(channel(message(1, { text: 'أول' }), message(2, { text: 'ثان' })))
  const found: string[] = []
  const reading = (async () => {
    for await (const record of readTelegram(chunks(text.slice(0, -20))))
      if ('doc' in record) found.push(record.doc.text)
  })()
  await expect(reading).rejects.toThrow(ProblemFound)
  expect(found).toEqual(['أول'])
})

test('messages.html', () => {
  const html = `<html><body><div class="page_wrap"><div class="page_header"><div class="text bold">قناة الضفاف</div></div><div class="history">
    <div class="message service" id="message-1"><div class="body details">5 May 2024</div></div>
    <div class="message default clearfix" id="message5"><div class="body"><div class="pull_right date details" title="06.05.2024 12:30:00 UTC+03:00">12:30</div><div class="from_name">قناة الضفاف</div>
      <div class="reply_to details">In reply to <a href="#go_to_message4">this message</a></div>
      <div class="forwarded body"><div class="from_name">شبكة المرفأ <span class="date details" title="x"> 06.05.2024 11:00</span></div><div class="text">أُغلق الجسر<br>حتى إشعار آخر</div></div></div></div>
  </div></div></body></html>`
  expect(isTelegramPage(html)).toBe(true)
  const [record] = readTelegramPage(html)
  expect(record && 'doc' in record ? record.doc : null).toMatchObject({
    id: 'قناة الضفاف/5',
    published: '2024-05-06T12:30:00',
    text: 'أُغلق الجسر\nحتى إشعار آخر',
    takenFrom: [{ kind: 'forward', name: 'شبكة المرفأ' }],
    provenance: { repliesTo: 'قناة الضفاف/4' },
  })
})
